/** `/tracker`: measure 3.1.1.a and the counts by RAG. */
import { trackerCard } from '../cards/tracker/tracker-card';
import { listTracker } from '../services/tracker/list-tracker';
import { type Command, refusal } from './command';

export const tracker: Command = async ({ services, caller, cards }) => {
  const listed = await listTracker(services, caller);
  return listed.ok ? { card: trackerCard(listed.value, cards) } : refusal(listed.problem);
};
