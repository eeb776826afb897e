/**
 * Answers for seats while the register is open: by the holder for their own seats, by chair or VRU for any. Terms of
 * reference, "Administration".
 */
import type { IsoInstant } from '../calendar/dates';
import type { MeetingMode } from '../meetings/types';
import { type Standing, samePerson } from '../membership/standing';
import type { PersonId } from '../membership/types';
import { may, permit } from '../policy';
import { conflict, invalid, noSeat, notAllowed, notFound, ok, type Result } from '../result';
import type { RegisterDecision } from './decision';
import { type AttendanceEvent, ofRegister } from './events';
import { attendancePolicy } from './policy';
import { type AnswerUpdate, answerFor, withAnswers } from './register';
import type { Answer, AnswerSource, AttendanceValue, OwnAnswer, Register, RegisterSeat } from './types';

/** A person's answer about their own attendance. */
export interface OwnAnswerInput {
  readonly value: OwnAnswer;
  readonly deputyName: string | null;
  /** For a meeting in person: in the room, or on Teams. Absent or null: the mode of the meeting. */
  readonly mode?: MeetingMode | null;
  /** For a person with several seats: those that they answer for. Null: all of them. */
  readonly seats: readonly string[] | null;
  /** Withdraws the answers that they gave for their other seats. */
  readonly withdrawOthers: boolean;
}

/**
 * The result of a decision about a person's own answer. The caller applies it to the register together with other
 * people's answers.
 */
export interface OwnAnswerDecision {
  readonly change: AnswerUpdate;
  /** Empty if the same answer is recorded already. */
  readonly events: readonly AttendanceEvent[];
}

/**
 * Records a person's answer for each seat they hold, or for those they choose. Problems: the register is closed; the
 * person holds no seat in it, or none of those chosen; no deputy is named; in the room, at a meeting on Teams.
 */
export function decideOwnAnswer(
  register: Register,
  person: PersonId,
  standing: Standing,
  input: OwnAnswerInput,
  now: IsoInstant,
): Result<OwnAnswerDecision> {
  if (register.state === 'closed') return conflict('This register is closed. Ask the VRU if an answer has to change.');
  const own = register.seats.filter(({ seatId }) => may(attendancePolicy.answerFor, standing, [seatId]));
  if (own.length === 0) {
    const permitted = permit(attendancePolicy.answer, standing);
    return permitted.ok ? noSeat(attendancePolicy.answer.refusal) : permitted;
  }
  const chosen = own.filter((seat) => input.seats === null || input.seats.includes(seat.seatId));
  if (chosen.length === 0) return notAllowed(attendancePolicy.answerFor.refusal);
  const deputyName = requireDeputyName(input);
  if (!deputyName.ok) return deputyName;
  const { value } = input;
  if (register.meeting.mode === 'remote' && input.mode === 'in-person') {
    return invalid({ mode: 'This meeting is on Teams: nobody is in a room.' });
  }
  const holder = { tenantId: person.tenantId, objectId: person.objectId };
  const given = { value, deputyName: deputyName.value, mode: input.mode ?? register.meeting.mode, holder };
  const others = own.filter((seat) => !chosen.includes(seat) && saidBy(person, answerFor(register, seat.seatId)));
  const change: AnswerUpdate = {
    answers: chosen.map(({ seatId }) => ({ seatId, ...given, source: 'self', recordedAt: now })),
    cleared: input.withdrawOthers ? others.map(({ seatId }) => seatId) : [],
  };
  if (saidAlready(register, change)) return ok({ change, events: [] });
  const seatIds = chosen.map(({ seatId }) => seatId);
  const event = {
    kind: 'attendance.recorded',
    ...ofRegister(register),
    seatIds,
    value,
    cleared: change.cleared,
  } as const;
  return ok({ change, events: [event] });
}

/** Whether the same answer is recorded already: a repeated press is idempotent and leaves no second event. */
function saidAlready(register: Register, { answers, cleared }: AnswerUpdate): boolean {
  if (cleared.length > 0) return false;
  return answers.every(({ seatId, value, deputyName, mode }) => {
    const given = answerFor(register, seatId);
    const same = given?.value === value && given.deputyName === deputyName && given.mode === mode;
    return same && given.source === 'self';
  });
}

/** The answer that chair or VRU record for a seat; `unrecorded` removes it. */
export interface SeatAnswerInput {
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
  /** Null: the mode of the meeting. */
  readonly mode: MeetingMode | null;
}

/**
 * Returns the update for an answer that chair or VRU give for a seat. Problems: the register is closed; no such seat;
 * no deputy is named; absent, where attendance is not required yet.
 *
 * @param holder the holder of the seat; null if it is vacant
 */
export function answerForSeat(
  register: Register,
  seatId: string,
  holder: PersonId | null,
  input: SeatAnswerInput,
  source: AnswerSource,
  now: IsoInstant,
): Result<AnswerUpdate> {
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  const seat = register.seats.find((known) => known.seatId === seatId);
  if (seat === undefined) return notFound('This register has no such seat.');
  const replaced = { [seatId]: register.answers.find((given) => given.seatId === seatId) ?? null };
  if (input.value === 'unrecorded') return ok({ answers: [], cleared: [seatId], replaced });
  const absent = checkAbsentAllowed(seat, input.value);
  if (!absent.ok) return absent;
  const deputyName = requireDeputyName(input);
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

/** Records or removes a seat's answer (chair or VRU). Problems: as for `answerForSeat`. */
export function decideForSeat(
  register: Register,
  seatId: string,
  holder: PersonId | null,
  input: SeatAnswerInput,
  now: IsoInstant,
): Result<RegisterDecision> {
  const change = answerForSeat(register, seatId, holder, input, 'on-behalf', now);
  if (!change.ok) return change;
  const event = { kind: 'attendance.recorded-for-seat', ...ofRegister(register), seatId, value: input.value } as const;
  return ok({ register: withAnswers(register, change.value), change: change.value, events: [event] });
}

/**
 * Restores the answer that chair or VRU replaced last. Problems: the register is closed; no such seat; there is nothing
 * to restore, because nobody recorded anything or the person has answered since.
 */
export function decideUndo(register: Register, seatId: string): Result<RegisterDecision> {
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  if (!register.seats.some((known) => known.seatId === seatId)) return notFound('This register has no such seat.');
  const before = Object.hasOwn(register.replaced, seatId) ? register.replaced[seatId] : undefined;
  if (before === undefined) return conflict('There is nothing to undo: the seat has been answered for since.');
  const change = before === null ? { answers: [], cleared: [seatId] } : { answers: [before], cleared: [] };
  const event = { kind: 'attendance.record-undone', ...ofRegister(register), seatId } as const;
  return ok({ register: withAnswers(register, change), change, events: [event] });
}

/**
 * Records as present every seat that is held, required and without an answer (chair or VRU, in one press). Problem: the
 * register is closed.
 *
 * @param holderOf returns who held a seat on the day of the meeting; null if nobody did
 */
export function decideRest(
  register: Register,
  holderOf: (seatId: string) => PersonId | null,
  now: IsoInstant,
): Result<RegisterDecision> {
  const seats = register.seats.filter((seat) => !seat.vacant && answerFor(register, seat.seatId) === undefined);
  const rest = seats.filter(({ required }) => required);
  let all: AnswerUpdate = { answers: [], cleared: [], replaced: {} };
  for (const { seatId } of rest) {
    const input = { value: 'present', deputyName: null, mode: null } as const;
    const one = answerForSeat(register, seatId, holderOf(seatId), input, 'on-behalf', now);
    if (!one.ok) return one;
    const replaced = { ...all.replaced, ...one.value.replaced };
    all = { answers: [...all.answers, ...one.value.answers], cleared: [], replaced };
  }
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  if (rest.length === 0) return ok({ register, change: all, events: [] });
  const seatIds = rest.map(({ seatId }) => seatId);
  const event = { kind: 'attendance.rest-recorded', ...ofRegister(register), seatIds } as const;
  return ok({ register: withAnswers(register, all), change: all, events: [event] });
}

/**
 * Removes the answers that recorded the rest as present. A seat that was answered for or recorded differently since
 * keeps its answer. Problems: the register is closed; there is nothing to undo.
 */
export function decideRestUndo(register: Register, seatIds: readonly string[]): Result<RegisterDecision> {
  if (register.state === 'closed') return conflict('This register is closed. Correct the answer, with a reason.');
  const cleared = seatIds.filter((seatId) => {
    const answer = answerFor(register, seatId);
    const untouched = answer?.value === 'present' && answer.source === 'on-behalf';
    return untouched && register.replaced[seatId] === null;
  });
  if (cleared.length === 0) return conflict('There is nothing to undo: these seats have been answered for since.');
  const change = { answers: [], cleared };
  const event = { kind: 'attendance.rest-undone', ...ofRegister(register), seatIds: cleared } as const;
  return ok({ register: withAnswers(register, change), change, events: [event] });
}

/** Returns the deputy's name if the answer is `deputy`, else null. Problem: no name is given. */
export function requireDeputyName(input: {
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

/** Checks that `absent` is recorded only for a seat whose attendance is required. Problem: it is not required yet. */
export function checkAbsentAllowed(seat: RegisterSeat, value: AttendanceValue): Result<null> {
  if (seat.required || value !== 'absent') return ok(null);
  return invalid({ value: 'Attendance is not required of this seat yet, so nobody is absent.' });
}
