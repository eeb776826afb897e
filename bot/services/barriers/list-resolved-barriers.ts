/** The list of resolved barriers. */
import type { ResolvedBarriersView } from '../../../shared/contract/barriers';
import { LIMITS } from '../../../shared/contract/limits';
import { ok } from '../../../shared/domain/result';
import { loadResolvedBarriers, loadTracker } from '../../store/tracker';
import { query } from '../query';
import { trackerContext } from '../tracker/context';
import { resolvedBarrierView } from './barrier-view';

/** Returns a page of resolved barriers, latest first. Three storage requests. */
export const listResolvedBarriers = query({
  load: async ({ table }, groupId, older: string | null) => {
    const [{ state }, resolved] = await Promise.all([
      loadTracker(table, groupId),
      loadResolvedBarriers(table, groupId, { limit: LIMITS.historyPage, after: older }),
    ]);
    return { ...state, resolved };
  },
  view: ({ records, agreements, resolved: { rows, next } }, context, _, services) => {
    const own = trackerContext(services, context);
    const nameOf = (sourceId: string) => records.find(({ source }) => source.id === sourceId)?.source.name ?? '';
    const barriers = rows.map(({ value }) => resolvedBarrierView(value, nameOf(value.sourceId), agreements, own));
    return ok<ResolvedBarriersView>({ barriers, older: next });
  },
});
