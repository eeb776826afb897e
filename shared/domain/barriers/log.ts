/** The barrier log. Terms of reference, activity 2.d: work through barriers to sharing. */
import { daysBetween, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import { permit } from '../policy';
import { invalid, notFound, ok, type Result } from '../result';
import { aheadFault } from '../tracker/answering';
import { decided, type SourceDecision } from '../tracker/record';
import { answered } from '../tracker/request-events';
import type { DataRequest, SourceRecord } from '../tracker/types';
import { namedBy } from './blocking';
import { ofBarrier } from './events';
import { barriersPolicy } from './policy';
import { BARRIER_CODES, type Barrier, type BarrierCode } from './types';

/** The message where a barrier has been closed in the meantime. */
export const BARRIER_GONE = 'This barrier is not open any more.';

export interface Resolution {
  readonly outcome: string;
  /** The resulting agreement; null if there is none. */
  readonly agreementId: string | null;
  /** The day by which the data is now expected; null if no request waits for it. */
  readonly expected: IsoDate | null;
}

interface Context {
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/**
 * Resolves a barrier. The requests that it blocked wait for data again, by the agreed day, so that the RAG changes at
 * once. Problems: neither chair nor VRU; the barrier is not open; a request waits and no day is given, or one out of
 * bounds.
 */
export function decideResolution(
  record: SourceRecord,
  barrierId: string,
  { outcome, agreementId, expected }: Resolution,
  { standing, now }: Context,
): Result<SourceDecision> {
  const permitted = permit(barriersPolicy.keep, standing);
  if (!permitted.ok) return permitted;
  const barrier = record.barriers.find(({ id }) => id === barrierId);
  if (barrier === undefined) return notFound(BARRIER_GONE);
  const waiting = namedBy(barrier, record.requests).filter(({ latest }) => latest?.kind === 'cannot_share');
  if (waiting.length > 0 && expected === null) {
    return invalid({ expected: 'Say by when the data is expected now; or withdraw the request.' });
  }
  const fault = expected === null || waiting.length === 0 ? null : aheadFault('expected', expected, londonDate(now));
  if (fault !== null) return invalid(fault);
  const agreed = (request: DataRequest): DataRequest =>
    expected === null || !waiting.includes(request)
      ? request
      : {
          ...request,
          latest: { kind: 'will_supply_by', date: expected, at: now, seatId: actingSeat(standing), onBehalf: true },
        };
  const requests = record.requests.map(agreed);
  const answers = requests.flatMap((request) =>
    request.latest === null || !waiting.some(({ id }) => id === request.id) ? [] : answered(request, request.latest),
  );
  const event = { kind: 'barriers.resolved', ...ofBarrier(barrier), outcome, agreementId } as const;
  const barriers = record.barriers.filter(({ id }) => id !== barrierId);
  const resolved = [{ ...barrier, resolvedAt: now, outcome, agreementId }];
  return ok({ ...decided(record, { requests, barriers }, now, event, ...answers), resolved });
}

/**
 * Assigns a barrier to a seat and to an organisation's information governance lead. Problems: neither chair nor VRU;
 * the barrier is not open.
 */
export function decideAssignment(
  record: SourceRecord,
  barrierId: string,
  to: Pick<Barrier, 'ownerSeatId' | 'igOrganisationId'>,
  { standing, now }: Context,
): Result<SourceDecision> {
  const permitted = permit(barriersPolicy.keep, standing);
  if (!permitted.ok) return permitted;
  const barrier = record.barriers.find(({ id }) => id === barrierId);
  if (barrier === undefined) return notFound(BARRIER_GONE);
  const { ownerSeatId, igOrganisationId } = to;
  if (barrier.ownerSeatId === ownerSeatId && barrier.igOrganisationId === igOrganisationId) {
    return ok({ record, events: [] });
  }
  const barriers = record.barriers.map((other) => (other === barrier ? { ...barrier, ...to } : other));
  const event = { kind: 'barriers.assigned', ...ofBarrier(barrier), ownerSeatId, igOrganisationId } as const;
  return ok(decided(record, { barriers }, now, event));
}

/** Returns the age of a barrier in days (London). */
export function barrierAge({ openedAt }: Pick<Barrier, 'openedAt'>, today: IsoDate): number {
  return Math.max(0, daysBetween(londonDate(openedAt), today));
}

export interface BarrierCount {
  readonly code: BarrierCode;
  readonly open: number;
  /** Number of open barriers by organisation id. */
  readonly byOrganisation: ReadonlyMap<string, number>;
}

/**
 * Returns the number of open barriers by code, most frequent first: it shows what the next workshop should be about.
 */
export function barrierCounts(barriers: readonly Barrier[]): readonly BarrierCount[] {
  const counted = BARRIER_CODES.map((code): BarrierCount => {
    const own = barriers.filter((barrier) => barrier.code === code);
    const byOrganisation = new Map<string, number>();
    for (const { organisationId } of own) {
      byOrganisation.set(organisationId, (byOrganisation.get(organisationId) ?? 0) + 1);
    }
    return { code, open: own.length, byOrganisation };
  });
  return counted.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open);
}
