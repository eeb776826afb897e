/** What a form says below a day that is chosen as a due day. */
import { addDays, type IsoDate, isIsoDate, weekdayOf } from '../domain/calendar/dates';
import { dayWords } from './dates';

/**
 * "Fri 18 Dec 2026."; of a day on which nobody works also which day stands for it. Empty for what is no day.
 *
 * @param holidays bank holidays that are known
 */
export function dueDayWords(day: string, holidays: readonly IsoDate[]): string {
  if (!isIsoDate(day)) return '';
  const works = (date: IsoDate) => weekdayOf(date) <= 5 && !holidays.includes(date);
  if (works(day)) return `${dayWords(day)}.`;
  let stands = addDays(day, 1);
  while (!works(stands)) stands = addDays(stands, 1);
  return `${dayWords(day)} is not a working day. A response on ${dayWords(stands)} is on time.`;
}
