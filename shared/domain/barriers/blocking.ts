/**
 * Until when a barrier stands in the way of a source, and what an answer does to it.
 * Terms of reference, activity 2.d: work through what stands in the way of sharing.
 */
import type { IsoInstant } from '../calendar/dates';
import { dueOrder } from '../tracker/due-days';
import type { DataRequest, SourceRecord } from '../tracker/types';
import type { Barrier, BarrierCode, ResolvedBarrier } from './types';

const SUPPLIED = 'The data was supplied in full.';
const REPLACED = 'Replaced by a later answer.';

/** Whether a request's latest answer is that this barrier keeps the data back. */
function standsBehind({ latest }: DataRequest, code: BarrierCode): boolean {
  return latest?.kind === 'cannot_share' && latest.barrier === code;
}

/** The requests on which a barrier is named, the one due first coming first; a refusal from before it was opened is not about it. */
export function namedBy(barrier: Barrier, requests: readonly DataRequest[]): readonly DataRequest[] {
  return requests
    .filter(
      (request) =>
        request.id === barrier.requestId ||
        (standsBehind(request, barrier.code) && (request.latest?.at ?? '') >= barrier.openedAt),
    )
    .sort(dueOrder);
}

/** An open barrier blocks until the request on which it was named, or one due later, is supplied in full. */
export function blocks(barrier: Barrier, { requests }: Pick<SourceRecord, 'requests'>): boolean {
  const supplied = requests.filter(({ latest }) => latest?.kind === 'supplied');
  const last = namedBy(barrier, requests).at(-1);
  // Records from before barriers were closed by a supply: the request is gone, the moments of naming and supply decide.
  if (last === undefined)
    return !supplied.some(({ latest }) => latest !== null && latest.at > (barrier.namedAt ?? barrier.openedAt));
  return !supplied.some((request) => dueOrder(request, last) >= 0);
}

export interface BarriersAfter {
  readonly open: readonly Barrier[];
  readonly closed: readonly ResolvedBarrier[];
}

/**
 * What a new answer does to the open barriers. A supply in full closes those named on this request or on earlier ones; any
 * other answer closes the one that it replaces. A barrier that another request names as well stays with that request.
 */
export function barriersAfter(
  { barriers, requests }: Pick<SourceRecord, 'barriers' | 'requests'>,
  answered: DataRequest,
  now: IsoInstant,
): BarriersAfter {
  return sorted(barriers, now, (barrier) => {
    const named = namedBy(barrier, requests);
    if (answered.latest?.kind === 'supplied' && named.every((request) => dueOrder(request, answered) <= 0))
      return SUPPLIED;
    if (standsBehind(answered, barrier.code)) return barrier;
    return without(barrier, named, answered.id, REPLACED);
  });
}

/** What is left of the open barriers once a request is withdrawn; those that it alone named are closed. */
export function barriersWithout(
  { barriers, requests }: Pick<SourceRecord, 'barriers' | 'requests'>,
  requestId: string,
  outcome: string,
  now: IsoInstant,
): BarriersAfter {
  return sorted(barriers, now, (barrier) => without(barrier, namedBy(barrier, requests), requestId, outcome));
}

/** The barrier as it stands without this request: unchanged, named on another one, or closed with this outcome. */
function without(
  barrier: Barrier,
  named: readonly DataRequest[],
  requestId: string,
  outcome: string,
): Barrier | string {
  if (!named.some(({ id }) => id === requestId)) return barrier;
  const last = named.filter(({ id }) => id !== requestId).at(-1);
  if (last === undefined) return outcome;
  return last.id === barrier.requestId ? barrier : { ...barrier, requestId: last.id };
}

function sorted(
  barriers: readonly Barrier[],
  now: IsoInstant,
  decide: (barrier: Barrier) => Barrier | string,
): BarriersAfter {
  const open: Barrier[] = [];
  const closed: ResolvedBarrier[] = [];
  for (const barrier of barriers) {
    const after = decide(barrier);
    if (typeof after === 'string') closed.push({ ...barrier, resolvedAt: now, outcome: after, agreementId: null });
    else open.push(after);
  }
  return { open, closed };
}
