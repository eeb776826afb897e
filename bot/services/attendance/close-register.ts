/** Closing a register. Seats without an answer become absent, after the person who closes it has confirmed that. */
import { closeRegisterInput, type RegisterView } from '../../../shared/contract/attendance';
import { decideClose } from '../../../shared/domain/attendance/closing';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { ok } from '../../../shared/domain/result';
import { holdersOnDay } from './holders';
import { onRegister } from './register-aggregate';
import { registerView } from './register-view';
import { showRegister } from './show-register';

/** The closed register, or what has to be confirmed first. */
export interface Closing {
  readonly kind: 'closed' | 'to-confirm';
  readonly register: RegisterView;
}

/**
 * Closes the register: the meeting counts as held, and its host as having hosted it. Problems: neither chair nor VRU;
 * no such register; closed already; its meeting has not begun.
 */
export const closeRegister = onRegister({
  input: closeRegisterInput,
  rule: attendancePolicy.close,
  decide: async ({ register }, confirmation, context) =>
    decideClose(register, await holdersOnDay(context, register.meeting), confirmation, context.now),
  show: (_loaded, { register }): Closing => ({
    kind: register.state === 'closed' ? 'closed' : 'to-confirm',
    register: registerView(register),
  }),
  answer: async (services, caller, { meetingId }) => {
    const shown = await showRegister(services, caller, meetingId);
    return shown.ok ? ok({ kind: 'closed', register: shown.value }) : shown;
  },
});
