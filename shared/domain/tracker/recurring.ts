/** Recurring sources: the next request is prepared when its period is over, and the VRU confirms it. */
import { addDays, daysBetween, type IsoDate, londonDate } from '../calendar/dates';
import { type HolidayCalendar, workingDayFrom } from '../calendar/working-days';
import { type CollectionPeriod, collectionPeriod, fullPeriods, periodAfter } from './collection-periods';
import { isNotHeld } from './due-days';
import type { SourceRecord } from './types';

/** Days between the end of the period and the due day if the previous request covered no known period. */
const USUAL_DAYS = 21;
/** Minimum number of days to respond, however late the request is confirmed. */
const SHORTEST_DAYS = 10;

export interface PreparedRequest {
  readonly sourceId: string;
  readonly period: CollectionPeriod;
  readonly due: IsoDate;
  /** The due day by the same interval after the period as last time, even if it is not a working day. */
  readonly usualDue: IsoDate;
}

/**
 * Returns the next request to be made for a source. Null if it is retired, asked for once, was never asked for (the
 * first request is a decision by a person), is confirmed as not held, or its next period is not over. The due day keeps
 * the interval after the period of the last request, moved to a working day.
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
  // The last request named its period in free text: use the latest full period, unless that was over when it was asked.
  const latest = fullPeriods(source.frequency, today, 1)[0] ?? null;
  return latest !== null && lastAsked !== null && latest.to > londonDate(lastAsked.askedAt) ? latest : null;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
