/** A source's record: how it begins and how it moves on. */
import type { IsoInstant } from '../calendar/dates';
import type { HistoryFact, Source, SourceDecision, SourceRecord } from './types';

/** The record of a source that nothing has happened to yet. */
export function newRecord(source: Source): SourceRecord {
  return {
    source,
    requests: [],
    barriers: [],
    override: null,
    quality: null,
    lastAsked: null,
    suppliedAt: null,
    changedAt: source.registeredAt,
  };
}

/**
 * When a change that is decided now happens to a record: after its last one, although two people press in the same moment and
 * servers' clocks differ. So a history stands in the order in which things took effect.
 */
export function momentAfter({ changedAt }: Pick<SourceRecord, 'changedAt'>, now: IsoInstant): IsoInstant {
  return now > changedAt ? now : new Date(Date.parse(changedAt) + 1).toISOString();
}

/** The record with these changes. Servers' clocks differ: its time never goes back. */
export function moved(
  record: SourceRecord,
  changes: Partial<Omit<SourceRecord, 'changedAt'>>,
  now: IsoInstant,
): SourceRecord {
  return { ...record, ...changes, changedAt: now > record.changedAt ? now : record.changedAt };
}

/** A decision: the record moved on, and what its history says. */
export function decided(
  record: SourceRecord,
  changes: Partial<Omit<SourceRecord, 'changedAt'>>,
  now: IsoInstant,
  ...facts: readonly HistoryFact[]
): SourceDecision {
  return { record: moved(record, changes, now), facts };
}
