/** The requests that are open. */
import type { RequestFilter, RequestsView } from '../../../shared/contract/requests';
import { ok } from '../../../shared/domain/result';
import { loadReachOfRounds } from '../../store/message-reach';
import { loadRounds, loadTracker } from '../../store/tracker';
import { query } from '../query';
import { trackerContext } from './context';
import { requestsView } from './requests-view';

/** Rounds that the page looks at. */
const ROUNDS = 20;

/**
 * The requests that are not supplied in full, rounds and prepared requests, and whom they reached. Three requests to storage, four
 * where there are rounds.
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
    return { records: state.records, rounds, reached, unreached };
  },
  view: (loaded, context, filter, services) =>
    ok<RequestsView>(
      requestsView({ ...loaded, filter, forEverybody: context.forEverybody }, trackerContext(services, context)),
    ),
});
