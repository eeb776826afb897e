/** What is to be done, and what has been. Terms of reference, "Administration": actions are recorded and monitored. */
import type { ActionFilter, ActionsView, EndedActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { ok, type Result } from '../../../shared/domain/result';
import { loadActions, loadEndedActions } from '../../store/actions';
import { enter, type Reader, type Services } from '../use-case';
import { actionItemView, actionsView } from './action-view';

/** Unended actions, overdue first. Two requests, however many have ended. */
export async function listActions(
  services: Services,
  reader: Reader,
  filter: ActionFilter,
): Promise<Result<ActionsView>> {
  const [scene, loaded] = await Promise.all([enter(services, reader), loadActions(services.table, reader.groupId)]);
  if (!scene.ok) return scene;
  const actions = loaded.actions.map((row) => row.value);
  return ok(actionsView(actions, filter, scene.value));
}

/** A page of ended actions, the latest first. Two requests. */
export async function listEndedActions(
  services: Services,
  reader: Reader,
  older: string | null,
): Promise<Result<EndedActionsView>> {
  const [scene, page] = await Promise.all([
    enter(services, reader),
    loadEndedActions(services.table, reader.groupId, older, LIMITS.historyPage),
  ]);
  if (!scene.ok) return scene;
  return ok({ items: page.actions.map((action) => actionItemView(action, scene.value)), older: page.older });
}
