/**
 * Taking back what was done to a whole register: an open one is discarded, a closed one is reopened. Terms of reference,
 * "Administration".
 */
import type { IsoInstant } from '../calendar/dates';
import type { Schedule } from '../meetings/types';
import { conflict, ok, type Result } from '../result';
import type { RegisterDecision } from './decision';
import { type AttendanceEvent, ofRegister } from './events';
import { NO_ANSWERS } from './register';
import type { AheadAnswer, Answer, Register } from './types';

/** Why an open register went: somebody discarded it, or its meeting was moved or cancelled. */
export type DiscardedBecause = 'discarded' | 'moved' | 'cancelled';

/** What is left of a register that is gone. */
export interface Discarding {
  /** Apologies and deputies, which the meeting's next register opens with. */
  readonly ahead: readonly AheadAnswer[];
  readonly events: readonly AttendanceEvent[];
}

/**
 * An open register goes, as if it had never been opened; that it was stays in the history. Apologies and deputies are kept for the
 * meeting's next register, unless the meeting does not take place. Problem: it is closed.
 */
export function decideDiscard(register: Register, because: DiscardedBecause): Result<Discarding> {
  if (register.state === 'closed') return conflict('This register is closed. Reopen it first, with a reason.');
  const ahead = because === 'cancelled' ? [] : register.answers.filter(isAhead);
  const answers = register.answers.length;
  return ok({ ahead, events: [{ kind: 'attendance.register-discarded', ...ofRegister(register), because, answers }] });
}

/** Whether the answer could have been given before the meeting has a register. */
export function isAhead(answer: Answer): answer is AheadAnswer {
  return answer.value === 'apologies' || answer.value === 'deputy';
}

/**
 * A closed register is open again: who was recorded absent by the closing alone is not heard of any more. Corrections stay. Problems:
 * it is open; another one is open, or a later one has been closed.
 */
export function decideReopening(
  register: Register,
  schedule: Schedule,
  reason: string,
  now: IsoInstant,
): Result<RegisterDecision> {
  const { meeting } = register;
  if (register.state === 'open') return conflict('This register is open already.');
  const blocker = reopeningBlocker(meeting.id, schedule);
  if (blocker !== null) return conflict(blocker);
  const answers = register.answers.filter(({ source }) => source !== 'closing');
  const event = { kind: 'attendance.register-reopened', ...ofRegister(register), reason } as const;
  const after: Register = { ...register, state: 'open', openedAt: now, closedAt: null, answers, replaced: {} };
  return ok({ register: after, change: NO_ANSWERS, events: [event] });
}

/** What stands in the way of reopening a meeting's closed register, in words; null: nothing. */
export function reopeningBlocker(meetingId: string, { openRegister, held }: Schedule): string | null {
  if (openRegister !== null) return 'The register of another meeting is open. Correct this one instead, with a reason.';
  const later = held.some(({ id }) => id > meetingId);
  return later ? 'A later register has been closed since. Correct this one instead, with a reason.' : null;
}
