/** Putting a closed register right, with a reason that stays in it. */
import { correctionInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { correctRegister } from '../../../shared/domain/attendance/correcting';
import { ok, type Result } from '../../../shared/domain/result';
import { correctedChange } from '../../store/attendance';
import type { Caller, Services } from '../context';
import { changeRegister } from './change-register';

/** Problems: neither chair nor VRU; no such register or seat; it is open still; it says so already; no reason. */
export async function correctAttendance(
  services: Services,
  caller: Caller,
  meetingId: string,
  seatId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const given = checked(correctionInput, input);
  if (!given.ok) return given;
  const { value, reason } = given.value;
  const deputyName = given.value.value === 'deputy' ? given.value.deputyName : null;
  return changeRegister(services, caller, meetingId, (loaded, { now }) => {
    const corrected = correctRegister(loaded.register, seatId, { value, deputyName, reason }, now);
    if (!corrected.ok) return corrected;
    const from = corrected.value.corrections.at(-1)?.from;
    return ok({
      after: corrected.value,
      changes: [correctedChange(loaded, corrected.value)],
      event: { verb: 'attendance.corrected', data: { seat: seatId, from, to: value, reason } },
    });
  });
}
