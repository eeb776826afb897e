/**
 * Reminder days ("slots") of each kind of item, counted in working days from the due day; a due day that is not a
 * working day stands for the next one. Only the latest slot that has come matters, so that missed ones result in a
 * single line.
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

/** When digests go out, London time. */
export const DIGEST_TIME = '09:00';

const REQUEST_DAYS = [-10, -3, 0, 1, 5] as const;
const ESCALATED_AFTER = 10;
const ACTION_AHEAD = 5;
const A_WEEK = 7;
const MEETING_AHEAD = 5;
const FIGURE_AFTER = 5;

/** Returns the working day whose digests are due at this instant; null if it is too early or not a working day. */
export function digestDay(now: string, calendar: HolidayCalendar): IsoDate | null {
  const today = londonDate(now);
  return isWorkingDay(today, calendar) && now >= londonInstant(today, DIGEST_TIME) ? today : null;
}

/**
 * Returns the working day of the next digests, given the day of the last ones sent. Pass null as `done` if none have
 * been sent.
 */
export function nextDigestDay(now: string, done: IsoDate | null, calendar: HolidayCalendar): IsoDate {
  const today = workingDayFrom(londonDate(now), calendar);
  return done === null || done < today ? today : addWorkingDays(done, 1, calendar);
}

/** Minutes after the digest time by which a day's digests have been created. */
const MADE_AFTER = 10;

/**
 * Returns when a digest that must not go out now is checked again: after the next digests have been created, which
 * include its lines.
 */
export function nextCheckAt(now: IsoInstant, calendar: HolidayCalendar): IsoInstant {
  const made = addMinutes(londonInstant(workingDayFrom(londonDate(now), calendar), DIGEST_TIME), MADE_AFTER);
  return made > now ? made : addMinutes(now, MADE_AFTER);
}

/** Shifts a due day by this many working days; earlier if negative. */
function shifted(due: IsoDate, days: number, calendar: HolidayCalendar): IsoDate {
  return days < 0 ? workingDaysBefore(due, -days, calendar) : addWorkingDays(due, days, calendar);
}

/** Returns the latest of these days that is not after today and is after the day `since`; null if there is none. */
function latest(days: readonly IsoDate[], today: IsoDate, since: IsoDate | null): IsoDate | null {
  return days.filter((day) => day <= today && (since === null || day > since)).at(-1) ?? null;
}

/**
 * Returns the latest day on which the partner is to be reminded of a request; null if none has come, or nothing more is
 * awaited from them. A promised day replaces the due day, and reminder days before the promise no longer count.
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

/** Returns the day on which a request is escalated to the chair; null if it has not come. */
export function escalationSlot(request: DataRequest, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  const due = awaitedBy(request, calendar);
  return due === null ? null : latest([shifted(due, ESCALATED_AFTER, calendar)], today, sinceOf(request));
}

/**
 * Returns the last day on which the partner's response is on time; null if nothing is awaited from the partner. A
 * barrier has to be resolved and "not held" to be confirmed, neither by the partner.
 */
function awaitedBy(request: DataRequest, calendar: HolidayCalendar): IsoDate | null {
  return request.notHeldConfirmed || request.latest?.kind === 'cannot_share' ? null : lastDay(request, calendar);
}

/** Returns the day since when the partner has known: when they were asked, or last answered. */
function sinceOf({ askedAt, latest: response }: DataRequest): IsoDate {
  return londonDate(response === null ? askedAt : response.at);
}

/** Returns the latest day on which the owner is to be reminded of an action; null if none has come. */
export function actionSlot(
  { due: asked, createdAt }: Pick<Action, 'due' | 'createdAt'>,
  today: IsoDate,
  calendar: HolidayCalendar,
): IsoDate | null {
  const due = workingDayFrom(asked, calendar);
  const weeks = Math.max(0, Math.floor(daysBetween(due, today) / A_WEEK));
  // Includes the previous week, because this week's day may be moved past today by a holiday.
  const weekly = [weeks - 1, weeks].filter((week) => week >= 0).map((week) => addDays(due, week * A_WEEK));
  const days = [shifted(due, -ACTION_AHEAD, calendar), ...weekly.map((day) => workingDayFrom(day, calendar))];
  return latest(days, today, londonDate(createdAt));
}

/** Returns the day on which everybody is reminded of a meeting; null if it has not come, or the meeting is over. */
export function meetingSlot(date: IsoDate, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  return date < today ? null : latest([shifted(date, -MEETING_AHEAD, calendar)], today, null);
}

/**
 * Returns the day on which the VRU is reminded that a quarter's figure waits to be confirmed; null if it has not come.
 */
export function figureSlot(quarter: string, today: IsoDate, calendar: HolidayCalendar): IsoDate | null {
  const period = periodOf(quarter);
  return period === null ? null : latest([shifted(period.to, FIGURE_AFTER, calendar)], today, null);
}
