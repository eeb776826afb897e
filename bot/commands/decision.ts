/** `/decision`: decisions and key updates, and a form to record more. */
import { decisionsCard } from '../cards/decisions/decisions-card';
import { listDecisions } from '../services/decisions/list-decisions';
import { type ChatCommand, refusal } from './command';

export const decision: ChatCommand = async ({ services, caller, shared, cards }) => {
  const listed = await listDecisions(services, caller, null);
  if (!listed.ok) return refusal(listed.problem);
  const card = decisionsCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return { card, subject: { kind: 'decisions' } };
};
