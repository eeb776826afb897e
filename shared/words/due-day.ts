/** What a form says below a day that is chosen. Nothing here needs more than a browser brings: every form's page loads it. */
import type { IsoDate } from '../domain/calendar/dates';
import { dayWords, wholeDayWords } from './dates';

const A_DAY_MS = 86_400_000;

/** The middle of a day; undefined where there is no such day, as the 30th of February. */
function middleOf(day: string): Date | undefined {
  const at = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : at;
}

function dayAfter(at: Date): Date {
  return new Date(at.getTime() + A_DAY_MS);
}

const dateOf = (at: Date): IsoDate => at.toISOString().slice(0, 10);
const isWeekend = (at: Date) => at.getUTCDay() % 6 === 0;

/** "Friday 18 December 2026."; of a day at a week's end also that nobody works then. Empty for what is no day. */
export function chosenDayWords(day: string): string {
  const at = middleOf(day);
  if (at === undefined) return '';
  return isWeekend(at) ? `${wholeDayWords(day)}. Not a working day.` : `${wholeDayWords(day)}.`;
}

/**
 * "Friday 18 December 2026."; of a day on which nobody works also from which day on a response is overdue. Empty for what is no day.
 *
 * @param holidays bank holidays that are known
 */
export function dueDayWords(day: string, holidays: readonly IsoDate[]): string {
  const at = middleOf(day);
  if (at === undefined) return '';
  const works = (one: Date) => !isWeekend(one) && !holidays.includes(dateOf(one));
  if (works(at)) return chosenDayWords(day);
  let stands = dayAfter(at);
  while (!works(stands)) stands = dayAfter(stands);
  return `${wholeDayWords(day)}. Not a working day. Overdue from ${dayWords(dateOf(dayAfter(stands)))}.`;
}
