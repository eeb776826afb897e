/** `/mine`: the caller's open items, the most urgent first. */
import { forYouCard } from '../cards/overview/for-you-card';
import { listForYou } from '../services/overview/list-for-you';
import { type ChatCommand, refusal } from './command';

export const mine: ChatCommand = async ({ services, caller, cards }) => {
  const listed = await listForYou(services, caller);
  return listed.ok ? { card: forYouCard(listed.value, cards) } : refusal(listed.problem);
};
