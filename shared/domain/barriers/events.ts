/** The events of barriers, and their wording in the history. */
import type { EventKinds } from '../event';
import type { Barrier, BarrierCode, ResolvedBarrier } from './types';
import { barrierInSentence } from './words';

interface OfBarrier {
  readonly sourceId: string;
  readonly barrierId: string;
  readonly code: BarrierCode;
}

export type BarrierEvent =
  | ({ readonly kind: 'barriers.opened' } & OfBarrier)
  | ({
      readonly kind: 'barriers.resolved';
      readonly outcome: string;
      /** The resulting agreement; null if there is none. */
      readonly agreementId: string | null;
    } & OfBarrier)
  | ({
      readonly kind: 'barriers.assigned';
      /** The seat that is responsible for it; null if nobody is. */
      readonly ownerSeatId: string | null;
      readonly igOrganisationId: string;
    } & OfBarrier);

const ofSource = ({ sourceId }: OfBarrier) => [{ kind: 'source', sourceId } as const] as const;

export const BARRIER_EVENTS: EventKinds<BarrierEvent> = {
  'barriers.opened': {
    subjects: ofSource,
    words: ({ code }) => ({ title: `Barrier opened: ${barrierInSentence(code)}`, detail: '' }),
    freeText: [],
  },
  'barriers.resolved': {
    subjects: ofSource,
    words: ({ code, outcome }) => ({ title: `Barrier resolved: ${barrierInSentence(code)}`, detail: outcome }),
    freeText: ['outcome'],
  },
  // An assignment does not concern the source: it is in the history of the barrier only.
  'barriers.assigned': {
    subjects: ({ barrierId }) => [{ kind: 'barrier', barrierId }],
    words: ({ code }) => ({ title: `Barrier assigned: ${barrierInSentence(code)}`, detail: '' }),
    freeText: [],
  },
};

/** Returns the fields that identify a barrier in its events. */
export function ofBarrier({ id: barrierId, sourceId, code }: Barrier): OfBarrier {
  return { sourceId, barrierId, code };
}

/** Returns the event for a barrier that has been closed. */
export function closedBarrier({ outcome, agreementId, ...barrier }: ResolvedBarrier): BarrierEvent {
  return { kind: 'barriers.resolved', ...ofBarrier(barrier), outcome, agreementId };
}
