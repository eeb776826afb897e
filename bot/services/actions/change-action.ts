/** Status changes of an action: started, done, cancelled, reopened. */
import { type ActionItemView, type ActionsView, changeActionInput } from '../../../shared/contract/actions';
import { decideTransition } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { ok } from '../../../shared/domain/result';
import type { Context } from '../context';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';
import { actionNotFound, loadAction, type OneAction, onAction, unendedWith } from './actions-aggregate';

/** The action in its current state, and the list of unended ones. */
export interface Changed {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/**
 * Changes an action's status. Problems: unknown action; change not allowed by its status; no reason; neither owner nor
 * chair nor VRU.
 */
export const changeAction = onAction({
  input: changeActionInput,
  decide: ({ before }, wanted, { standing, now }) =>
    before === null ? actionNotFound : decideTransition(before.value, wanted, standing, now),
  show: (loaded, decided, context) =>
    changedView(decided.action, unendedWith(loaded, decided), context.target, context),
  answer: (services, caller, target) => showChangedAction(services, caller, target),
});

/** Returns the action in its current state, and the list of unended ones. Problem: unknown action. */
export const showChangedAction = query({
  load: loadAction,
  view: ({ before, actions }, context, target: OneAction) =>
    before === null
      ? actionNotFound
      : ok(
          changedView(
            before.value,
            actions.map(({ value }) => value),
            target,
            context,
          ),
        ),
});

/** Returns the view of the action, and the list of unended ones. */
export function changedView(
  action: Action,
  unended: readonly Action[],
  { filter }: OneAction,
  context: Context,
): Changed {
  return { action: actionItemView(action, context), list: actionsView(unended, filter, context) };
}
