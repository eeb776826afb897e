/**
 * The schedule of meetings: monthly by the group's rule, moved off non-working days, every third time in person. Terms
 * of reference, "Meeting frequency and format".
 */
import {
  addDays,
  daysInMonth,
  type IsoDate,
  monthAfter,
  monthOf,
  monthsBetween,
  nextMonth,
  weekdayOf,
} from '../calendar/dates';
import { type HolidayCalendar, holidaysUnknown, isWorkingDay } from '../calendar/working-days';
import type { InPersonRule, MeetingRule, Membership } from '../membership/types';
import { type HostPick, pickHost, possibleHosts } from './rotation';
import type { Cancellation, HeldMeeting, Host, Meeting, Move, Schedule } from './types';

/** The inputs of a plan of meetings. */
export interface Planning {
  readonly rule: MeetingRule;
  readonly inPerson: InPersonRule;
  readonly schedule: Schedule;
  readonly calendar: HolidayCalendar;
  readonly hosts: readonly Host[];
  readonly today: IsoDate;
}

/** A meeting in the plan, with what determined its day and host. */
export interface PlannedMeeting extends Meeting {
  /**
   * Ordinal among the meetings in person, from 1; for a cancelled one, the slot that passes on to the next. Null if it
   * is remote.
   */
  readonly slot: number | null;
  /** The host and why; null for remote, cancelled and past meetings. */
  readonly pick: HostPick | null;
  /** The day according to the rule alone. */
  readonly byRule: IsoDate;
  readonly moved: Move | null;
  readonly cancelled: Cancellation | null;
  /** Set once its register has been closed. */
  readonly held: HeldMeeting | null;
  /** False if the bank holidays of that time are not known yet, so that only weekends were avoided. */
  readonly holidaysKnown: boolean;
}

/** Builds the inputs of a plan. The schedule's own `countedFrom` takes precedence over the group's facts. */
export function planningOf(
  membership: Membership,
  schedule: Schedule,
  calendar: HolidayCalendar,
  today: IsoDate,
): Planning {
  const { meetingRule: rule, inPerson: facts } = membership.group.settings;
  const inPerson = { ...facts, countedFrom: schedule.countedFrom ?? facts.countedFrom };
  return { rule, inPerson, schedule, calendar, hosts: possibleHosts(membership), today };
}

/**
 * Plans the meetings of these months (`YYYY-MM`, both inclusive), cancelled ones included. Hosts of future meetings are
 * predicted on the assumption that the meetings before them are held.
 */
export function planMeetings(planning: Planning, from: string, to: string): readonly PlannedMeeting[] {
  const meetings: PlannedMeeting[] = [];
  let held = hostedSoFar(planning.schedule);
  const first = firstUnended(planning);
  for (let month = from < first ? from : first; month <= to; month = nextMonth(month)) {
    const meeting = withHost(meetingOf(month, planning), planning, held);
    held = [...held, ...foreseen(meeting, planning)];
    if (month >= from) meetings.push(meeting);
  }
  return meetings;
}

/** Returns the meetings in person before a month: those held, and those to come, assuming that they take place. */
export function heldBefore(planning: Planning, month: string): readonly HeldMeeting[] {
  const planned = planMeetings(planning, firstUnended(planning), month).filter(({ id }) => id < month);
  return [...hostedSoFar(planning.schedule), ...planned.flatMap((meeting) => foreseen(meeting, planning))];
}

/** Returns the meetings that count for the rotation: those before the app, then those that were held. */
export function hostedSoFar({ hostedBefore = [], held }: Schedule): readonly HeldMeeting[] {
  const earlier = hostedBefore.map(({ on, organisationId, organisation }): HeldMeeting => {
    return { id: monthOf(on), date: on, mode: 'in-person', host: { organisationId, organisation } };
  });
  return [...earlier, ...held];
}

/**
 * Returns the first month that is not over: this month, or an earlier one whose register is still open or whose meeting
 * was moved and lies ahead.
 */
export function firstUnended({ today, schedule }: Pick<Planning, 'today' | 'schedule'>): string {
  const ahead = Object.entries(schedule.arrangements).flatMap(([id, { moved, cancelled }]) =>
    moved !== null && cancelled === null && moved.date >= today && !isHeld(schedule, id) ? [id] : [],
  );
  const open = schedule.openRegister === null ? [] : [schedule.openRegister];
  return [monthOf(today), ...open, ...ahead].sort()[0] ?? monthOf(today);
}

function isHeld({ held }: Schedule, meetingId: string): boolean {
  return held.some(({ id }) => id === meetingId);
}

/**
 * Returns the meeting as if held, if it is in person and still to take place: its day lies ahead, or its register is
 * open.
 */
function foreseen(meeting: PlannedMeeting, { today, schedule }: Planning): readonly HeldMeeting[] {
  const { id, date, host } = meeting;
  if (host === null || meeting.held !== null || meeting.cancelled !== null) return [];
  return date >= today || schedule.openRegister === id ? [{ id, date, mode: 'in-person', host }] : [];
}

/**
 * Returns the planned meeting of one month.
 *
 * @throws Error if `month` is not a month
 */
export function plannedMeeting(planning: Planning, month: string): PlannedMeeting {
  const [meeting] = planMeetings(planning, month, month);
  if (meeting === undefined) throw new Error(`${month} is no month`);
  return meeting;
}

/** Maximum number of months searched for a meeting that is not cancelled. */
const MONTHS_AHEAD = 36;

/** Returns the meeting that is due today or next; cancelled ones are skipped. */
export function meetingDue(planning: Planning): PlannedMeeting {
  const { id } = firstLive(planning, firstUnended(planning), (meeting) => meeting.date >= planning.today);
  return plannedMeeting(planning, id);
}

/**
 * Returns the meeting whose register is opened next: the one that is due, or the one after the latest whose register
 * has been closed. If today's register was closed today, it stays the current one, so that nobody opens next month's by
 * mistake.
 */
export function meetingToOpen(planning: Planning): PlannedMeeting {
  const due = meetingDue(planning);
  const latest = planning.schedule.held.at(-1);
  if (latest === undefined || latest.id < due.id) return due;
  if (latest.id === due.id && due.date === planning.today) return due;
  return plannedMeeting(planning, firstLive(planning, nextMonth(latest.id), () => true).id);
}

/** Returns the next meeting that has no register yet: answers and actions recorded before a meeting belong to it. */
export function meetingWithoutRegister(planning: Planning): PlannedMeeting {
  return plannedMeeting(planning, firstWithoutRegister(planning).id);
}

/** Returns the day of `meetingWithoutRegister`, without computing its host. */
export function dayWithoutRegister(planning: Planning): IsoDate {
  return firstWithoutRegister(planning).date;
}

function firstWithoutRegister(planning: Planning): Meeting {
  const { today, schedule } = planning;
  return firstLive(planning, firstUnended(planning), ({ id, date, held }) => {
    return held === null && id !== schedule.openRegister && date >= today;
  });
}

/** Returns the meetings right before and after one, skipping cancelled ones. Null if there is none within reach. */
export function neighbours(
  planning: Planning,
  id: string,
): { readonly before: Meeting | null; readonly after: Meeting | null } {
  const live = (month: string) => planning.schedule.arrangements[month]?.cancelled == null;
  const search = (step: 1 | -1): Meeting | null => {
    let month = monthAfter(id, step);
    for (let looked = 0; looked < MONTHS_AHEAD; looked += 1, month = monthAfter(month, step)) {
      if (live(month)) return heldOrPlanned(month, planning);
    }
    return null;
  };
  return { before: search(-1), after: search(1) };
}

function heldOrPlanned(month: string, planning: Planning): Meeting {
  const meeting = meetingOf(month, planning);
  return meeting.held === null ? meeting : { ...meeting, date: meeting.held.date };
}

/** Returns the parts of a meeting that its register stores. */
export function bareMeeting({ id, date, startsAt, minutes, mode, host, place }: Meeting): Meeting {
  return { id, date, startsAt, minutes, mode, host, place };
}

/** Returns the rule that applies in a month. */
export function ruleIn(month: string, { rule, schedule }: Pick<Planning, 'rule' | 'schedule'>): MeetingRule {
  return schedule.rules.filter(({ from }) => from <= month).at(-1)?.rule ?? rule;
}

/** Returns the rule that was decided last; the month from which it applies may lie ahead. */
export function latestRule({ rule, schedule }: Pick<Planning, 'rule' | 'schedule'>): MeetingRule {
  return schedule.rules.at(-1)?.rule ?? rule;
}

/** Returns the first meeting from this month on that is not cancelled and matches the predicate, without its host. */
function firstLive(planning: Planning, from: string, fits: (meeting: PlannedMeeting) => boolean): Meeting {
  let month = from;
  for (let looked = 0; looked < MONTHS_AHEAD; looked += 1, month = nextMonth(month)) {
    if (planning.schedule.arrangements[month]?.cancelled != null) continue;
    const meeting = meetingOf(month, planning);
    if (fits(meeting)) return meeting;
  }
  throw new Error(`Every meeting of ${MONTHS_AHEAD} months is cancelled`);
}

/** Returns the planned meeting of a month, without its host. */
function meetingOf(month: string, planning: Planning): PlannedMeeting {
  const { schedule, calendar } = planning;
  const rule = ruleIn(month, planning);
  const { moved = null, cancelled = null } = schedule.arrangements[month] ?? {};
  const ruled = dayByRule(month, rule);
  const slot = slotOf(month, planning);
  return {
    id: month,
    date: moved?.date ?? workingDayNear(ruled, calendar),
    startsAt: moved?.startsAt ?? rule.startsAt,
    minutes: moved?.minutes ?? rule.minutes,
    mode: slot === null ? 'remote' : 'in-person',
    host: null,
    place: moved?.place ?? null,
    slot,
    pick: null,
    byRule: ruled,
    moved,
    cancelled,
    held: schedule.held.find(({ id }) => id === month) ?? null,
    holidaysKnown: !holidaysUnknown(ruled, calendar),
  };
}

/**
 * Returns the in-person slot of a month. Meetings that are not cancelled are counted from the configured month on, and
 * every third one is a slot. A cancelled meeting is not counted, so its slot passes to the next.
 */
function slotOf(month: string, { inPerson, schedule }: Planning): number | null {
  if (month < inPerson.countedFrom) return null;
  const cancelled = Object.entries(schedule.arrangements).filter(
    ([id, arrangement]) => arrangement.cancelled !== null && inPerson.countedFrom <= id && id < month,
  );
  const number = monthsBetween(inPerson.countedFrom, month) + 1 - cancelled.length;
  return number % inPerson.every === 0 ? number / inPerson.every : null;
}

function withHost(meeting: PlannedMeeting, planning: Planning, held: readonly HeldMeeting[]): PlannedMeeting {
  if (meeting.held !== null) {
    const { date, mode, host } = meeting.held;
    return { ...meeting, date, mode, host };
  }
  if (meeting.slot === null || meeting.cancelled !== null) return meeting;
  const { today, schedule } = planning;
  const behind = meeting.date < today && meeting.id < monthOf(today) && meeting.id !== schedule.openRegister;
  if (behind) return meeting;
  const override = schedule.hostOverrides.find(({ slot }) => slot === meeting.slot);
  const pick = pickHost(planning.hosts, held, override);
  const host = pick === null ? null : { organisationId: pick.organisationId, organisation: pick.organisation };
  return { ...meeting, pick, host };
}

function dayByRule(month: string, rule: MeetingRule): IsoDate {
  const first = `${month}-01`;
  const toWeekday = (rule.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, toWeekday + 7 * (rule.occurrence - 1));
}

/** Returns the given day or the next working day in its month, else the last working day before it. */
function workingDayNear(date: IsoDate, calendar: HolidayCalendar): IsoDate {
  const month = monthOf(date);
  const last = `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
  for (let day = date; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) return day;
  }
  let day = addDays(date, -1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
