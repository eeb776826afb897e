/** What serves the area `barriers`. */
import { barriers as area } from '../../shared/areas/barriers';
import { listResolvedBarriers } from '../services/agreements/list-agreements';
import { assignBarrier, resolveBarrier } from '../services/barriers/keep-barriers';
import { serve } from './area';

export const barriers = serve(area, {
  routes: ({ services }) => ({
    resolvedBarriers: ({ caller, query }) => listResolvedBarriers(services, caller, query.older ?? null),
    resolveBarrier: ({ caller, params, body }) =>
      resolveBarrier(services, caller, params.sourceId, params.barrierId, body),
    assignBarrier: ({ caller, params, body }) =>
      assignBarrier(services, caller, params.sourceId, params.barrierId, body),
  }),
});
