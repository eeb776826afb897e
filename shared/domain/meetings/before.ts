/** The meeting before one, and when meetings begin: what "since the last meeting" is counted from. */
import { type IsoInstant, londonInstant, monthAfter, monthOf } from '../calendar/dates';
import { neighbours, type Planning, plannedMeeting } from './schedule';
import type { Meeting } from './types';

/** The instant at which a meeting begins. */
export function meetingStart({ date, startsAt }: Pick<Meeting, 'date' | 'startsAt'>): IsoInstant {
  return londonInstant(date, startsAt);
}

/** The last meeting before one whose register was closed; without any, the one that was planned. Null: none within reach. */
export function meetingBefore(planning: Planning, meetingId: string): Meeting | null {
  const held = planning.schedule.held.filter(({ id }) => id < meetingId).at(-1);
  return held === undefined ? neighbours(planning, meetingId).before : plannedMeeting(planning, held.id);
}

/** When the latest meeting that was not cancelled began, whether or not it has a register; null: none within reach. */
export function latestStart(planning: Planning, now: IsoInstant): IsoInstant | null {
  const inReach = monthAfter(monthOf(planning.today), 2);
  for (let next = neighbours(planning, inReach).before; next !== null; next = neighbours(planning, next.id).before) {
    const start = meetingStart(next);
    if (start <= now) return start;
    if (next.id < monthAfter(monthOf(planning.today), -3)) break;
  }
  return null;
}
