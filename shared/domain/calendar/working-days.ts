/**
 * Working days: Monday to Friday without the bank holidays of England. The holidays are passed in as data, because
 * rules are pure functions.
 */
import { addDays, daysBetween, type IsoDate, weekdayOf } from './dates';

/** The known bank holidays. After `knownUntil` only weekends are excluded from the working days. */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  readonly knownUntil: IsoDate;
}

/** Whether people work on this day. */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.holidays.has(date);
}

/** Returns the day itself if it is a working day, else the next working day. */
export function workingDayFrom(date: IsoDate, calendar: HolidayCalendar): IsoDate {
  let found = date;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** Returns the working day `count` working days after `date`; `date` itself if `count` is 0. */
export function addWorkingDays(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}

/** Returns the working day `count` working days before `date`, which need not be one; `date` itself if `count` is 0. */
export function workingDaysBefore(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) {
    do day = addDays(day, -1);
    while (!isWorkingDay(day, calendar));
  }
  return day;
}

/** Whether the result for this day considers weekends only, because its bank holidays are not known yet. */
export function holidaysUnknown(date: IsoDate, calendar: HolidayCalendar): boolean {
  return date > calendar.knownUntil;
}

/**
 * Returns the number of working days in (due, day]: 0 when `day` is not after `due`, and 0 on a weekend or holiday
 * right after it, because nobody could have worked yet. The cost does not depend on the distance.
 */
export function workingDaysAfter(due: IsoDate, day: IsoDate, calendar: HolidayCalendar): number {
  if (day <= due) return 0;
  const holidays = [...calendar.holidays].filter((date) => due < date && date <= day && weekdayOf(date) <= 5);
  return weekdaysAfter(due, day) - holidays.length;
}

/** Returns the number of Mondays to Fridays in (due, day]: five in each whole week, and those in the remainder. */
function weekdaysAfter(due: IsoDate, day: IsoDate): number {
  const days = daysBetween(due, day);
  const dueWeekday = weekdayOf(due);
  const leftOver = Array.from({ length: days % 7 }, (_, index) => ((dueWeekday + index) % 7) + 1);
  return Math.floor(days / 7) * 5 + leftOver.filter((weekday) => weekday <= 5).length;
}
