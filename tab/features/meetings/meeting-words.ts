/** Words of the meetings page: how a meeting came to its day, effects of a cancellation, the meeting rule, hosting. */
import type { MeetingView } from '../../../shared/contract/meetings';
import type { HostRecord } from '../../../shared/domain/meetings/rotation';
import { OCCURRENCES, WEEKDAYS } from '../../../shared/domain/meetings/words';
import type { MeetingRule } from '../../../shared/domain/membership/types';
import { timespanWords } from '../../lib/dates';

/** Returns how a meeting came to its day or lost it, one sentence each. Days in them are YYYY-MM-DD. */
export function notesOf(meeting: MeetingView): readonly string[] {
  const { state, dayNote, movedBecause, cancelledBecause, passesOn, holidaysKnown } = meeting;
  const notes: string[] = [];
  if (cancelledBecause !== null) notes.push(`Cancelled because: ${cancelledBecause}`);
  if (passesOn) notes.push('The next meeting is in person instead.');
  if (cancelledBecause === null && movedBecause !== null) notes.push(`Moved because: ${movedBecause}`);
  if (cancelledBecause === null && dayNote !== null) notes.push(`Off its usual day: ${dayNote}`);
  if (!holidaysKnown && state === 'planned') notes.push('Only weekends avoided: bank holidays not known yet.');
  return notes;
}

/** Returns the effect of a cancellation on later meetings, in words. */
export function cancellationEffect({ mode, host }: Pick<MeetingView, 'mode' | 'host'>): string {
  if (mode === 'remote') {
    return 'It is not counted, so the next meeting in person comes one meeting later than planned.';
  }
  if (host === null) return 'It was to be in person: the meeting after it is in person instead.';
  return `It was to be in person at ${host.organisation}: the meeting after it is in person instead, with the same host.`;
}

/** Returns the rule in words: "The third Wednesday of the month, 10:00 to 12:00, London time." */
export function ruleSentence({ weekday, occurrence, startsAt, minutes }: MeetingRule): string {
  const which = `${OCCURRENCES[occurrence - 1] ?? `${occurrence}th`} ${WEEKDAYS[weekday - 1] ?? 'day'}`;
  return `The ${which} of the month, ${timespanWords(startsAt, minutes)}, London time.`;
}

/** Returns how often an organisation has hosted: "never hosted", "hosted once", "hosted 3 times". */
export function hostedWords({ times }: Pick<HostRecord, 'times'>): string {
  if (times === 0) return 'never hosted';
  return times === 1 ? 'hosted once' : `hosted ${times} times`;
}

/** Returns an ordinal: "Every third". */
export function everyWords(count: number): string {
  return count === 1 ? 'Every' : `Every ${OCCURRENCES[count - 1] ?? `${count}th`}`;
}
