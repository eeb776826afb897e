/** Corrections of a closed register. Terms of reference, "Administration". */
import type { IsoInstant } from '../calendar/dates';
import type { PersonId } from '../membership/types';
import { conflict, invalid, notFound, ok, type Result } from '../result';
import { checkAbsentAllowed, requireDeputyName } from './answering';
import type { RegisterDecision } from './decision';
import { ofRegister } from './events';
import { answerFor, recordedValue, withAnswers } from './register';
import type { Answer, Register, RegisterSeat } from './types';

/** The correct answer for a seat of a closed register, and the reason. */
export interface CorrectionInput {
  readonly value: Answer['value'];
  readonly deputyName: string | null;
  readonly reason: string;
}

/** Returns a seat of a closed register. Problems: the register is open; it has no such seat. */
export function correctableSeat(register: Register, seatId: string): Result<RegisterSeat> {
  if (register.state === 'open') return conflict('This register is open. Change the answer itself.');
  const seat = register.seats.find((known) => known.seatId === seatId);
  return seat === undefined ? notFound('This register has no such seat.') : ok(seat);
}

/**
 * Corrects one answer of a closed register. The holder recorded for the meeting is kept: a correction changes what they
 * did, not who they were. The seat counts as held even if it was recorded as vacant, because the VRU states that it
 * was. Problems: the register is open; no such seat; no deputy is named; absent, where attendance is not required yet;
 * the answer is unchanged.
 *
 * @param holder the holder of the seat on the day of the meeting; null if unknown
 */
export function decideCorrection(
  register: Register,
  seatId: string,
  input: CorrectionInput,
  holder: PersonId | null,
  now: IsoInstant,
): Result<RegisterDecision> {
  const correctable = correctableSeat(register, seatId);
  if (!correctable.ok) return correctable;
  const seat = correctable.value;
  const absent = checkAbsentAllowed(seat, input.value);
  if (!absent.ok) return absent;
  const deputyName = requireDeputyName(input);
  if (!deputyName.ok) return deputyName;
  const before = answerFor(register, seatId);
  const from = recordedValue(register, seat);
  if (from === input.value && (before?.deputyName ?? null) === deputyName.value) {
    return invalid({ value: 'This is what the register says already.' });
  }
  const answer: Answer = {
    seatId,
    value: input.value,
    deputyName: deputyName.value,
    mode: before?.mode ?? register.meeting.mode,
    holder: before?.holder ?? (holder === null ? null : { tenantId: holder.tenantId, objectId: holder.objectId }),
    source: 'on-behalf',
    recordedAt: now,
  };
  const correction = { seatId, from, to: input.value, reason: input.reason, at: now };
  const change = { answers: [answer], cleared: [] };
  const seats = register.seats.map((known) => (known.seatId === seatId ? { ...known, vacant: false } : known));
  const after = { ...withAnswers(register, change), seats, corrections: [...register.corrections, correction] };
  const { reason, to } = correction;
  const event = { kind: 'attendance.corrected', ...ofRegister(register), seatId, from, to, reason } as const;
  return ok({ register: after, change, events: [event] });
}
