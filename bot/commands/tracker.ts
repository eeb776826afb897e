/** `/tracker`: measure 3.1.1.a, how it went, and what would lift it. */
import { trackerCard } from '../cards/tracker/tracker-card';
import { listTracker } from '../services/tracker/list-tracker';
import { type ChatCommand, refusal } from './command';

export const tracker: ChatCommand = async ({ services, caller, cards }) => {
  const listed = await listTracker(services, caller);
  if (!listed.ok) return refusal(listed.problem);
  return { card: trackerCard(listed.value, cards), subject: { kind: 'tracker' } };
};
