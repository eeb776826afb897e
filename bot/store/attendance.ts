/** Reads open and closed registers; closes, discards, reopens and corrects them. */
import type { Register } from '../../shared/domain/attendance/types';
import { keys, startingWith } from './keys';
import {
  assembled,
  GUEST_ROWS,
  type LoadedRegister,
  OPEN_ROWS,
  type OpenRow,
  openedRows,
  rowAt,
  seatRows,
  unidentifiedChanges,
} from './open-register';
import type { Change, RangeResult, Row, Table } from './table';
import { Versioned } from './versioned';

/** Loads the open register, whichever meeting it belongs to; null if none is open. One request. */
export async function loadOpenRegister(table: Table, groupId: string): Promise<LoadedRegister | null> {
  const { rows } = await table.range<OpenRow>(groupId, keys.openRegisters, OPEN_ROWS);
  return assembled(rows);
}

/** Loads a meeting's register, open or closed, or null. One coalesced request while it is open, otherwise two. */
export async function loadRegister(table: Table, groupId: string, meetingId: string): Promise<LoadedRegister | null> {
  return (await loadRegisterVersion(table, groupId, meetingId))?.value ?? null;
}

/** As above, wrapped as a version: callers that share the read also share the values derived from it. */
export async function loadRegisterVersion(
  table: Table,
  groupId: string,
  meetingId: string,
): Promise<Versioned<LoadedRegister> | null> {
  const page = await table.sharedRange<OpenRow>(groupId, startingWith(keys.openRegister(meetingId)), OPEN_ROWS);
  return page.made(openRegisterOf) ?? versionOf(await loadClosedRegister(table, groupId, meetingId));
}

function openRegisterOf({ rows }: RangeResult<OpenRow>): Versioned<LoadedRegister> | null {
  return versionOf(assembled(rows));
}

function versionOf(loaded: LoadedRegister | null): Versioned<LoadedRegister> | null {
  return loaded === null ? null : new Versioned(loaded);
}

/** Loads a closed register; null if there is none. One request. */
export async function loadClosedRegister(
  table: Table,
  groupId: string,
  meetingId: string,
): Promise<LoadedRegister | null> {
  const past = await table.read<Register>(groupId, keys.closedRegister(meetingId));
  return past === null ? null : { register: past.value, rows: [past], operations: new Set() };
}

/** Loads the closed registers of a range of months (`YYYY-MM`, inclusive), newest first. One request. */
export async function loadClosedRegisters(
  table: Table,
  groupId: string,
  from: string,
  to: string,
): Promise<readonly Register[]> {
  const { rows } = await table.range<Register>(groupId, keys.closedRegisters(from, to));
  return rows.map((row) => row.value);
}

export interface ListedRegisters {
  readonly open: Register | null;
  readonly past: readonly Register[];
  readonly older: string | null;
}

/**
 * Loads the open register and a page of closed ones, newest first. One request, however many there are.
 *
 * @param options.openSeats number of seats of the open register; null if none is open
 */
export async function loadListedRegisters(
  table: Table,
  groupId: string,
  options: { readonly openSeats: number | null; readonly past: number; readonly after: string | null },
): Promise<ListedRegisters> {
  const { openSeats, past, after } = options;
  const room = openSeats === null || after !== null ? 0 : 1 + seatRows(openSeats) + GUEST_ROWS;
  const { rows, next } = await table.range<OpenRow | Register>(groupId, keys.registers(after), room + past);
  const isOpen = (row: Row<unknown>) => row.key.startsWith(keys.openRegisters.from);
  const closed = rows.filter((row) => !isOpen(row));
  const shown = closed.slice(0, past);
  return {
    open: assembled(rows.filter(isOpen) as Row<OpenRow>[])?.register ?? null,
    past: shown.map((row) => row.value as Register),
    older: closed[past]?.key ?? next,
  };
}

/** Returns the changes that close a register: its rows, deleted at the versions read, are replaced by a single row. */
export function closedChanges(loaded: LoadedRegister, closed: Register): readonly Change[] {
  return [
    ...loaded.rows.map((row): Change => ({ kind: 'delete', key: row.key, etag: row.etag })),
    { kind: 'insert', key: keys.closedRegister(closed.meeting.id), value: closed },
    ...unidentifiedChanges(loaded.register.guests, []),
  ];
}

/** Returns the changes that delete an open register, each row at the version read. */
export function discardedChanges(loaded: LoadedRegister): readonly Change[] {
  const gone = loaded.rows.map((row): Change => ({ kind: 'delete', key: row.key, etag: row.etag }));
  return [...gone, ...unidentifiedChanges(loaded.register.guests, [])];
}

/** Returns the changes that reopen a closed register: its row is replaced by the rows of an open one. */
export function reopenedChanges(loaded: LoadedRegister, reopened: Register): readonly Change[] {
  const row = rowAt(loaded, keys.closedRegister(reopened.meeting.id));
  return [{ kind: 'delete', key: row.key, etag: row.etag }, ...openedRows(reopened)];
}

/** Returns the change that corrects a closed register, conditional on the version read. */
export function correctedChange(loaded: LoadedRegister, corrected: Register): Change {
  const row = rowAt(loaded, keys.closedRegister(corrected.meeting.id));
  return { kind: 'replace', key: row.key, etag: row.etag, value: corrected };
}
