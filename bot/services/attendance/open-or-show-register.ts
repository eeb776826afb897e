/** The chat command `/attendance`: chair and VRU open the register that is due; everybody else sees the open one. */
import { z } from 'zod';
import type { AheadView, RegisterView } from '../../../shared/contract/attendance';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { loadAhead } from '../../store/ahead';
import type { CommandContext } from '../command';
import { existingRegister, onOpeningOrNone, opening } from './opening-aggregate';
import { registerView } from './register-view';
import { aheadMeeting, aheadView } from './show-ahead';
import { showRegister } from './show-register';

/** The register, or the next meeting with the answers that were sent ahead. */
export type OpenOrNext = { readonly register: RegisterView } | { readonly register: null; readonly next: AheadView };

/**
 * Opens or shows a register. Problems: those of `openRegister`, except the refusal. Two storage requests, up to five if
 * a register opens.
 */
export const openOrShowRegister = onOpeningOrNone({
  input: z.unknown(),
  decide: async (_loaded, _input, context) => {
    const { standing, planning } = context;
    const open = planning.schedule.openRegister;
    const mayOpen = may(attendancePolicy.open, standing);
    if (!mayOpen && open === null) return ok({ opening: null, next: await nextMeeting(context), events: [] });
    const due = { meeting: null, confirmed: false };
    const decided = await (mayOpen || open === null ? opening(due, context) : existingRegister(open, context));
    if (!decided.ok) return decided;
    // Before its day, a register opens only by its own button, after a confirmation.
    const next = decided.value.register === null ? await nextMeeting(context) : null;
    return ok({ opening: decided.value, next, events: decided.value.events });
  },
  show: (_loaded, { opening: decided, next }): OpenOrNext => {
    const register = decided?.register ?? null;
    if (register !== null) return { register: registerView(register) };
    if (next === null) throw new Error('Neither a register nor the next meeting');
    return { register: null, next };
  },
  answer: async (services, caller, _target, remembered) => {
    const shown = await showRegister(services, caller, String(remembered));
    return shown.ok ? ok({ register: shown.value }) : shown;
  },
});

async function nextMeeting(context: CommandContext<void>): Promise<AheadView> {
  const { services, caller } = context;
  const meeting = aheadMeeting(context);
  const { answers } = await loadAhead(services.table, caller.groupId, meeting.id);
  return aheadView(answers, context);
}
