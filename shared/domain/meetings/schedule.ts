/** When the group meets. Terms of reference, "Meeting frequency and format": monthly. */
import { addDays, daysInMonth, type IsoDate, monthOf, nextMonth, weekdayOf } from '../calendar/dates';
import { type HolidayCalendar, isWorkingDay } from '../calendar/working-days';
import type { MeetingRule } from '../membership/types';
import type { Meeting } from './types';

/**
 * The meeting of a month (`YYYY-MM`) by the group's rule. Where that day is not a working day: the next working day in the
 * month, else the one before.
 */
export function meetingOf(month: string, rule: MeetingRule, calendar: HolidayCalendar): Meeting {
  const date = workingDayNear(dayByRule(month, rule), calendar);
  return { id: month, date, startsAt: rule.startsAt, minutes: rule.minutes, mode: 'remote' };
}

/** The meeting that is due on `today` or next: this month's while its day has not passed, otherwise next month's. */
export function meetingDue(today: IsoDate, rule: MeetingRule, calendar: HolidayCalendar): Meeting {
  const thisMonth = meetingOf(monthOf(today), rule, calendar);
  return thisMonth.date >= today ? thisMonth : meetingOf(nextMonth(monthOf(today)), rule, calendar);
}

/**
 * The meeting whose register comes next: the one that is due, or the one after the latest whose register has been closed. A
 * register closed today stays today's, so that nobody opens next month's by mistake.
 *
 * @param closed the latest meeting with a closed register; undefined when there is none
 */
export function meetingToOpen(
  today: IsoDate,
  closed: Meeting | undefined,
  rule: MeetingRule,
  calendar: HolidayCalendar,
): Meeting {
  const due = meetingDue(today, rule, calendar);
  if (closed === undefined || closed.id < due.id) return due;
  if (closed.id === due.id && due.date === today) return due;
  return meetingAfter(closed, rule, calendar);
}

/** The meeting of the month after this one. */
export function meetingAfter(meeting: Meeting, rule: MeetingRule, calendar: HolidayCalendar): Meeting {
  return meetingOf(nextMonth(meeting.id), rule, calendar);
}

function dayByRule(month: string, rule: MeetingRule): IsoDate {
  const first = `${month}-01`;
  const toWeekday = (rule.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, toWeekday + 7 * (rule.occurrence - 1));
}

function workingDayNear(date: IsoDate, calendar: HolidayCalendar): IsoDate {
  const month = monthOf(date);
  const last = `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
  for (let day = date; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) return day;
  }
  let day = addDays(date, -1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
