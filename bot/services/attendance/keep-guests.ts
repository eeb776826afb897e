/** Commands of chair and VRU on observers and unidentified presses: add, remove, confirm an identity. */
import { z } from 'zod';
import { confirmGuestInput, observerInput } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { decideGuestConfirmation, decideObserver, decideRemoval } from '../../../shared/domain/attendance/noting';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { holderFor } from './holders';
import { onGuest, onRegister, withRegister } from './register-aggregate';

/** Adds an observer. Problems: neither chair nor VRU; no such register; closed; full. */
export const addObserver = onRegister({
  input: observerInput,
  rule: attendancePolicy.record,
  decide: ({ register }, given, { now, newId }) =>
    decideObserver(register, { kind: 'observer', id: newId('observer'), ...given, at: now }),
  ...withRegister,
});

/** Removes an observer or an unidentified press. Problems: neither chair nor VRU; no such register or guest; closed. */
export const removeGuest = onGuest({
  input: z.unknown(),
  rule: attendancePolicy.record,
  decide: ({ register }, _input, { target }) => decideRemoval(register, target.guestId),
  ...withRegister,
});

/**
 * Confirms the identity behind an unidentified press: the holder of a seat, which then has the answer, or an observer.
 * Problems: neither chair nor VRU; no such register, guest or seat; closed.
 */
export const confirmGuest = onGuest({
  input: confirmGuestInput,
  rule: attendancePolicy.record,
  decide: async ({ register }, identity, context) => {
    const holderOf = await holderFor(context, register.meeting);
    const { target, now } = context;
    return decideGuestConfirmation(register, target.guestId, identity, { holderOf, nameLimit: LIMITS.deputyName, now });
  },
  ...withRegister,
});
