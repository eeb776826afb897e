/** Edits of an action: text, owner, due day or link. */
import type { AreaEvent } from '../../../shared/areas/events';
import { editActionInput, editedActionInput } from '../../../shared/contract/actions';
import { decideActionEdit } from '../../../shared/domain/actions/editing';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import type { Action } from '../../../shared/domain/actions/types';
import { permit } from '../../../shared/domain/policy';
import { editActionForm } from '../../../shared/forms/actions';
import type { Entries } from '../../../shared/forms/form';
import { pastEdits, withEdits } from '../edit';
import { actionNotFound, onAction, unendedWith } from './actions-aggregate';
import { changedView, showChangedAction } from './change-action';

/**
 * Edits an unended action. Problems: unknown action; neither owner nor chair nor VRU; it has ended; somebody else
 * changed the same field in between; by field: those of a new action, and a moved due day without a reason.
 */
export const editAction = onAction({
  input: editActionInput,
  decide: async ({ before }, { edits }, context) => {
    if (before === null) return actionNotFound;
    const action = before.value;
    const permitted = permit(actionsPolicy.edit, context.standing, action);
    if (!permitted.ok) return permitted;
    const entered = await withEdits(edits, {
      of: editActionForm,
      schema: editedActionInput,
      now: editEntriesOf(action),
      past: () => pastEdits(context, { kind: 'action', actionId: action.id }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const { text, owner: ownerSeatId, due, serves, reason } = entered.value;
    return decideActionEdit(action, { text, ownerSeatId, due, serves }, reason, context);
  },
  show: (loaded, decided, context) =>
    changedView(decided.action, unendedWith(loaded, decided), context.target, context),
  answer: (services, caller, target) => showChangedAction(services, caller, target),
});

/** Returns the initial values of the edit form. */
export function editEntriesOf(
  action: Pick<Action, 'text' | 'ownerSeatId' | 'due' | 'serves'>,
): Entries<typeof editActionForm> {
  const { text, ownerSeatId: owner, due, serves } = action;
  return { text, owner, due, serves: serves ?? '', reason: '' };
}

function fieldsOf(event: AreaEvent): readonly string[] {
  if (event.kind === 'actions.taken-over') return ['owner'];
  return event.kind === 'actions.edited' ? event.changes.map(({ field }) => field) : [];
}
