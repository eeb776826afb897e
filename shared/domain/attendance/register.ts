/** A new register, and its answers. Terms of reference, "Administration". */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting } from '../meetings/types';
import { attendanceRequired, placedSeats, seatLabel } from '../membership/seats';
import type { Holder, Membership } from '../membership/types';
import type { Answer, AttendanceValue, Register, RegisterSeat } from './types';

/**
 * Creates the register of a meeting: every agency and member seat, and whether it is required on that day.
 *
 * @param holders holders on the day of the meeting, by seat id; absent: the current ones
 */
export function newRegister(
  meeting: Meeting,
  membership: Membership,
  actionsCarried: number,
  now: IsoInstant,
  holders?: ReadonlyMap<string, Holder>,
): Register {
  const seats = placedSeats(membership)
    .filter(({ seat }) => seat.member)
    .map(
      ({ seat, organisation, agency }): RegisterSeat => ({
        seatId: seat.id,
        title: seat.title,
        representation: seat.representation,
        organisationId: organisation.id,
        organisation: organisation.name,
        agencyId: agency.id,
        agency: agency.shortName,
        category: agency.category,
        required: attendanceRequired(agency, meeting.date),
        vacant: holders === undefined ? seat.holder === null : !holders.has(seat.id),
      }),
    );
  const agencies = membership.agencies.map((agency) => ({
    agencyId: agency.id,
    agency: agency.shortName,
    category: agency.category,
    required: attendanceRequired(agency, meeting.date),
  }));
  const state = { state: 'open', openedAt: now, closedAt: null } as const;
  return { meeting, ...state, actionsCarried, agencies, seats, answers: [], replaced: {}, guests: [], corrections: [] };
}

/** Answers to record, and seats whose answer is removed. */
export interface AnswerUpdate {
  readonly answers: readonly Answer[];
  readonly cleared: readonly string[];
  /** The answers that an undo restores, see `Register`; absent if there are none. */
  readonly replaced?: Register['replaced'];
}

export const NO_ANSWERS: AnswerUpdate = { answers: [], cleared: [] };

/** Returns the register with these answers recorded and removed. */
export function withAnswers(register: Register, { answers, cleared, replaced = {} }: AnswerUpdate): Register {
  const changed = new Set([...answers.map((answer) => answer.seatId), ...cleared]);
  const untouched = Object.entries(register.replaced).filter(([seatId]) => !changed.has(seatId));
  return {
    ...register,
    answers: [...register.answers.filter((answer) => !changed.has(answer.seatId)), ...answers],
    replaced: { ...Object.fromEntries(untouched), ...replaced },
  };
}

/**
 * Cache of the answers by seat id, for each list of answers: a register with many seats looks up each of them many
 * times.
 */
const bySeat = new WeakMap<readonly Answer[], ReadonlyMap<string, Answer>>();

/** Returns the answer for a seat; undefined if there is none. */
export function answerFor({ answers }: Pick<Register, 'answers'>, seatId: string): Answer | undefined {
  const index = bySeat.get(answers) ?? new Map(answers.map((answer) => [answer.seatId, answer]));
  bySeat.set(answers, index);
  return index.get(seatId);
}

/** Returns the value recorded for a seat: `unrecorded` until somebody answers, `not_required` where nobody has to. */
export function recordedValue(register: Register, seat: RegisterSeat): AttendanceValue {
  return answerFor(register, seat.seatId)?.value ?? (seat.required ? 'unrecorded' : 'not_required');
}

/** Returns the label of a register's seat, for places that do not show its organisation otherwise. */
export function registerSeatLabel(seat: RegisterSeat): string {
  return seatLabel(seat, { name: seat.organisation });
}
