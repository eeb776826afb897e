/** The list of requests as its readers see it, and what can be asked for. */
import type {
  PreparedView,
  RequestFilter,
  RequestsView,
  RequestView,
  SourceChoiceView,
} from '../../../shared/contract/requests';
import { addDays } from '../../../shared/domain/calendar/dates';
import { addWorkingDays } from '../../../shared/domain/calendar/working-days';
import { requestWaits } from '../../../shared/domain/overview/waiting';
import { may } from '../../../shared/domain/policy';
import { fullPeriods } from '../../../shared/domain/tracker/collection-periods';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { preparedRequest } from '../../../shared/domain/tracker/recurring';
import { type DataRequest, FREQUENCIES, type SourceRecord } from '../../../shared/domain/tracker/types';
import { FREQUENCY_WORDS } from '../../../shared/domain/tracker/words';
import { counted } from '../../../shared/words/counts';
import type { Reached } from '../../store/message-reach';
import type { Round } from '../../store/tracker';
import { NOTHING_TRIED, seesUnreached, type Tried } from '../messages/reach';
import { organisationWithAgency, type TrackerContext } from './context';
import { seatlessOf } from './request-view';
import { requestViews, roundOf, withReach } from './round-view';

/** A request is proposed to be due so many working days from today. */
const USUAL_WORKING_DAYS = 20;
/** Days ahead of which the form knows the bank holidays. */
const HOLIDAYS_AHEAD = 200;
/** How many full periods a source is offered to be asked for. */
const PERIODS = 6;

export interface RequestsSeen {
  readonly records: readonly SourceRecord[];
  readonly rounds: readonly Round[];
  readonly filter: RequestFilter;
  /** By any request, and what is still to be sent. */
  readonly tried?: Tried;
  /** By round. */
  readonly reached?: ReadonlyMap<string, readonly Reached[]>;
  /** Everybody sees it: whoever may can ask from it, so it names the sources. */
  readonly forEverybody?: boolean;
}

/** Requests that are not supplied in full: the reader's own organisation first, then the longest due first. */
export function requestsView(
  { records, rounds, filter, tried = NOTHING_TRIED, reached, forEverybody = false }: RequestsSeen,
  context: TrackerContext,
): RequestsView {
  const { standing, today } = context;
  const { unreached, waiting: sending } = tried;
  const mine = new Set(standing.seats.map((seat) => seat.organisationId));
  const views = requestViews(records, context, unreached);
  const open = openRequests(records, views).sort(
    (a, b) =>
      Number(mine.has(b.organisationId)) - Number(mine.has(a.organisationId)) ||
      (a.effectiveDue ?? a.due).localeCompare(b.effectiveDue ?? b.due) ||
      a.source.localeCompare(b.source),
  );
  const own = open.filter((item) => mine.has(item.organisationId));
  const overdue = open.filter((item) => item.late);
  const waits = waitingIds(records, context);
  const waiting = open.filter(({ id }) => waits.has(id));
  const unreachedOnes = unreachedIds(records, unreached, context);
  const missed = open.filter(({ id }) => unreachedOnes.has(id));
  const messagesOf = ({ id }: Round) => ({ reached: reached?.get(id) ?? [], waiting: sending });
  const ask = may(trackerPolicy.ask, standing);
  const confirmPrepared = may(trackerPolicy.confirmPrepared, standing);
  const { calendar } = context.rules;
  return {
    today,
    proposedDue: addWorkingDays(today, USUAL_WORKING_DAYS, calendar),
    holidays: [...calendar.holidays].filter((day) => today <= day && day <= addDays(today, HOLIDAYS_AHEAD)).sort(),
    filter,
    items: { open, mine: own, overdue, waiting, unreached: missed }[filter],
    counts: {
      ...{ open: open.length, overdue: overdue.length, mine: own.length, waiting: waiting.length },
      ...(ask ? { unreached: missed.length } : {}),
    },
    rounds: rounds
      .map((round) => withReach(roundOf(round, views), round, records, messagesOf(round)))
      .filter(({ answered, asked }) => answered < asked),
    prepared: confirmPrepared ? preparedViews(records, context) : [],
    sources: ask || forEverybody ? sourceChoices(records, context) : [],
    may: { ask, confirmPrepared },
  };
}

/** The requests that wait for the reader. */
function waitingIds(records: readonly SourceRecord[], { standing, membership }: TrackerContext): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ source, requests }) =>
      requests.flatMap((request) => (requestWaits(request, source, standing, membership) === null ? [] : [request.id])),
    ),
  );
}

/** Those that are not supplied in full, of sources that count. */
function openRequests(records: readonly SourceRecord[], views: ReadonlyMap<string, RequestView>): RequestView[] {
  return records
    .filter(({ source }) => source.state === 'active')
    .flatMap(({ requests }) => requests.flatMap(({ id }) => views.get(id) ?? []))
    .filter((request) => request.latest?.kind !== 'supplied' && !request.notHeldConfirmed);
}

/** Requests of sources that count that did not reach their partner, who has not responded; none for whoever can do nothing about it. */
function unreachedIds(
  records: readonly SourceRecord[],
  unreached: readonly Reached[],
  { standing }: TrackerContext,
): ReadonlySet<string> {
  if (unreached.length === 0 || !seesUnreached(standing)) return new Set();
  const missed = ({ latest, organisationId, roundId, id }: DataRequest) =>
    latest === null &&
    unreached.some(({ slot, organisations }) => slot === (roundId ?? id) && organisations.includes(organisationId));
  const active = records.filter(({ source }) => source.state === 'active');
  return new Set(active.flatMap(({ requests }) => requests.filter(missed).map(({ id }) => id)));
}

/** How many requests did not reach their partner, in words; nothing where there is none, or the reader can do nothing about it. */
export function unreachedWords(
  records: readonly SourceRecord[],
  unreached: readonly Reached[],
  context: TrackerContext,
): { readonly unreached?: string } {
  const missed = unreachedIds(records, unreached, context).size;
  return missed === 0 ? {} : { unreached: `${counted(missed, 'request')} did not reach the partner.` };
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
      const seatless = seatlessOf(source.organisationId, context);
      return {
        ...(seatless === null ? {} : { seatless: seatless.words }),
        value: source.id,
        label: `${source.name}, ${organisation}`,
        organisationId: source.organisationId,
        organisation,
        periods: periods.get(source.frequency) ?? [],
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}
