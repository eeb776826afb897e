/** Commands of chair and VRU that record or undo a seat's attendance while the register is open. */
import { z } from 'zod';
import { seatAnswerInput, undoRestInput } from '../../../shared/contract/attendance';
import { decideForSeat, decideRest, decideRestUndo, decideUndo } from '../../../shared/domain/attendance/answering';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { holderFor } from './holders';
import { onRegister, onRegisterSeat, withRegister } from './register-aggregate';

/**
 * Records one seat's attendance. Problems: neither chair nor VRU; no such register or seat; closed; no deputy named.
 * Three storage requests.
 */
export const recordForSeat = onRegisterSeat({
  input: seatAnswerInput,
  rule: attendancePolicy.record,
  decide: async ({ register }, given, context) => {
    const {
      target: { seatId },
      now,
    } = context;
    const holderOf = await holderFor(context, register.meeting);
    const { value, mode = null } = given;
    const deputyName = given.value === 'deputy' ? given.deputyName : null;
    return decideForSeat(register, seatId, holderOf(seatId), { value, deputyName, mode }, now);
  },
  ...withRegister,
});

/**
 * Restores exactly the previous state of the seat, a person's own answer included. Problems: neither chair nor VRU; no
 * such register; it is closed; the seat has been answered for since. Three storage requests.
 */
export const undoRecorded = onRegisterSeat({
  input: z.unknown(),
  rule: attendancePolicy.record,
  decide: ({ register }, _input, { target }) => decideUndo(register, target.seatId),
  ...withRegister,
});

/** Records all seats without an answer as present. Problems: neither chair nor VRU; no such register; it is closed. */
export const recordRest = onRegister({
  input: z.unknown(),
  rule: attendancePolicy.record,
  decide: async ({ register }, _input, context) =>
    decideRest(register, await holderFor(context, register.meeting), context.now),
  ...withRegister,
});

/**
 * Undoes `recordRest` for these seats. Problems: neither chair nor VRU; no such register; it is closed; all were
 * answered for since.
 */
export const undoRest = onRegister({
  input: undoRestInput,
  rule: attendancePolicy.record,
  decide: ({ register }, { seats }) => decideRestUndo(register, seats),
  ...withRegister,
});
