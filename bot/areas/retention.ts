/** The handlers of the area `retention`. */
import { retention as area } from '../../shared/areas/retention';
import { exportPerson } from '../services/retention/export-person';
import { setRetention } from '../services/retention/set-retention';
import { showRetention } from '../services/retention/show-retention';
import { serve } from './area';

export const retention = serve(area, {
  routes: ({ services }) => ({
    retention: ({ caller }) => showRetention(services, caller),
    setRetention: ({ caller, body }) => setRetention(services, caller, undefined, body),
    exportPerson: ({ caller, body }) => exportPerson(services, caller, undefined, body),
  }),
});
