/** Moving an action on: started, done, cancelled, reopened. */
import {
  type ActionFilter,
  type ActionItemView,
  type ActionsView,
  changeActionInput,
} from '../../../shared/contract/actions';
import { checked } from '../../../shared/contract/inputs';
import { changeAction as changed } from '../../../shared/domain/actions/life';
import type { Action } from '../../../shared/domain/actions/types';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { actionChanges, loadActions, loadEndedAction } from '../../store/actions';
import type { Row } from '../../store/table';
import { type Caller, change, enter, type Reader, type Scene, type Services } from '../use-case';
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
  return change<Changed>(
    services,
    caller,
    async () => {
      const found = await find(services, caller, actionId);
      if (!found.ok) return found;
      const { scene, before, others } = found.value;
      const after = changed(before.value, wanted.value, scene.standing, scene.now);
      if (!after.ok) return after;
      const value = changedView(after.value, others, filter, scene);
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
    async () => {
      const found = await find(services, caller, actionId);
      if (!found.ok) return found;
      const { scene, before, others } = found.value;
      return ok(changedView(before.value, others, filter, scene));
    },
  );
}

interface Found {
  readonly scene: Scene;
  readonly before: Row<Action>;
  /** The other unended ones. */
  readonly others: readonly Action[];
}

async function find(services: Services, reader: Reader, actionId: string): Promise<Result<Found>> {
  const { table } = services;
  const { groupId } = reader;
  const [scene, loaded] = await Promise.all([enter(services, reader), loadActions(table, groupId)]);
  if (!scene.ok) return scene;
  const open = loaded.actions.find((row) => row.value.id === actionId);
  const before = open ?? (await loadEndedAction(table, groupId, actionId));
  if (before === null) return notFound('There is no such action in this group.');
  const others = loaded.actions.map((row) => row.value).filter((action) => action.id !== actionId);
  return ok({ scene: scene.value, before, others });
}

function changedView(action: Action, others: readonly Action[], filter: ActionFilter, scene: Scene): Changed {
  const unended = action.endedAt === null ? [...others, action] : others;
  return { action: actionItemView(action, scene), list: actionsView(unended, filter, scene) };
}
