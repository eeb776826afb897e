/** `/actions`, `/actions mine`, `/actions overdue`: open actions and a form; `/actions add …` fills the form. */
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

/** Returns the form filled from the typed line, for confirmation. Idempotent: a redelivery gives the same form id. */
async function add({ services, caller, text, cards }: ChatCommandCall): Promise<Reply> {
  const read = await captureAction(services, caller, text);
  if (!read.ok) return refusal(read.problem);
  return { card: capturedActionCard(read.value, { ...cards, form: newIdOf(caller, 'captured-form') }) };
}
