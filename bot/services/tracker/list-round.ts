/** The progress of a round: data requests that were sent together. */
import type { RoundView } from '../../../shared/contract/requests';
import { notFound, ok } from '../../../shared/domain/result';
import { REQUEST_GONE } from '../../../shared/domain/tracker/asking';
import { loadReach } from '../../store/message-reach';
import { loadRound, loadTracker } from '../../store/tracker';
import { loadDeliveryState } from '../messages/reach';
import { query } from '../query';
import { trackerContext } from './context';
import { roundView } from './round-view';

/** Returns a round. Problem: there is no such round. Four storage requests, five if a message did not arrive. */
export const listRound = query({
  load: async ({ table }, groupId, roundId: string) => {
    const [{ state, unreached }, round, reached] = await Promise.all([
      loadTracker(table, groupId),
      loadRound(table, groupId, roundId),
      loadReach(table, groupId, roundId),
    ]);
    const tried = await loadDeliveryState(table, groupId, unreached, reached);
    return { records: state.records, round: round?.value ?? null, reached, ...tried };
  },
  view: ({ records, round, ...messages }, context, _, services) =>
    round === null
      ? notFound(REQUEST_GONE)
      : ok<RoundView>(roundView(round, records, trackerContext(services, context), messages)),
});
