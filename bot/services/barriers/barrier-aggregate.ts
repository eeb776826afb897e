/** Aggregate of a barrier: the source whose row contains it. */
import type { SourceDecision } from '../../../shared/domain/tracker/record';
import { commandOn } from '../command';
import { loadOne, type OneSource, storedSource } from '../tracker/source-aggregate';

export interface OneBarrier extends OneSource {
  readonly barrierId: string;
}

/** Creates commands on an open barrier. */
export const onBarrier = commandOn({
  load: (services, groupId, target: OneBarrier) => loadOne(services, groupId, target),
  store: ({ row }, decision: SourceDecision, context) => ({
    ...storedSource(row, decision, context),
    stale: [{ kind: 'requests' }, { kind: 'tracker' }],
  }),
});
