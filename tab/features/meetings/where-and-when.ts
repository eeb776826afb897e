/**
 * Where and when a meeting takes place, in words. Separate from the words of forms, which the overview does not load.
 */
import type { MeetingState, MeetingView } from '../../../shared/contract/meetings';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { counted } from '../../lib/words';

export const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  open: 'Register open',
  held: 'Held',
  cancelled: 'Cancelled',
  'not-held': 'No register',
};

/** Returns the venue: "On Teams", "In person at Police, Room 2", "In person, host to be found". */
export function meetingVenueWords({
  mode,
  host,
  place,
  state,
}: Pick<MeetingView, 'mode' | 'host' | 'place' | 'state'>): string {
  const then = place === null ? '' : `, ${place}`;
  if (mode === 'remote') return `On Teams${then}`;
  if (host !== null) return `In person at ${host.organisation}${then}`;
  return state === 'planned' ? `In person, host to be found${then}` : `In person${then}`;
}

/** Returns how far ahead a day is: "Today", "Tomorrow", "In 12 days", "In 5 weeks"; null for a past day. */
export function aheadWords(date: IsoDate, today: IsoDate): string | null {
  const days = Math.round((Date.parse(`${date}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) / 86_400_000);
  if (days < 0) return null;
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  return days < 21 ? `In ${days} days` : `In ${counted(Math.round(days / 7), 'week')}`;
}
