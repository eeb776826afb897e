/** `/attendance`: chair and VRU open the register that is due; everybody else sees the one that is open. */
import { z } from 'zod';
import type { AttendanceView, RegisterView } from '../../../shared/contract/attendance';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import type { Context } from '../context';
import { nextMeetingView } from './list-attendance';
import { onOpeningOrNone, opening, registerThere } from './opening-aggregate';
import { registerView } from './register-view';
import { showRegister } from './show-register';

/** The register, or the meeting whose register is the next to open. */
export type OpenOrNext =
  | { readonly register: RegisterView }
  | { readonly register: null; readonly nextMeeting: AttendanceView['nextMeeting'] };

/** Problems as of `openRegister`, without the refusal. Two requests, three where a register opens. */
export const openOrShowRegister = onOpeningOrNone({
  input: z.unknown(),
  decide: async (_loaded, _input, context) => {
    const { standing, planning } = context;
    const open = planning.schedule.openRegister;
    const mayOpen = may(attendancePolicy.open, standing);
    if (!mayOpen && open === null) return ok({ opening: null, events: [] });
    const decided = await (mayOpen || open === null ? opening(null, context) : registerThere(open, context));
    return decided.ok ? ok({ opening: decided.value, events: decided.value.events }) : decided;
  },
  show: (_loaded, { opening: decided }, context: Context): OpenOrNext =>
    decided === null
      ? { register: null, nextMeeting: nextMeetingView(context) }
      : { register: registerView(decided.register) },
  answer: async (services, caller, _target, remembered) => {
    const shown = await showRegister(services, caller, String(remembered));
    return shown.ok ? ok({ register: shown.value }) : shown;
  },
});
