/** Names of months and weekdays as people type them: in full, abbreviated or misspelt. */
import { isNearMatch, normaliseWord } from './words';

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Returns 1 to 12, or 0 if the word is not a month. Callers accept "may", which is also a verb, only beside a day, "end
 * of" or "meeting".
 */
export function monthNumber(word: string): number {
  return ordinalIn(MONTHS, word, 3);
}

/** Returns 1 (Monday) to 7 (Sunday), or 0 if the word is not a weekday. */
export function weekdayNumber(word: string): number {
  return ordinalIn(WEEKDAYS, word, 3);
}

/**
 * Returns the position, from 1, of the name that starts with the word or nearly equals it; 0 if there is none.
 *
 * @param shortest minimum length of the word, in characters
 */
function ordinalIn(names: readonly string[], typed: string, shortest: number): number {
  const word = normaliseWord(typed).replace(/\.$/, '');
  if (word.length < shortest) return 0;
  const whole = names.findIndex((name) => name.startsWith(word));
  return (whole >= 0 ? whole : names.findIndex((name) => isNearMatch(word, name))) + 1;
}

/** Pads a number to two digits. */
export function padTwo(number: number): string {
  return String(number).padStart(2, '0');
}
