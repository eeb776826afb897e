/** What is to be done, and what has been. Terms of reference, "Administration": actions are recorded and monitored. */
import type { ActionFilter, ActionsView, EndedActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { ok } from '../../../shared/domain/result';
import { loadActions, loadEndedActions } from '../../store/actions';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';

/** Unended actions, overdue first. Two requests, however many have ended. */
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

/** A page of ended actions, the latest first. Two requests. */
export const listEndedActions = query({
  load: ({ table }, groupId, older: string | null) => loadEndedActions(table, groupId, older, LIMITS.historyPage),
  view: ({ actions, older }, context) =>
    ok<EndedActionsView>({ items: actions.map((action) => actionItemView(action, context)), older }),
});
