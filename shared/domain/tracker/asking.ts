/**
 * Decisions on requests for data. Terms of reference, "Partner responsibilities": partners respond to data requests.
 */

import { barriersWithout } from '../barriers/blocking';
import { closedBarrier } from '../barriers/events';
import { addDays, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import type { Standing } from '../membership/standing';
import type { Organisation } from '../membership/types';
import type { NotificationState } from '../messages/reach';
import { isSameName } from '../names';
import { permit } from '../policy';
import { conflict, invalid, notFound, ok, type Result } from '../result';
import { collectionPeriod, parseMonthName } from './collection-periods';
import { askedOrder, dueOrder } from './due-days';
import { isBeyondSection16, SECTION_16_EXPLANATION } from './gateways';
import { trackerPolicy } from './policy';
import { decided, type SourceDecision } from './record';
import { type AskedOf, ofRequest } from './request-events';
import type { DataRequest, Gateway, LastAsked, Source, SourceRecord } from './types';

export interface NewRequest {
  readonly period: string;
  readonly covers: string | null;
  readonly due: IsoDate;
  /** When it would be due by the source's usual interval; defaults to `due`. The next request is calculated from it. */
  readonly usualDue?: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
}

/** Upper limit, in days, of how far weekends and bank holidays can move a due day. */
const LONGEST_REST = 14;

/** The message for a request that cannot rely on section 17. */
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

/** A new request, and the requests that it sets aside. */
export interface Asked extends SourceDecision {
  readonly request: DataRequest;
  readonly setAside: readonly DataRequest[];
}

/**
 * Makes a request for a source. Problems, by field where one is at fault: neither chair nor VRU; a due date that has
 * passed; a gateway that the Act excludes; a period that was asked for already; a retired source.
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
  const samePeriod = requests.find((request) => isSameName(request.period, input.period));
  if (samePeriod !== undefined)
    return conflict(`${source.name} is already asked for, for ${samePeriod.period}.`, 'Already asked for');
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
  const setAside = setAsideByNext(requests, londonDate(context.now));
  const { covers, askedAt, gateway: by, requestingBody } = request;
  const live = [...requests.filter((old) => !setAside.includes(old)), request];
  const lastAsked = furthest(record.lastAsked, { askedAt, covers, due: usualDue, gateway: by, requestingBody });
  const changes = { requests: live, lastAsked };
  return ok({ ...decided(record, changes, context.now, askedFor([request], context.roundId)), request, setAside });
}

/** Returns the event of requests that are sent together. */
export function askedFor(requests: readonly DataRequest[], roundId: string | null) {
  const asked = requests.map(
    (request): AskedOf => ({ ...ofRequest(request), due: request.due, gateway: request.gateway }),
  );
  return { kind: 'tracker.data-asked-for', roundId, requests: asked } as const;
}

/**
 * Returns the request whose period reaches furthest. Asking again for an earlier period, or for one in free text, must
 * not change which period is asked for next.
 */
function furthest(before: LastAsked | null, asked: LastAsked): LastAsked {
  const reach = ({ covers }: LastAsked) => (covers === null ? null : collectionPeriod(covers))?.to ?? '';
  return before !== null && reach(before) > reach(asked) ? before : asked;
}

/**
 * Returns why the gateway cannot be used; null if it can. Section 16 of the Police, Crime, Sentencing and Courts Act
 * 2022 permits disclosure between authorities, but not of patient information, nor of personal information held by a
 * health or social care authority. Section 17 lets the local policing body ask for information that is held already.
 */
function gatewayFault(source: Source, input: NewRequest, { organisation, policingBody }: AskContext): string | null {
  switch (input.gateway.kind) {
    case 's16':
      return isBeyondSection16(input.gateway, source.classification, organisation.healthOrSocialCare)
        ? SECTION_16_EXPLANATION
        : null;
    case 's17':
      return isSameName(input.requestingBody, policingBody) ? null : SECTION_17_EXPLANATION;
    case 'other':
      return null;
  }
}

/**
 * Returns the requests that a new one sets aside: those supplied in full that can no longer affect the status. Kept are
 * the latest one whose due day is long past, which determines the status; those due since, which may come to; and the
 * one asked last, which determines whether the source is held.
 */
function setAsideByNext(live: readonly DataRequest[], today: IsoDate): readonly DataRequest[] {
  const supplied = live.filter((request) => request.latest?.kind === 'supplied').sort(dueOrder);
  const passed = supplied.filter(({ due }) => due < addDays(today, -LONGEST_REST));
  const askedLast = [...supplied].sort(askedOrder).at(-1);
  return passed.slice(0, -1).filter((request) => request !== askedLast);
}

/**
 * Withdraws a request: it no longer counts, and its barriers are closed. Problems: neither chair nor VRU; the request
 * is no longer open; it has been supplied in full.
 */
export function decideWithdrawal(
  record: SourceRecord,
  requestId: string,
  reason: string,
  { standing, now }: Pick<AskContext, 'standing' | 'now'>,
  told?: NotificationState,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.withdraw, standing);
  if (!permitted.ok) return permitted;
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) return notFound(REQUEST_GONE);
  if (request.latest?.kind === 'supplied')
    return conflict('This request has a complete response. It cannot be withdrawn.', 'Already supplied');
  const requests = record.requests.filter(({ id }) => id !== requestId);
  const outcome = `The request was withdrawn: ${reason}`;
  const { open, closed } = barriersWithout(record, requestId, outcome, now);
  const asked = { roundId: request.roundId, organisationId: request.organisationId };
  const heard = told === undefined ? {} : { told };
  const withdrawn = { kind: 'tracker.request-withdrawn', ...ofRequest(request), reason, asked, ...heard } as const;
  const changes = { requests, barriers: open };
  return ok({ ...decided(record, changes, now, withdrawn, ...closed.map(closedBarrier)), resolved: closed });
}

export const REQUEST_GONE = 'This request is no longer open. Type /requests to see those that are.';

/**
 * Parses the period of a request: a whole month, quarter or year gets its label and id; other text is kept as entered,
 * with `covers` null.
 */
export function periodAsked(entered: string): Pick<NewRequest, 'period' | 'covers'> {
  const period = collectionPeriod(entered);
  if (period !== null) return { period: period.label, covers: entered };
  const month = parseMonthName(entered);
  return month === null ? { period: entered, covers: null } : { period: month.label, covers: month.id };
}
