/** `/recommendations`: the progress of each recommendation. */
import { recommendationsCard } from '../cards/recommendations/recommendations-card';
import { listRecommendations } from '../services/recommendations/list-recommendations';
import { type ChatCommand, refusal } from './command';

export const recommendations: ChatCommand = async ({ services, caller, cards }) => {
  const listed = await listRecommendations(services, caller);
  return listed.ok ? { card: recommendationsCard(listed.value, cards) } : refusal(listed.problem);
};
