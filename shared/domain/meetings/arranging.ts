/**
 * Arranging one meeting: move it, cancel it, reinstate it. Each answers the schedule as it is afterwards with what happened, or
 * what stands in the way.
 */
import { monthWords } from '../../words/dates';
import { type IsoDate, type IsoInstant, monthOf, monthsBetween } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days';
import { conflict, failed, invalid, ok, type Problem, type Result } from '../result';
import type { MeetingEvent } from './events';
import { neighbours, type PlannedMeeting, type Planning, plannedMeeting } from './schedule';
import type { Arrangement, HeldMeeting, Move, Schedule } from './types';

/** What was decided about the schedule. */
export interface ScheduleDecision {
  readonly schedule: Schedule;
  readonly events: readonly MeetingEvent[];
}

/** What a move can change about a meeting. */
const PLANNED = ['date', 'startsAt', 'minutes', 'place'] as const satisfies readonly (keyof Move)[];

/** As far ahead as anybody can arrange, so that there always is a next meeting and plans stay short. */
const MONTHS_AHEAD = 24;
/** As far back as anybody can say that a meeting did not take place: as far as the plan is shown. */
const MONTHS_BACK = 120;

/**
 * Another day, time or place; the month stays the meeting's name. On another day a register that is open goes. Problems: the meeting is
 * cancelled, held, or years away; the day has passed, nobody works on it, or it does not lie between the meetings before and after.
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

/** The meeting, if it may be moved. Problems: it is years away or was held; a later one was held, or is under way. */
export function movableMeeting(planning: Planning, id: string): Result<PlannedMeeting> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  const problem = moveBlocker(meeting.value, planning);
  return problem === null ? meeting : failed(problem);
}

/** The meeting, if who hosts it may be changed. Problems: its month is over; it is years away; those of changeBlocker. */
export function changeableMeeting(planning: Planning, id: string): Result<PlannedMeeting> {
  const meeting = meetingWithinReach(planning, id);
  if (!meeting.ok) return meeting;
  if (isOver(meeting.value, planning)) return conflict('The month of this meeting is over.');
  const problem = changeBlocker(meeting.value, planning);
  return problem === null ? meeting : failed(problem);
}

/** Whether the month of a meeting and its own day have passed. */
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
 * The meeting does not take place, or did not: its day may have passed. A slot in person passes on with its host, and a register
 * that is open goes. Problems: cancelled already, or held; years away.
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
 * The meeting takes place after all, or did: its day may have passed. Problems: it is not cancelled; it is years away; another
 * meeting was moved beyond its day meanwhile.
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

/** The neighbour of a meeting that lies on the wrong side of it; null: each is where it belongs. */
export function outOfOrder(planning: Planning, id: string): { readonly id: string; readonly date: IsoDate } | null {
  const { date } = plannedMeeting(planning, id);
  const { before, after } = neighbours(planning, id);
  if (before !== null && before.date >= date) return before;
  return after !== null && after.date <= date ? after : null;
}

/** The schedule after an arrangement, as a newer version than the one before. */
export function revised(schedule: Schedule, now: IsoInstant): Schedule {
  return { ...schedule, revision: schedule.revision + 1, revisedAt: now };
}

const HELD = 'This meeting has been held.';
const inTheWay = (message: string): Problem => ({ kind: 'conflict', message });

/** What stands in the way of moving a meeting; null: nothing. Those that were held, or are under way, count on the ones before. */
export function moveBlocker(meeting: PlannedMeeting, { schedule }: Planning): Problem | null {
  if (meeting.held !== null) return inTheWay(HELD);
  if (schedule.held.some(({ id }) => id > meeting.id)) return inTheWay('A later meeting has been held already.');
  if ((schedule.openRegister ?? '') > meeting.id) return inTheWay('The register of a later meeting is open.');
  return null;
}

/** What stands in the way of changing who hosts a meeting; null: nothing. */
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

/** The meeting of this month on another day, whatever the rules for moving one say: where a plan is made up. */
export function arrangedOn(schedule: Schedule, id: string, move: Move): Schedule {
  return arranged(schedule, id, { moved: move });
}

/** A register opens: from now on the meeting is under way. */
export function withOpenRegister(schedule: Schedule, meetingId: string): Schedule {
  return { ...schedule, openRegister: meetingId };
}

/** The meeting's register is open no more, if it was. */
export function withoutRegisterOf(meetingId: string, schedule: Schedule): Schedule {
  return schedule.openRegister === meetingId ? { ...schedule, openRegister: null } : schedule;
}

/** A closed register is open again: whether the meeting was held is to be said once more. */
export function withReopenedRegister(schedule: Schedule, meetingId: string): Schedule {
  return withOpenRegister({ ...schedule, held: schedule.held.filter(({ id }) => id !== meetingId) }, meetingId);
}

/** A register has been closed: the meeting was held, and its host has the credit. */
export function withHeldMeeting(schedule: Schedule, meeting: HeldMeeting): Schedule {
  const held = [...schedule.held.filter(({ id }) => id !== meeting.id), meeting];
  return { ...schedule, openRegister: null, held: held.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
