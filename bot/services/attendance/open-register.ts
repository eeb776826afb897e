/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import { openRegisterInput, type RegisterView } from '../../../shared/contract/attendance';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { ok } from '../../../shared/domain/result';
import { onOpening, opening } from './opening-aggregate';
import { registerView } from './register-view';
import { showRegister } from './show-register';

/** The open register, or what has to be confirmed first: it would open before its day. */
export type Opened =
  | { readonly kind: 'open'; readonly register: RegisterView }
  | { readonly kind: 'to-confirm'; readonly meetingId: string; readonly question: string };

/**
 * The register of the meeting that is named, or of the one that is due; the one that is open already, when one is. Unended
 * actions are carried along and counted, and it opens with the apologies and deputies that were sent ahead. Before the day of
 * the next meeting that has to be confirmed. Problems: the caller neither chairs nor administers; the meeting named is cancelled,
 * not the next or years ago, or another one's register is open.
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
