/** The requests that are open. */
import type { RequestFilter, RequestsView } from '../../../shared/contract/requests';
import { ok } from '../../../shared/domain/result';
import { loadRounds, loadTracker } from '../../store/tracker';
import { query } from '../query';
import { trackerContext } from './context';
import { requestsView } from './request-view';

/** Rounds that the page looks at. */
const ROUNDS = 20;

/** The requests that are not supplied in full, rounds and prepared requests. Three requests to storage. */
export const listRequests = query({
  load: async ({ table }, groupId, _filter: RequestFilter) => {
    const [{ state }, rounds] = await Promise.all([loadTracker(table, groupId), loadRounds(table, groupId, ROUNDS)]);
    return { records: state.records, rounds };
  },
  view: (loaded, context, filter, services) =>
    ok<RequestsView>(
      requestsView({ ...loaded, filter, forEverybody: context.forEverybody }, trackerContext(services, context)),
    ),
});
