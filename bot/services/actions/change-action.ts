/** Moving an action on: started, done, cancelled, reopened. */
import {
  type ActionFilter,
  type ActionItemView,
  type ActionsView,
  changeActionInput,
} from '../../../shared/contract/actions';
import { checked } from '../../../shared/contract/inputs';
import { changeAction as changed } from '../../../shared/domain/actions/life';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { actionChanges, loadActions, loadEndedAction } from '../../store/actions';
import { type Caller, change, enter, type Services } from '../use-case';
import { ACTIONS_SUBJECT, actionItemView, actionSubject, actionsView } from './action-view';

/** The action as it is now, and the list of unended ones. */
export interface Changed {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/** Problems: unknown action; a change that its status does not allow; no reason; neither owner nor chair nor VRU. */
export async function changeAction(
  services: Services,
  caller: Caller,
  actionId: string,
  input: unknown,
  filter: ActionFilter = 'all',
): Promise<Result<Changed>> {
  const wanted = checked(changeActionInput, input);
  if (!wanted.ok) return wanted;
  const { table } = services;
  const { groupId } = caller;
  return change<Changed>(
    services,
    caller,
    async () => {
      const [scene, loaded] = await Promise.all([enter(services, caller), loadActions(table, groupId)]);
      if (!scene.ok) return scene;
      const open = loaded.actions.find((row) => row.value.id === actionId);
      const before = open ?? (await loadEndedAction(table, groupId, actionId));
      if (before === null) return notFound('There is no such action in this group.');
      const after = changed(before.value, wanted.value, scene.value.standing, scene.value.now);
      if (!after.ok) return after;
      const others = loaded.actions.map((row) => row.value).filter((action) => action.id !== actionId);
      const unended = after.value.endedAt === null ? [...others, after.value] : others;
      const value = {
        action: actionItemView(after.value, scene.value),
        list: actionsView(unended, filter, scene.value),
      };
      if (after.value === before.value) return ok({ value });
      return ok({
        changes: actionChanges(before, after.value),
        stale: [ACTIONS_SUBJECT],
        event: {
          verb: 'actions.changed',
          subject: actionSubject(actionId),
          data: { from: before.value.status, to: after.value.status, reason: after.value.reason },
        },
        value,
      });
    },
    () => changeAction(services, { ...caller, operationId: `${caller.operationId}-again` }, actionId, input, filter),
  );
}
