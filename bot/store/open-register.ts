/**
 * The rows of an open register: a header, rows of a few seats each, and rows for guests. They fit one transaction, so
 * that a register opens and closes atomically; each seat is a separate part of its row, so that presses do not
 * conflict.
 */
import type { AnswerUpdate } from '../../shared/domain/attendance/register';
import type { Answer, Guest, Register, RegisterSeat } from '../../shared/domain/attendance/types';
import { digest, keys } from './keys';
import type { Change, Row } from './table';

type Header = Omit<Register, 'answers' | 'replaced' | 'guests'>;

/**
 * A row of seats, one part each (`seat0`, `seat1` …). The rows are inserted at the opening and an answer requires an
 * existing row, so that none can be recorded after closing.
 */
type SeatsRow = Readonly<Record<SeatPartName, SeatPart>>;
type SeatPartName = `seat${number}`;

interface SeatPart {
  readonly seatId: string;
  readonly answer: Answer | null;
  /** See `Register.replaced`; absent if no answer was overwritten. */
  readonly replaced?: Answer | null;
  /** Id of the operation by which the person answered for themselves. */
  readonly operation?: string;
  /** Number of the seat's latest turn, in a row shared with other seats; see ownAnswerChanges. */
  readonly turn?: number | undefined;
}

interface GuestsRow {
  readonly guests: readonly Guest[];
}

export type OpenRow = Header | SeatsRow | GuestsRow;

/** A transaction holds 100 rows; closing also writes the closed register, the schedule, the event and stale marks. */
const SEAT_ROWS = 80;
export const GUEST_ROWS = 4;
export const OPEN_ROWS = 1 + SEAT_ROWS + GUEST_ROWS;

export interface LoadedRegister {
  readonly register: Register;
  readonly rows: readonly Row<unknown>[];
  /** Ids of the operations by which people gave the current answers themselves. */
  readonly operations: ReadonlySet<string>;
}

/** Returns the changes that store a register that opens, with the answers it already has. */
export function openedRows(register: Register): readonly Change[] {
  const { answers, replaced: _, guests: given, ...header } = register;
  // A meeting may have several registers in succession: starting at the time of opening avoids turns of an earlier one.
  const turn = Date.parse(register.openedAt);
  const answered = new Map(answers.map((answer) => [answer.seatId, answer]));
  const { id } = register.meeting;
  const insert = (key: string, value: OpenRow): Change => ({ kind: 'insert', key, value });
  const seats = Array.from({ length: seatRows(register.seats.length) }, (_row, row) => {
    const inRow = register.seats.filter((seat) => rowAndPartOf(register, seat.seatId).row === row);
    const shared = inRow.length > 1 ? { turn } : {};
    const parts = inRow.map(({ seatId }) => {
      return [
        rowAndPartOf(register, seatId).part,
        { seatId, answer: answered.get(seatId) ?? null, ...shared },
      ] as const;
    });
    return insert(keys.registerSeats(id, row), Object.fromEntries(parts));
  });
  const guests = Array.from({ length: GUEST_ROWS }, (_row, row) =>
    insert(keys.registerGuests(id, row), { guests: given.filter((guest) => guestRow(guest.id) === row) }),
  );
  return [insert(keys.openRegister(id), header), ...seats, ...guests, ...unidentifiedChanges([], given)];
}

/**
 * Returns the changes of the overview's counts of unidentified presses, one per guest row. A count is written only when
 * it changes, in the transaction of the guest row, whose version guards it. There is at most one open register, so the
 * keys do not contain a meeting.
 */
export function unidentifiedChanges(before: readonly Guest[], after: readonly Guest[]): readonly Change[] {
  const counted = (guests: readonly Guest[], row: number) =>
    guests.filter(({ kind, id }) => kind === 'unconfirmed' && guestRow(id) === row).length;
  return Array.from({ length: GUEST_ROWS }, (_, row): readonly Change[] => {
    const unidentified = counted(after, row);
    if (unidentified === counted(before, row)) return [];
    return [{ kind: 'put', key: keys.projectedGuestsRow(row), value: { unidentified } }];
  }).flat();
}

/** Returns the change of the meeting (time or place) of an open register. */
export function meetingChange(loaded: LoadedRegister, { meeting }: Register): Change {
  const row = rowAt<Header>(loaded, keys.openRegister(meeting.id));
  return { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, meeting } };
}

/** Returns the changes that record and clear answers in an open register, conditional on the versions read. */
export function answerChanges(loaded: LoadedRegister, change: AnswerUpdate): readonly Change[] {
  const { register } = loaded;
  return partsByRow(register, change).map(([number, parts]) => {
    const row = rowAt<SeatsRow>(loaded, keys.registerSeats(register.meeting.id, number));
    const named = Object.entries(parts) as [SeatPartName, SeatPart][];
    const kept = named.map(([name, part]) => [name, { ...part, turn: row.value[name]?.turn }] as const);
    return { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, ...Object.fromEntries(kept) } };
  });
}

/**
 * As above for a person's own seats. In a row of several seats the answer is merged beside the others, whatever they
 * have become since, so that nobody has to retry because of another seat. The previous answer of the seat itself is
 * guarded by its turn: a separate row that can be inserted only once. Withdrawing the answer of another seat depends on
 * the current answer, which somebody else may have given since, so that is conditional on the versions read.
 */
export function ownAnswerChanges(loaded: LoadedRegister, change: AnswerUpdate, operation: string): readonly Change[] {
  if (change.cleared.length > 0) return answerChanges(loaded, change);
  const meetingId = loaded.register.meeting.id;
  return partsByRow(loaded.register, change).flatMap(([number, said]): readonly Change[] => {
    const row = rowAt<SeatsRow>(loaded, keys.registerSeats(meetingId, number));
    const named = Object.entries(said) as [SeatPartName, SeatPart][];
    if (Object.keys(row.value).length === 1) {
      const value = Object.fromEntries(named.map(([name, part]) => [name, { ...part, operation }]));
      return [{ kind: 'replace', key: row.key, etag: row.etag, value }];
    }
    const parts = named.map(([name, part]) => {
      const turn = (row.value[name]?.turn ?? 0) + 1;
      return { name, part: { ...part, operation, turn } };
    });
    return [
      ...parts.map(({ part: { seatId, turn } }): Change => {
        return { kind: 'insert', key: keys.seatTurn(meetingId, seatId, turn), value: { operation } };
      }),
      { kind: 'merge', key: row.key, parts: Object.fromEntries(parts.map(({ name, part }) => [name, part])) },
    ];
  });
}

/** Returns the new parts of the seats, by row number. */
function partsByRow(
  register: Register,
  { answers, cleared, replaced = {} }: AnswerUpdate,
): readonly [number, SeatsRow][] {
  const given = [...answers, ...cleared.map((seatId) => ({ seatId, answer: null }))];
  const byRow = new Map<number, SeatsRow>();
  for (const one of given) {
    const { seatId } = one;
    const answer = 'answer' in one ? null : one;
    const before = Object.hasOwn(replaced, seatId) ? replaced[seatId] : undefined;
    const { row, part } = rowAndPartOf(register, seatId);
    byRow.set(row, {
      ...byRow.get(row),
      [part]: { seatId, answer, ...(before === undefined ? {} : { replaced: before }) },
    });
  }
  return [...byRow];
}

/** Returns the changes that replace the guests of an open register with those of `after`. */
export function guestChanges(loaded: LoadedRegister, after: Register): readonly Change[] {
  const { register } = loaded;
  const rows = Array.from({ length: GUEST_ROWS }, (_, number) => {
    const row = rowAt<GuestsRow>(loaded, keys.registerGuests(register.meeting.id, number));
    const guests = after.guests.filter((guest) => guestRow(guest.id) === number);
    const same = JSON.stringify(guests) === JSON.stringify(row.value.guests);
    return same ? [] : [{ kind: 'replace', key: row.key, etag: row.etag, value: { guests } } satisfies Change];
  });
  return [...rows.flat(), ...unidentifiedChanges(register.guests, after.guests)];
}

/** Builds the register from its rows; null if none is open. */
export function assembled(rows: readonly Row<OpenRow>[]): LoadedRegister | null {
  const header = rows.find((row) => 'meeting' in row.value)?.value as Header | undefined;
  if (header === undefined) return null;
  const parts = rows.flatMap(({ value }) => ('seat0' in value ? Object.values(value as SeatsRow) : []));
  const given = new Map(parts.map(({ seatId, answer }) => [seatId, answer]));
  const replaced = parts.flatMap(({ seatId, replaced: before }) =>
    before === undefined ? [] : [[seatId, before] as const],
  );
  const guests = rows.flatMap(({ value }) => ('guests' in value ? value.guests : []));
  return {
    register: {
      ...header,
      answers: header.seats.flatMap(({ seatId }) => given.get(seatId) ?? []),
      replaced: Object.fromEntries(replaced),
      guests: [...guests].sort((a, b) => (a.at < b.at ? -1 : 1)),
    },
    rows,
    operations: new Set(parts.flatMap(({ operation }) => operation ?? [])),
  };
}

/** Returns the number of rows for a number of seats: one per seat, up to the maximum number of rows. */
export function seatRows(seats: number): number {
  return Math.min(seats, SEAT_ROWS);
}

/** Returns the row and part of a seat. Adjacent seats are spread over the rows, as they answer at the same time. */
function rowAndPartOf(
  register: { readonly seats: readonly RegisterSeat[] },
  seatId: string,
): { readonly row: number; readonly part: SeatPartName } {
  const index = register.seats.findIndex((seat) => seat.seatId === seatId);
  return { row: index % SEAT_ROWS, part: `seat${Math.floor(index / SEAT_ROWS)}` };
}

function guestRow(guestId: string): number {
  return digest(guestId).charCodeAt(0) % GUEST_ROWS;
}

/** Returns a row as it was read. Throws if the register has no such row. */
export function rowAt<T>({ rows, register }: LoadedRegister, key: string): Row<T> {
  const row = rows.find((found) => found.key === key);
  if (row === undefined) throw new Error(`${key} is no row of the register of ${register.meeting.id}`);
  return row as Row<T>;
}
