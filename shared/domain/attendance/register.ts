/** What may happen to a register: open, answer, close, correct. Terms of reference, "Administration". */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting, MeetingMode } from '../meetings/types';
import { attendanceRequired, placedSeats } from '../membership/seats';
import { samePerson } from '../membership/standing';
import type { Holder, Membership, PersonId } from '../membership/types';
import { conflict, invalid, notAllowed, notFound, ok, type Result } from '../result';
import type { Answer, AnswerSource, AttendanceValue, OwnAnswer, Register, RegisterSeat } from './types';

/** A new register for a meeting: every agency and member seat, and whether it is required on that day. */
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
  const agencies = membership.agencies.map((agency) => ({
    agencyId: agency.id,
    agency: agency.shortName,
    category: agency.category,
    required: attendanceRequired(agency, meeting.date),
  }));
  const state = { state: 'open', openedAt: now, closedAt: null } as const;
  return { meeting, ...state, actionsCarried, agencies, seats, answers: [], replaced: {}, guests: [], corrections: [] };
}

/** What a person said of their own attendance. */
export interface OwnAnswerInput {
  readonly value: OwnAnswer;
  readonly deputyName: string | null;
  /** Of somebody with several seats: those that they answer for. Null: all of them. */
  readonly seats: readonly string[] | null;
  /** Takes back what they said for their other seats. */
  readonly withdrawOthers: boolean;
}

/** Answers to be recorded, and seats whose answer is taken back. */
export interface AnswerChange {
  readonly answers: readonly Answer[];
  readonly cleared: readonly string[];
  /** What an undo would put back; see Register. Absent: nothing. */
  readonly replaced?: Register['replaced'];
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
    return notAllowed('You hold no seat in this register. Ask the VRU to add you to the meeting.');
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

function deputyIn(input: {
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
}): Result<string | null> {
  if (input.value !== 'deputy') return ok(null);
  const name = input.deputyName?.trim() ?? '';
  return name === '' ? invalid({ deputyName: "Give the deputy's name." }) : ok(name);
}

/** The register with these answers in place of the ones they replace. */
export function withAnswers(register: Register, { answers, cleared, replaced = {} }: AnswerChange): Register {
  const changed = new Set([...answers.map((answer) => answer.seatId), ...cleared]);
  const untouched = Object.entries(register.replaced).filter(([seatId]) => !changed.has(seatId));
  return {
    ...register,
    answers: [...register.answers.filter((answer) => !changed.has(answer.seatId)), ...answers],
    replaced: { ...Object.fromEntries(untouched), ...replaced },
  };
}

/** What was answered for a seat; undefined: nothing. */
function answerFor(register: Register, seatId: string): Answer | undefined {
  return register.answers.find((given) => given.seatId === seatId);
}

function saidBy(person: PersonId, answer: Answer | undefined): boolean {
  return answer?.source === 'self' && answer.holder !== null && samePerson(answer.holder, person);
}

/** Somebody of whom attendance is not required yet is never absent. */
function absentIn(seat: RegisterSeat, value: AttendanceValue): Result<null> {
  if (seat.required || value !== 'absent') return ok(null);
  return invalid({ value: 'Attendance is not required of this seat yet, so nobody is absent.' });
}

/** What stands in the register for a seat: `unrecorded` until somebody answers, `not_required` where nobody has to. */
export function standingValue(register: Register, seat: RegisterSeat): AttendanceValue {
  return answerFor(register, seat.seatId)?.value ?? (seat.required ? 'unrecorded' : 'not_required');
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
  const absent = willBeAbsent(held).map((seat): Answer => {
    const holder = holders.get(seat.seatId);
    return {
      seatId: seat.seatId,
      value: 'absent',
      deputyName: null,
      mode: register.meeting.mode,
      holder: holder === undefined ? null : { tenantId: holder.tenantId, objectId: holder.objectId },
      source: 'closing',
      recordedAt: now,
    };
  });
  return ok({ ...withAnswers(held, { answers: absent, cleared: [] }), state: 'closed', closedAt: now, replaced: {} });
}

/** What is put right in a closed register, and why. */
export interface CorrectionInput {
  readonly value: Answer['value'];
  readonly deputyName: string | null;
  readonly reason: string;
}

/**
 * The closed register with one answer put right. Whoever held the seat at the meeting keeps it: a correction changes what
 * they did, not who they were. Problems: the register is open; no such seat; no deputy is named; absent, where attendance is
 * not required yet; it says so already.
 */
export function correctRegister(
  register: Register,
  seatId: string,
  input: CorrectionInput,
  now: IsoInstant,
): Result<Register> {
  if (register.state === 'open') return conflict('This register is open. Change the answer itself.');
  const seat = register.seats.find((known) => known.seatId === seatId);
  if (seat === undefined) return notFound('This register has no such seat.');
  const absent = absentIn(seat, input.value);
  if (!absent.ok) return absent;
  const deputyName = deputyIn(input);
  if (!deputyName.ok) return deputyName;
  const before = answerFor(register, seatId);
  const from = standingValue(register, seat);
  if (from === input.value && (before?.deputyName ?? null) === deputyName.value) {
    return invalid({ value: 'This is what the register says already.' });
  }
  const answer: Answer = {
    seatId,
    value: input.value,
    deputyName: deputyName.value,
    mode: before?.mode ?? register.meeting.mode,
    holder: before?.holder ?? null,
    source: 'on-behalf',
    recordedAt: now,
  };
  const correction = { seatId, from, to: input.value, reason: input.reason, at: now };
  const corrected = withAnswers(register, { answers: [answer], cleared: [] });
  return ok({ ...corrected, corrections: [...register.corrections, correction] });
}
