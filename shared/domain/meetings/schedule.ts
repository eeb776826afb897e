/**
 * When the group meets: monthly by its rule, moved off days on which nobody works, every third time in person. Terms of
 * reference, "Meeting frequency and format".
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
import { type HolidayCalendar, isWorkingDay, restsOnWeekendsOnly } from '../calendar/working-days';
import type { InPersonRule, MeetingRule, Membership } from '../membership/types';
import { type HostPick, pickHost, possibleHosts } from './rotation';
import type { Cancellation, HeldMeeting, Host, Meeting, Move, Schedule } from './types';

/** Everything that a plan of meetings rests on. */
export interface Planning {
  readonly rule: MeetingRule;
  readonly inPerson: InPersonRule;
  readonly schedule: Schedule;
  readonly calendar: HolidayCalendar;
  readonly hosts: readonly Host[];
  readonly today: IsoDate;
}

/** A meeting with how it came to be where it is. */
export interface PlannedMeeting extends Meeting {
  /** Its ordinal among the meetings in person, from 1; a cancelled one names the slot that it passes on. Null: it is remote. */
  readonly slot: number | null;
  /** Who hosts and why; null for remote, cancelled and past meetings. */
  readonly pick: HostPick | null;
  /** The day that the rule alone would give. */
  readonly byRule: IsoDate;
  readonly moved: Move | null;
  readonly cancelled: Cancellation | null;
  /** Set when its register has been closed. */
  readonly held: HeldMeeting | null;
  /** False: the bank holidays of that time are not known yet, and only weekends were avoided. */
  readonly holidaysKnown: boolean;
}

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
 * The meetings of these months (`YYYY-MM`, both included), cancelled ones too. Hosts of meetings to come are foreseen: each
 * one on the assumption that those before it are held.
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

/** The meetings in person that will have been held before a month, if those to come take place. */
export function heldBefore(planning: Planning, month: string): readonly HeldMeeting[] {
  const planned = planMeetings(planning, firstUnended(planning), month).filter(({ id }) => id < month);
  return [...hostedSoFar(planning.schedule), ...planned.flatMap((meeting) => foreseen(meeting, planning))];
}

/** The meetings in person behind the group: those before the app, then those that were held. */
export function hostedSoFar({ hostedBefore = [], held }: Schedule): readonly HeldMeeting[] {
  const earlier = hostedBefore.map(({ on, organisationId, organisation }): HeldMeeting => {
    return { id: monthOf(on), date: on, mode: 'in-person', host: { organisationId, organisation } };
  });
  return [...earlier, ...held];
}

/** This month, or the earlier one whose register is still open, or whose meeting was moved and lies ahead. */
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

/** The meeting as held, where it is in person and still takes place: its day lies ahead, or its register is open. */
function foreseen(meeting: PlannedMeeting, { today, schedule }: Planning): readonly HeldMeeting[] {
  const { id, date, host } = meeting;
  if (host === null || meeting.held !== null || meeting.cancelled !== null) return [];
  return date >= today || schedule.openRegister === id ? [{ id, date, mode: 'in-person', host }] : [];
}

/** The meeting of one month, as planned. */
export function plannedMeeting(planning: Planning, month: string): PlannedMeeting {
  const [meeting] = planMeetings(planning, month, month);
  if (meeting === undefined) throw new Error(`${month} is no month`);
  return meeting;
}

/** As far as anybody looks for a meeting that takes place. */
const MONTHS_AHEAD = 36;

/** The meeting that is due today or next; a cancelled one is passed over. */
export function meetingDue(planning: Planning): PlannedMeeting {
  const { id } = firstLive(planning, firstUnended(planning), (meeting) => meeting.date >= planning.today);
  return plannedMeeting(planning, id);
}

/**
 * The meeting whose register comes next: the one that is due, or the one after the latest whose register has been closed. A
 * register closed today stays today's, so that nobody opens next month's by mistake.
 */
export function meetingToOpen(planning: Planning): PlannedMeeting {
  const due = meetingDue(planning);
  const latest = planning.schedule.held.at(-1);
  if (latest === undefined || latest.id < due.id) return due;
  if (latest.id === due.id && due.date === planning.today) return due;
  return plannedMeeting(planning, firstLive(planning, nextMonth(latest.id), () => true).id);
}

/** The next meeting that has no register yet: what is said or captured before a meeting belongs to it. */
export function meetingWithoutRegister(planning: Planning): PlannedMeeting {
  return plannedMeeting(planning, firstWithoutRegister(planning).id);
}

/** The day of that meeting; who hosts it is not worked out. */
export function dayWithoutRegister(planning: Planning): IsoDate {
  return firstWithoutRegister(planning).date;
}

function firstWithoutRegister(planning: Planning): Meeting {
  const { today, schedule } = planning;
  return firstLive(planning, firstUnended(planning), ({ id, date, held }) => {
    return held === null && id !== schedule.openRegister && date >= today;
  });
}

/** The live meetings right before and after one; null: there is none within reach. */
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

/** What a register keeps of a meeting. */
export function bareMeeting({ id, date, startsAt, minutes, mode, host, place }: Meeting): Meeting {
  return { id, date, startsAt, minutes, mode, host, place };
}

/** The rule that holds in a month. */
export function ruleIn(month: string, { rule, schedule }: Pick<Planning, 'rule' | 'schedule'>): MeetingRule {
  return schedule.rules.filter(({ from }) => from <= month).at(-1)?.rule ?? rule;
}

/** The rule that was decided last: of the meetings from some month on, which may lie ahead. */
export function latestRule({ rule, schedule }: Pick<Planning, 'rule' | 'schedule'>): MeetingRule {
  return schedule.rules.at(-1)?.rule ?? rule;
}

/** The first meeting from this month on that is not cancelled and fits, without its host. */
function firstLive(planning: Planning, from: string, fits: (meeting: PlannedMeeting) => boolean): Meeting {
  let month = from;
  for (let looked = 0; looked < MONTHS_AHEAD; looked += 1, month = nextMonth(month)) {
    if (planning.schedule.arrangements[month]?.cancelled != null) continue;
    const meeting = meetingOf(month, planning);
    if (fits(meeting)) return meeting;
  }
  throw new Error(`Every meeting of ${MONTHS_AHEAD} months is cancelled`);
}

/** Without its host. */
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
    holidaysKnown: !restsOnWeekendsOnly(ruled, calendar),
  };
}

/**
 * Meetings that are not cancelled are counted from the anchor on, and every third one is a slot in person. A cancelled
 * meeting is not counted, so its place passes to the next.
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

/** The next working day in the month, else the one before. */
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
