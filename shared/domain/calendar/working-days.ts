/**
 * Working days: Monday to Friday without the bank holidays of England. The holidays come in as data, because a rule reads
 * no calendar of its own.
 */
import { addDays, daysBetween, type IsoDate, weekdayOf } from './dates';

/** The bank holidays that are known. Past `knownUntil` only weekends can be told from working days. */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  readonly knownUntil: IsoDate;
}

/** Whether people work on this day. */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.holidays.has(date);
}

/** The day itself, or the next working day. */
export function workingDayFrom(date: IsoDate, calendar: HolidayCalendar): IsoDate {
  let found = date;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The day that lies so many working days after `date`: itself a working day. */
export function addWorkingDays(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}

/** The day that lies so many working days before `date`, whether or not people work on `date`: itself a working day. */
export function workingDaysBefore(date: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) {
    do day = addDays(day, -1);
    while (!isWorkingDay(day, calendar));
  }
  return day;
}

/** Whether the answer for this day rests on weekends alone, because its bank holidays are not known yet. */
export function restsOnWeekendsOnly(date: IsoDate, calendar: HolidayCalendar): boolean {
  return date > calendar.knownUntil;
}

/**
 * How many working days `day` lies after `due`: the working days in (due, day]. 0 when `day` is not after `due`, and 0 on a
 * weekend or holiday right after it: nobody could have worked yet. Costs the same however far apart the two are.
 */
export function workingDaysAfter(due: IsoDate, day: IsoDate, calendar: HolidayCalendar): number {
  if (day <= due) return 0;
  const holidays = [...calendar.holidays].filter((date) => due < date && date <= day && weekdayOf(date) <= 5);
  return weekdaysAfter(due, day) - holidays.length;
}

/** Mondays to Fridays in (due, day]: five in each whole week, and those among the days left over. */
function weekdaysAfter(due: IsoDate, day: IsoDate): number {
  const days = daysBetween(due, day);
  const dueWeekday = weekdayOf(due);
  const leftOver = Array.from({ length: days % 7 }, (_, index) => ((dueWeekday + index) % 7) + 1);
  return Math.floor(days / 7) * 5 + leftOver.filter((weekday) => weekday <= 5).length;
}
