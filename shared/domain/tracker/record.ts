/** A source's record: how it begins and how it moves on. */
import type { BarrierEvent } from '../barriers/events';
import type { ResolvedBarrier } from '../barriers/types';
import type { IsoInstant } from '../calendar/dates';
import type { TrackerEvent } from './events';
import type { Source, SourceRecord } from './types';

/** A decision about a source: how it stands then, and what happened to it. No events: it holds already. */
export interface SourceDecision {
  readonly record: SourceRecord;
  readonly events: readonly (TrackerEvent | BarrierEvent)[];
  /** Barriers that are open no longer. */
  readonly resolved?: readonly ResolvedBarrier[];
}

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
function moved(record: SourceRecord, changes: Partial<Omit<SourceRecord, 'changedAt'>>, now: IsoInstant): SourceRecord {
  return { ...record, ...changes, changedAt: now > record.changedAt ? now : record.changedAt };
}

/** A decision: the record moved on, and what happened to it. */
export function decided(
  record: SourceRecord,
  changes: Partial<Omit<SourceRecord, 'changedAt'>>,
  now: IsoInstant,
  ...events: SourceDecision['events']
): SourceDecision {
  return { record: moved(record, changes, now), events };
}
