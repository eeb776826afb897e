/**
 * What chair and VRU may arrange: move a meeting, cancel it, choose another host, change the rule, log the review of
 * frequency and format. Each answers the schedule as it is afterwards, or what stands in the way.
 */
import { type IsoDate, type IsoInstant, monthOf, monthsBetween, nextMonth } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days';
import type { MeetingRule } from '../membership/types';
import { conflict, failed, invalid, ok, type Problem, type Result } from '../result';
import { eligibleHosts, hostRecords, lastHost } from './rotation';
import { heldBefore, type PlannedMeeting, type Planning, plannedMeeting } from './schedule';
import type { Arrangement, FormatReview, HeldMeeting, Move, Schedule } from './types';

/** As far ahead as anybody can arrange, so that there always is a next meeting and plans stay short. */
const MONTHS_AHEAD = 24;

/**
 * Another day, time or place within the month. Problems: the meeting is cancelled, under way, held, over or years away; the day
 * lies in another month (there is one meeting a month), has passed, or nobody works on it.
 */
export function moveMeeting(planning: Planning, id: string, move: Move): Result<Schedule> {
  const meeting = changeable(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled. Take the cancellation back first.');
  const day = dayFault(move.date, id, planning);
  if (day !== null) return invalid({ date: day });
  return ok(arranged(planning.schedule, id, { moved: move }));
}

/** The meeting, if anything of it may be changed. Problems: its month is over; it is years away; those of standsInTheWay. */
function changeable(planning: Planning, id: string): Result<PlannedMeeting> {
  const ahead = monthsBetween(monthOf(planning.today), id);
  if (ahead < 0) return conflict('The month of this meeting is over.');
  if (ahead > MONTHS_AHEAD) return conflict('This meeting is too far ahead.');
  const meeting = plannedMeeting(planning, id);
  const problem = standsInTheWay(meeting, planning);
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
export function cancelMeeting(planning: Planning, id: string, reason: string): Result<Schedule> {
  const meeting = changeable(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled !== null) return conflict('This meeting is cancelled already.');
  return ok(arranged(planning.schedule, id, { cancelled: { reason } }));
}

/** The meeting takes place after all. Problems: it is not cancelled; its day has passed; a later one has been held. */
export function reinstateMeeting(planning: Planning, id: string): Result<Schedule> {
  const meeting = changeable(planning, id);
  if (!meeting.ok) return meeting;
  if (meeting.value.cancelled === null) return conflict('This meeting is not cancelled.');
  if (meeting.value.date < planning.today) return conflict('The day of this meeting has passed.');
  return ok(arranged(planning.schedule, id, { cancelled: null }));
}

/** The schedule after an arrangement, as a newer version than the one before. */
export function revised(schedule: Schedule, now: IsoInstant): Schedule {
  return { ...schedule, revision: schedule.revision + 1, revisedAt: now };
}

/** What stands in the way of changing a meeting; null: nothing. Those that were held, or are under way, count on the ones before. */
export function standsInTheWay(meeting: PlannedMeeting, { schedule }: Planning): Problem | null {
  const inTheWay = (message: string): Problem => ({ kind: 'conflict', message });
  if (meeting.held !== null) return inTheWay('This meeting has been held.');
  if (schedule.openRegister === meeting.id) return inTheWay('The register of this meeting is open. Close it first.');
  if (schedule.held.some(({ id }) => id > meeting.id)) return inTheWay('A later meeting has been held already.');
  if ((schedule.openRegister ?? '') > meeting.id) return inTheWay('The register of a later meeting is open.');
  return null;
}

function arranged(schedule: Schedule, id: string, change: Partial<Arrangement>): Schedule {
  const before = schedule.arrangements[id] ?? { moved: null, cancelled: null };
  return { ...schedule, arrangements: { ...schedule.arrangements, [id]: { ...before, ...change } } };
}

/**
 * The chair's choice for the slot of a meeting. Problems: the meeting is not in person, or is over; the organisation is none
 * that may host it: not a Specified Authority, not active, or the host of the time before.
 */
export function chooseHost(
  planning: Planning,
  id: string,
  choice: { readonly organisationId: string; readonly reason: string },
): Result<Schedule> {
  const slot = slotToHost(planning, id);
  if (!slot.ok) return slot;
  if (!hostChoices(planning, id).some((host) => host.organisationId === choice.organisationId)) {
    return invalid({ organisation: 'Choose an active Specified Authority other than the last host.' });
  }
  return ok(withOverride(planning.schedule, slot.value, { slot: slot.value, ...choice }));
}

/** Back to the rotation. Problems: the meeting is not in person, or is over; the chair chose nobody for it. */
export function followRotation(planning: Planning, id: string): Result<Schedule> {
  const slot = slotToHost(planning, id);
  if (!slot.ok) return slot;
  if (!planning.schedule.hostOverrides.some((override) => override.slot === slot.value)) {
    return conflict('The rotation decides who hosts this meeting already.');
  }
  return ok(withOverride(planning.schedule, slot.value, null));
}

/** Who may be chosen as the host of a meeting, in the order of their turn; those before it are assumed to be held. */
export function hostChoices(planning: Planning, id: string) {
  const held = heldBefore(planning, id);
  return eligibleHosts(hostRecords(planning.hosts, held), lastHost(held));
}

function slotToHost(planning: Planning, id: string): Result<number> {
  const meeting = changeable(planning, id);
  if (!meeting.ok) return meeting;
  const { slot, cancelled } = meeting.value;
  if (cancelled !== null) return conflict('This meeting is cancelled. Its host passes on to the next one.');
  return slot === null ? conflict('This meeting is on Teams: nobody hosts it.') : ok(slot);
}

function withOverride(schedule: Schedule, slot: number, override: Schedule['hostOverrides'][number] | null): Schedule {
  const others = schedule.hostOverrides.filter((known) => known.slot !== slot);
  return { ...schedule, hostOverrides: override === null ? others : [...others, override] };
}

/**
 * Another rule for the meetings to come: from this month on where its meeting still lies ahead, by the old rule and by the new
 * one, otherwise from the next.
 */
export function changeRule(planning: Planning, rule: MeetingRule): Schedule {
  const thisMonth = monthOf(planning.today);
  const fromMonth = (from: string): Schedule => {
    const earlier = planning.schedule.rules.filter((known) => known.from < from);
    return { ...planning.schedule, rules: [...earlier, { from, rule }] };
  };
  const ahead = (schedule: Schedule) => {
    const meeting = plannedMeeting({ ...planning, schedule }, thisMonth);
    return standsInTheWay(meeting, planning) === null && meeting.date >= planning.today;
  };
  const now = fromMonth(thisMonth);
  return ahead(planning.schedule) && ahead(now) ? now : fromMonth(nextMonth(thisMonth));
}

/** When the review of frequency and format is due. Overdue is said and blocks nothing. */
export function reviewDue(schedule: Schedule, firstDue: IsoDate): IsoDate {
  return schedule.reviews.at(-1)?.nextDue ?? firstDue;
}

/** The review has been held. Problem: the next one is not after today. */
export function logReview(planning: Planning, review: FormatReview): Result<Schedule> {
  if (review.nextDue <= planning.today) return invalid({ nextDue: 'Choose a day after today.' });
  return ok({ ...planning.schedule, reviews: [...planning.schedule.reviews, review] });
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
