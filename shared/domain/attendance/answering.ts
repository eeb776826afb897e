/**
 * Who may say what of a seat while the register is open: its holder, and chair or VRU for anybody. Terms of reference,
 * "Administration".
 */
import type { IsoInstant } from '../calendar/dates';
import type { MeetingMode } from '../meetings/types';
import { samePerson } from '../membership/standing';
import type { PersonId } from '../membership/types';
import { conflict, invalid, noSeat, notAllowed, notFound, ok, type Result } from '../result';
import { type AnswerChange, answerFor } from './register';
import type { Answer, AnswerSource, AttendanceValue, OwnAnswer, Register, RegisterSeat } from './types';

/** What a person said of their own attendance. */
export interface OwnAnswerInput {
  readonly value: OwnAnswer;
  readonly deputyName: string | null;
  /** Of somebody with several seats: those that they answer for. Null: all of them. */
  readonly seats: readonly string[] | null;
  /** Takes back what they said for their other seats. */
  readonly withdrawOthers: boolean;
}

/**
 * What a person's word changes in the register: an answer for each seat they hold, or for those they choose. A deputy
 * needs a name. Problems: the register is closed; the person holds no seat in it, or none of those chosen; no deputy is named.
 */
export function answerForOwnSeats(
  register: Register,
  person: PersonId,
  seatIds: readonly string[],
  input: OwnAnswerInput,
  now: IsoInstant,
): Result<AnswerChange> {
  if (register.state === 'closed') return conflict('This register is closed. Ask the VRU if an answer has to change.');
  const own = register.seats.filter((seat) => seatIds.includes(seat.seatId));
  if (own.length === 0) {
    return noSeat('You hold no seat in this register. Ask the VRU to add you to the meeting.');
  }
  const chosen = own.filter((seat) => input.seats === null || input.seats.includes(seat.seatId));
  if (chosen.length === 0) return notAllowed('You can answer for your own seats only.');
  const deputyName = deputyIn(input);
  if (!deputyName.ok) return deputyName;
  const holder = { tenantId: person.tenantId, objectId: person.objectId };
  const given = { value: input.value, deputyName: deputyName.value, mode: register.meeting.mode, holder };
  const others = own.filter((seat) => !chosen.includes(seat) && saidBy(person, answerFor(register, seat.seatId)));
  return ok({
    answers: chosen.map(({ seatId }) => ({ seatId, ...given, source: 'self', recordedAt: now })),
    cleared: input.withdrawOthers ? others.map(({ seatId }) => seatId) : [],
  });
}

/** What chair or VRU record for a seat; `unrecorded` takes an answer back. */
export interface SeatAnswerInput {
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
  /** Null: as the meeting is held. */
  readonly mode: MeetingMode | null;
}

/**
 * Chair or VRU record a seat's attendance, or take it back. Problems: the register is closed; no such seat; no deputy is
 * named; absent, where attendance is not required yet.
 *
 * @param holder who holds the seat; null when it is vacant
 */
export function answerForSeat(
  register: Register,
  seatId: string,
  holder: PersonId | null,
  input: SeatAnswerInput,
  source: AnswerSource,
  now: IsoInstant,
): Result<AnswerChange> {
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  const seat = register.seats.find((known) => known.seatId === seatId);
  if (seat === undefined) return notFound('This register has no such seat.');
  const replaced = { [seatId]: register.answers.find((given) => given.seatId === seatId) ?? null };
  if (input.value === 'unrecorded') return ok({ answers: [], cleared: [seatId], replaced });
  const absent = absentIn(seat, input.value);
  if (!absent.ok) return absent;
  const deputyName = deputyIn(input);
  if (!deputyName.ok) return deputyName;
  const person = holder === null ? null : { tenantId: holder.tenantId, objectId: holder.objectId };
  const answer: Answer = {
    seatId,
    value: input.value,
    deputyName: deputyName.value,
    mode: input.mode ?? register.meeting.mode,
    holder: person,
    source,
    recordedAt: now,
  };
  return ok({ answers: [answer], cleared: [], replaced });
}

/**
 * Puts back what stood before chair or VRU recorded something last. Problems: the register is closed; there is nothing to put
 * back, because nobody recorded anything or the person has answered since.
 */
export function undoRecorded(register: Register, seatId: string): Result<AnswerChange> {
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  const before = register.replaced[seatId];
  if (before === undefined) return conflict('There is nothing to undo: the seat has been answered for since.');
  return ok(before === null ? { answers: [], cleared: [seatId] } : { answers: [before], cleared: [] });
}

/** The deputy's name, where a deputy comes. Problem: none is given. */
export function deputyIn(input: {
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
}): Result<string | null> {
  if (input.value !== 'deputy') return ok(null);
  const name = input.deputyName?.trim() ?? '';
  return name === '' ? invalid({ deputyName: "Give the deputy's name." }) : ok(name);
}

function saidBy(person: PersonId, answer: Answer | undefined): boolean {
  return answer?.source === 'self' && answer.holder !== null && samePerson(answer.holder, person);
}

/** Somebody of whom attendance is not required yet is never absent. */
export function absentIn(seat: RegisterSeat, value: AttendanceValue): Result<null> {
  if (seat.required || value !== 'absent') return ok(null);
  return invalid({ value: 'Attendance is not required of this seat yet, so nobody is absent.' });
}
