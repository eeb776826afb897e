/**
 * Decisions on a single meeting: move, cancel and reinstate. Each returns the schedule after the decision and its
 * events, or a problem.
 */
import { monthWords } from '../../words/dates';
import { type IsoDate, type IsoInstant, monthOf, monthsBetween } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days';
import { conflict, failed, invalid, ok, type Problem, type Result } from '../result';
import type { MeetingEvent } from './events';
import { neighbours, type PlannedMeeting, type Planning, plannedMeeting } from './schedule';
import type { Arrangement, HeldMeeting, Move, Schedule } from './types';

/** The outcome of a decision: the schedule after it, and its events. */
export interface ScheduleDecision {
  readonly schedule: Schedule;
  readonly events: readonly MeetingEvent[];
}

/** The fields of a meeting that a move can change. */
const PLANNED = ['date', 'startsAt', 'minutes', 'place'] as const satisfies readonly (keyof Move)[];

/**
 * Maximum number of months ahead that a meeting can be arranged. The limit guarantees that there is a next meeting and
 * keeps plans short.
 */
const MONTHS_AHEAD = 24;
/** Maximum number of months back that a meeting can be cancelled; the plan is not shown any further back. */
const MONTHS_BACK = 120;

/**
 * Moves a meeting to another day, time or place; its id stays the original month. Moving it to another day discards its
 * open register. Problems: the meeting is cancelled, held, or years away; a later meeting was held or its register is
 * open; the new day has passed, is not a working day, or does not lie between the meetings before and after.
 */
export function decideMove(planning: Planning, id: string, move: Move): Result<ScheduleDecision> {
  const meeting = movableMeeting(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled. Take the cancellation back first.');
  const day = dayFault(move.date, id, planning);
  if (day !== null) return invalid({ date: day });
  const { date: from, moved } = meeting.value;
  const changed = PLANNED.filter((part) => meeting.value[part] !== move[part]);
  if (changed.length === 0 && moved?.reason === move.reason) return ok({ schedule: planning.schedule, events: [] });
  const after = arranged(planning.schedule, id, { moved: move });
  return ok({
    schedule: move.date === from ? after : withoutRegisterOf(id, after),
    events: [{ kind: 'meetings.moved', meetingId: id, from, changed, ...move }],
  });
}

/**
 * Returns the meeting if it may be moved. Problems: it is years away or was held; a later meeting was held, or its
 * register is open.
 */
export function movableMeeting(planning: Planning, id: string): Result<PlannedMeeting> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  const problem = moveBlocker(meeting.value, planning);
  return problem === null ? meeting : failed(problem);
}

/**
 * Returns the meeting if its host may be changed. Problems: its month is over; it is years away; those of
 * `changeBlocker`.
 */
export function changeableMeeting(planning: Planning, id: string): Result<PlannedMeeting> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  if (isOver(meeting.value, planning)) return conflict('The month of this meeting is over.');
  const problem = changeBlocker(meeting.value, planning);
  return problem === null ? meeting : failed(problem);
}

/** Whether both the month of a meeting and its day have passed. */
export function isOver({ id, date }: PlannedMeeting, { today }: Pick<Planning, 'today'>): boolean {
  return id < monthOf(today) && date < today;
}

function meetingWithinReach(planning: Planning, id: string): Result<PlannedMeeting> {
  const ahead = monthsBetween(monthOf(planning.today), id);
  if (ahead < -MONTHS_BACK) return conflict('This meeting is too long ago.');
  if (ahead > MONTHS_AHEAD) return conflict('This meeting is too far ahead.');
  return ok(plannedMeeting(planning, id));
}

function dayFault(date: IsoDate, id: string, planning: Planning): string | null {
  if (date < planning.today) return 'Choose today or a later day.';
  const { before, after } = neighbours(planning, id);
  if (before !== null && date <= before.date) {
    return `The meeting of ${monthWords(before.id)} is on ${before.date}. Choose a later day.`;
  }
  if (after !== null && date >= after.date) {
    return `The meeting of ${monthWords(after.id)} is on ${after.date}. Choose an earlier day.`;
  }
  return isWorkingDay(date, planning.calendar) ? null : 'Nobody works on this day. Choose a working day.';
}

/**
 * Cancels a meeting; its day may have passed. An in-person slot passes on to the next meeting with its host, and an
 * open register is discarded. Problems: already cancelled, or held; years away.
 */
export function decideCancellation(planning: Planning, id: string, reason: string): Result<ScheduleDecision> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.held !== null) return conflict(HELD);
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled already.');
  const { date } = meeting.value;
  return ok({
    schedule: withoutRegisterOf(id, arranged(planning.schedule, id, { cancelled: { reason } })),
    events: [{ kind: 'meetings.cancelled', meetingId: id, date, reason }],
  });
}

/**
 * Reverses a cancellation; the day of the meeting may have passed. Problems: it is not cancelled; it is years away;
 * another meeting was moved beyond its day in the meantime.
 */
export function decideReinstatement(planning: Planning, id: string): Result<ScheduleDecision> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled === null) return conflict('This meeting is not cancelled.');
  const { date } = meeting.value;
  const schedule = arranged(planning.schedule, id, { cancelled: null });
  const other = outOfOrder({ ...planning, schedule }, id);
  if (other !== null) {
    return conflict(`The meeting of ${monthWords(other.id)} is on ${other.date} now. Move that one first.`);
  }
  return ok({ schedule, events: [{ kind: 'meetings.reinstated', meetingId: id, date }] });
}

/** Returns the neighbouring meeting that is on the wrong side of this one. Null if the order is correct. */
export function outOfOrder(planning: Planning, id: string): { readonly id: string; readonly date: IsoDate } | null {
  const { date } = plannedMeeting(planning, id);
  const { before, after } = neighbours(planning, id);
  if (before !== null && before.date >= date) return before;
  return after !== null && after.date <= date ? after : null;
}

/** Returns the schedule with its revision incremented and dated `now`. */
export function revised(schedule: Schedule, now: IsoInstant): Schedule {
  return { ...schedule, revision: schedule.revision + 1, revisedAt: now };
}

const HELD = 'This meeting has been held.';
const inTheWay = (message: string): Problem => ({ kind: 'conflict', message });

/**
 * Returns why a meeting cannot be moved; null if it can. A later meeting that was held or is under way blocks the move,
 * because its plan depends on the earlier meetings.
 */
export function moveBlocker(meeting: PlannedMeeting, { schedule }: Planning): Problem | null {
  if (meeting.held !== null) return inTheWay(HELD);
  if (schedule.held.some(({ id }) => id > meeting.id)) return inTheWay('A later meeting has been held already.');
  if ((schedule.openRegister ?? '') > meeting.id) return inTheWay('The register of a later meeting is open.');
  return null;
}

/** Returns why the host of a meeting cannot be changed; null if it can. */
export function changeBlocker(meeting: PlannedMeeting, planning: Planning): Problem | null {
  if (meeting.held === null && planning.schedule.openRegister === meeting.id) {
    return inTheWay('The register of this meeting is open. Close or discard it first.');
  }
  return moveBlocker(meeting, planning);
}

function arranged(schedule: Schedule, id: string, change: Partial<Arrangement>): Schedule {
  const known = Object.hasOwn(schedule.arrangements, id) ? schedule.arrangements[id] : undefined;
  const before = known ?? { moved: null, cancelled: null };
  return { ...schedule, arrangements: { ...schedule.arrangements, [id]: { ...before, ...change } } };
}

/**
 * Returns the schedule with the meeting of this month moved, without checking the rules for a move. Used for generated
 * plans.
 */
export function arrangedOn(schedule: Schedule, id: string, move: Move): Schedule {
  return arranged(schedule, id, { moved: move });
}

/** Returns the schedule with the register of this meeting open: the meeting is under way. */
export function withOpenRegister(schedule: Schedule, meetingId: string): Schedule {
  return { ...schedule, openRegister: meetingId };
}

/** Returns the schedule without an open register if the open one belongs to this meeting, otherwise unchanged. */
export function withoutRegisterOf(meetingId: string, schedule: Schedule): Schedule {
  return schedule.openRegister === meetingId ? { ...schedule, openRegister: null } : schedule;
}

/**
 * Returns the schedule with a closed register reopened: the meeting no longer counts as held until the register is
 * closed again.
 */
export function withReopenedRegister(schedule: Schedule, meetingId: string): Schedule {
  return withOpenRegister({ ...schedule, held: schedule.held.filter(({ id }) => id !== meetingId) }, meetingId);
}

/** Returns the schedule after a register was closed: the meeting counts as held, and its host is credited. */
export function withHeldMeeting(schedule: Schedule, meeting: HeldMeeting): Schedule {
  const held = [...schedule.held.filter(({ id }) => id !== meeting.id), meeting];
  return { ...schedule, openRegister: null, held: held.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
