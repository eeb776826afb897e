/** What may happen to a register: open, answer, close. Terms of reference, "Administration". */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting } from '../meetings/types';
import { attendanceRequired, placedSeats } from '../membership/seats';
import type { Holder, Membership, PersonId } from '../membership/types';
import { conflict, invalid, notAllowed, ok, type Result } from '../result';
import type { Answer, AttendanceValue, OwnAnswer, Register, RegisterSeat } from './types';

/** A new register for a meeting: every member seat, and whether it is required on that day. */
export function openRegister(
  meeting: Meeting,
  membership: Membership,
  actionsCarried: number,
  now: IsoInstant,
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
        vacant: seat.holder === null,
      }),
    );
  return { meeting, state: 'open', openedAt: now, closedAt: null, actionsCarried, seats, answers: [] };
}

/** What a person said of their own attendance. */
export interface OwnAnswerInput {
  readonly value: OwnAnswer;
  readonly deputyName: string | null;
}

/**
 * The answers that a person's word adds to the register, one for each seat they hold. A deputy needs a name. Problems:
 * the register is closed; the person holds no seat in it; no deputy is named.
 */
export function answerForOwnSeats(
  register: Register,
  person: PersonId,
  seatIds: readonly string[],
  input: OwnAnswerInput,
  now: IsoInstant,
): Result<readonly Answer[]> {
  if (register.state === 'closed') return conflict('This register is closed. Ask the VRU if an answer has to change.');
  const own = register.seats.filter((seat) => seatIds.includes(seat.seatId));
  if (own.length === 0) {
    return notAllowed('You hold no seat in this register. Ask the VRU to add you to the meeting.');
  }
  const deputyName = input.value === 'deputy' ? (input.deputyName?.trim() ?? '') : null;
  if (deputyName === '') return invalid({ deputyName: "Give the deputy's name." });
  return ok(
    own.map((seat) => ({
      seatId: seat.seatId,
      value: input.value,
      deputyName,
      mode: register.meeting.mode,
      holder: { tenantId: person.tenantId, objectId: person.objectId },
      recordedAt: now,
    })),
  );
}

/** The register with these answers in place of the ones they replace. */
export function withAnswers(register: Register, answers: readonly Answer[]): Register {
  const replaced = new Set(answers.map((answer) => answer.seatId));
  return {
    ...register,
    answers: [...register.answers.filter((answer) => !replaced.has(answer.seatId)), ...answers],
  };
}

/** What stands in the register for a seat: `unrecorded` until somebody answers, `not_required` where nobody has to. */
export function standingValue(register: Register, seat: RegisterSeat): AttendanceValue {
  const answer = register.answers.find((given) => given.seatId === seat.seatId);
  if (answer !== undefined) return answer.value;
  return seat.required ? 'unrecorded' : 'not_required';
}

/** The seats that will be recorded absent when the register closes: required, held, and not heard of. */
export function willBeAbsent(register: Register): readonly RegisterSeat[] {
  return register.seats.filter((seat) => !seat.vacant && standingValue(register, seat) === 'unrecorded');
}

/**
 * The register as it stands for closing: a seat counts as held by whoever was in it on the day of the meeting. Somebody who
 * came later is not charged with an absence, and a seat that has fallen vacant is vacant.
 */
export function heldOnTheDay(register: Register, holders: ReadonlyMap<string, Holder>): Register {
  const vacant = (seatId: string) => (holders.get(seatId)?.since ?? '9999-12-31') > register.meeting.date;
  return { ...register, seats: register.seats.map((seat) => ({ ...seat, vacant: vacant(seat.seatId) })) };
}

/**
 * The closed register: seats not heard of become absent; vacant seats and those not required get no answer. Problem: it
 * is closed already.
 *
 * @param holders who holds which seat, by the seat's id
 */
export function closeRegister(
  register: Register,
  holders: ReadonlyMap<string, Holder>,
  now: IsoInstant,
): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed already.');
  const held = heldOnTheDay(register, holders);
  const absent = willBeAbsent(held).map(
    (seat): Answer => ({
      seatId: seat.seatId,
      value: 'absent',
      deputyName: null,
      mode: register.meeting.mode,
      holder: holders.get(seat.seatId) ?? null,
      recordedAt: now,
    }),
  );
  return ok({ ...withAnswers(held, absent), state: 'closed', closedAt: now });
}
