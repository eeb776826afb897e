/** Actions across meetings. Terms of reference, "Administration": actions are recorded for every meeting. */
import { type IsoDate, londonDate } from '../calendar/dates';
import { dayWithoutRegister, type Planning } from '../meetings/schedule';
import type { Schedule } from '../meetings/types';
import type { Action } from './types';

/** Returns the day of the next meeting without a register, the proposed due date of a new action. */
export function nextMeetingDay(planning: Planning): IsoDate {
  return dayWithoutRegister(planning);
}

/**
 * Returns how many meetings an action was carried into: those after its own, between its creation and its end. It is
 * counted from the meetings, so that closing a register twice counts once.
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
