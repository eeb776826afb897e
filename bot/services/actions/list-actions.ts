/** Lists of unended and of ended actions. Terms of reference, "Administration": actions are recorded and monitored. */
import type { ActionFilter, ActionsView, ChosenActionsView, EndedActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { ok } from '../../../shared/domain/result';
import { loadActions, loadEndedAction, loadEndedActions } from '../../store/actions';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';

/** Returns the unended actions, overdue first. Two storage requests, however many have ended. */
export const listActions = query({
  load: ({ table }, groupId, _filter: ActionFilter) => loadActions(table, groupId),
  view: ({ actions }, context, filter) =>
    ok<ActionsView>(
      actionsView(
        actions.map(({ value }) => value),
        filter,
        context,
      ),
    ),
});

/** Returns a page of ended actions, latest first. Two storage requests. */
export const listEndedActions = query({
  load: ({ table }, groupId, older: string | null) => loadEndedActions(table, groupId, older, LIMITS.historyPage),
  view: ({ actions, older }, context) =>
    ok<EndedActionsView>({ items: actions.map((action) => actionItemView(action, context)), older }),
});

/**
 * Returns actions by id, ended or not; unknown ids are left out. Two storage requests, and two for each action that has
 * ended.
 */
export const listChosenActions = query({
  load: async ({ table }, groupId, ids: readonly string[]) => {
    const { actions } = await loadActions(table, groupId);
    const open = new Map(actions.map(({ value }) => [value.id, value]));
    const found = await Promise.all(
      ids.map(async (id) => open.get(id) ?? (await loadEndedAction(table, groupId, id))?.value),
    );
    return found.filter((action) => action !== undefined);
  },
  view: (actions, context) =>
    ok<ChosenActionsView>({ items: actions.map((action) => actionItemView(action, context)) }),
});
