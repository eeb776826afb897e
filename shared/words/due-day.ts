/** What a form says below a day that is chosen. */
import { addDays, type IsoDate, isIsoDate, weekdayOf } from '../domain/calendar/dates';
import { dayWords, wholeDayWords } from './dates';

/** "Friday 18 December 2026."; of a day at a week's end also that nobody works then. Empty for what is no day. */
export function chosenDayWords(day: string): string {
  if (!isIsoDate(day)) return '';
  return weekdayOf(day) <= 5 ? `${wholeDayWords(day)}.` : `${wholeDayWords(day)}. Not a working day.`;
}

/**
 * "Friday 18 December 2026."; of a day on which nobody works also which day stands for it. Empty for what is no day.
 *
 * @param holidays bank holidays that are known
 */
export function dueDayWords(day: string, holidays: readonly IsoDate[]): string {
  if (!isIsoDate(day)) return '';
  const works = (date: IsoDate) => weekdayOf(date) <= 5 && !holidays.includes(date);
  if (works(day)) return chosenDayWords(day);
  let stands = addDays(day, 1);
  while (!works(stands)) stands = addDays(stands, 1);
  return `${wholeDayWords(day)}. Not a working day. Overdue from ${dayWords(addDays(stands, 1))}.`;
}
