/** Actions and the meetings they run through. Terms of reference, "Administration": actions are recorded for every meeting. */
import { addMonths, type IsoDate, londonDate, monthOf } from '../calendar/dates';
import { type Planning, planMeetings } from '../meetings/schedule';
import type { Schedule } from '../meetings/types';
import type { Action } from './types';

/** Months in which the next meeting is looked for. */
const MONTHS_AHEAD = 12;

/** The day of the next meeting after the one whose register is open: by then an action is proposed to be done. Null: none is planned. */
export function nextMeetingDay(planning: Planning): IsoDate | null {
  const { today, schedule } = planning;
  const next = planMeetings(planning, monthOf(today), monthOf(addMonths(today, MONTHS_AHEAD))).find(
    ({ id, date, held, cancelled }) =>
      held === null && cancelled === null && id !== schedule.openRegister && date >= today,
  );
  return next?.date ?? null;
}

/**
 * How many meetings have carried the action along: each that came after its own, while it was there and had not ended. Counted from
 * the meetings, so that a register that is closed twice carries it once.
 */
export function timesCarried(
  { meetingId, createdAt, endedAt }: Pick<Action, 'meetingId' | 'createdAt' | 'endedAt'>,
  { held, openRegister }: Pick<Schedule, 'held' | 'openRegister'>,
): number {
  const [created, ended] = [londonDate(createdAt), endedAt === null ? null : londonDate(endedAt)];
  const later = held.filter(({ id, date }) => id > meetingId && date >= created && (ended === null || date <= ended));
  const ids = new Set(later.map(({ id }) => id));
  if (openRegister !== null && openRegister > meetingId && ended === null) ids.add(openRegister);
  return ids.size;
}
