/**
 * Summary of a recommendation: its status, and what is awaited. Terms of reference, "Crest Advisory recommendations".
 */
import { allOf } from '../../words/lists';
import type { IsoDate } from '../calendar/dates';
import type { ImplementationRoute, RecommendationFact, RecommendationProgress } from './types';

export interface RecommendationSummary {
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly status: 'awaiting_route' | 'in_progress' | 'revision_pending' | 'closed';
  /** Display text of the status. */
  readonly statusWords: string;
  /** Display text of the route by which it is implemented. */
  readonly route: string;
  /** Display text of what has to happen next; null if nothing is left. */
  readonly awaited: string | null;
}

/**
 * Summarises one recommendation. All are implemented through the HIOWT Working Group once it is live; until then they
 * wait for it. An achieved one waits for the revision of the terms of reference before it closes.
 */
export function recommendationSummary(
  fact: RecommendationFact,
  progress: RecommendationProgress | undefined,
  route: ImplementationRoute,
  today: IsoDate,
): RecommendationSummary {
  const { number, title, summary } = fact;
  const live = route.liveFrom !== null && route.liveFrom <= today;
  const base = {
    number,
    title,
    summary,
    route: live
      ? `Through the ${route.name}, live since ${route.liveFrom}`
      : `Through the ${route.name}, once it is live`,
  };
  if (progress?.state === 'closed') return { ...base, status: 'closed', statusWords: 'Closed', awaited: null };
  if (progress?.state === 'achieved') {
    return {
      ...base,
      status: 'revision_pending',
      statusWords: 'ToR revision pending',
      awaited: 'A revised version of the terms of reference, approved by the chair',
    };
  }
  if (!live) {
    return {
      ...base,
      status: 'awaiting_route',
      statusWords: `Awaiting the ${route.name}`,
      awaited: `The ${route.name} going live`,
    };
  }
  return { ...base, status: 'in_progress', statusWords: 'In progress', awaited: awaitedEvidence(fact) };
}

function awaitedEvidence(fact: RecommendationFact): string {
  if (fact.needs.length === 0) return 'Evidence that it is achieved';
  return `On record: ${allOf(fact.needs.map((need) => `a ${need}`))}; and evidence that it is achieved`;
}
