/** Reading and writing registers. The open one is a header and a row a seat, so that everybody can press at once. */
import type { Answer, Register } from '../../shared/domain/attendance/types';
import { keys, startingWith } from './keys';
import type { Change, Row, Table } from './table';

type Header = Omit<Register, 'answers'>;
/** A seat's row: there from the opening on, so that every answer replaces a version and none slips in after closing. */
interface AnswerRow {
  readonly answer: Answer | null;
}

export interface LoadedRegister {
  readonly register: Register;
  readonly rows: readonly Row<unknown>[];
}

/** The register of a meeting, open or closed; null when there is none. One request while it is open. */
export async function loadRegister(table: Table, groupId: string, meetingId: string): Promise<LoadedRegister | null> {
  const { rows } = await table.range<Header | AnswerRow>(groupId, startingWith(keys.openRegister(meetingId)));
  const open = assembled(rows);
  if (open !== null) return open;
  const past = await table.read<Register>(groupId, keys.closedRegister(meetingId));
  return past === null ? null : { register: past.value, rows: [past] };
}

export interface RegisterPage {
  readonly open: LoadedRegister | null;
  readonly past: readonly Register[];
  readonly older: string | null;
}

/**
 * The open register and a page of closed ones, newest first. One request, however many there are.
 *
 * @param seats how many rows the open register may have, beside its header
 */
export async function loadRegisterPage(
  table: Table,
  groupId: string,
  options: { readonly seats: number; readonly past: number; readonly after: string | null },
): Promise<RegisterPage> {
  const room = options.after === null ? options.seats + 1 : 0;
  const { rows, next } = await table.range<Header | AnswerRow | Register>(
    groupId,
    keys.registers(options.after),
    room + options.past,
  );
  const open = assembled(
    rows.filter((row) => row.key.startsWith(keys.openRegisters.from)) as Row<Header | AnswerRow>[],
  );
  const past = rows.filter((row) => !row.key.startsWith(keys.openRegisters.from));
  const shown = past.slice(0, options.past);
  return { open, past: shown.map((row) => row.value as Register), older: past[options.past]?.key ?? next };
}

/** The rows of a register that opens. */
export function openedRows(register: Register): readonly Change[] {
  const { answers: _, ...header } = register;
  const meetingId = register.meeting.id;
  return [
    { kind: 'insert', key: keys.openRegister(meetingId), value: header },
    ...register.seats.map(
      (seat): Change => ({
        kind: 'insert',
        key: keys.registerAnswer(meetingId, seat.seatId),
        value: { answer: null } satisfies AnswerRow,
      }),
    ),
  ];
}

/** The changes that put these answers into an open register. */
export function answerChanges(loaded: LoadedRegister, answers: readonly Answer[]): readonly Change[] {
  return answers.map((answer) => {
    const key = keys.registerAnswer(loaded.register.meeting.id, answer.seatId);
    const row = loaded.rows.find((found) => found.key === key);
    if (row === undefined) throw new Error(`Seat ${answer.seatId} is not in this register`);
    return { kind: 'replace', key, etag: row.etag, value: { answer } satisfies AnswerRow };
  });
}

/** The changes that close a register: its rows give way to one, each at the version that was read. */
export function closedChanges(loaded: LoadedRegister, closed: Register): readonly Change[] {
  return [
    ...loaded.rows.map((row): Change => ({ kind: 'delete', key: row.key, etag: row.etag })),
    { kind: 'insert', key: keys.closedRegister(closed.meeting.id), value: closed },
  ];
}

function assembled(rows: readonly Row<Header | AnswerRow>[]): LoadedRegister | null {
  const header = rows.find((row) => 'meeting' in row.value)?.value as Header | undefined;
  if (header === undefined) return null;
  const answers = rows.flatMap((row) => ('answer' in row.value && row.value.answer !== null ? [row.value.answer] : []));
  return { register: { ...header, answers }, rows };
}
