/** The bank holidays of England, from a library that is kept up to date. */
import Holidays from 'date-holidays';
import type { HolidayCalendar } from '../shared/domain/calendar/working-days';

/** Years before and after this one; the government announces about two years ahead. */
const BACK = 3;
const AHEAD = 1;

/** Returns the bank holidays around a year. After `knownUntil` the rules fall back to weekends alone, and say so. */
export function bankHolidays(year: number): HolidayCalendar {
  const library = new Holidays('GB', 'ENG');
  const years = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => year - BACK + index);
  const days = years.flatMap((each) => library.getHolidays(each)).filter((holiday) => holiday.type === 'public');
  return { holidays: new Set(days.map((holiday) => holiday.date.slice(0, 10))), knownUntil: `${year + AHEAD}-12-31` };
}
