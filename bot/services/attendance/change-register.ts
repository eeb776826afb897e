/** What every change of a register by chair or VRU shares: who may, the register as it stands, one commit. */
import type { RegisterView } from '../../../shared/contract/attendance';
import type { Register } from '../../../shared/domain/attendance/types';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import type { LoadedRegister } from '../../store/open-register';
import type { Change } from '../../store/table';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { registerSubject, registerView } from './register-view';
import { NO_REGISTER, showRegister } from './show-register';

/** What was decided: the register afterwards, the rows that make it so, and what the event says. */
export interface RegisterDecision {
  readonly after: Register;
  readonly changes: readonly Change[];
  readonly event: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

/** Problems: neither chair nor VRU; no such register; those of `decide`. Three requests. */
export async function changeRegister(
  services: Services,
  caller: Caller,
  meetingId: string,
  decide: (loaded: LoadedRegister, context: Context) => Result<RegisterDecision>,
): Promise<Result<RegisterView>> {
  return change<RegisterView>(
    services,
    caller,
    async () => {
      const [context, loaded] = await Promise.all([
        enter(services, caller),
        loadRegister(services.table, caller.groupId, meetingId),
      ]);
      if (!context.ok) return context;
      if (!runsTheGroup(context.value.standing)) return notAllowed('Only the chair or the VRU can record this.');
      if (loaded === null) return notFound(NO_REGISTER);
      const decision = decide(loaded, context.value);
      if (!decision.ok) return decision;
      const { after, changes, event } = decision.value;
      if (changes.length === 0) return ok({ value: registerView(after) });
      const subject = registerSubject(meetingId);
      return ok({ changes, event: { ...event, subject }, stale: [subject], value: registerView(after) });
    },
    () => showRegister(services, caller, meetingId),
  );
}
