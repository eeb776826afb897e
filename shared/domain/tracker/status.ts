/** Statuses of all sources on a day, as shown by the tracker and stored in a quarter's snapshot. */
import { coverage, type SharingBasis, sharingBasis } from '../agreements/status';
import type { IsoDate } from '../calendar/dates';
import type { NextStep } from './next-step';
import { type RagStatus, ragAndSteps } from './rag';
import { factsOf } from './rag-facts';
import type { SourceRecord, Step, TrackerRules, TrackerState } from './types';

export interface SourceStatus extends RagStatus {
  readonly record: SourceRecord;
  /** Empty if the source is green by the rules, or excluded. */
  readonly steps: readonly Step[];
  /** The same steps, each with the request that it is about; for a green source, the request that is not due yet. */
  readonly next: readonly NextStep[];
  readonly basis: SharingBasis;
}

/** Returns the status of each source on a day in London. */
export function statusesOn(
  { records, agreements }: TrackerState,
  today: IsoDate,
  rules: TrackerRules,
): readonly SourceStatus[] {
  const covering = coverage(agreements);
  return records.map((record) => {
    const own = covering.get(record.source.id) ?? [];
    const facts = factsOf(record, own, today, rules);
    const basis = sharingBasis(record.source, own, today);
    const { status, ...steps } = ragAndSteps(facts);
    return { record, ...status, ...steps, basis };
  });
}
