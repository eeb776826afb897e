/** The handlers of the area `health`. */
import { health as area } from '../../shared/areas/health';
import { showHealth } from '../services/health/show-health';
import { serve } from './area';

export const health = serve(area, {
  routes: ({ services }) => ({
    health: ({ caller }) => showHealth(services, caller),
  }),
});
