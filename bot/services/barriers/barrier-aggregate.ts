/** A barrier as it changes: the source whose row holds it. */
import type { SourceDecision } from '../../../shared/domain/tracker/record';
import { commandOn } from '../command';
import { loadOne, type OneSource, storedSource } from '../tracker/source-aggregate';

export interface OneBarrier extends OneSource {
  readonly barrierId: string;
}

/** For a barrier that is open. */
export const onBarrier = commandOn({
  load: (services, groupId, target: OneBarrier) => loadOne(services, groupId, target),
  store: ({ row }, decision: SourceDecision, context) => ({
    ...storedSource(row, decision, context),
    stale: [{ kind: 'requests' }, { kind: 'tracker' }],
  }),
});
