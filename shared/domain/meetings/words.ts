/** How meetings and their rule are called wherever a person reads them. */
import type { MeetingRule } from '../membership/types';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "December 2026", of a month (`YYYY-MM`): the name of its meeting. */
export function monthWords(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const OCCURRENCES = ['first', 'second', 'third', 'fourth'] as const;

/** "the third Wednesday of the month, 10:00, 120 minutes". */
export function ruleWords({ weekday, occurrence, startsAt, minutes }: MeetingRule): string {
  return `the ${OCCURRENCES[occurrence - 1]} ${WEEKDAYS[weekday - 1]} of the month, ${startsAt}, ${minutes} minutes`;
}
