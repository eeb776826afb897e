/** What the table of statuses looks at, and what it reads of it. Terms of reference, "Outcomes based performance framework" (3.1.1.a). */
import { agreementStatus } from '../agreements/status';
import type { Agreement } from '../agreements/types';
import type { IsoDate } from '../calendar/dates';
import { askedOrder, dueOrder, lastDay, lateBy, requestThatCounts } from './due-days';
import type { DataRequest, SourceRecord, TrackerRules } from './types';

/** What the table looks at. */
export interface RagFacts extends TrackerRules {
  readonly record: SourceRecord;
  /** Those that cover the source. */
  readonly agreements: readonly Agreement[];
  readonly today: IsoDate;
}

/** The facts with what several rows of the table go by, worked out once for all of them. */
export interface DueFacts extends RagFacts {
  /** The request that counts; null: none is due yet. */
  readonly counts: DataRequest | null;
  /** Working days by which it is late; null: it is not, or none counts. */
  readonly late: number | null;
}

/** The facts with the request that counts, for as many rows as ask for it. */
export function withCounts(facts: RagFacts): DueFacts {
  const { record, today, calendar } = facts;
  const counts = requestThatCounts(record.requests, { today, calendar });
  return { ...facts, counts, late: counts === null ? null : lateBy(counts, facts) };
}

/** The facts about one source. `agreements`: those that cover it. */
export function factsOf(
  record: SourceRecord,
  agreements: readonly Agreement[],
  today: IsoDate,
  rules: TrackerRules,
): RagFacts {
  return { record, agreements, today, ...rules };
}

/** The facts once the VRU has confirmed whatever is said to be not held. */
export function confirmed(facts: RagFacts): RagFacts {
  const requests = facts.record.requests.map((request) =>
    request.latest?.kind === 'not_held' ? { ...request, notHeldConfirmed: true } : request,
  );
  return { ...facts, record: { ...facts.record, requests } };
}

/** The request that counts; where nothing is due yet: one supplied ahead of its day, in full or in part, the one due last. Null: neither. */
export function deciding({ record, counts }: DueFacts): DataRequest | null {
  if (counts !== null) return counts;
  const supplied = record.requests.filter(
    ({ latest }) => latest?.kind === 'supplied' || latest?.kind === 'partly_supplied',
  );
  return supplied.sort(dueOrder).at(-1) ?? null;
}

/** The request that counts, or one asked after it, where its latest answer is a refusal. Where none counts: any of them. */
export function refused({ record, counts }: DueFacts): DataRequest | null {
  const refusals = record.requests.filter(({ latest }) => latest?.kind === 'cannot_share');
  const since = refusals.filter((request) => counts === null || askedOrder(request, counts) >= 0);
  return since.sort(askedOrder).at(-1) ?? null;
}

/** The last day of the request that counts; empty: none counts. */
export function dayThatCounts({ counts, calendar }: DueFacts): IsoDate {
  return (counts === null ? null : lastDay(counts, calendar)) ?? '';
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
