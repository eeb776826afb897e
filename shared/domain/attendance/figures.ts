/** What a register, or a year of them, comes to in figures. Every rate carries its counts. */
import { samePerson } from '../membership/standing';
import type { PersonId } from '../membership/types';
import { standingValue } from './register';
import type { AttendanceValue, Register, RegisterSeat } from './types';

export type AttendanceCounts = Readonly<Record<AttendanceValue, number>> & { readonly vacant: number };

/** How many seats stand where. A vacant seat counts as vacant and as nothing else, unless somebody answered for it. */
export function countAttendance(register: Register): AttendanceCounts {
  const counts = { present: 0, deputy: 0, apologies: 0, absent: 0, not_required: 0, unrecorded: 0, vacant: 0 };
  for (const seat of register.seats) {
    const answered = register.answers.some((answer) => answer.seatId === seat.seatId);
    if (seat.vacant && !answered) counts.vacant += 1;
    else counts[standingValue(register, seat)] += 1;
  }
  return counts;
}

/** A part of a whole; `ratio` is null when there is nothing to divide by ("n/a"), otherwise 0 to 1. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
  readonly ratio: number | null;
}

function rate(part: number, whole: number): Rate {
  return { part, whole, ratio: whole === 0 ? null : part / whole };
}

const ATTENDED: readonly AttendanceValue[] = ['present', 'deputy'];
const COUNTED: readonly AttendanceValue[] = ['present', 'deputy', 'apologies', 'absent'];

/**
 * How often a seat was filled: (present + deputy) ÷ (present + deputy + apologies + absent) over closed registers. With a
 * holder, only the meetings of that holder's time in the seat count.
 */
export function seatRate(registers: readonly Register[], seatId: string, holder: PersonId | null): Rate {
  const values = registers
    .filter((register) => register.state === 'closed')
    .flatMap((register) => register.answers)
    .filter((answer) => answer.seatId === seatId)
    .filter((answer) => holder === null || (answer.holder !== null && samePerson(answer.holder, holder)))
    .map((answer) => answer.value);
  return rate(
    values.filter((value) => ATTENDED.includes(value)).length,
    values.filter((value) => COUNTED.includes(value)).length,
  );
}

/** Whether somebody is there for these seats. An organisation, or an agency, is represented when one seat is. */
export function isRepresented(register: Register, seats: readonly RegisterSeat[]): boolean {
  return seats.some((seat) => ATTENDED.includes(standingValue(register, seat)));
}

/** One agency's line in a register. */
export interface AgencyLine {
  readonly agencyId: string;
  readonly agency: string;
  readonly category: RegisterSeat['category'];
  readonly required: boolean;
  readonly represented: boolean;
  readonly seats: readonly RegisterSeat[];
}

/** The register by agency, in the order of the terms of reference. */
export function agencyLines(register: Register): readonly AgencyLine[] {
  const byAgency = new Map<string, RegisterSeat[]>();
  for (const seat of register.seats) {
    byAgency.set(seat.agencyId, [...(byAgency.get(seat.agencyId) ?? []), seat]);
  }
  return [...byAgency.values()].flatMap((seats) => {
    const first = seats[0];
    if (first === undefined) return [];
    const { agencyId, agency, category } = first;
    const required = seats.some((seat) => seat.required);
    return [{ agencyId, agency, category, required, represented: isRepresented(register, seats), seats }];
  });
}

/**
 * Coverage of Theory of Change activity 2.a: Specified agencies that have to attend and are represented, of the Specified
 * agencies of the group (six in the terms of reference).
 */
export function coverage(register: Register): Rate {
  const specified = agencyLines(register).filter((line) => line.category === 'specified');
  return rate(specified.filter((line) => line.required && line.represented).length, specified.length);
}
