/**
 * How long a barrier blocks a source, and what an answer does to it. Terms of reference, activity 2.d: work through
 * barriers to sharing.
 */
import type { IsoInstant } from '../calendar/dates';
import { dueOrder } from '../tracker/due-days';
import type { DataRequest, SourceRecord } from '../tracker/types';
import type { Barrier, BarrierCode, ResolvedBarrier } from './types';

const SUPPLIED = 'The data was supplied in full.';
const REPLACED = 'Replaced by a later answer.';

/** Whether a request's latest answer is "cannot share" because of this barrier. */
function citesBarrier({ latest }: DataRequest, code: BarrierCode): boolean {
  return latest?.kind === 'cannot_share' && latest.barrier === code;
}

/**
 * Returns the requests that name a barrier, earliest due first. A refusal from before the barrier was opened does not
 * name it.
 */
export function namedBy(barrier: Barrier, requests: readonly DataRequest[]): readonly DataRequest[] {
  return requests
    .filter(
      (request) =>
        request.id === barrier.requestId ||
        (citesBarrier(request, barrier.code) && (request.latest?.at ?? '') >= barrier.openedAt),
    )
    .sort(dueOrder);
}

/**
 * Whether an open barrier blocks the source: it does until the last request that names it, or one due later, is
 * supplied in full.
 */
export function isBlocking(barrier: Barrier, { requests }: Pick<SourceRecord, 'requests'>): boolean {
  const supplied = requests.filter(({ latest }) => latest?.kind === 'supplied');
  const last = namedBy(barrier, requests).at(-1);
  // Records from before a supply closed barriers: the request is no longer stored, so the times of naming and supply
  // decide.
  if (last === undefined)
    return !supplied.some(({ latest }) => latest !== null && latest.at > (barrier.namedAt ?? barrier.openedAt));
  return !supplied.some((request) => dueOrder(request, last) >= 0);
}

export interface BarriersAfter {
  readonly open: readonly Barrier[];
  readonly closed: readonly ResolvedBarrier[];
}

/**
 * Returns the open barriers after a new answer, and those that it closes. A supply in full closes those named on this
 * request or on earlier ones; any other answer closes the one that it replaces. A barrier that another request names as
 * well stays open for that request.
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
    if (citesBarrier(answered, barrier.code)) return barrier;
    return without(barrier, named, answered.id, REPLACED);
  });
}

/** Returns the open barriers after a request is withdrawn; those that only this request named are closed. */
export function barriersWithout(
  { barriers, requests }: Pick<SourceRecord, 'barriers' | 'requests'>,
  requestId: string,
  outcome: string,
  now: IsoInstant,
): BarriersAfter {
  return sorted(barriers, now, (barrier) => without(barrier, namedBy(barrier, requests), requestId, outcome));
}

/** Returns the barrier without this request: unchanged, attached to another request, or the outcome if it is closed. */
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
