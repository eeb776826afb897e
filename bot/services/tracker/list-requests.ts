/** The page of open data requests. */
import type { RequestFilter, RequestsView } from '../../../shared/contract/requests';
import { ok } from '../../../shared/domain/result';
import { loadReachOfRounds } from '../../store/message-reach';
import { loadRounds, loadTracker } from '../../store/tracker';
import { loadDeliveryState } from '../messages/reach';
import { query } from '../query';
import { trackerContext } from './context';
import { requestsView } from './requests-view';

/** Maximum number of rounds loaded for the page. */
const ROUNDS = 20;

/**
 * Returns the requests that are not supplied in full, with rounds and prepared requests, and whom they reached. Three
 * storage requests, one more if there are rounds, and one more if a message did not arrive.
 */
export const listRequests = query({
  load: async ({ table }, groupId, _filter: RequestFilter) => {
    const [{ state, unreached }, [rounds, reached]] = await Promise.all([
      loadTracker(table, groupId),
      loadRounds(table, groupId, ROUNDS).then(async (rounds) => {
        const reached = await loadReachOfRounds(
          table,
          groupId,
          rounds.map(({ id }) => id),
        );
        return [rounds, reached] as const;
      }),
    ]);
    const tried = await loadDeliveryState(table, groupId, unreached, [...reached.values()].flat());
    return { records: state.records, rounds, reached, tried };
  },
  view: (loaded, context, filter, services) =>
    ok<RequestsView>(
      requestsView({ ...loaded, filter, forEverybody: context.forEverybody }, trackerContext(services, context)),
    ),
});
