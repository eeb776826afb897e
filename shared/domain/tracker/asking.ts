/** Asking a partner for data. Terms of reference, "Partner responsibilities": partners respond to data requests. */

import { ofBarrier } from '../barriers/events';
import type { BarrierCode } from '../barriers/types';
import { type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import type { Standing } from '../membership/standing';
import type { Organisation } from '../membership/types';
import { permit } from '../policy';
import { conflict, invalid, notFound, ok, type Result } from '../result';
import { collectionPeriod, monthWritten } from './collection-periods';
import { type AskedOf, ofRequest } from './events';
import { trackerPolicy } from './policy';
import { decided, type SourceDecision } from './record';
import type { DataRequest, Gateway, LastAsked, Source, SourceRecord } from './types';

export interface NewRequest {
  readonly period: string;
  readonly covers: string | null;
  readonly due: IsoDate;
  /** When it would be due by the source's habit; the day itself unless given. The next request follows the habit. */
  readonly usualDue?: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
}

/** Where the wording of the gateways comes from. */
export const ACT_ADDRESS = 'https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1';

/** Why section 16 cannot carry this request; shown to the asker. Says itself that it is no legal advice. */
export const SECTION_16_EXPLANATION =
  'Section 16 of the Police, Crime, Sentencing and Courts Act 2022 does not reach patient information, nor personal ' +
  'information held by a health or social care authority. Ask for aggregate data, or name another legal gateway. ' +
  'This is a reminder of the Act (legislation.gov.uk), not legal advice.';

/** Why section 17 cannot carry this request. */
export const SECTION_17_EXPLANATION =
  'Only the local policing body can ask under section 17 of the Police, Crime, Sentencing and Courts Act 2022, and only for ' +
  'information that is held already. Name the local policing body as the one who asks, or choose another gateway. ' +
  'This is a reminder of the Act (legislation.gov.uk), not legal advice.';

export interface AskContext {
  readonly id: string;
  readonly roundId: string | null;
  readonly organisation: Organisation;
  /** The name of the local policing body, which alone may rely on section 17. */
  readonly policingBody: string;
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** A request that was made, and those that it sets aside. */
export interface Asked extends SourceDecision {
  readonly request: DataRequest;
  readonly setAside: readonly DataRequest[];
}

/**
 * A new request for a source. Problems, at their inputs: neither chair nor VRU; a due date that has passed; a gateway that the
 * Act excludes; a period that is asked for already; a retired source.
 */
export function decideAsk(record: SourceRecord, input: NewRequest, context: AskContext): Result<Asked> {
  const { source, requests } = record;
  const permitted = permit(trackerPolicy.ask, context.standing);
  if (!permitted.ok) return permitted;
  if (source.state === 'retired') return invalid({ source: `${source.name} is retired. Choose an active source.` });
  const fields: Record<string, string> = {};
  if (input.due < londonDate(context.now)) fields.due = 'The due date has passed. Choose today or a later day.';
  const gateway = gatewayFault(source, input, context);
  if (gateway !== null) fields.gateway = gateway;
  if (Object.keys(fields).length > 0) return invalid(fields);
  const samePeriod = requests.find((request) => request.period.toLowerCase() === input.period.toLowerCase());
  if (samePeriod !== undefined) return conflict(`${source.name} is asked for already for ${samePeriod.period}.`);
  const { usualDue = input.due, ...wanted } = input;
  const request: DataRequest = {
    ...wanted,
    id: context.id,
    sourceId: source.id,
    organisationId: source.organisationId,
    roundId: context.roundId,
    askedAt: context.now,
    latest: null,
    promises: 0,
    notHeldConfirmed: false,
  };
  const setAside = setAsideByNext(requests);
  const { covers, askedAt, gateway: by, requestingBody } = request;
  const live = [...requests.filter((old) => !setAside.includes(old)), request];
  const lastAsked = furthest(record.lastAsked, { askedAt, covers, due: usualDue, gateway: by, requestingBody });
  const changes = { requests: live, lastAsked };
  return ok({ ...decided(record, changes, context.now, askedFor([request], context.roundId)), request, setAside });
}

/** The event of requests that go out together. */
export function askedFor(requests: readonly DataRequest[], roundId: string | null) {
  const asked = requests.map(
    (request): AskedOf => ({ ...ofRequest(request), due: request.due, gateway: request.gateway }),
  );
  return { kind: 'tracker.data-asked-for', roundId, requests: asked } as const;
}

/** An earlier period asked for once more, or one in the asker's own words, changes nothing about which one follows. */
function furthest(before: LastAsked | null, asked: LastAsked): LastAsked {
  const reach = ({ covers }: LastAsked) => (covers === null ? null : collectionPeriod(covers))?.to ?? '';
  return before !== null && reach(before) > reach(asked) ? before : asked;
}

/**
 * Section 16 of the Police, Crime, Sentencing and Courts Act 2022 permits disclosure between authorities, but not of patient
 * information, nor of personal information held by a health or social care authority. Section 17 lets the local policing body
 * ask for information that is held already. Null: nothing speaks against the gateway.
 */
function gatewayFault(source: Source, input: NewRequest, { organisation, policingBody }: AskContext): string | null {
  switch (input.gateway.kind) {
    case 's16':
      return source.classification === 'personal' && organisation.healthOrSocialCare ? SECTION_16_EXPLANATION : null;
    case 's17':
      return input.requestingBody.toLowerCase() === policingBody.toLowerCase() ? null : SECTION_17_EXPLANATION;
    case 'other':
      return null;
  }
}

/**
 * Requests that a new one sets aside: those confirmed to be not held, because asking again reopens the question; and those
 * supplied in full, except the one with the latest due date, which says how the source stands until the new one falls due.
 */
function setAsideByNext(live: readonly DataRequest[]): readonly DataRequest[] {
  const supplied = live
    .filter((request) => request.latest?.kind === 'supplied')
    .sort((a, b) => b.due.localeCompare(a.due) || b.askedAt.localeCompare(a.askedAt));
  return [...supplied.slice(1), ...live.filter((request) => request.notHeldConfirmed)];
}

/**
 * The source without a request that is not wanted any more; it counts no longer, and its barriers go with it. Problems:
 * neither chair nor VRU; the request is no longer open; it is answered in full.
 */
export function decideWithdrawal(
  record: SourceRecord,
  requestId: string,
  reason: string,
  { standing, now }: Pick<AskContext, 'standing' | 'now'>,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.withdraw, standing);
  if (!permitted.ok) return permitted;
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) return notFound(REQUEST_GONE);
  if (request.latest?.kind === 'supplied')
    return conflict('This request has a complete response. It cannot be withdrawn.');
  const requests = record.requests.filter(({ id }) => id !== requestId);
  const pointless = record.barriers.filter(
    (barrier) =>
      (barrier.requestId === requestId || standsBehind(request, barrier.code)) &&
      !requests.some((other) => standsBehind(other, barrier.code)),
  );
  const outcome = `The request was withdrawn: ${reason}`;
  const withdrawn = { kind: 'tracker.request-withdrawn', ...ofRequest(request), reason } as const;
  const closing = pointless.map(
    (barrier) => ({ kind: 'barriers.resolved', ...ofBarrier(barrier), outcome, agreementId: null }) as const,
  );
  const changes = { requests, barriers: record.barriers.filter((barrier) => !pointless.includes(barrier)) };
  const resolved = pointless.map((barrier) => ({ ...barrier, resolvedAt: now, outcome, agreementId: null }));
  return ok({ ...decided(record, changes, now, withdrawn, ...closing), resolved });
}

/** Whether a request's latest answer is that this barrier keeps the data back. */
export function standsBehind({ latest }: DataRequest, code: BarrierCode): boolean {
  return latest?.kind === 'cannot_share' && latest.barrier === code;
}

export const REQUEST_GONE = 'This request is no longer open. Type /requests to see those that are.';

/** The period as it is asked for: a whole month, quarter or year by its name, or the asker's own words. */
export function periodAsked(entered: string): Pick<NewRequest, 'period' | 'covers'> {
  const period = collectionPeriod(entered);
  if (period !== null) return { period: period.label, covers: entered };
  const month = monthWritten(entered);
  return month === null ? { period: entered, covers: null } : { period: month.label, covers: month.id };
}
