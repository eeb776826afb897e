/** The handlers of the area `barriers`. */
import { barriers as area } from '../../shared/areas/barriers';
import { assignBarrier } from '../services/barriers/assign-barrier';
import { listResolvedBarriers } from '../services/barriers/list-resolved-barriers';
import { resolveBarrier } from '../services/barriers/resolve-barrier';
import { serve } from './area';

export const barriers = serve(area, {
  routes: ({ services }) => ({
    resolvedBarriers: ({ caller, query }) => listResolvedBarriers(services, caller, query.older ?? null),
    resolveBarrier: ({ caller, params, body }) => resolveBarrier(services, caller, params, body),
    assignBarrier: ({ caller, params, body }) => assignBarrier(services, caller, params, body),
  }),
});
