/** The meeting before a given one, and start times of meetings: the reference points of "since the last meeting". */
import { type IsoInstant, londonInstant, monthAfter, monthOf } from '../calendar/dates';
import { neighbours, type Planning, plannedMeeting } from './schedule';
import type { Meeting } from './types';

/** Returns the instant at which a meeting begins. */
export function meetingStart({ date, startsAt }: Pick<Meeting, 'date' | 'startsAt'>): IsoInstant {
  return londonInstant(date, startsAt);
}

/**
 * Returns the last meeting before the given one whose register was closed; if there is none, the last planned one. Null
 * if there is none within reach.
 */
export function meetingBefore(planning: Planning, meetingId: string): Meeting | null {
  const held = planning.schedule.held.filter(({ id }) => id < meetingId).at(-1);
  return held === undefined ? neighbours(planning, meetingId).before : plannedMeeting(planning, held.id);
}

/**
 * Returns when the latest meeting that was not cancelled began, whether or not it has a register. Null if there is none
 * within reach.
 */
export function latestStart(planning: Planning, now: IsoInstant): IsoInstant | null {
  const inReach = monthAfter(monthOf(planning.today), 2);
  for (let next = neighbours(planning, inReach).before; next !== null; next = neighbours(planning, next.id).before) {
    const start = meetingStart(next);
    if (start <= now) return start;
    if (next.id < monthAfter(monthOf(planning.today), -3)) break;
  }
  return null;
}
