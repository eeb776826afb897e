/** The handlers of the area `overview`. */
import { overview as area } from '../../shared/areas/overview';
import { mine } from '../commands/mine';
import { countWaiting, listForYou } from '../services/overview/list-for-you';
import { overviewFor } from '../services/overview/show-overview';
import { serve } from './area';

export const overview = serve(area, {
  routes: ({ services }) => {
    const overviewOf = overviewFor(services);
    return {
      overview: ({ caller }) => overviewOf(caller),
      forYou: ({ caller }) => listForYou(services, caller),
      waiting: ({ caller }) => countWaiting(services, caller),
    };
  },
  commands: { mine },
});
