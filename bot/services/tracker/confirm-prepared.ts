/** The VRU confirms requests that the app prepared for recurring sources; then they go out. */
import { checked } from '../../../shared/contract/inputs';
import { type AskedView, confirmPreparedInput } from '../../../shared/contract/requests';
import { administers } from '../../../shared/domain/membership/standing';
import { conflict, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { preparedRequest } from '../../../shared/domain/tracker/recurring';
import { loadTracker } from '../../store/tracker';
import type { Caller, Context, Services } from '../context';
import { askAll, type Wanted } from './ask-for-data';

type Prepared = { readonly source: string; readonly covers: string; readonly due: string };

/** Problems: not the VRU; a due date that has passed; a request that is not prepared any more, because somebody was quicker. */
export async function confirmPrepared(services: Services, caller: Caller, input: unknown): Promise<Result<AskedView>> {
  const entered = checked(confirmPreparedInput, input);
  if (!entered.ok) return entered;
  return askAll(services, caller, true, async (context) => {
    if (!administers(context.standing)) return notAllowed('Only the VRU can confirm prepared requests.');
    return wantedOf(services, caller.groupId, entered.value.prepared, context);
  });
}

async function wantedOf(
  { table, calendar }: Services,
  groupId: string,
  prepared: readonly Prepared[],
  { today }: Context,
): Promise<Result<readonly Wanted[]>> {
  const { state } = await loadTracker(table, groupId);
  const wanted = prepared.flatMap(({ source, covers, due }): Wanted[] => {
    const record = state.records.find((one) => one.source.id === source);
    const next = record === undefined ? null : preparedRequest(record, today, calendar);
    if (record?.lastAsked == null || next === null || next.period.id !== covers) return [];
    const { gateway, requestingBody } = record.lastAsked;
    // A day that the VRU chose is the new habit; the prepared one, moved to a working day, is not.
    const usualDue = due === next.due ? next.usualDue : due;
    return [{ sourceId: source, period: next.period.label, covers, due, usualDue, gateway, requestingBody }];
  });
  if (wanted.length < prepared.length) {
    return conflict(
      'Some of these requests have been sent already, or their source has changed. Look at the list again.',
    );
  }
  return ok(wanted);
}
