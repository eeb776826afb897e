/**
 * The note below a day that is chosen in a form. Uses only what a browser provides, because the page of every form
 * loads it.
 */
import type { IsoDate } from '../domain/calendar/dates';
import { dayWords, wholeDayWords } from './dates';

const A_DAY_MS = 86_400_000;

/** Returns noon UTC of a day; undefined for a day that does not exist, such as 30 February. */
function middleOf(day: string): Date | undefined {
  const at = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : at;
}

function dayAfter(at: Date): Date {
  return new Date(at.getTime() + A_DAY_MS);
}

const dateOf = (at: Date): IsoDate => at.toISOString().slice(0, 10);
const isWeekend = (at: Date) => at.getUTCDay() % 6 === 0;

/** Returns "Friday 18 December 2026.", with a note if the day is at a weekend. Empty for invalid input. */
export function chosenDayWords(day: string): string {
  const at = middleOf(day);
  if (at === undefined) return '';
  return isWeekend(at) ? `${wholeDayWords(day)}. Not a working day.` : `${wholeDayWords(day)}.`;
}

/**
 * Returns "Friday 18 December 2026."; for a non-working day also the day from which a response is overdue. Empty for
 * invalid input.
 *
 * @param holidays the known bank holidays
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
