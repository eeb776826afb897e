/**
 * Attendance over many meetings, as the VRU monitors it. Terms of reference, "Administration". Only closed registers
 * count. Seats that are not required yet, vacant seats and cancelled meetings do not count.
 */
import type { IsoDate } from '../calendar/dates';
import { ATTENDED, countedAnswer, isRepresented, type Rate, rate } from './figures';
import type { Register, RegisterSeat } from './types';

/**
 * How an organisation was represented at one meeting.
 * - `represented`: at least one of its seats was filled;
 * - `apologies`: no seat was filled, and all seats that count sent apologies;
 * - `absent`: no seat was filled, and at least one seat that counts was absent;
 * - `vacant`: all of its seats were required and vacant;
 * - `not-required`: none of its seats counts for another reason, such as attendance not being required yet.
 */
export type OrganisationAttendance = 'represented' | 'apologies' | 'absent' | 'not-required' | 'vacant';

export interface OrganisationCell {
  readonly standing: OrganisationAttendance;
  /** Number of filled seats. */
  readonly attended: number;
  /** Number of seats that count. */
  readonly counted: number;
}

/** Returns an organisation's attendance in a closed register; null if it had no seat in it. */
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

/** Whether a meeting counts for an organisation: it was represented, or had to be. */
export function counts(cell: OrganisationCell): boolean {
  return cell.counted > 0;
}

/**
 * Returns how often an organisation was represented, out of the meetings that count for it. One filled seat is enough.
 */
export function organisationRate(registers: readonly Register[], organisationId: string): Rate {
  const cells = cellsOf(registers, organisationId).map(({ cell }) => cell);
  return rate(cells.filter((cell) => cell.standing === 'represented').length, cells.length);
}

/** Consecutive meetings at which an organisation was not represented, up to the latest one that counts. */
export interface Streak {
  readonly meetings: number;
  /** The day of the first one missed. */
  readonly since: IsoDate;
  /** The last day before it on which the organisation was represented; null if there is none in these registers. */
  readonly lastThere: IsoDate | null;
}

/** Minimum number of meetings missed in a row that makes an organisation "worth a call". */
export const WORTH_A_CALL = 2;

/**
 * Returns the meetings that an organisation has missed in a row; null if it was represented at the latest one, or no
 * meeting counts.
 */
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
