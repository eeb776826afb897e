/**
 * A change that has to look at every source and agreement, because names are unique. The register's version goes with it: of two
 * that were decided on the same reading, one is decided again.
 */
import { ok, type Result } from '../../../shared/domain/result';
import type { Change } from '../../store/table';
import type { Event } from '../../store/trace';
import { type LoadedTracker, loadTracker, registerChange } from '../../store/tracker';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { TRACKER_SUBJECT } from './change-source';

/** What was decided: nothing to write, or the rows with their event. */
export type AmongAll<T> =
  | { readonly value: T }
  | { readonly changes: readonly Change[]; readonly event: Event; readonly value: T };

/** Three requests. Problems: the group does not know the caller; those of the decision. */
export async function changeAmongAll<T>(
  services: Services,
  caller: Caller,
  decide: (context: Context, tracker: LoadedTracker) => Result<AmongAll<T>>,
  again: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return change<T>(
    services,
    caller,
    async () => {
      const [context, tracker] = await Promise.all([
        enter(services, caller),
        loadTracker(services.table, caller.groupId),
      ]);
      if (!context.ok) return context;
      const decision = decide(context.value, tracker);
      if (!decision.ok || !('changes' in decision.value)) return decision;
      const { changes, event, value } = decision.value;
      return ok({ changes: [registerChange(tracker), ...changes], event, stale: [TRACKER_SUBJECT], value });
    },
    again,
  );
}
