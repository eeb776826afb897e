/** What happens to barriers, and how the history says it. */
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
      /** The agreement that came of it; null: none. */
      readonly agreementId: string | null;
    } & OfBarrier)
  | ({
      readonly kind: 'barriers.assigned';
      /** The seat that sees to it; null: nobody. */
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
  // Who sees to a barrier says nothing about the source: it is in the history of the barrier alone.
  'barriers.assigned': {
    subjects: ({ barrierId }) => [{ kind: 'barrier', barrierId }],
    words: ({ code }) => ({ title: `Barrier assigned: ${barrierInSentence(code)}`, detail: '' }),
    freeText: [],
  },
};

/** The parts of each event that say which barrier it is. */
export function ofBarrier({ id: barrierId, sourceId, code }: Barrier): OfBarrier {
  return { sourceId, barrierId, code };
}

/** The event of a barrier that stands in the way no longer. */
export function closedBarrier({ outcome, agreementId, ...barrier }: ResolvedBarrier): BarrierEvent {
  return { kind: 'barriers.resolved', ...ofBarrier(barrier), outcome, agreementId };
}
