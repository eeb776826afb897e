/** A request that is not wanted any more. It counts no longer. */
import { checked } from '../../../shared/contract/inputs';
import { reasonInput, type SourcePageView } from '../../../shared/contract/tracker';
import type { Result } from '../../../shared/domain/result';
import { withdrawRequest as withdrawn } from '../../../shared/domain/tracker/asking';
import { loadRound, withdrawnFromRound } from '../../store/tracker';
import type { Caller, Services } from '../context';
import { REQUESTS_SUBJECT, requestSubject } from './ask-for-data';
import { changeSourcePage } from './change-source';
import { requestGone } from './list-requests';

/** Problems: neither chair nor VRU; no reason; a request that is gone, or answered in full. */
export async function withdrawRequest(
  services: Services,
  caller: Caller,
  sourceId: string,
  requestId: string,
  input: unknown,
): Promise<Result<SourcePageView>> {
  const entered = checked(reasonInput, input);
  if (!entered.ok) return entered;
  const { reason } = entered.value;
  const subject = requestSubject(sourceId, requestId);
  return changeSourcePage(services, caller, sourceId, {
    verb: 'tracker.request-withdrawn',
    subject,
    data: { sourceId, reason },
    decide: (record, { standing, now }) => withdrawn(record, requestId, reason, { standing, now }),
    beside: async (_decision, row) => {
      const { roundId = null } = row.value.requests.find(({ id }) => id === requestId) ?? {};
      const round = roundId === null ? null : await loadRound(services.table, caller.groupId, roundId);
      return round === null ? [] : [withdrawnFromRound(round, requestId)];
    },
    stale: [subject, REQUESTS_SUBJECT],
    gone: () => requestGone(services, caller, sourceId, requestId),
  });
}
