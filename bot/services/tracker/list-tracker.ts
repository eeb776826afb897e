/** The Partnership Data Tracker. */
import type { TrackerView } from '../../../shared/contract/tracker';
import { ok } from '../../../shared/domain/result';
import { loadQuarters } from '../../store/snapshots';
import { loadTracker } from '../../store/tracker';
import type { Services } from '../context';
import { loadTried } from '../messages/reach';
import { query } from '../query';
import { trackerContext } from './context';
import { unreachedWords } from './requests-view';
import { trackerView } from './tracker-view';

/** Quarters of the trend. */
const TREND = 12;

/** All that stands, and the quarters of the trend. Two requests, however long the history. */
export async function loadWithTrend({ table }: Pick<Services, 'table'>, groupId: string) {
  const [{ state, unreached }, quarters] = await Promise.all([
    loadTracker(table, groupId),
    loadQuarters(table, groupId, TREND),
  ]);
  return { state, quarters, unreached };
}

/** Every source with its RAG, measure 3.1.1.a and its trend. Three requests, four where a message did not arrive. */
export const listTracker = query({
  load: async (services, groupId) => {
    const { unreached, ...loaded } = await loadWithTrend(services, groupId);
    return { ...loaded, ...(await loadTried(services.table, groupId, unreached)) };
  },
  view: ({ state, quarters, unreached }, context, _, services) => {
    const own = trackerContext(services, context);
    return ok<TrackerView>({ ...trackerView(state, quarters, own), ...unreachedWords(state.records, unreached, own) });
  },
});
