/**
 * Decisions on responses to data requests. Terms of reference, "Partner responsibilities": respond to data requests.
 */
import { barriersAfter } from '../barriers/blocking';
import { closedBarrier, ofBarrier } from '../barriers/events';
import type { Barrier } from '../barriers/types';
import { addDays, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { actingSeat, holdsSeatOf, type Standing } from '../membership/standing';
import { permit } from '../policy';
import { conflict, invalid, notFound, ok, type Result } from '../result';
import { REQUEST_GONE } from './asking';
import { trackerPolicy } from './policy';
import { decided, type SourceDecision } from './record';
import { answered, ofRequest } from './request-events';
import {
  type DataRequest,
  type GivenBy,
  PROMISE_DAYS,
  type Response,
  type ResponseContent,
  type SourceRecord,
} from './types';

/** Number of promises that a partner may make for one request; only the VRU may agree to a further one. */
export const PROMISES_BY_PARTNER = 2;

export interface AnswerContext {
  readonly standing: Standing;
  readonly now: IsoInstant;
  /** The id to use if this response opens a barrier. */
  readonly barrierId: string;
}

/**
 * Records a response as the request's latest. "Cannot share" opens a barrier, unless one of that kind is open; a later
 * response closes the barrier that it replaces, and a full supply those of its own and of earlier periods. Problems:
 * the request no longer exists; the person may not respond; "not held" is confirmed; a promised or expected date that
 * has passed or lies more than 90 days ahead; a supply dated in the future; a third promise by the partner.
 */
export function decideAnswer(
  record: SourceRecord,
  requestId: string,
  { givenBy, ...content }: ResponseContent & { readonly givenBy?: GivenBy | undefined },
  { standing, now, barrierId }: AnswerContext,
): Result<SourceDecision> {
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) return notFound(REQUEST_GONE);
  const permitted = permit(trackerPolicy.answer, standing, request);
  if (!permitted.ok) return permitted;
  if (request.notHeldConfirmed)
    return conflict(
      'The VRU has confirmed that this data is not held. Nothing more is asked.',
      'Confirmed as not held',
    );
  const fault = dateFault(content, londonDate(now));
  if (fault !== null) return invalid(fault);
  const promising = content.kind === 'will_supply_by';
  const promised = promising && request.promises >= PROMISES_BY_PARTNER;
  const agreed = promised ? permit(trackerPolicy.agreeLaterDate, standing) : ok(null);
  if (!agreed.ok) return agreed;
  const onBehalf = !holdsSeatOf(standing, request.organisationId);
  const seatId = actingSeat(standing, request.organisationId);
  const elsewhere = onBehalf && givenBy !== undefined ? { givenBy } : {};
  const latest: Response = { ...content, at: now, seatId, onBehalf, ...elsewhere };
  const after = { ...request, latest, promises: request.promises + (promising ? 1 : 0) };
  const { open, closed } = barriersAfter(record, after, now);
  const barrier = barrierOpenedBy(record.source.id, open, request, content, { id: barrierId, openedAt: now });
  const supplies = content.kind === 'supplied' || content.kind === 'partly_supplied';
  const opened = barrier === null ? [] : [{ kind: 'barriers.opened', ...ofBarrier(barrier) } as const];
  const changes = {
    requests: replaced(record.requests, after),
    barriers: barrier === null ? open : [...open, barrier],
    suppliedAt: supplies ? now : record.suppliedAt,
  };
  const events = [answered(request, latest), ...closed.map(closedBarrier), ...opened];
  const decision = decided(record, changes, now, ...events);
  return ok(closed.length === 0 ? decision : { ...decision, resolved: closed });
}

/**
 * Returns the barrier that a response opens, or null. A source has at most one open barrier of each kind, however often
 * it is named.
 */
function barrierOpenedBy(
  sourceId: string,
  open: readonly Barrier[],
  request: DataRequest,
  content: ResponseContent,
  given: Pick<Barrier, 'id' | 'openedAt'>,
): Barrier | null {
  if (content.kind !== 'cannot_share') return null;
  if (open.some(({ code }) => code === content.barrier)) return null;
  return {
    ...given,
    sourceId,
    organisationId: request.organisationId,
    code: content.barrier,
    note: content.note,
    requestId: request.id,
    ownerSeatId: null,
    igOrganisationId: request.organisationId,
  };
}

function dateFault(content: ResponseContent, today: IsoDate): Record<string, string> | null {
  switch (content.kind) {
    case 'supplied':
      return content.on > today ? { on: 'The supply date lies in the future. Give the day the data was sent.' } : null;
    case 'partly_supplied':
      return aheadFault('expected', content.expected, today);
    case 'will_supply_by':
      return aheadFault('date', content.date, today);
    default:
      return null;
  }
}

/** Returns what is wrong with a promised day, keyed by its field; null if nothing is. */
export function aheadFault(field: string, date: IsoDate, today: IsoDate): Record<string, string> | null {
  if (date <= today) return { [field]: 'Choose a day after today.' };
  const last = addDays(today, PROMISE_DAYS);
  if (date > last) return { [field]: `Choose a day within ${PROMISE_DAYS} days, up to ${last}.` };
  return null;
}

/**
 * Confirms that the data is not held: the source no longer counts. Problems: the request no longer exists; not the VRU;
 * the latest response is not "not held".
 */
export function decideNotHeld(
  record: SourceRecord,
  requestId: string,
  standing: Standing,
  now: IsoInstant,
): Result<SourceDecision> {
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) return notFound(REQUEST_GONE);
  const permitted = permit(trackerPolicy.confirmNotHeld, standing);
  if (!permitted.ok) return permitted;
  if (request.latest?.kind !== 'not_held') return conflict('The latest response is no longer "Not held".');
  if (request.notHeldConfirmed) return ok({ record, events: [] });
  const requests = replaced(record.requests, { ...request, notHeldConfirmed: true });
  return ok(decided(record, { requests }, now, { kind: 'tracker.not-held-confirmed', ...ofRequest(request) }));
}

/** Returns the requests with this one replaced, matched by id. */
export function replaced(requests: readonly DataRequest[], after: DataRequest): readonly DataRequest[] {
  return requests.map((request) => (request.id === after.id ? after : request));
}
