/**
 * Arranging one meeting: move it, cancel it, reinstate it. Each answers the schedule as it is afterwards with what happened, or
 * what stands in the way.
 */
import { type IsoDate, type IsoInstant, monthOf, monthsBetween } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days';
import { conflict, failed, invalid, ok, type Problem, type Result } from '../result';
import type { MeetingEvent } from './events';
import { type PlannedMeeting, type Planning, plannedMeeting } from './schedule';
import type { Arrangement, HeldMeeting, Move, Schedule } from './types';

/** What was decided about the schedule. */
export interface ScheduleDecision {
  readonly schedule: Schedule;
  readonly events: readonly MeetingEvent[];
}

/** As far ahead as anybody can arrange, so that there always is a next meeting and plans stay short. */
const MONTHS_AHEAD = 24;

/**
 * Another day, time or place within the month. Problems: the meeting is cancelled, under way, held, over or years away; the day
 * lies in another month (there is one meeting a month), has passed, or nobody works on it.
 */
export function decideMove(planning: Planning, id: string, move: Move): Result<ScheduleDecision> {
  const meeting = changeableMeeting(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled. Take the cancellation back first.');
  const day = dayFault(move.date, id, planning);
  if (day !== null) return invalid({ date: day });
  const { date: from } = meeting.value;
  return ok({
    schedule: arranged(planning.schedule, id, { moved: move }),
    events: [{ kind: 'meetings.moved', meetingId: id, from, ...move }],
  });
}

/** The meeting, if anything of it may be changed. Problems: its month is over; it is years away; those of changeBlocker. */
export function changeableMeeting(planning: Planning, id: string): Result<PlannedMeeting> {
  const ahead = monthsBetween(monthOf(planning.today), id);
  if (ahead < 0) return conflict('The month of this meeting is over.');
  if (ahead > MONTHS_AHEAD) return conflict('This meeting is too far ahead.');
  const meeting = plannedMeeting(planning, id);
  const problem = changeBlocker(meeting, planning);
  return problem === null ? ok(meeting) : failed(problem);
}

function dayFault(date: IsoDate, id: string, { today, calendar }: Planning): string | null {
  if (monthOf(date) !== id) return 'There is one meeting a month: choose a day of the same month.';
  if (date < today) return 'Choose today or a later day.';
  return isWorkingDay(date, calendar) ? null : 'Nobody works on this day. Choose a working day.';
}

/**
 * The meeting does not take place. A slot in person passes on with its host. Problems: cancelled already, under way or held;
 * over, or years away.
 */
export function decideCancellation(planning: Planning, id: string, reason: string): Result<ScheduleDecision> {
  const meeting = changeableMeeting(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled already.');
  const { date } = meeting.value;
  return ok({
    schedule: arranged(planning.schedule, id, { cancelled: { reason } }),
    events: [{ kind: 'meetings.cancelled', meetingId: id, date, reason }],
  });
}

/** The meeting takes place after all. Problems: it is not cancelled; its day has passed; a later one has been held. */
export function decideReinstatement(planning: Planning, id: string): Result<ScheduleDecision> {
  const meeting = changeableMeeting(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled === null) return conflict('This meeting is not cancelled.');
  if (meeting.value.date < planning.today) return conflict('The day of this meeting has passed.');
  const { date } = meeting.value;
  return ok({
    schedule: arranged(planning.schedule, id, { cancelled: null }),
    events: [{ kind: 'meetings.reinstated', meetingId: id, date }],
  });
}

/** The schedule after an arrangement, as a newer version than the one before. */
export function revised(schedule: Schedule, now: IsoInstant): Schedule {
  return { ...schedule, revision: schedule.revision + 1, revisedAt: now };
}

/** What stands in the way of changing a meeting; null: nothing. Those that were held, or are under way, count on the ones before. */
export function changeBlocker(meeting: PlannedMeeting, { schedule }: Planning): Problem | null {
  const inTheWay = (message: string): Problem => ({ kind: 'conflict', message });
  if (meeting.held !== null) return inTheWay('This meeting has been held.');
  if (schedule.openRegister === meeting.id) return inTheWay('The register of this meeting is open. Close it first.');
  if (schedule.held.some(({ id }) => id > meeting.id)) return inTheWay('A later meeting has been held already.');
  if ((schedule.openRegister ?? '') > meeting.id) return inTheWay('The register of a later meeting is open.');
  return null;
}

function arranged(schedule: Schedule, id: string, change: Partial<Arrangement>): Schedule {
  const known = Object.hasOwn(schedule.arrangements, id) ? schedule.arrangements[id] : undefined;
  const before = known ?? { moved: null, cancelled: null };
  return { ...schedule, arrangements: { ...schedule.arrangements, [id]: { ...before, ...change } } };
}

/** A register opens: from now on the meeting is under way. */
export function withOpenRegister(schedule: Schedule, meetingId: string): Schedule {
  return { ...schedule, openRegister: meetingId };
}

/** A register has been closed: the meeting was held, and its host has the credit. */
export function withHeldMeeting(schedule: Schedule, meeting: HeldMeeting): Schedule {
  const held = [...schedule.held.filter(({ id }) => id !== meeting.id), meeting];
  return { ...schedule, openRegister: null, held: held.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
