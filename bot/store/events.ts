/**
 * The events of a group: each is stored once in chronological order for the whole history and once per subject, so that
 * a page of either history is one range query. All rows belong to the transaction of the change itself. Only the
 * removal of old texts (retention.ts) edits them.
 */
import { type AreaEvent, eventFor, subjectsOf } from '../../shared/areas/events';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Subject } from '../../shared/domain/subject';
import { keys } from './keys';
import type { Change, RangeResult, Table } from './table';

/** An event as stored: who did what, and when. */
export interface StoredEvent {
  readonly at: IsoInstant;
  readonly operationId: string;
  /** Id of the seat that the actor acted for; null for the app itself or somebody without a seat. */
  readonly by: string | null;
  /** Ids only, because a stored name would outlive its retention period. */
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

/** Returns the changes that store the events of one operation. */
export function eventChanges(events: readonly AreaEvent[], trace: EventTrace): readonly Change[] {
  return events.flatMap((event, place): readonly Change[] => [
    { kind: 'insert', key: keys.event(trace.at, trace.operationId, place), value: stored(event, trace) },
    ...subjectChanges(event, trace, place),
  ]);
}

/**
 * Returns the changes that store an event in the histories of its subjects only. For rows written ahead of the
 * transaction that makes them effective, such as the sources of an import: that transaction stores one event of its own
 * in the history of the group.
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

/** Returns the instant encoded in a key of a subject's history; null for anything else. */
export function instantOfEvent(key: string | null): IsoInstant | null {
  return key === null ? null : keys.instantOfEventOf(key);
}

/** A part of the history; null leaves a bound open. */
export interface EventRange {
  readonly since: IsoInstant | null;
  readonly until: IsoInstant | null;
  /** The key at which to continue, from an earlier page. */
  readonly after: string | null;
}

/** Loads a page of the group's events, newest first. One request. */
export async function loadEvents(
  table: Table,
  groupId: string,
  { since, until, after }: EventRange,
  limit: number,
): Promise<RangeResult<StoredEvent>> {
  return table.range<StoredEvent>(groupId, keys.events(until, since, after), limit);
}

/** Loads a page of the events of one subject, newest first. One request. */
export async function loadEventsOf(
  table: Table,
  groupId: string,
  subject: Subject,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<RangeResult<StoredEvent>> {
  return table.range<StoredEvent>(groupId, keys.eventsOf(subject, after), limit);
}

/** Loads the group's events since an instant, newest first. One request per 1,000 events, however long the history. */
export async function loadEventsSince(
  table: Table,
  groupId: string,
  since: IsoInstant,
): Promise<readonly StoredEvent[]> {
  const { rows } = await table.range<StoredEvent>(groupId, keys.events(null, since, null));
  return rows.map(({ value }) => value);
}
