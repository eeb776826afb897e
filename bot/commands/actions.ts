/** `/actions`, `/actions mine`, `/actions overdue`: what is to be done, and a form for a new one. `/actions add …` fills the form. */
import { actionFilter } from '../../shared/contract/actions';
import { capturedActionCard } from '../cards/actions/action-form-card';
import { actionsCard } from '../cards/actions/actions-card';
import { captureAction } from '../services/actions/capture-action';
import { listActions } from '../services/actions/list-actions';
import { newIdOf } from '../services/command';
import { type ChatCommand, type ChatCommandCall, type Reply, refusal } from './command';

export const actions: ChatCommand = async (call) => {
  const { services, caller, argument, shared, cards } = call;
  if (argument === 'add') return add(call);
  const filter = actionFilter.parse(argument ?? 'all');
  const listed = await listActions(services, caller, filter);
  if (!listed.ok) return refusal(listed.problem);
  const card = actionsCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return filter === 'all' ? { card, subject: { kind: 'actions' } } : { card };
};

/** The form with what the line says, for one confirmation. Delivered twice it is the same form, so that it takes effect once. */
async function add({ services, caller, text, cards }: ChatCommandCall): Promise<Reply> {
  const read = await captureAction(services, caller, text);
  if (!read.ok) return refusal(read.problem);
  return { card: capturedActionCard(read.value, { ...cards, form: newIdOf(caller, 'captured-form') }) };
}
