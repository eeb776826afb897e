/** Requests as their readers see them. */
import type {
  PreparedView,
  RequestFilter,
  RequestsView,
  RequestView,
  ResponseView,
  RoundView,
  SourceChoiceView,
} from '../../../shared/contract/requests';
import { addDays, type IsoDate } from '../../../shared/domain/calendar/dates';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '../../../shared/domain/calendar/working-days';
import { speaksFor } from '../../../shared/domain/membership/standing';
import { may } from '../../../shared/domain/policy';
import { PROMISES_BY_PARTNER } from '../../../shared/domain/tracker/answering';
import { fullPeriods } from '../../../shared/domain/tracker/collection-periods';
import { effectiveDue, lateBy } from '../../../shared/domain/tracker/due-days';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { preparedRequest } from '../../../shared/domain/tracker/recurring';
import {
  type DataRequest,
  FREQUENCIES,
  type Response,
  type Source,
  type SourceRecord,
} from '../../../shared/domain/tracker/types';
import {
  FREQUENCY_WORDS,
  GIVEN_BY_IN_WORDS,
  gatewayNote,
  gatewayWords,
  RESPONSE_WORDS,
  responseDetail,
} from '../../../shared/domain/tracker/words';
import type { Reached } from '../../store/message-reach';
import type { Round } from '../../store/tracker';
import type { Context, Services } from '../context';
import { reachView, seesUnreached, unreachedOf } from '../messages/reach';
import { organisationWithAgency, seatWords, sentence, type TrackerContext, trackerContext } from './context';

/** A request is proposed to be due so many working days from today. */
const USUAL_WORKING_DAYS = 20;
/** Days ahead of which the form knows the bank holidays. */
const HOLIDAYS_AHEAD = 200;
/** How many full periods a source is offered to be asked for. */
const PERIODS = 6;

/** One request with its latest answer, and what the reader may do about it. */
export function requestView(request: DataRequest, source: Source, context: TrackerContext): RequestView {
  const { standing, today, rules } = context;
  const { organisation, agency } = organisationWithAgency(request.organisationId, context);
  const due = effectiveDue(request);
  const late = lateBy(request, { today, calendar: rules.calendar });
  const answered = request.latest?.kind === 'supplied';
  return {
    today,
    id: request.id,
    sourceId: source.id,
    source: source.name,
    organisationId: request.organisationId,
    organisation,
    agency,
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
    onBehalf: !speaksFor(standing, request.organisationId),
    may: {
      answer: may(trackerPolicy.answer, standing, request) && !request.notHeldConfirmed,
      confirmNotHeld:
        may(trackerPolicy.confirmNotHeld, standing) && request.latest?.kind === 'not_held' && !request.notHeldConfirmed,
      withdraw: may(trackerPolicy.withdraw, standing) && !answered,
    },
  };
}

/** A request of a record that was just decided on. */
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

/** A response as its readers see it. */
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

/** The same with those whom its messages did not reach, for a reader who may do something about it. */
export function withUnreached(
  view: RequestView,
  slot: string,
  unreached: readonly Reached[],
  context: TrackerContext,
): RequestView {
  if (!seesUnreached(context.standing)) return view;
  const own = unreached.filter((one) => one.slot === slot);
  return { ...view, unreached: unreachedOf(view.organisationId, own, context) };
}

export interface RequestsSeen {
  readonly records: readonly SourceRecord[];
  readonly rounds: readonly Round[];
  readonly filter: RequestFilter;
  /** By any request. */
  readonly unreached?: readonly Reached[];
  /** By round. */
  readonly reached?: ReadonlyMap<string, readonly Reached[]>;
  /** Everybody sees it: whoever may can ask from it, so it names the sources. */
  readonly forEverybody?: boolean;
}

/** Requests that are not supplied in full: the reader's own organisation first, then the longest due first. */
export function requestsView(
  { records, rounds, filter, unreached = [], reached, forEverybody = false }: RequestsSeen,
  context: TrackerContext,
): RequestsView {
  const { standing, today } = context;
  const mine = new Set(standing.seats.map((seat) => seat.organisationId));
  const views = requestViews(records, context, unreached);
  const open = records
    .filter(({ source }) => source.state === 'active')
    .flatMap(({ requests }) => requests.flatMap(({ id }) => views.get(id) ?? []))
    .filter((request) => request.latest?.kind !== 'supplied' && !request.notHeldConfirmed)
    .sort(
      (a, b) =>
        Number(mine.has(b.organisationId)) - Number(mine.has(a.organisationId)) ||
        (a.effectiveDue ?? a.due).localeCompare(b.effectiveDue ?? b.due) ||
        a.source.localeCompare(b.source),
    );
  const own = open.filter((item) => mine.has(item.organisationId));
  const overdue = open.filter((item) => item.late);
  const ask = may(trackerPolicy.ask, standing);
  const confirmPrepared = may(trackerPolicy.confirmPrepared, standing);
  const { calendar } = context.rules;
  return {
    today,
    proposedDue: addWorkingDays(today, USUAL_WORKING_DAYS, calendar),
    holidays: [...calendar.holidays].filter((day) => today <= day && day <= addDays(today, HOLIDAYS_AHEAD)).sort(),
    filter,
    items: { open, mine: own, overdue }[filter],
    counts: { open: open.length, overdue: overdue.length, mine: own.length },
    rounds: rounds
      .map((round) => withReach(roundOf(round, views), round, records, reached?.get(round.id) ?? []))
      .filter(({ answered, asked }) => answered < asked),
    prepared: confirmPrepared ? preparedViews(records, context) : [],
    sources: ask || forEverybody ? sourceChoices(records, context) : [],
    may: { ask, confirmPrepared },
  };
}

/** How far a round has come. */
export function roundView(
  round: Round,
  records: readonly SourceRecord[],
  context: TrackerContext,
  {
    unreached = [],
    reached = [],
  }: { readonly unreached?: readonly Reached[]; readonly reached?: readonly Reached[] } = {},
): RoundView {
  const asked = new Set(round.requests.map(({ requestId }) => requestId));
  const own = records.map((record) => ({ ...record, requests: record.requests.filter(({ id }) => asked.has(id)) }));
  return withReach(roundOf(round, requestViews(own, context, unreached)), round, records, reached);
}

/** Each request of the round is counted once, those that are set aside among them. */
function withReach(
  view: RoundView,
  { requests }: Round,
  records: readonly SourceRecord[],
  reached: readonly Reached[],
): RoundView {
  const silent = new Set(view.items.filter(({ latest }) => latest === null).map(({ id }) => id));
  const counted = requests.map(({ sourceId, requestId }) => ({
    organisationId: records.find(({ source }) => source.id === sourceId)?.source.organisationId ?? '',
    responded: !silent.has(requestId),
  }));
  return { ...view, reach: reachView(counted, reached) };
}

/** The live requests by their ids. */
function requestViews(
  records: readonly SourceRecord[],
  context: TrackerContext,
  unreached: readonly Reached[],
): ReadonlyMap<string, RequestView> {
  const views = records.flatMap(({ source, requests }) =>
    requests.map((request) =>
      withUnreached(requestView(request, source, context), request.roundId ?? request.id, unreached, context),
    ),
  );
  return new Map(views.map((view) => [view.id, view]));
}

/** Requests that are set aside were answered. */
function roundOf(round: Round, views: ReadonlyMap<string, RequestView>): RoundView {
  const asked = new Set(round.requests.map(({ requestId }) => requestId));
  const live = [...asked].flatMap((id) => views.get(id) ?? []);
  const silent = live.filter(({ latest }) => latest === null).length;
  return {
    id: round.id,
    period: round.period,
    askedAt: round.askedAt,
    due: round.due,
    asked: asked.size,
    answered: asked.size - silent,
    items: live.sort(
      (a, b) => Number(a.latest !== null) - Number(b.latest !== null) || a.source.localeCompare(b.source),
    ),
  };
}

function preparedViews(records: readonly SourceRecord[], context: TrackerContext): readonly PreparedView[] {
  return records
    .flatMap((record): PreparedView[] => {
      const prepared = preparedRequest(record, context.today, context.rules.calendar);
      if (prepared === null) return [];
      const { source } = record;
      const { organisation, agency } = organisationWithAgency(source.organisationId, context);
      return [
        {
          sourceId: source.id,
          source: source.name,
          organisation,
          agency,
          frequency: FREQUENCY_WORDS[source.frequency],
          covers: prepared.period.id,
          period: prepared.period.label,
          due: prepared.due,
        },
      ];
    })
    .sort((a, b) => a.organisation.localeCompare(b.organisation) || a.source.localeCompare(b.source));
}

/** Sources to ask for, A to Z. */
function sourceChoices(records: readonly SourceRecord[], context: TrackerContext): readonly SourceChoiceView[] {
  const periods = new Map(
    FREQUENCIES.map((frequency) => {
      const full = fullPeriods(frequency, context.today, PERIODS);
      return [frequency, full.map(({ id, label }) => ({ value: id, label }))];
    }),
  );
  return records
    .filter(({ source }) => source.state === 'active')
    .map(({ source }) => {
      const { organisation } = organisationWithAgency(source.organisationId, context);
      return {
        value: source.id,
        label: `${source.name}, ${organisation}`,
        organisationId: source.organisationId,
        organisation,
        periods: periods.get(source.frequency) ?? [],
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}
