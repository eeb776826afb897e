/** Display text for meetings and their rule. */
import type { MeetingRule } from '../membership/types';

/** In ISO order: index 0 is Monday, ISO weekday 1. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Ordinals of the weekday within the month. */
export const OCCURRENCES = ['first', 'second', 'third', 'fourth'] as const;

/** Describes a rule: "the third Wednesday of the month, 10:00, 120 minutes". */
export function ruleWords({ weekday, occurrence, startsAt, minutes }: MeetingRule): string {
  return `the ${OCCURRENCES[occurrence - 1]} ${WEEKDAYS[weekday - 1]} of the month, ${startsAt}, ${minutes} minutes`;
}
