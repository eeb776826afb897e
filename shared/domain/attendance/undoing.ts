/**
 * Reversing the opening or closing of a register: an open one is discarded, a closed one is reopened. Terms of
 * reference, "Administration".
 */
import type { IsoInstant } from '../calendar/dates';
import type { Schedule } from '../meetings/types';
import { conflict, ok, type Result } from '../result';
import type { RegisterDecision } from './decision';
import { type AttendanceEvent, ofRegister } from './events';
import { NO_ANSWERS } from './register';
import type { AheadAnswer, Answer, Register } from './types';

/** Why an open register was discarded: by a person, or because its meeting was moved or cancelled. */
export type DiscardedBecause = 'discarded' | 'moved' | 'cancelled';

/** What remains of a discarded register. */
export interface Discarding {
  /** Apologies and deputies, with which the meeting's next register opens. */
  readonly ahead: readonly AheadAnswer[];
  readonly events: readonly AttendanceEvent[];
}

/**
 * Discards an open register, as if it had never been opened; the history keeps the event. Apologies and deputies are
 * kept for the meeting's next register, unless the meeting is cancelled. Problem: it is closed.
 */
export function decideDiscard(register: Register, because: DiscardedBecause): Result<Discarding> {
  if (register.state === 'closed') return conflict('This register is closed. Reopen it first, with a reason.');
  const ahead = because === 'cancelled' ? [] : register.answers.filter(isAhead);
  const answers = register.answers.length;
  return ok({ ahead, events: [{ kind: 'attendance.register-discarded', ...ofRegister(register), because, answers }] });
}

/** Whether the answer is one that can be given before the meeting has a register. */
export function isAhead(answer: Answer): answer is AheadAnswer {
  return answer.value === 'apologies' || answer.value === 'deputy';
}

/**
 * Reopens a closed register: seats that were recorded absent only by the closing are unrecorded again. Corrections
 * stay. Problems: it is open; another one is open, or a later one has been closed.
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

/** Returns why a meeting's closed register cannot be reopened, in words; null if it can. */
export function reopeningBlocker(meetingId: string, { openRegister, held }: Schedule): string | null {
  if (openRegister !== null) return 'The register of another meeting is open. Correct this one instead, with a reason.';
  const later = held.some(({ id }) => id > meetingId);
  return later ? 'A later register has been closed since. Correct this one instead, with a reason.' : null;
}
