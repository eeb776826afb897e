/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import { openRegisterInput, type RegisterView } from '../../../shared/contract/attendance';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { ok } from '../../../shared/domain/result';
import { onOpening, opening } from './opening-aggregate';
import { registerView } from './register-view';
import { showRegister } from './show-register';

/** The open register, or the question to confirm first, because it would open before its day. */
export type Opened =
  | { readonly kind: 'open'; readonly register: RegisterView }
  | { readonly kind: 'to-confirm'; readonly meetingId: string; readonly question: string };

/**
 * Opens the register of the given meeting, or of the one that is due; returns the open one if there is one already.
 * Unended actions are carried over and counted, and the register opens with the apologies and deputies that were sent
 * ahead. Opening before the day of the next meeting has to be confirmed. Problems: neither chair nor VRU; the given
 * meeting is cancelled, not the next or years ago, or the register of another one is open.
 */
export const openRegister = onOpening({
  input: openRegisterInput,
  rule: attendancePolicy.open,
  decide: (_loaded, { meeting = null, confirmed }, context) => opening({ meeting, confirmed }, context),
  show: (_loaded, { register, meetingId, question }): Opened =>
    register === null
      ? { kind: 'to-confirm', meetingId, question }
      : { kind: 'open', register: registerView(register) },
  answer: async (services, caller, _target, remembered) => {
    const shown = await showRegister(services, caller, String(remembered));
    return shown.ok ? ok({ kind: 'open', register: shown.value }) : shown;
  },
});
