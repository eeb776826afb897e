/** Presses on the actions' cards. */
import { withNote } from '../../../shared/words/recorded';
import { actionFormCard } from '../../cards/actions/action-form-card';
import { actionsCard } from '../../cards/actions/actions-card';
import { addAction } from '../../services/actions/add-action';
import { changeAction } from '../../services/actions/change-action';
import { listActions } from '../../services/actions/list-actions';
import { fieldErrorsOf, formCaller, type Press, truncatedEntries } from './press';

export const pageActions: Press<'actions.list'> = async ({ services, caller, data, cards }) => {
  const listed = await listActions(services, caller, data.filter);
  if (!listed.ok) return listed.problem;
  return actionsCard(listed.value, { ...cards, form: cards.newForm(), page: data.page });
};

export const saveAction: Press<'actions.add'> = async (call) => {
  const { services, entered, cards } = call;
  const added = await addAction(services, formCaller(call), undefined, entered);
  if (added.ok) {
    const { action, list } = added.value;
    const notice = { tone: 'good', words: withNote(`Recorded ${action.ref}: ${action.text}`, action.alike) } as const;
    return actionsCard(list, { ...cards, form: cards.newForm(), page: 0, notice });
  }
  const faults = fieldErrorsOf(added.problem);
  if (faults === null) return added.problem;
  const listed = await listActions(services, call.caller, 'all');
  if (!listed.ok) return listed.problem;
  return actionFormCard(listed.value, {
    ...cards,
    form: cards.newForm(),
    failed: { entered: truncatedEntries(entered), faults },
  });
};

export const finishAction: Press<'actions.done'> = async ({ services, caller, data, cards }) => {
  const changed = await changeAction(services, caller, { actionId: data.action, filter: data.filter }, { to: 'done' });
  if (!changed.ok) return changed.problem;
  const { action, list } = changed.value;
  const notice = { tone: 'good', words: `${action.ref} is done.` } as const;
  return actionsCard(list, { ...cards, form: cards.newForm(), page: data.page, notice });
};
