/** The view of the list of data requests, and of the sources that can be asked for. */
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
import { type DeliveryState, maySeeUnreached, NOTHING_TRIED } from '../messages/reach';
import { organisationWithAgency, type TrackerContext } from './context';
import { seatlessOf } from './request-view';
import { requestViews, roundOf, withReach } from './round-view';

/** Proposed due day of a new request, in working days from today. */
const USUAL_WORKING_DAYS = 20;
/** Number of days ahead for which the form gets the bank holidays. */
const HOLIDAYS_AHEAD = 200;
/** Number of full periods offered for a source. */
const PERIODS = 6;

export interface RequestsSeen {
  readonly records: readonly SourceRecord[];
  readonly rounds: readonly Round[];
  readonly filter: RequestFilter;
  /** Whom any request did not reach, and the messages that are still waiting. */
  readonly tried?: DeliveryState;
  /** Outcomes of messages by round id. */
  readonly reached?: ReadonlyMap<string, readonly Reached[]>;
  /** True for a posted card: it contains the choice of sources, for readers who may ask. */
  readonly forEverybody?: boolean;
}

/** Returns the requests that are not supplied in full: the reader's own organisation first, then earliest due first. */
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

/** Returns the ids of the requests that wait for the reader. */
function waitingIds(records: readonly SourceRecord[], { standing, membership }: TrackerContext): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ source, requests }) =>
      requests.flatMap((request) => (requestWaits(request, source, standing, membership) === null ? [] : [request.id])),
    ),
  );
}

/** Returns the requests of active sources that are neither supplied in full nor confirmed as not held. */
function openRequests(records: readonly SourceRecord[], views: ReadonlyMap<string, RequestView>): RequestView[] {
  return records
    .filter(({ source }) => source.state === 'active')
    .flatMap(({ requests }) => requests.flatMap(({ id }) => views.get(id) ?? []))
    .filter((request) => request.latest?.kind !== 'supplied' && !request.notHeldConfirmed);
}

/**
 * Returns the ids of the requests of active sources that did not reach their partner and have no response; none for
 * readers who cannot act on that.
 */
function unreachedIds(
  records: readonly SourceRecord[],
  unreached: readonly Reached[],
  { standing }: TrackerContext,
): ReadonlySet<string> {
  if (unreached.length === 0 || !maySeeUnreached(standing)) return new Set();
  const missed = ({ latest, organisationId, roundId, id }: DataRequest) =>
    latest === null &&
    unreached.some(({ slot, organisations }) => slot === (roundId ?? id) && organisations.includes(organisationId));
  const active = records.filter(({ source }) => source.state === 'active');
  return new Set(active.flatMap(({ requests }) => requests.filter(missed).map(({ id }) => id)));
}

/**
 * Returns how many requests did not reach their partner, in words; empty if none, or if the reader cannot act on that.
 */
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

/** Returns the active sources as choices, in alphabetical order. */
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
