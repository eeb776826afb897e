/** A source's record: its initial state and its changes. */
import type { BarrierEvent } from '../barriers/events';
import type { ResolvedBarrier } from '../barriers/types';
import type { IsoInstant } from '../calendar/dates';
import type { TrackerEvent } from './events';
import type { Source, SourceRecord } from './types';

/**
 * The outcome of a decision about a source: the record after it, and its events. No events means that nothing changed.
 */
export interface SourceDecision {
  readonly record: SourceRecord;
  readonly events: readonly (TrackerEvent | BarrierEvent)[];
  /** Barriers that the decision closed. */
  readonly resolved?: readonly ResolvedBarrier[];
}

/** Returns the initial record of a source. */
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
 * Returns the timestamp for a change of a record: strictly after its last change, even if two people press at the same
 * moment and the clocks of instances differ. This keeps the history in the order in which changes took effect.
 */
export function nextTimestamp({ changedAt }: Pick<SourceRecord, 'changedAt'>, now: IsoInstant): IsoInstant {
  return now > changedAt ? now : new Date(Date.parse(changedAt) + 1).toISOString();
}

/** Applies changes to a record. Its timestamp never goes back, because the clocks of instances differ. */
function moved(record: SourceRecord, changes: Partial<Omit<SourceRecord, 'changedAt'>>, now: IsoInstant): SourceRecord {
  return { ...record, ...changes, changedAt: now > record.changedAt ? now : record.changedAt };
}

/** Builds a decision from changes of a record and their events. */
export function decided(
  record: SourceRecord,
  changes: Partial<Omit<SourceRecord, 'changedAt'>>,
  now: IsoInstant,
  ...events: SourceDecision['events']
): SourceDecision {
  return { record: moved(record, changes, now), events };
}
