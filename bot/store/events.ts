/**
 * The events of a group: one row in the order of time for the whole history, and one for each subject, so that a page of either
 * is one range. Both go into the transaction of the change itself. Nothing edits them but the removal of old texts
 * (retention.ts).
 */
import { type AreaEvent, eventFor, subjectsOf } from '../../shared/areas/events';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Subject } from '../../shared/domain/subject';
import { keys } from './keys';
import type { Change, RangeResult, Table } from './table';

/** Who did what, when. */
export interface StoredEvent {
  readonly at: IsoInstant;
  readonly operationId: string;
  /** The seat that they acted through; null: the app itself, or somebody without a seat. */
  readonly by: string | null;
  /** Ids only; a name would outlive its time here. */
  readonly actor: Pick<Actor, 'tenantId' | 'objectId'>;
  readonly via: Actor['via'];
  readonly event: AreaEvent;
}

export interface EventTrace {
  readonly at: IsoInstant;
  readonly operationId: string;
  readonly actor: Actor;
  readonly by: string | null;
}

/** The rows of what one operation made happen. */
export function eventChanges(events: readonly AreaEvent[], trace: EventTrace): readonly Change[] {
  return events.flatMap((event, place): readonly Change[] => [
    { kind: 'insert', key: keys.event(trace.at, trace.operationId, place), value: stored(event, trace) },
    ...subjectChanges(event, trace, place),
  ]);
}

/**
 * The rows of an event in the histories of its subjects alone: for what is laid ahead of the transaction that makes it so,
 * whose own event goes into the history of the group.
 */
export function subjectChanges(event: AreaEvent, trace: EventTrace, place = 0): readonly Change[] {
  return subjectsOf(event).map((subject) => ({
    kind: 'insert',
    key: keys.eventOf(subject, trace.at, trace.operationId, place),
    value: stored(eventFor(event, subject), trace),
  }));
}

function stored(event: AreaEvent, { at, operationId, by, actor }: EventTrace): StoredEvent {
  const { tenantId, objectId, via } = actor;
  return { at, operationId, by, actor: { tenantId, objectId }, via, event };
}

/** The instant of the event whose key a page of a history began or ended with; null for anything else. */
export function instantOfEvent(key: string | null): IsoInstant | null {
  return key === null ? null : keys.instantOfEventOf(key);
}

/** Which part of the history; what is null is left open. */
export interface EventRange {
  readonly since: IsoInstant | null;
  readonly until: IsoInstant | null;
  /** A key that an earlier page named. */
  readonly after: string | null;
}

/** A page of the whole group's events, the latest first. One request. */
export async function loadEvents(
  table: Table,
  groupId: string,
  { since, until, after }: EventRange,
  limit: number,
): Promise<RangeResult<StoredEvent>> {
  return table.range<StoredEvent>(groupId, keys.events(until, since, after), limit);
}

/** A page of what happened to one thing, the latest first. One request. */
export async function loadEventsOf(
  table: Table,
  groupId: string,
  subject: Subject,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<RangeResult<StoredEvent>> {
  return table.range<StoredEvent>(groupId, keys.eventsOf(subject, after), limit);
}

/** The group's events since an instant, the latest first. One request for each 1,000 of them, however long the history. */
export async function loadEventsSince(
  table: Table,
  groupId: string,
  since: IsoInstant,
): Promise<readonly StoredEvent[]> {
  const { rows } = await table.range<StoredEvent>(groupId, keys.events(null, since, null));
  return rows.map(({ value }) => value);
}
