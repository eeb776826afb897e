/** Names of months and weekdays as people type them, in full, short or misspelt. */
import { almost, folded } from './words';

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

/** 1 to 12; 0: no month. "may" is only ever the month where a day stands beside it. */
export function monthNumber(word: string): number {
  return ordinalIn(MONTHS, word, 3);
}

/** 1 Monday to 7 Sunday; 0: none. */
export function weekdayNumber(word: string): number {
  return ordinalIn(WEEKDAYS, word, 3);
}

/** Counted from 1; 0: none of the names begins with it, and none is nearly it. */
function ordinalIn(names: readonly string[], typed: string, shortest: number): number {
  const word = folded(typed).replace(/\.$/, '');
  if (word.length < shortest) return 0;
  const whole = names.findIndex((name) => name.startsWith(word));
  return (whole >= 0 ? whole : names.findIndex((name) => almost(word, name))) + 1;
}

/** Two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
