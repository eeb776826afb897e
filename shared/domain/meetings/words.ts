/** How meetings and their rule are called wherever a person reads them. */
import type { MeetingRule } from '../membership/types';

/** From Monday, the ISO weekday 1. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Which of its weekday in the month a meeting falls on. */
export const OCCURRENCES = ['first', 'second', 'third', 'fourth'] as const;

/** "the third Wednesday of the month, 10:00, 120 minutes". */
export function ruleWords({ weekday, occurrence, startsAt, minutes }: MeetingRule): string {
  return `the ${OCCURRENCES[occurrence - 1]} ${WEEKDAYS[weekday - 1]} of the month, ${startsAt}, ${minutes} minutes`;
}
