/** Figures of one register, or of the registers of a year. Every rate carries its counts. */
import { samePerson } from '../membership/standing';
import type { Holder } from '../membership/types';
import { answerFor, recordedValue } from './register';
import type { Answer, AttendanceValue, Register, RegisterAgency, RegisterSeat } from './types';

export type AttendanceCounts = Readonly<Record<AttendanceValue, number>> & { readonly vacant: number };

/** Counts the seats by answer. A vacant seat counts only as vacant, unless somebody answered for it. */
export function countAttendance(register: Register): AttendanceCounts {
  const counts = { present: 0, deputy: 0, apologies: 0, absent: 0, not_required: 0, unrecorded: 0, vacant: 0 };
  for (const seat of register.seats) {
    if (seat.vacant && answerFor(register, seat.seatId) === undefined) counts.vacant += 1;
    else counts[recordedValue(register, seat)] += 1;
  }
  return counts;
}

/** A part of a whole; `ratio` is null when there is nothing to divide by ("n/a"), otherwise 0 to 1. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
  readonly ratio: number | null;
}

/** Returns the rate for these counts. */
export function rate(part: number, whole: number): Rate {
  return { part, whole, ratio: whole === 0 ? null : part / whole };
}

/** Answers that count as attended. */
export const ATTENDED: readonly AttendanceValue[] = ['present', 'deputy'];
/** Answers in the denominator of a rate. */
export const COUNTED: readonly AttendanceValue[] = ['present', 'deputy', 'apologies', 'absent'];

/**
 * Returns the answer for a seat if it counts in a rate, else null. Attendance always counts; absence and apologies
 * count only if the seat was required and held: the answer names a holder, or the seat is not marked vacant, for
 * example after a correction by chair or VRU.
 */
export function countedAnswer(register: Register, seat: RegisterSeat): Answer | null {
  const answer = answerFor(register, seat.seatId);
  if (answer === undefined || !COUNTED.includes(answer.value)) return null;
  const hadToBeThere = seat.required && (answer.holder !== null || !seat.vacant);
  return hadToBeThere || ATTENDED.includes(answer.value) ? answer : null;
}

/**
 * Returns how often a seat was filled: (present + deputy) ÷ (present + deputy + apologies + absent) over closed
 * registers. With a holder, only the meetings of that holder's time in the seat count.
 */
export function seatRate(
  registers: readonly Register[],
  seatId: string,
  holder: Pick<Holder, 'tenantId' | 'objectId' | 'since'> | null,
): Rate {
  const values = registers
    .filter((register) => register.state === 'closed' && (holder === null || holder.since <= register.meeting.date))
    .flatMap((register) => {
      const seat = register.seats.find((known) => known.seatId === seatId);
      return (seat === undefined ? null : countedAnswer(register, seat)) ?? [];
    })
    .filter((answer) => holder === null || (answer.holder !== null && samePerson(answer.holder, holder)))
    .map((answer) => answer.value);
  return rate(values.filter((value) => ATTENDED.includes(value)).length, values.length);
}

/**
 * Whether at least one of these seats was filled. One is enough for an organisation, or an agency, to be represented.
 */
export function isRepresented(register: Register, seats: readonly RegisterSeat[]): boolean {
  return seats.some((seat) => ATTENDED.includes(recordedValue(register, seat)));
}

/** One agency's line in a register. */
export interface AgencyLine extends RegisterAgency {
  readonly represented: boolean;
  /** Empty for an agency without a seat. */
  readonly seats: readonly RegisterSeat[];
}

/** Returns the register by agency, in the order of the terms of reference. */
export function agencyLines(register: Register): readonly AgencyLine[] {
  return register.agencies.map((agency) => {
    const seats = register.seats.filter((seat) => seat.agencyId === agency.agencyId);
    return { ...agency, represented: isRepresented(register, seats), seats };
  });
}

/**
 * Returns the coverage of Theory of Change activity 2.a: Specified agencies that have to attend and are represented,
 * out of the Specified agencies of the group (six in the terms of reference).
 */
export function coverage(register: Register): Rate {
  const specified = agencyLines(register).filter((line) => line.category === 'specified');
  return rate(specified.filter((line) => line.required && line.represented).length, specified.length);
}
