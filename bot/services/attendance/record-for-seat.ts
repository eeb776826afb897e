/** Chair or VRU record a seat's attendance while the register is open, or take an answer back. */
import { type RegisterView, seatAnswerInput } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { answerForSeat, undoRecorded as undone } from '../../../shared/domain/attendance/answering';
import { withAnswers } from '../../../shared/domain/attendance/register';
import { ok, type Result } from '../../../shared/domain/result';
import { answerChanges } from '../../store/open-register';
import type { Caller, Services } from '../context';
import { changeRegister } from './change-register';

/** Problems: neither chair nor VRU; no such register or seat; it is closed; no deputy is named. */
export async function recordForSeat(
  services: Services,
  caller: Caller,
  meetingId: string,
  seatId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const given = checked(seatAnswerInput, input);
  if (!given.ok) return given;
  const { value, mode = null } = given.value;
  const deputyName = given.value.value === 'deputy' ? given.value.deputyName : null;
  return changeRegister(services, caller, meetingId, (loaded, { membership, now }) => {
    const { register } = loaded;
    const holder = membership.seats.find((seat) => seat.id === seatId)?.holder ?? null;
    const answer = answerForSeat(register, seatId, holder, { value, deputyName, mode }, 'on-behalf', now);
    if (!answer.ok) return answer;
    return ok({
      after: withAnswers(register, answer.value),
      changes: answerChanges(loaded, answer.value),
      event: { verb: 'attendance.recorded-for-seat', data: { seat: seatId, value } },
    });
  });
}

/**
 * Puts back exactly what stood before, a person's own word included. Problems: neither chair nor VRU; no such register; it is
 * closed; the seat has been answered for since.
 */
export async function undoRecorded(
  services: Services,
  caller: Caller,
  meetingId: string,
  seatId: string,
): Promise<Result<RegisterView>> {
  return changeRegister(services, caller, meetingId, (loaded) => {
    const answer = undone(loaded.register, seatId);
    if (!answer.ok) return answer;
    return ok({
      after: withAnswers(loaded.register, answer.value),
      changes: answerChanges(loaded, answer.value),
      event: { verb: 'attendance.record-undone', data: { seat: seatId } },
    });
  });
}
