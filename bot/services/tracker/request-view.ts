/** Views of data requests. */
import type { SeatlessView } from '../../../shared/contract/membership';
import type { RequestView, ResponseView } from '../../../shared/contract/requests';
import { addDays, type IsoDate } from '../../../shared/domain/calendar/dates';
import { isWorkingDay, workingDayFrom } from '../../../shared/domain/calendar/working-days';
import { hasNoSeat } from '../../../shared/domain/membership/organisations';
import { holdsSeatOf } from '../../../shared/domain/membership/standing';
import { may } from '../../../shared/domain/policy';
import { isAwaited } from '../../../shared/domain/reminders/by-hand';
import { remindersPolicy } from '../../../shared/domain/reminders/policy';
import { PROMISES_BY_PARTNER } from '../../../shared/domain/tracker/answering';
import { effectiveDue, lateBy } from '../../../shared/domain/tracker/due-days';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import type { DataRequest, Response, Source, SourceRecord } from '../../../shared/domain/tracker/types';
import {
  GIVEN_BY_IN_WORDS,
  gatewayNote,
  gatewayWords,
  RESPONSE_WORDS,
  responseDetail,
} from '../../../shared/domain/tracker/words';
import type { Reached } from '../../store/message-reach';
import { remindedView } from '../actions/action-view';
import type { Context, Services } from '../context';
import { seatlessView } from '../membership/list-membership';
import { seatWords } from '../membership/seat-words';
import { maySeeUnreached, unreachedOf } from '../messages/reach';
import { organisationWithAgency, sentence, type TrackerContext, trackerContext } from './context';

/** Returns the view of a request with its latest response, and what the reader may do about it. */
export function requestView(request: DataRequest, source: Source, context: TrackerContext): RequestView {
  const { standing, today, rules } = context;
  const { organisation, agency, agencyId } = organisationWithAgency(request.organisationId, context);
  const due = effectiveDue(request);
  const late = lateBy(request, { today, calendar: rules.calendar });
  const answered = request.latest?.kind === 'supplied';
  const seatless = seatlessOf(request.organisationId, context);
  return {
    today,
    id: request.id,
    sourceId: source.id,
    source: source.name,
    organisationId: request.organisationId,
    organisation,
    agency,
    agencyId,
    period: request.period,
    due: request.due,
    dueNote: dueNote(request.due, context),
    effectiveDue: due,
    late: late !== null,
    overdueWorkingDays: late ?? 0,
    gateway: gatewayWords(request.gateway),
    gatewayNote: gatewayNote(request.gateway),
    requestingBody: request.requestingBody,
    latest: request.latest === null ? null : responseView(request.latest, context),
    remains: remainsOf(request, today),
    promisesLeft: Math.max(0, PROMISES_BY_PARTNER - request.promises),
    notHeldConfirmed: request.notHeldConfirmed,
    ...(seatless === null ? {} : { seatless }),
    onBehalf: !holdsSeatOf(standing, request.organisationId),
    ...remindedView(request.reminded, context.membership),
    may: {
      remind: isAwaited(request) && may(remindersPolicy.remind, standing),
      answer: may(trackerPolicy.answer, standing, request) && !request.notHeldConfirmed,
      confirmNotHeld:
        may(trackerPolicy.confirmNotHeld, standing) && request.latest?.kind === 'not_held' && !request.notHeldConfirmed,
      withdraw: may(trackerPolicy.withdraw, standing) && !answered,
    },
  };
}

/** Returns the view of an organisation without a seat; null if it has seats, whose holders respond. */
export function seatlessOf(organisationId: string, { membership, standing }: TrackerContext): SeatlessView | null {
  const organisation = membership.organisations.find(({ id }) => id === organisationId);
  if (organisation === undefined || !hasNoSeat(membership, organisationId)) return null;
  return seatlessView(organisation, standing);
}

/** Returns the view of a request after a decision on its source. */
export function requestAfter(
  { requests, source }: SourceRecord,
  requestId: string,
  context: Context & { readonly services: Services },
): RequestView {
  const request = requests.find(({ id }) => id === requestId);
  if (request === undefined) throw new Error(`${requestId} is no request of ${source.id}`);
  return requestView(request, source, trackerContext(context.services, context));
}

function dueNote(due: string, { rules: { calendar } }: TrackerContext): string {
  return isWorkingDay(due, calendar)
    ? ''
    : `Not a working day. Overdue from ${addDays(workingDayFrom(due, calendar), 1)}.`;
}

/** Returns the view of a response. */
export function responseView(response: Response, context: TrackerContext): ResponseView {
  return {
    kind: response.kind,
    words: RESPONSE_WORDS[response.kind],
    detail: responseDetail(response),
    at: response.at,
    by: seatWords(response.seatId, context),
    onBehalf: response.onBehalf,
    ...(response.givenBy === undefined ? {} : { givenBy: GIVEN_BY_IN_WORDS[response.givenBy] }),
  };
}

function remainsOf({ latest, due, notHeldConfirmed }: DataRequest, today: IsoDate): string {
  switch (latest?.kind) {
    case undefined:
      return due < today ? `A response. It was due on ${due}.` : `A response by ${due}.`;
    case 'supplied':
      return '';
    case 'partly_supplied': {
      const { expected, missing } = latest;
      return sentence(
        expected < today
          ? `The rest, which was to come by ${expected}: ${missing}`
          : `The rest by ${expected}: ${missing}`,
      );
    }
    case 'will_supply_by':
      return latest.date < today ? `The data. It was to come by ${latest.date}.` : `The data by ${latest.date}.`;
    case 'cannot_share':
      return 'What stands in the way has to be resolved.';
    case 'not_held':
      return notHeldConfirmed ? '' : 'The VRU has to confirm that it is not held.';
  }
}

/** Adds the people whom the request's messages did not reach, for readers who can act on that. */
export function withUnreached(
  view: RequestView,
  slot: string,
  unreached: readonly Reached[],
  context: TrackerContext,
): RequestView {
  if (!maySeeUnreached(context.standing)) return view;
  const own = unreached.filter((one) => one.slot === slot);
  return { ...view, unreached: unreachedOf(view.organisationId, own, context) };
}
