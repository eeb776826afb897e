/** Chair or VRU record a seat's attendance while the register is open, or take an answer back. */
import { z } from 'zod';
import { seatAnswerInput } from '../../../shared/contract/attendance';
import { decideForSeat, decideUndo } from '../../../shared/domain/attendance/answering';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { holderIn, onSeat, withRegister } from './register-aggregate';

/** Problems: neither chair nor VRU; no such register or seat; it is closed; no deputy is named. Three requests. */
export const recordForSeat = onSeat({
  input: seatAnswerInput,
  rule: attendancePolicy.record,
  decide: ({ register }, given, { target: { seatId }, membership, now }) => {
    const { value, mode = null } = given;
    const deputyName = given.value === 'deputy' ? given.deputyName : null;
    return decideForSeat(register, seatId, holderIn(membership)(seatId), { value, deputyName, mode }, now);
  },
  ...withRegister,
});

/**
 * Puts back exactly what stood before, a person's own word included. Problems: neither chair nor VRU; no such register; it is
 * closed; the seat has been answered for since. Three requests.
 */
export const undoRecorded = onSeat({
  input: z.unknown(),
  rule: attendancePolicy.record,
  decide: ({ register }, _input, { target }) => decideUndo(register, target.seatId),
  ...withRegister,
});
