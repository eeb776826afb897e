/**
 * Working days: Monday to Friday without the bank holidays of England. The holidays come in as data, because a rule reads
 * no calendar of its own.
 */
import { addDays, type IsoDate, weekdayOf } from './dates';

/** The bank holidays that are known. Past `knownUntil` only weekends can be told from working days. */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  readonly knownUntil: IsoDate;
}

/** Whether people work on this day. */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.holidays.has(date);
}

/** Whether the answer for this day rests on weekends alone, because its bank holidays are not known yet. */
export function restsOnWeekendsOnly(date: IsoDate, calendar: HolidayCalendar): boolean {
  return date > calendar.knownUntil;
}

/**
 * How many working days `day` lies after `due`: the working days in (due, day]. 0 when `day` is not after `due`, and 0 on a
 * weekend or holiday right after it: nobody could have worked yet.
 */
export function workingDaysAfter(due: IsoDate, day: IsoDate, calendar: HolidayCalendar): number {
  if (day <= due) return 0; // also keeps the count from leaving the calendar after a due date such as 9999-12-31
  let count = 0;
  for (let date = addDays(due, 1); date <= day; date = addDays(date, 1)) {
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}
