/** Responses since the last meeting, and promises that were not kept. */
import { type IsoDate, type IsoInstant, londonDate } from '../../calendar/dates';
import { workingDayFrom } from '../../calendar/working-days';
import type { TrackerEvent } from '../../tracker/events';
import type { DataRequest, ResponseKind } from '../../tracker/types';
import type { SinceGiven, TimedEvent } from './types';

type Answered = Extract<TrackerEvent, { readonly kind: 'tracker.request-answered' }>;

interface OfRequest {
  readonly sourceId: string;
  readonly requestId: string;
  readonly period: string;
}

export interface ResponseSince extends OfRequest {
  readonly kind: ResponseKind;
  readonly at: IsoInstant;
}

export interface BrokenPromise extends OfRequest {
  /** The day by which the data was promised. */
  readonly promised: IsoDate;
}

/** Returns the last response to each request, latest first. */
export function responsesSince(happened: readonly TimedEvent[]): readonly ResponseSince[] {
  const latest = new Map(
    answersIn(happened).map(({ at, event: { sourceId, requestId, period, answer } }) => [
      requestId,
      { sourceId, requestId, period, kind: answer, at },
    ]),
  );
  return [...latest.values()].sort((a, b) => b.at.localeCompare(a.at));
}

/** A promised day, and when the next response or a withdrawal superseded it; null if neither has. */
interface Promised extends BrokenPromise {
  readonly until: IsoInstant | null;
}

/**
 * Returns the promises whose last day passed since the last meeting began, before another response or a withdrawal. A
 * non-working day stands for the next working day. One promise per request, the last; earliest promised day first.
 */
export function brokenPromises(given: SinceGiven): readonly BrokenPromise[] {
  const { from, today, rules } = given;
  const began = londonDate(from);
  const broken = promisesIn(given).filter(({ promised, until }) => {
    const last = workingDayFrom(promised, rules.calendar);
    return last >= began && last < (until === null ? today : londonDate(until));
  });
  const perRequest = new Map(broken.map(({ until: _, ...promise }) => [promise.requestId, promise]));
  return [...perRequest.values()].sort((a, b) => a.promised.localeCompare(b.promised));
}

/**
 * Returns the promises of each request in the order in which they were made: the one in force at the last meeting, then
 * those since.
 */
function promisesIn({ sources, happened }: SinceGiven): readonly Promised[] {
  const answers = answersIn(happened);
  const withdrawn = new Map(
    happened.flatMap(({ at, event }) =>
      event.kind === 'tracker.request-withdrawn' ? [[event.requestId, at] as const] : [],
    ),
  );
  const stood = sources.flatMap(({ before, now }) => (before ?? now).requests.flatMap((request) => standing(request)));
  const since = answers.flatMap(({ at, event: { sourceId, requestId, period, answer, day } }) =>
    answer === 'will_supply_by' && day !== null ? [{ sourceId, requestId, period, promised: day, at }] : [],
  );
  const all = [
    ...stood.filter(({ requestId, at }) => !since.some((one) => one.requestId === requestId && one.at === at)),
    ...since,
  ];
  return all.map(({ at: made, ...promise }) => {
    const next = answers.find(({ at, event }) => event.requestId === promise.requestId && at > made);
    return { ...promise, until: next?.at ?? withdrawn.get(promise.requestId) ?? null };
  });
}

function standing({ sourceId, id: requestId, period, latest }: DataRequest) {
  if (latest?.kind !== 'will_supply_by') return [];
  return [{ sourceId, requestId, period, promised: latest.date, at: latest.at }];
}

function answersIn(happened: readonly TimedEvent[]): readonly TimedEvent<Answered>[] {
  return happened.flatMap(({ at, event }) => (event.kind === 'tracker.request-answered' ? [{ at, event }] : []));
}
