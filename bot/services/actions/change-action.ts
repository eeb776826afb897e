/** Moving an action on: started, done, cancelled, reopened. */
import { type ActionItemView, type ActionsView, changeActionInput } from '../../../shared/contract/actions';
import { decideTransition } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { ok } from '../../../shared/domain/result';
import type { Context } from '../context';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';
import { actionGone, loadAction, type OneAction, onAction, unendedWith } from './actions-aggregate';

/** The action as it is now, and the list of unended ones. */
export interface Changed {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/** Problems: unknown action; a change that its status does not allow; no reason; neither owner nor chair nor VRU. */
export const changeAction = onAction({
  input: changeActionInput,
  decide: ({ before }, wanted, { standing, now }) =>
    before === null ? actionGone : decideTransition(before.value, wanted, standing, now),
  show: (loaded, decided, context) =>
    changedView(decided.action, unendedWith(loaded, decided), context.target, context),
  answer: (services, caller, target) => changed(services, caller, target),
});

/** The action as it is now. Problem: unknown action. */
export const changed = query({
  load: loadAction,
  view: ({ before, actions }, context, target: OneAction) =>
    before === null
      ? actionGone
      : ok(
          changedView(
            before.value,
            actions.map(({ value }) => value),
            target,
            context,
          ),
        ),
});

/** The action as its reader sees it, and the list of unended ones. */
export function changedView(
  action: Action,
  unended: readonly Action[],
  { filter }: OneAction,
  context: Context,
): Changed {
  return { action: actionItemView(action, context), list: actionsView(unended, filter, context) };
}
