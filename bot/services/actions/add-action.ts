/** Recording an action. Terms of reference, "Administration". */
import { type ActionItemView, type ActionsView, addActionInput } from '../../../shared/contract/actions';
import { checked } from '../../../shared/contract/inputs';
import { captureAction } from '../../../shared/domain/actions/life';
import { monthOf } from '../../../shared/domain/calendar/dates';
import { conflict, invalid, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { loadActions, newActionChanges } from '../../store/actions';
import { digest } from '../../store/keys';
import { type Caller, change, enter, type Services } from '../use-case';
import { ACTIONS_SUBJECT, actionItemView, actionSubject, actionsView } from './action-view';

/** The new action, and the list it now stands in. */
export interface Added {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/**
 * Records an action. Problems, at their inputs: no text or too much, a seat that is unknown or vacant, a due date that is
 * no day or has passed. Only seat holders may.
 */
export async function addAction(services: Services, caller: Caller, input: unknown): Promise<Result<Added>> {
  const entered = checked(addActionInput, input);
  if (!entered.ok) return entered;
  const { text, owner, due, serves } = entered.value;
  const id = digest(caller.groupId, 'action', caller.operationId);
  return change<Added>(
    services,
    caller,
    async () => {
      const loading = loadActions(services.table, caller.groupId);
      const [scene, loaded] = await Promise.all([enter(services, caller), loading]);
      if (!scene.ok) return scene;
      const { membership, standing, today, now } = scene.value;
      if (standing.seats.length === 0) return notAllowed('Only people with a seat can record an action.');
      const { activities, recommendations, shortName } = membership.group;
      if (serves !== null && ![...activities, ...recommendations].some((known) => known.number === serves)) {
        return invalid({ serves: 'Choose an activity or a recommendation of this group.' });
      }
      const captured = captureAction(
        { text, ownerSeatId: owner, due, serves },
        {
          id,
          groupShortName: shortName,
          owner: membership.seats.find((seat) => seat.id === owner),
          meetingId: monthOf(today),
          sequence: loaded.sequence?.value ?? null,
          now,
        },
      );
      if (!captured.ok) return captured;
      const { action, sequence } = captured.value;
      const actions = [...loaded.actions.map((row) => row.value), action];
      return ok({
        changes: newActionChanges(loaded, action, sequence),
        stale: [ACTIONS_SUBJECT],
        event: { verb: 'actions.recorded', subject: actionSubject(id), data: { ref: action.ref, owner, due } },
        value: { action: actionItemView(action, scene.value), list: actionsView(actions, 'all', scene.value) },
      });
    },
    () => added(services, caller, id),
  );
}

async function added(services: Services, caller: Caller, id: string): Promise<Result<Added>> {
  const [scene, loaded] = await Promise.all([enter(services, caller), loadActions(services.table, caller.groupId)]);
  if (!scene.ok) return scene;
  const actions = loaded.actions.map((row) => row.value);
  const action = actions.find((known) => known.id === id);
  if (action === undefined) return conflict('This action was recorded already, and has ended since.');
  return ok({ action: actionItemView(action, scene.value), list: actionsView(actions, 'all', scene.value) });
}
