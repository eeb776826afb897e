/** `/actions`, `/actions mine`, `/actions overdue`: what is to be done, and a form for a new one. */
import { actionFilter } from '../../shared/contract/actions';
import { actionsCard } from '../cards/actions/actions-card';
import { listActions } from '../services/actions/list-actions';
import { type Command, refusal } from './command';

export const actions: Command = async ({ services, caller, argument, shared, cards }) => {
  const filter = actionFilter.parse(argument ?? 'all');
  const listed = await listActions(services, caller, filter);
  if (!listed.ok) return refusal(listed.problem);
  const card = actionsCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return filter === 'all' ? { card, subject: { kind: 'actions' } } : { card };
};
