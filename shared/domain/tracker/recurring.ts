/** Sources that are asked for again and again: the next request is prepared when its period is over, and the VRU confirms it. */
import { addDays, daysBetween, type IsoDate, londonDate } from '../calendar/dates';
import { type HolidayCalendar, workingDayFrom } from '../calendar/working-days';
import { type CollectionPeriod, collectionPeriod, fullPeriods, periodAfter } from './collection-periods';
import { isNotHeld } from './due-days';
import type { SourceRecord } from './types';

/** Days after the end of its period when a first recurring request is due. */
const USUAL_DAYS = 21;
/** Nobody is asked to answer sooner than this, however late the request is confirmed. */
const SHORTEST_DAYS = 10;

export interface PreparedRequest {
  readonly sourceId: string;
  readonly period: CollectionPeriod;
  readonly due: IsoDate;
  /** As long after the period as last time, whatever day that is. */
  readonly usualDue: IsoDate;
}

/**
 * The request that is due to be made for a source; null when none is: it is retired, asked for once, was never asked for (the
 * first time is a decision), or its next period is not over. Due as long after the period as last time, on a working day.
 */
export function preparedRequest(
  record: SourceRecord,
  today: IsoDate,
  calendar: HolidayCalendar,
): PreparedRequest | null {
  const { source, lastAsked } = record;
  if (source.state === 'retired' || lastAsked === null) return null;
  if (isNotHeld(record.requests)) return null;
  const last = lastAsked.covers === null ? null : collectionPeriod(lastAsked.covers);
  const next = nextPeriod(record, today, last);
  if (next === null || next.to >= today) return null;
  const usual = last === null ? USUAL_DAYS : Math.max(1, daysBetween(last.to, lastAsked.due));
  const usualDue = addDays(next.to, usual);
  const due = workingDayFrom(later(usualDue, addDays(today, SHORTEST_DAYS)), calendar);
  return { sourceId: source.id, period: next, due, usualDue };
}

function nextPeriod({ source, lastAsked }: SourceRecord, today: IsoDate, last: CollectionPeriod | null) {
  if (last !== null) return periodAfter(source.frequency, last);
  // It was asked for in somebody's own words: the latest full period, unless it was over by then.
  const latest = fullPeriods(source.frequency, today, 1)[0] ?? null;
  return latest !== null && lastAsked !== null && latest.to > londonDate(lastAsked.askedAt) ? latest : null;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
