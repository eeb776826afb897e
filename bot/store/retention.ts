/** Reads and writes the progress of the removal of old names and texts, and reads the pages that it processes. */
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

/** One pass over all old rows. Any server can resume it from the stored position. */
export interface RetentionLap {
  readonly startedOn: IsoDate;
  /** Rows from before this day are processed; fixed for the whole lap. */
  readonly cutoff: IsoDate;
  readonly phase: RetentionPhase;
  /** The key at which to resume the phase; null for its beginning. */
  readonly after: string | null;
  readonly counts: RetentionCounts;
}

export interface RetentionProgress {
  /** The lap in progress, or null. */
  readonly lap: RetentionLap | null;
  /** The day on which the last completed lap started; null if none has been completed. */
  readonly finishedOn: IsoDate | null;
  /** Events up to this instant contain no free text any more and are skipped; null if none have been processed. */
  readonly eventsUntil: IsoInstant | null;
}

export interface LoadedProgress {
  readonly progress: RetentionProgress;
  readonly row: Row<RetentionProgress> | null;
}

const NONE_YET: RetentionProgress = { lap: null, finishedOn: null, eventsUntil: null };

/** Loads the progress of the removal. One request. */
export async function loadRetention(table: Table, groupId: string): Promise<LoadedProgress> {
  const row = await table.read<RetentionProgress>(groupId, keys.retention);
  return { progress: row?.value ?? NONE_YET, row };
}

/** Returns the change of the progress, part of the removal's transaction: of two servers one fails and retries. */
export function progressChange({ row }: LoadedProgress, value: RetentionProgress): Change {
  const key = keys.retention;
  return row === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: row.etag, value };
}

/**
 * Loads closed registers up to the month after the cut-off's, because one of that month may have been moved to before
 * the cut-off. One request.
 */
export function loadOldRegisters(table: Table, groupId: string, cutoff: IsoDate, after: string | null, limit: number) {
  return table.range<Register>(groupId, keys.closedRegistersUntil(monthAfter(monthOf(cutoff), 1), after), limit);
}

/** Loads answers sent ahead for meetings old enough to lie before the cut-off wherever they were moved. One request. */
export function loadOldAhead(table: Table, groupId: string, cutoff: IsoDate, after: string | null, limit: number) {
  const before = monthAfter(monthOf(cutoff), -1);
  return table.range<{ answers: readonly AheadAnswer[] }>(groupId, keys.aheadBefore(before, after), limit);
}

/** Loads a page of the former holders. One request. */
export function loadTenures(
  table: Table,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<RangeResult<Omit<FormerHolder, 'seatId'>>> {
  return table.range(groupId, keys.tenuresFrom(after), limit);
}

/** Loads a page of all people whom the group knows or has known. One request. */
export function loadPeople(
  table: Table,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<RangeResult<PersonRecord>> {
  return table.range(groupId, keys.peopleFrom(after), limit);
}

/** Whether an event contains free text that a person typed. */
export function holdsText({ event }: StoredEvent): boolean {
  return JSON.stringify(withoutFreeText(event)) !== JSON.stringify(event);
}

/**
 * Returns the changes that remove the free text from an event, in the history of the group and in those of its
 * subjects. Nothing else changes events, so the subjects' rows are overwritten without being read.
 */
export function removeFreeTextChanges({ key, etag, value }: Row<StoredEvent>): readonly Change[] {
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

/** Returns the changes that delete a person's record, personal conversation and calendar address. Two requests. */
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
