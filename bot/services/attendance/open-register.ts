/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import { openRegisterInput } from '../../../shared/contract/attendance';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { onOpening, opening } from './opening-aggregate';
import { registerView } from './register-view';
import { showRegister } from './show-register';

/**
 * The register of the meeting that is named, or of the one that is due; the one that is open already, when one is. Unended
 * actions are carried along and counted. Problems: the caller neither chairs nor administers; the meeting named is cancelled
 * or years ago, or another one's register is open. Three requests.
 */
export const openRegister = onOpening({
  input: openRegisterInput,
  rule: attendancePolicy.open,
  decide: (_loaded, { meeting = null }, context) => opening(meeting, context),
  show: (_loaded, { register }) => registerView(register),
  answer: (services, caller, _target, remembered) => showRegister(services, caller, String(remembered)),
});
