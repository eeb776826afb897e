/** The handlers of the area `audit`. */
import { audit as area } from '../../shared/areas/audit';
import { listHistory } from '../services/audit/list-history';
import { serve } from './area';

export const audit = serve(area, {
  routes: ({ services }) => ({
    history: ({ caller, query }) => listHistory(services, caller, query),
  }),
});
