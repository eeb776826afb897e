/** Sources and requests as their readers see them. */
import type {
  RequestsView,
  RequestView,
  ResponseView,
  SourceView,
  TrackerView,
} from '../../../shared/contract/tracker';
import type { HolidayCalendar } from '../../../shared/domain/calendar/working-days';
import { workingDaysAfter } from '../../../shared/domain/calendar/working-days';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { administers, runsTheGroup } from '../../../shared/domain/membership/standing';
import { mayAnswer, PROMISES_BY_PARTNER } from '../../../shared/domain/tracker/answering';
import { countRags, headline, ofSourcesDue } from '../../../shared/domain/tracker/measure';
import { effectiveDue, ragOf } from '../../../shared/domain/tracker/rag';
import type { DataRequest, Response, Source } from '../../../shared/domain/tracker/types';
import { BARRIER_WORDS, gatewayWords, RESPONSE_WORDS } from '../../../shared/domain/tracker/words';
import type { LoadedSource } from '../../store/tracker';
import type { Scene } from '../use-case';

/** Who looks, when, and by which calendar. */
export interface TrackerScene extends Pick<Scene, 'membership' | 'standing' | 'today'> {
  readonly calendar: HolidayCalendar;
}

/** One source with its RAG and the reason for it. */
export function sourceView(source: Source, requests: readonly DataRequest[], scene: TrackerScene): SourceView {
  const { membership, today, calendar } = scene;
  const { organisation, agency } = placeOf(source.organisationId, scene);
  const { graceWorkingDays } = membership.group.settings;
  const { rag, reason } = ragOf({ source, requests, today, graceWorkingDays, calendar });
  const { id, name, organisationId, classification, frequency, sample } = source;
  return {
    id,
    name,
    organisationId,
    organisation: organisation?.name ?? 'An organisation that is no longer there',
    agencyId: agency?.id ?? '',
    agency: agency?.shortName ?? '',
    classification,
    frequency,
    sample,
    rag,
    reason,
    requests: [...requests]
      .sort((a, b) => b.due.localeCompare(a.due))
      .map((request) => requestView(request, source, scene)),
  };
}

/** One request with its latest answer, and what the reader may do about it. */
export function requestView(request: DataRequest, source: Source, scene: TrackerScene): RequestView {
  const { standing, today, calendar } = scene;
  const { organisation, agency } = placeOf(request.organisationId, scene);
  const due = effectiveDue(request);
  return {
    id: request.id,
    sourceId: source.id,
    source: source.name,
    organisationId: request.organisationId,
    organisation: organisation?.name ?? '',
    agency: agency?.shortName ?? '',
    period: request.period,
    due: request.due,
    effectiveDue: due,
    overdueWorkingDays: due === null ? 0 : workingDaysAfter(due, today, calendar),
    gateway: gatewayWords(request.gateway),
    requestingBody: request.requestingBody,
    latest: request.latest === null ? null : responseView(request.latest, scene),
    promisesLeft: Math.max(0, PROMISES_BY_PARTNER - request.promises),
    notHeldConfirmed: request.notHeldConfirmed,
    may: {
      answer: mayAnswer(request, standing) && !request.notHeldConfirmed,
      confirmNotHeld: administers(standing) && request.latest?.kind === 'not_held' && !request.notHeldConfirmed,
    },
  };
}

/** The tracker page. */
export function trackerView(sources: readonly LoadedSource[], scene: TrackerScene): TrackerView {
  const { membership, standing, today } = scene;
  const views = sources
    .map(({ source, requests }) =>
      sourceView(
        source.value,
        requests.map((row) => row.value),
        scene,
      ),
    )
    .sort((a, b) => a.agency.localeCompare(b.agency) || a.name.localeCompare(b.name));
  const counts = countRags(views.map((view) => view.rag));
  return {
    today,
    measure: membership.group.measure,
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    counts,
    sources: views,
    agencies: membership.agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
    organisations: membership.organisations.map(({ id, name }) => ({ value: id, label: name })),
    may: { ask: runsTheGroup(standing), register: runsTheGroup(standing) },
  };
}

/** Requests that are not supplied in full: the reader's own organisation first, then the longest due first. */
export function requestsView(sources: readonly LoadedSource[], scene: TrackerScene): RequestsView {
  const { standing, today } = scene;
  const mine = new Set(standing.seats.map((seat) => seat.organisationId));
  const items = sources
    .flatMap(({ source, requests }) => requests.map((row) => requestView(row.value, source.value, scene)))
    .filter((request) => request.latest?.kind !== 'supplied' && !request.notHeldConfirmed)
    .sort(
      (a, b) =>
        Number(mine.has(b.organisationId)) - Number(mine.has(a.organisationId)) ||
        (a.effectiveDue ?? a.due).localeCompare(b.effectiveDue ?? b.due) ||
        a.source.localeCompare(b.source),
    );
  const organisationName = (source: Source) => placeOf(source.organisationId, scene).organisation?.name ?? '';
  return {
    today,
    items,
    counts: {
      open: items.length,
      overdue: items.filter((item) => item.overdueWorkingDays > 0).length,
      mine: items.filter((item) => mine.has(item.organisationId)).length,
    },
    sources: sources
      .filter(({ source }) => source.value.state === 'active')
      .map(({ source }) => ({
        value: source.value.id,
        label: `${source.value.name}, ${organisationName(source.value)}`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    may: { ask: runsTheGroup(standing) },
  };
}

function responseView(response: Response, { membership }: TrackerScene): ResponseView {
  const seat = placedSeats(membership).find((placed) => placed.seat.id === response.seatId);
  return {
    kind: response.kind,
    words: RESPONSE_WORDS[response.kind],
    detail: detailOf(response),
    at: response.at,
    by: seat === undefined ? '' : seatLabel(seat.seat, seat.organisation),
    onBehalf: response.onBehalf,
  };
}

function detailOf(response: Response): string {
  switch (response.kind) {
    case 'supplied':
      return `${response.period}, sent ${response.on}`;
    case 'partly_supplied':
      return `Missing: ${response.missing}. Expected ${response.expected}`;
    case 'will_supply_by':
      return `By ${response.date}`;
    case 'cannot_share':
      return response.note === ''
        ? BARRIER_WORDS[response.barrier]
        : `${BARRIER_WORDS[response.barrier]}: ${response.note}`;
    case 'not_held':
      return '';
  }
}

function placeOf(organisationId: string, { membership }: Pick<TrackerScene, 'membership'>) {
  const organisation = membership.organisations.find((known) => known.id === organisationId);
  const agency = membership.agencies.find((known) => known.id === organisation?.agencyId);
  return { organisation, agency };
}
