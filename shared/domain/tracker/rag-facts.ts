/** What the table of statuses looks at, and what it reads of it. Terms of reference, "Outcomes based performance framework" (3.1.1.a). */
import { agreementStatus, covering } from '../agreements/status';
import type { Agreement } from '../agreements/types';
import type { IsoDate } from '../calendar/dates';
import { askedOrder, dueOrder, lastDay, lateBy, type RequestsOnADay, requestThatCounts } from './due-days';
import type { DataRequest, SourceRecord, TrackerRules } from './types';

/** What the table looks at. */
export interface RagFacts extends TrackerRules {
  readonly record: SourceRecord;
  /** Those that cover the source. */
  readonly agreements: readonly Agreement[];
  readonly today: IsoDate;
}

/** The facts about one source out of all that stands. */
export function factsOf(
  record: SourceRecord,
  agreements: readonly Agreement[],
  today: IsoDate,
  rules: TrackerRules,
): RagFacts {
  return { record, agreements: covering(record.source, agreements), today, ...rules };
}

/** The facts once the VRU has confirmed whatever is said to be not held. */
export function confirmed(facts: RagFacts): RagFacts {
  const requests = facts.record.requests.map((request) =>
    request.latest?.kind === 'not_held' ? { ...request, notHeldConfirmed: true } : request,
  );
  return { ...facts, record: { ...facts.record, requests } };
}

/** The requests of a source as the due days look at them. */
export function requestsOn({ record: { requests }, today, calendar }: RagFacts): RequestsOnADay {
  return { requests, today, calendar };
}

/** The request that counts; null: none is due yet. */
export function countsIn(facts: RagFacts): DataRequest | null {
  return requestThatCounts(requestsOn(facts));
}

/** Where nothing is due yet: the request supplied ahead of its day, in full or in part, that is due last. */
export function suppliedEarly(requests: readonly DataRequest[]): DataRequest | null {
  const supplied = requests.filter(({ latest }) => latest?.kind === 'supplied' || latest?.kind === 'partly_supplied');
  return [...supplied].sort(dueOrder).at(-1) ?? null;
}

/** The request that counts, or one asked after it, where its latest answer is a refusal. Where none counts: any of them. */
export function refused(facts: RagFacts): DataRequest | null {
  const counts = countsIn(facts);
  const since = facts.record.requests.filter((request) => counts === null || askedOrder(request, counts) >= 0);
  return [...since].sort(askedOrder).findLast(({ latest }) => latest?.kind === 'cannot_share') ?? null;
}

/** Working days by which the request that counts is late; null: it is not, or none counts. */
export function lateness(facts: RagFacts): number | null {
  const counts = countsIn(facts);
  return counts === null ? null : lateBy(counts, facts);
}

/** The last day of the request that counts; empty: none counts. */
export function dayThatCounts(facts: RagFacts): IsoDate {
  const counts = countsIn(facts);
  return (counts === null ? null : lastDay(counts, facts.calendar)) ?? '';
}

/** Whether an agreement that the source needs is in force, to be novated past its day, on its way, or missing. */
export function agreementIs({
  record,
  agreements,
  today,
}: RagFacts): 'fine' | 'to-be-novated' | 'on-its-way' | 'missing' {
  if (!record.source.isaRequired) return 'fine';
  const statuses = agreements.map((agreement) => agreementStatus(agreement, today));
  if (statuses.includes('in_force')) return 'fine';
  if (statuses.includes('to_be_novated')) return 'to-be-novated';
  return statuses.some((status) => status === 'in_negotiation' || status === 'agreed') ? 'on-its-way' : 'missing';
}

/** The last of the days by which an agreement was to be novated that is not followed by another yet. */
export function novationDay({ agreements, today }: RagFacts): IsoDate {
  const waiting = agreements.filter((agreement) => agreementStatus(agreement, today) === 'to_be_novated');
  return (
    waiting
      .flatMap(({ novateBy }) => novateBy ?? [])
      .sort()
      .at(-1) ?? ''
  );
}
