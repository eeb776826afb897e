/** Putting a closed register right, with a reason that stays in it. */
import { correctionInput } from '../../../shared/contract/attendance';
import { decideCorrection } from '../../../shared/domain/attendance/correcting';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { holderFor } from './holders';
import { onRegisterSeat, withRegister } from './register-aggregate';

/** Problems: neither chair nor VRU; no such register or seat; it is open still; it says so already; no reason. */
export const correctAttendance = onRegisterSeat({
  input: correctionInput,
  rule: attendancePolicy.record,
  decide: async ({ register }, given, context) => {
    const { target, now } = context;
    const holderOf = await holderFor(context, register.meeting);
    const { value, reason } = given;
    const deputyName = given.value === 'deputy' ? given.deputyName : null;
    return decideCorrection(register, target.seatId, { value, deputyName, reason }, holderOf(target.seatId), now);
  },
  ...withRegister,
});
