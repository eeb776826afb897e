/** How far the removal of old names and texts has come, and the pages of what it looks through. */
import { eventFor, subjectsOf, withoutFreeText } from '../../shared/areas/events';
import type { AheadAnswer, Register } from '../../shared/domain/attendance/types';
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import { monthAfter, monthOf } from '../../shared/domain/calendar/dates';
import type { FormerHolder } from '../../shared/domain/membership/tenures';
import type { RetentionCounts } from '../../shared/domain/retention/counts';
import type { StoredEvent } from './events';
import { keys } from './keys';
import type { PersonRecord } from './membership';
import type { Change, RangeResult, Row, Table } from './table';

export type RetentionPhase = 'registers' | 'ahead' | 'formerHolders' | 'events' | 'people';

/** One way through everything that is old enough: it goes on where it was, whichever server comes next. */
export interface RetentionLap {
  readonly startedOn: IsoDate;
  /** What happened before this day; the same for the whole lap. */
  readonly cutoff: IsoDate;
  readonly phase: RetentionPhase;
  /** The key at which the phase goes on; null: at its beginning. */
  readonly after: string | null;
  readonly counts: RetentionCounts;
}

export interface RetentionProgress {
  /** Null: none is under way. */
  readonly lap: RetentionLap | null;
  /** The day of the last lap that came to its end; null: none has. */
  readonly finishedOn: IsoDate | null;
  /** Events until then hold no text any more, and none is added to them; null: all are looked through. */
  readonly eventsUntil: IsoInstant | null;
}

export interface LoadedProgress {
  readonly progress: RetentionProgress;
  readonly row: Row<RetentionProgress> | null;
}

const NONE_YET: RetentionProgress = { lap: null, finishedOn: null, eventsUntil: null };

/** One request. */
export async function loadRetention(table: Table, groupId: string): Promise<LoadedProgress> {
  const row = await table.read<RetentionProgress>(groupId, keys.retention);
  return { progress: row?.value ?? NONE_YET, row };
}

/** The change of how far it has come. It goes with what was removed, so that of two servers one begins again. */
export function progressChange({ row }: LoadedProgress, value: RetentionProgress): Change {
  const key = keys.retention;
  return row === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: row.etag, value };
}

/** Closed registers of meetings before the cut-off or in the month after it, to which one may have been moved. One request. */
export function loadOldRegisters(table: Table, groupId: string, cutoff: IsoDate, after: string | null, limit: number) {
  return table.range<Register>(groupId, keys.closedRegistersUntil(monthAfter(monthOf(cutoff), 1), after), limit);
}

/** What was sent for meetings that can be no later than the cut-off, wherever they were moved. One request. */
export function loadOldAhead(table: Table, groupId: string, cutoff: IsoDate, after: string | null, limit: number) {
  const before = monthAfter(monthOf(cutoff), -1);
  return table.range<{ answers: readonly AheadAnswer[] }>(groupId, keys.aheadBefore(before, after), limit);
}

/** One request. */
export function loadTenures(
  table: Table,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<RangeResult<Omit<FormerHolder, 'seatId'>>> {
  return table.range(groupId, keys.tenuresFrom(after), limit);
}

/** Everybody whom the group knows or knew. One request. */
export function loadPeople(
  table: Table,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<RangeResult<PersonRecord>> {
  return table.range(groupId, keys.peopleFrom(after), limit);
}

/** Whether an event holds text that a person typed. */
export function holdsText({ event }: StoredEvent): boolean {
  return JSON.stringify(withoutFreeText(event)) !== JSON.stringify(event);
}

/**
 * The changes that take the text out of an event, in the history of the group and in those of its subjects. Nothing else changes an
 * event, so that the rows of the subjects need no reading.
 */
export function strippedChanges({ key, etag, value }: Row<StoredEvent>): readonly Change[] {
  const event = withoutFreeText(value.event);
  const rest = key.slice('event!'.length);
  return [
    { kind: 'replace', key, etag, value: { ...value, event } },
    ...subjectsOf(event).map((subject): Change => {
      return {
        kind: 'put',
        key: keys.eventOfRest(subject, rest),
        value: { ...value, event: eventFor(event, subject) },
      };
    }),
  ];
}

/** The changes that forget somebody who left: what they were, how to reach them, their calendar address. Two requests. */
export async function forgottenChanges(
  table: Table,
  groupId: string,
  row: Row<PersonRecord>,
): Promise<readonly Change[]> {
  const person = keys.personOfKey(row.key);
  const [conversation, calendar] = await Promise.all([
    table.read<unknown>(groupId, keys.personalConversation(person)),
    table.read<{ secret: string }>(groupId, keys.calendarOf(person)),
  ]);
  const gone = [row, conversation, calendar].filter((found) => found !== null);
  return [
    ...gone.map(({ key, etag }): Change => ({ kind: 'delete', key, etag })),
    ...(calendar === null
      ? []
      : [{ kind: 'put', key: keys.calendarSecret(calendar.value.secret), value: null } satisfies Change]),
  ];
}
