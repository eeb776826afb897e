/** `/tracker`: measure 3.1.1.a, its trend and levers. `/tracker board`: the figures for the strategic board. */
import { boardCard } from '../cards/tracker/board-card';
import { trackerCard } from '../cards/tracker/tracker-card';
import { listTracker } from '../services/tracker/list-tracker';
import { type ChatCommand, refusal } from './command';

export const tracker: ChatCommand = async ({ services, caller, argument, cards }) => {
  const listed = await listTracker(services, caller);
  if (!listed.ok) return refusal(listed.problem);
  if (argument === 'board') return { card: boardCard(listed.value, cards) };
  return { card: trackerCard(listed.value, cards), subject: { kind: 'tracker' } };
};
