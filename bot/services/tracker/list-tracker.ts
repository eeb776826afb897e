/** The Partnership Data Tracker. */
import type { TrackerView } from '../../../shared/contract/tracker';
import { ok } from '../../../shared/domain/result';
import { loadQuarters } from '../../store/snapshots';
import { loadTracker } from '../../store/tracker';
import type { Services } from '../context';
import { loadDeliveryState } from '../messages/reach';
import { query } from '../query';
import { trackerContext } from './context';
import { unreachedWords } from './requests-view';
import { trackerView } from './tracker-view';

/** Number of quarters in the trend. */
const TREND = 12;

/**
 * Loads the present state of the tracker, and the quarters of the trend. Two storage requests, however long the
 * history.
 */
export async function loadWithTrend({ table }: Pick<Services, 'table'>, groupId: string) {
  const [{ state, unreached }, quarters] = await Promise.all([
    loadTracker(table, groupId),
    loadQuarters(table, groupId, TREND),
  ]);
  return { state, quarters, unreached };
}

/**
 * Returns every source with its RAG, measure 3.1.1.a and its trend. Three storage requests, four if a message did not
 * arrive.
 */
export const listTracker = query({
  load: async (services, groupId) => {
    const { unreached, ...loaded } = await loadWithTrend(services, groupId);
    return { ...loaded, ...(await loadDeliveryState(services.table, groupId, unreached)) };
  },
  view: ({ state, quarters, unreached }, context, _, services) => {
    const own = trackerContext(services, context);
    return ok<TrackerView>({ ...trackerView(state, quarters, own), ...unreachedWords(state.records, unreached, own) });
  },
});
