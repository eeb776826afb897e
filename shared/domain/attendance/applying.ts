/**
 * Applies what the attendance report of Teams proposes. A person's own answer is replaced only by an explicit decision.
 */
import type { IsoInstant } from '../calendar/dates';
import type { PersonId } from '../membership/types';
import { conflict, ok, type Result } from '../result';
import { answerForSeat } from './answering';
import type { RegisterDecision } from './decision';
import { ofRegister } from './events';
import { withGuest } from './guests';
import { type AnswerUpdate, answerFor, NO_ANSWERS, registerSeatLabel, withAnswers } from './register';
import type { Observer, Register } from './types';

/** The parts of a report to apply. */
export interface ReportedPresence {
  /** The seats to record as present. `override`: even if the person answered otherwise themselves. */
  readonly seats: readonly { readonly seat: string; readonly override: boolean }[];
  readonly observers: readonly Observer[];
}

/**
 * Applies all of it or nothing. Problems: the register is closed, or full; no such seat; the person answered otherwise
 * themselves, and `override` is not set for their seat.
 *
 * @param holderOf returns the holder of a seat; null if it is vacant
 */
export function decideReport(
  register: Register,
  { seats, observers }: ReportedPresence,
  holderOf: (seatId: string) => PersonId | null,
  now: IsoInstant,
): Result<RegisterDecision> {
  const opposed = opposedSeat(register, seats);
  if (opposed !== null)
    return conflict(`${opposed} gave a different answer themselves. Decide on this seat separately.`);
  const change = presentAnswers(register, new Set(seats.map(({ seat }) => seat)), holderOf, now);
  if (!change.ok) return change;
  let after: Result<Register> = ok(withAnswers(register, change.value));
  for (const observer of observers) if (after.ok) after = withGuest(after.value, observer);
  if (!after.ok) return after;
  const seatIds = change.value.answers.map(({ seatId }) => seatId);
  if (seatIds.length === 0 && observers.length === 0) return ok({ register, change: NO_ANSWERS, events: [] });
  const of = ofRegister(register);
  const event = { kind: 'attendance.report-applied', ...of, seatIds, observers: observers.length } as const;
  return ok({ register: after.value, change: change.value, events: [event] });
}

/**
 * Returns the label of the first seat whose holder answered otherwise themselves and that has no `override`; null if
 * there is none.
 */
function opposedSeat(register: Register, wanted: ReportedPresence['seats']): string | null {
  const against = wanted.find(({ seat, override }) => {
    const answer = answerFor(register, seat);
    return !override && answer?.source === 'self' && answer.value !== 'present';
  });
  const seat = register.seats.find(({ seatId }) => seatId === against?.seat);
  return seat === undefined ? null : registerSeatLabel(seat);
}

/** Returns the answers to add. A seat that is recorded as present already keeps its answer. */
function presentAnswers(
  register: Register,
  seatIds: ReadonlySet<string>,
  holderOf: (seatId: string) => PersonId | null,
  now: IsoInstant,
): Result<AnswerUpdate> {
  const present = { value: 'present', deputyName: null, mode: null } as const;
  let all: AnswerUpdate = NO_ANSWERS;
  for (const seatId of seatIds) {
    if (answerFor(register, seatId)?.value === 'present') continue;
    const answer = answerForSeat(register, seatId, holderOf(seatId), present, 'report', now);
    if (!answer.ok) return answer;
    all = {
      answers: [...all.answers, ...answer.value.answers],
      cleared: [],
      replaced: { ...all.replaced, ...answer.value.replaced },
    };
  }
  return ok(all);
}
