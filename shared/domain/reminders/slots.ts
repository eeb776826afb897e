/**
 * The days on which each thing is reminded of, counted in working days from its due day; a due day on which nobody works stands for
 * the next working day. Only the latest of them that has come matters: what was missed meanwhile is made up for by one line.
 */
import type { Action } from '../actions/types';
import {
  addDays,
  addMinutes,
  daysBetween,
  type IsoDate,
  type IsoInstant,
  londonDate,
  londonInstant,
} from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import {
  addWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  workingDayFrom,
  workingDaysBefore,
} from '../calendar/working-days';
import { lastDay } from '../tracker/due-days';
import type { DataRequest } from '../tracker/types';

/** When digests go out, on the London clock. */
export const DIGEST_TIME = '09:00';

const REQUEST_DAYS = [-10, -3, 0, 1, 5] as const;
const ESCALATED_AFTER = 10;
const ACTION_AHEAD = 5;
const A_WEEK = 7;
const MEETING_AHEAD = 5;
const FIGURE_AFTER = 5;

/** The working day on whose digests it is time at this instant; null: it is too early, or nobody works. */
export function digestDay(now: string, calendar: HolidayCalendar): IsoDate | null {
  const today = londonDate(now);
  return isWorkingDay(today, calendar) && now >= londonInstant(today, DIGEST_TIME) ? today : null;
}

/** The working day whose digests come next, once those of `done` are out; null: none have been. */
export function nextDigestDay(now: string, done: IsoDate | null, calendar: HolidayCalendar): IsoDate {
  const today = workingDayFrom(londonDate(now), calendar);
  return done === null || done < today ? today : addWorkingDays(done, 1, calendar);
}

/** Minutes after nine by which a day's digests are made. */
const MADE_AFTER = 10;

/** When a digest that may not go out now is looked at again: once the next ones have been made, which take its lines along. */
export function lookedAtAgain(now: IsoInstant, calendar: HolidayCalendar): IsoInstant {
  const made = addMinutes(londonInstant(workingDayFrom(londonDate(now), calendar), DIGEST_TIME), MADE_AFTER);
  return made > now ? made : addMinutes(now, MADE_AFTER);
}

/** A due day, so many working days later (earlier when negative). */
function shifted(due: IsoDate, days: number, calendar: HolidayCalendar): IsoDate {
  return days < 0 ? workingDaysBefore(due, -days, calendar) : addWorkingDays(due, days, calendar);
}

/** The latest of these days that has come by today, and lies after the day `since`; null: none. */
function latest(days: readonly IsoDate[], today: IsoDate, since: IsoDate | null): IsoDate | null {
  return days.filter((day) => day <= today && (since === null || day > since)).at(-1) ?? null;
}

/**
 * The latest day on which the partner is to be reminded of a request; null: none yet, or nothing more is awaited of them. A day that
 * was promised takes the place of the due day, and the days before the promise count no longer.
 */
export function requestSlot(request: DataRequest, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  const due = awaitedBy(request, calendar);
  if (due === null) return null;
  return latest(
    REQUEST_DAYS.map((days) => shifted(due, days, calendar)),
    today,
    sinceOf(request),
  );
}

/** The day on which the chair is to hear of a request; null: not yet. */
export function escalationSlot(request: DataRequest, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  const due = awaitedBy(request, calendar);
  return due === null ? null : latest([shifted(due, ESCALATED_AFTER, calendar)], today, sinceOf(request));
}

/** What stands in the way has to be resolved, and "not held" confirmed: neither waits for the partner. */
function awaitedBy(request: DataRequest, calendar: HolidayCalendar): IsoDate | null {
  return request.notHeldConfirmed || request.latest?.kind === 'cannot_share' ? null : lastDay(request, calendar);
}

/** Since when the partner has known: the day on which they were asked, or answered. */
function sinceOf({ askedAt, latest: response }: DataRequest): IsoDate {
  return londonDate(response === null ? askedAt : response.at);
}

/** The latest day on which the owner is to be reminded of an action; null: none yet. */
export function actionSlot(
  { due: asked, createdAt }: Pick<Action, 'due' | 'createdAt'>,
  today: IsoDate,
  calendar: HolidayCalendar,
): IsoDate | null {
  const due = workingDayFrom(asked, calendar);
  const weeks = Math.max(0, Math.floor(daysBetween(due, today) / A_WEEK));
  // The one before too: this week's may fall on a holiday.
  const weekly = [weeks - 1, weeks].filter((week) => week >= 0).map((week) => addDays(due, week * A_WEEK));
  const days = [shifted(due, -ACTION_AHEAD, calendar), ...weekly.map((day) => workingDayFrom(day, calendar))];
  return latest(days, today, londonDate(createdAt));
}

/** The day on which everybody hears what they need for a meeting; null: not yet, or it is over. */
export function meetingSlot(date: IsoDate, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  return date < today ? null : latest([shifted(date, -MEETING_AHEAD, calendar)], today, null);
}

/** The day on which the VRU hears that a quarter's figure waits; null: not yet. */
export function figureSlot(quarter: string, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  const period = periodOf(quarter);
  return period === null ? null : latest([shifted(period.to, FIGURE_AFTER, calendar)], today, null);
}
