/** The requests that are open. */
import type { RequestFilter, RequestsView } from '../../../shared/contract/requests';
import { ok } from '../../../shared/domain/result';
import { loadReachOfRounds } from '../../store/message-reach';
import { loadRounds, loadTracker } from '../../store/tracker';
import { loadTried } from '../messages/reach';
import { query } from '../query';
import { trackerContext } from './context';
import { requestsView } from './requests-view';

/** Rounds that the page looks at. */
const ROUNDS = 20;

/**
 * The requests that are not supplied in full, rounds and prepared requests, and whom they reached. Three requests to storage, one more
 * where there are rounds, and where a message did not arrive.
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
    const tried = await loadTried(table, groupId, unreached, [...reached.values()].flat());
    return { records: state.records, rounds, reached, tried };
  },
  view: (loaded, context, filter, services) =>
    ok<RequestsView>(
      requestsView({ ...loaded, filter, forEverybody: context.forEverybody }, trackerContext(services, context)),
    ),
});
