/**
 * The inputs of the RAG table, and the values derived from them. Terms of reference, "Outcomes based performance
 * framework" (3.1.1.a).
 */
import { agreementStatus } from '../agreements/status';
import type { Agreement } from '../agreements/types';
import type { IsoDate } from '../calendar/dates';
import { askedOrder, dueOrder, lastDay, lateBy, requestThatCounts } from './due-days';
import type { DataRequest, SourceRecord, TrackerRules } from './types';

/** The inputs of the RAG table for one source. */
export interface RagFacts extends TrackerRules {
  readonly record: SourceRecord;
  /** The agreements that cover the source. */
  readonly agreements: readonly Agreement[];
  readonly today: IsoDate;
}

/** The inputs with values that several rows of the table use, computed once. */
export interface DueFacts extends RagFacts {
  /** The request that counts; null if none is due yet. */
  readonly counts: DataRequest | null;
  /** Working days by which the request that counts is late; null if it is not late, or none counts. */
  readonly late: number | null;
}

/** Adds the request that counts and its lateness, computed once for all rows. */
export function withDueFacts(facts: RagFacts): DueFacts {
  const { record, today, calendar } = facts;
  const counts = requestThatCounts(record.requests, { today, calendar });
  return { ...facts, counts, late: counts === null ? null : lateBy(counts, facts) };
}

/** Collects the inputs for one source. `agreements`: those that cover it. */
export function factsOf(
  record: SourceRecord,
  agreements: readonly Agreement[],
  today: IsoDate,
  rules: TrackerRules,
): RagFacts {
  return { record, agreements, today, ...rules };
}

/** Returns the inputs as if the VRU had confirmed every "not held". */
export function assumingNotHeldConfirmed(facts: RagFacts): RagFacts {
  const requests = facts.record.requests.map((request) =>
    request.latest?.kind === 'not_held' ? { ...request, notHeldConfirmed: true } : request,
  );
  return { ...facts, record: { ...facts.record, requests } };
}

/**
 * Returns the request that counts; if nothing is due yet, the one due last of those supplied in full or in part ahead
 * of their due day. Null if there is neither.
 */
export function decidingRequest({ record, counts }: DueFacts): DataRequest | null {
  if (counts !== null) return counts;
  const supplied = record.requests.filter(
    ({ latest }) => latest?.kind === 'supplied' || latest?.kind === 'partly_supplied',
  );
  return supplied.sort(dueOrder).at(-1) ?? null;
}

/**
 * Returns the request asked last whose latest response is "cannot share", out of the request that counts and those
 * asked after it; out of all if none counts. Null if there is none.
 */
export function latestRefusal({ record, counts }: DueFacts): DataRequest | null {
  const refusals = record.requests.filter(({ latest }) => latest?.kind === 'cannot_share');
  const since = refusals.filter((request) => counts === null || askedOrder(request, counts) >= 0);
  return since.sort(askedOrder).at(-1) ?? null;
}

/** Returns the last day of the request that counts; empty if none counts. */
export function dayThatCounts({ counts, calendar }: DueFacts): IsoDate {
  return (counts === null ? null : lastDay(counts, calendar)) ?? '';
}

/**
 * Returns whether the agreement that the source needs is in force (`fine`, also if it needs none), past its novation
 * day, being negotiated or not yet in force, or missing.
 */
export function agreementState({
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

/**
 * Returns the latest day by which an agreement was to be novated, out of those not replaced yet; empty if there is
 * none.
 */
export function novationDay({ agreements, today }: RagFacts): IsoDate {
  const waiting = agreements.filter((agreement) => agreementStatus(agreement, today) === 'to_be_novated');
  return (
    waiting
      .flatMap(({ novateBy }) => novateBy ?? [])
      .sort()
      .at(-1) ?? ''
  );
}
