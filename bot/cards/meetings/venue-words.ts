/** The venue of a meeting, in the words of the cards. */
import type { MeetingMode } from '../../../shared/domain/meetings/types';
import { escapeAndShorten } from '../text';

interface Venue {
  readonly mode: MeetingMode;
  readonly place: string | null;
}

/** Returns "On Teams", "In person" or "In person · Civic Centre, room 2", for a `TextRun`. */
export function venueWords({ mode, place }: Venue): string {
  const how = mode === 'remote' ? 'On Teams' : 'In person';
  return place === null || place === '' ? how : `${how} · ${escapeAndShorten(place, 120)}`;
}
