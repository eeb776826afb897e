/** The handlers of the area `recommendations`. */
import { recommendations as area } from '../../shared/areas/recommendations';
import { recommendations as recommendationsCommand } from '../commands/recommendations';
import { listRecommendations } from '../services/recommendations/list-recommendations';
import { serve } from './area';

export const recommendations = serve(area, {
  routes: ({ services }) => ({
    recommendations: ({ caller }) => listRecommendations(services, caller),
  }),
  commands: { recommendations: recommendationsCommand },
});
