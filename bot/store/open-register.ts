/**
 * The rows of an open register: a header, rows of a few seats each, and some for guests. No more of them than one transaction takes,
 * so that a register opens and closes as a whole, and each seat a part of its own, so that a press is in nobody's way.
 */
import type { AnswerUpdate } from '../../shared/domain/attendance/register';
import type { Answer, Guest, Register, RegisterSeat } from '../../shared/domain/attendance/types';
import { digest, keys } from './keys';
import type { Change, Row } from './table';

type Header = Omit<Register, 'answers' | 'replaced' | 'guests'>;

/**
 * The seats of a row, each a part of its own (`seat0`, `seat1` …): there from the opening on, so that an answer needs a row to go
 * into, and none slips in after closing.
 */
type SeatsRow = Readonly<Record<SeatPartName, SeatPart>>;
type SeatPartName = `seat${number}`;

interface SeatPart {
  readonly seatId: string;
  readonly answer: Answer | null;
  /** See Register; absent: nothing was recorded over. */
  readonly replaced?: Answer | null;
  /** The operation by which the person said so themselves. */
  readonly operation?: string;
  /** How many times somebody has answered for the seat beside its neighbours; see ownAnswerChanges. */
  readonly turn?: number | undefined;
}

interface GuestsRow {
  readonly guests: readonly Guest[];
}

export type OpenRow = Header | SeatsRow | GuestsRow;

/** One transaction takes 100 rows; closing also writes the closed register, the schedule, the event and marks. */
const SEAT_ROWS = 80;
export const GUEST_ROWS = 4;
export const OPEN_ROWS = 1 + SEAT_ROWS + GUEST_ROWS;

export interface LoadedRegister {
  readonly register: Register;
  readonly rows: readonly Row<unknown>[];
  /** The operations by which people said what stands there of themselves. */
  readonly operations: ReadonlySet<string>;
}

/** The rows of a register that opens, with what stands in it already. */
export function openedRows(register: Register): readonly Change[] {
  const { answers, replaced: _, guests: given, ...header } = register;
  // A meeting may have several registers one after another: turns of an earlier one are never met again.
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
 * How many presses of each row nobody has identified yet, for the overview: written where it changes, with the row, whose version
 * guards it. There is at most one open register, so that the rows are the same for each.
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

/** The change that makes the meeting of an open register another: its time or its place. */
export function meetingChange(loaded: LoadedRegister, { meeting }: Register): Change {
  const row = rowAt<Header>(loaded, keys.openRegister(meeting.id));
  return { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, meeting } };
}

/** The changes that put these answers into an open register, and take others back, decided on what stood there. */
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
 * The same for what somebody says of their own seats. Where a row holds several seats they go in beside the neighbours' answers,
 * whatever those have become since, so that nobody has to begin again because of a neighbour. What stood there for the seat itself
 * is guarded by its turn: a row of its own, which only one can insert. Whoever takes back what they said of another seat rests on
 * what stands there, which may have become somebody else's word: that is decided on the versions that were read.
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

/** What the seats' parts become, by the numbers of their rows. */
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

/** The changes that make an open register's guests those of `after`. */
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

/** The register that these rows are; null where none is open. */
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

/** How many rows so many seats take: one each, until there are more seats than rows. */
export function seatRows(seats: number): number {
  return Math.min(seats, SEAT_ROWS);
}

/** Neighbours press together (they sit together), so they are spread over the rows. */
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

/** A row as it was read. */
export function rowAt<T>({ rows, register }: LoadedRegister, key: string): Row<T> {
  const row = rows.find((found) => found.key === key);
  if (row === undefined) throw new Error(`${key} is no row of the register of ${register.meeting.id}`);
  return row as Row<T>;
}
