/** How answers are called in the history. */
import type { AttendanceValue } from './types';

export const VALUE_WORDS: Readonly<Record<AttendanceValue, string>> = {
  present: 'present',
  deputy: 'deputy',
  apologies: 'apologies',
  absent: 'absent',
  not_required: 'not required',
  unrecorded: 'not heard of',
};
