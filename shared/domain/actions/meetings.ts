/** Actions and the meetings they run through. Terms of reference, "Administration": actions are recorded for every meeting. */
import { type IsoDate, londonDate } from '../calendar/dates';
import { dayWithoutRegister, type Planning } from '../meetings/schedule';
import type { Schedule } from '../meetings/types';
import type { Action } from './types';

/** The day of the next meeting without a register: by then an action is proposed to be done. */
export function nextMeetingDay(planning: Planning): IsoDate {
  return dayWithoutRegister(planning);
}

/**
 * How many meetings have carried the action along: each that came after its own, while it was there and had not ended. Counted from
 * the meetings, so that a register that is closed twice carries it once.
 */
export function timesCarried(
  { meetingId, createdAt, endedAt }: Pick<Action, 'meetingId' | 'createdAt' | 'endedAt'>,
  { held, openRegister }: Pick<Schedule, 'held' | 'openRegister'>,
): number {
  const wasThereOn = (date: IsoDate) =>
    date >= londonDate(createdAt) && (endedAt === null || date <= londonDate(endedAt));
  const ids = new Set(held.filter(({ id, date }) => id > meetingId && wasThereOn(date)).map(({ id }) => id));
  if (openRegister !== null && openRegister > meetingId && endedAt === null) ids.add(openRegister);
  return ids.size;
}
