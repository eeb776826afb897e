/** A source's record: how it begins and how it moves on. */
import type { IsoInstant } from '../calendar/dates';
import { administers, type Standing } from '../membership/standing';
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

/** The seat that a person acts through: one of this organisation, else one that administers, else their first. */
export function actingSeat(standing: Standing, organisationId: string | null = null): string {
  const own = standing.seats.find((seat) => seat.organisationId === organisationId);
  return (own ?? standing.seats.find(administering) ?? standing.seats[0])?.id ?? '';
}

function administering(seat: Standing['seats'][number]): boolean {
  return administers({ role: 'vru', seats: [seat] });
}
