/** Taking proposals of an attendance report over: one by one or all. A person's own answer is replaced on purpose only. */

import type { RegisterView } from '../../../shared/contract/attendance';
import { applyReportInput } from '../../../shared/contract/attendance-report';
import { checked } from '../../../shared/contract/inputs';
import { answerForSeat } from '../../../shared/domain/attendance/answering';
import { withGuest } from '../../../shared/domain/attendance/guests';
import { type AnswerChange, withAnswers } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import type { Membership } from '../../../shared/domain/membership/types';
import { conflict, ok, type Result } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import { answerChanges, guestChanges } from '../../store/open-register';
import type { Caller, Services } from '../context';
import { changeRegister } from './change-register';
import { registerSeatLabel } from './register-view';

/**
 * All or nothing. Problems: neither chair nor VRU; no such register or seat; closed; somebody said otherwise themselves and
 * `override` is not set for their seat.
 */
export async function applyReport(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const given = checked(applyReportInput, input);
  if (!given.ok) return given;
  const { seats, observers } = given.value;
  return changeRegister(services, caller, meetingId, (loaded, { membership, now }) => {
    const { register } = loaded;
    const said = ownWordAgainst(register, seats);
    if (said !== null) return conflict(`${said} answered otherwise themselves. Decide on this seat by itself.`);
    const answers = presentAnswers(
      register,
      membership,
      seats.map(({ seat }) => seat),
      now,
    );
    if (!answers.ok) return answers;
    let after: Result<Register> = ok(withAnswers(register, answers.value));
    for (const { name, organisation } of observers) {
      const id = digest('report', meetingId, name.toLowerCase(), organisation.toLowerCase());
      if (after.ok) after = withGuest(after.value, { kind: 'observer', id, name, organisation, at: now });
    }
    if (!after.ok) return after;
    return ok({
      after: after.value,
      changes: [...answerChanges(loaded, answers.value), ...guestChanges(loaded, after.value)],
      event: {
        verb: 'attendance.report-applied',
        data: { seats: answers.value.answers.map(({ seatId }) => seatId), observers: observers.length },
      },
    });
  });
}

type WantedSeat = { readonly seat: string; readonly override: boolean };

/** The first seat whose holder said something else themselves, and that nobody decided to replace; null: none. */
function ownWordAgainst(register: Register, wanted: readonly WantedSeat[]): string | null {
  const against = wanted.find(({ seat, override }) => {
    const answer = register.answers.find(({ seatId }) => seatId === seat);
    return !override && answer?.source === 'self' && answer.value !== 'present';
  });
  const seat = register.seats.find(({ seatId }) => seatId === against?.seat);
  return seat === undefined ? null : registerSeatLabel(seat);
}

/** Who is recorded as present already keeps the answer that they have. */
function presentAnswers(
  register: Register,
  membership: Membership,
  seatIds: readonly string[],
  now: string,
): Result<AnswerChange> {
  const present = { value: 'present', deputyName: null, mode: null } as const;
  let all: AnswerChange = { answers: [], cleared: [] };
  for (const seatId of new Set(seatIds)) {
    if (register.answers.some((answer) => answer.seatId === seatId && answer.value === 'present')) continue;
    const holder = membership.seats.find((seat) => seat.id === seatId)?.holder ?? null;
    const answer = answerForSeat(register, seatId, holder, present, 'report', now);
    if (!answer.ok) return answer;
    all = {
      answers: [...all.answers, ...answer.value.answers],
      cleared: [],
      replaced: { ...all.replaced, ...answer.value.replaced },
    };
  }
  return ok(all);
}
