/** `/practice`: the log of best practice, and a form to add to it. */
import { practiceCard } from '../cards/practice/practice-card';
import { listPractice } from '../services/practice/list-practice';
import { type ChatCommand, refusal } from './command';

export const practice: ChatCommand = async ({ services, caller, shared, cards }) => {
  const listed = await listPractice(services, caller);
  if (!listed.ok) return refusal(listed.problem);
  const card = practiceCard(listed.value, { ...cards, form: cards.newForm(), page: 0, shared });
  return { card, subject: { kind: 'practice' } };
};
