/**
 * Attendance over many meetings, as the VRU monitors it. Terms of reference, "Administration". Only closed registers count;
 * what an agency did not have to do yet, a vacant seat and a cancelled meeting count for nobody.
 */
import type { IsoDate } from '../calendar/dates';
import { ATTENDED, countedAnswer, isRepresented, type Rate, rate } from './figures';
import type { Register, RegisterSeat } from './types';

/**
 * How an organisation stood in one meeting.
 * - `represented`: somebody was there for one of its seats;
 * - `apologies`: nobody was, and all who count sent apologies;
 * - `absent`: nobody was, and somebody was not heard of;
 * - `not-required`: it did not have to be there;
 * - `vacant`: nobody held a seat of it.
 */
export type OrganisationAttendance = 'represented' | 'apologies' | 'absent' | 'not-required' | 'vacant';

export interface OrganisationCell {
  readonly standing: OrganisationAttendance;
  /** Seats at which somebody was. */
  readonly attended: number;
  /** Seats that count. */
  readonly counted: number;
}

/** How an organisation stood in a closed register; null when it had no seat in it. */
export function organisationCell(register: Register, organisationId: string): OrganisationCell | null {
  const seats = register.seats.filter((seat) => seat.organisationId === organisationId);
  if (seats.length === 0) return null;
  const counted = seats.flatMap((seat) => countedAnswer(register, seat)?.value ?? []);
  const attended = counted.filter((value) => ATTENDED.includes(value)).length;
  return { standing: attendanceIn(register, seats, counted), attended, counted: counted.length };
}

function attendanceIn(
  register: Register,
  seats: readonly RegisterSeat[],
  counted: readonly string[],
): OrganisationAttendance {
  if (isRepresented(register, seats)) return 'represented';
  if (counted.length > 0) return counted.every((value) => value === 'apologies') ? 'apologies' : 'absent';
  return seats.every((seat) => seat.vacant && seat.required) ? 'vacant' : 'not-required';
}

/** Whether a meeting counts for an organisation: it was there, or it should have been. */
export function counts(cell: OrganisationCell): boolean {
  return cell.counted > 0;
}

/** How often an organisation was represented, of the meetings that count for it. An organisation is when one seat is. */
export function organisationRate(registers: readonly Register[], organisationId: string): Rate {
  const cells = cellsOf(registers, organisationId).map(({ cell }) => cell);
  return rate(cells.filter((cell) => cell.standing === 'represented').length, cells.length);
}

/** Several meetings in a row without anybody there, up to the latest one that counts. */
export interface Streak {
  readonly meetings: number;
  /** The day of the first one missed. */
  readonly since: IsoDate;
  /** When somebody was last there before, as far as these registers reach; null: not in them. */
  readonly lastThere: IsoDate | null;
}

/** So many in a row are worth a call. */
export const WORTH_A_CALL = 2;

/** How long an organisation has not been represented; null when it was there the last time, or no meeting counts. */
export function organisationStreak(registers: readonly Register[], organisationId: string): Streak | null {
  const newestFirst = [...cellsOf(registers, organisationId)].sort((a, b) => (a.date < b.date ? 1 : -1));
  const there = newestFirst.findIndex(({ cell }) => cell.standing === 'represented');
  const missed = there === -1 ? newestFirst : newestFirst.slice(0, there);
  const first = missed.at(-1);
  if (first === undefined) return null;
  return { meetings: missed.length, since: first.date, lastThere: newestFirst[there]?.date ?? null };
}

function cellsOf(registers: readonly Register[], organisationId: string) {
  return registers
    .filter((register) => register.state === 'closed')
    .flatMap((register) => {
      const cell = organisationCell(register, organisationId);
      return cell === null || !counts(cell) ? [] : [{ date: register.meeting.date, cell }];
    });
}
