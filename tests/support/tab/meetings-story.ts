/**
 * The meetings part of a story: some years of meetings, and the effects of arranging them. The views are made by the
 * server's own code from a schedule, so that the browser tests follow the rules.
 */

import { meetingsView, presentYear } from '../../../bot/services/meetings/list-meetings';
import type { CalendarAddressView, FileView, MeetingsView } from '../../../shared/contract/meetings';
import { nextMonth } from '../../../shared/domain/calendar/dates';
import { periodOf } from '../../../shared/domain/calendar/periods';
import {
  decideCancellation,
  decideMove,
  decideReinstatement,
  type ScheduleDecision,
} from '../../../shared/domain/meetings/arranging';
import { decideCount, decideEarlierHost, decideNoEarlierHost } from '../../../shared/domain/meetings/counting';
import { decideReview, decideRule } from '../../../shared/domain/meetings/frequency';
import { decideHost, decideRotation } from '../../../shared/domain/meetings/hosting';
import { possibleHosts } from '../../../shared/domain/meetings/rotation';
import { latestRule, type Planning, plannedMeeting, planningOf } from '../../../shared/domain/meetings/schedule';
import { EMPTY_SCHEDULE, type HeldMeeting, type Schedule } from '../../../shared/domain/meetings/types';
import type { Result } from '../../../shared/domain/result';
import { TODAY } from '../builders';
import { aMembership, ENGLAND } from '../domain-builders';
import { edited } from '../edits';
import type { Answerers, Story } from './answering';

export const NOW = `${TODAY}T09:30:00.000Z`;
const membership = aMembership();
const hosts = possibleHosts(membership);
const arrangement = { moved: null, cancelled: null, sequence: 1, changedAt: NOW } as const;

/**
 * A schedule in which every meeting since April 2024 was held, except one that was not recorded and one that was
 * cancelled.
 */
export function someYears(): Schedule {
  const arranged: Schedule = {
    ...EMPTY_SCHEDULE,
    rules: [{ from: '2027-04', rule: { weekday: 1, occurrence: 1, startsAt: '13:30', minutes: 90 } }],
    arrangements: {
      '2026-08': { ...arrangement, cancelled: { reason: 'Most of the group is on leave' } },
      '2027-02': {
        ...arrangement,
        moved: {
          date: '2027-02-24',
          startsAt: '09:30',
          minutes: 120,
          place: 'The meeting link of the group',
          reason: 'Half-term; decided on 2026-11-18',
        },
      },
    },
  };
  const held: HeldMeeting[] = [];
  let turn = 0;
  for (let month = '2024-04'; month < '2026-12'; month = nextMonth(month)) {
    if (month === '2026-08' || month === '2026-05') continue;
    const { date, mode } = plannedMeeting(planning(arranged, month), month);
    const host = mode === 'in-person' ? (hosts[turn++ % 8] ?? null) : null;
    held.push({ id: month, date, mode, host });
  }
  return { ...arranged, held };
}

function planning(schedule: Schedule, month: string): Planning {
  return planningOf(membership, schedule, ENGLAND, `${month}-01`);
}

export function aCalendarAddress(key: string): CalendarAddressView {
  return { address: `https://dawg.example.org/calendar/${key}.ics` };
}

/** Returns a file in the form in which the server sends it. */
export function fileOf(fileName: string, contentType: string, text: string): FileView {
  return { fileName, contentType, base64: Buffer.from(text, 'utf8').toString('base64') };
}

/** Returns the context from which the server's own code makes the views. */
export function contextOf({ me, schedule, attendance }: Story) {
  const openRegister = attendance.register?.meetingId ?? null;
  const loaded = { membership, schedule: { ...schedule, openRegister }, rows: new Map() };
  const plan = planningOf(membership, loaded.schedule, ENGLAND, me.today);
  return {
    loaded,
    membership,
    planning: plan,
    standing: { role: me.role, seats: [] },
    forEverybody: false,
    now: NOW,
    today: me.today,
  };
}

function viewOf(story: Story, year: string | null): MeetingsView {
  const context = contextOf(story);
  const wanted = year === null ? presentYear(context) : periodOf(year);
  if (wanted === null) throw new Error('There is no plan for this year.');
  return meetingsView(context, wanted);
}

/** Applies a decision to the story's schedule. */
function arrange(story: Story, decide: (planning: Planning) => Result<ScheduleDecision>): MeetingsView {
  story.schedule = settled(decide(contextOf(story).planning)).schedule;
  return viewOf(story, null);
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

let made = 0;

export const MEETINGS_CHANGES: Answerers = {
  meetings: (story, { query }) => viewOf(story, query.year ?? null),
  moveMeeting: (story, { params, body }) =>
    arrange(story, (plan) => {
      const { date, startsAt, minutes, place, reason } = {
        ...plannedMeeting(plan, params.meetingId ?? ''),
        reason: '',
      };
      const { place: to, ...move } = edited({ date, startsAt, minutes, place: place ?? '', reason }, body);
      const moved = { ...move, minutes: Number(move.minutes), place: to === '' ? null : to };
      return decideMove(plan, params.meetingId ?? '', moved);
    }),
  cancelMeeting: (story, { params, body }) =>
    arrange(story, (plan) => decideCancellation(plan, params.meetingId ?? '', body.reason)),
  reinstateMeeting: (story, { params }) => arrange(story, (plan) => decideReinstatement(plan, params.meetingId ?? '')),
  chooseHost: (story, { params, body }) =>
    arrange(story, (plan) =>
      decideHost(plan, params.meetingId ?? '', {
        organisationId: String(body.edits.organisation?.to),
        reason: String(body.edits.reason?.to),
      }),
    ),
  followRotation: (story, { params }) => arrange(story, (plan) => decideRotation(plan, params.meetingId ?? '')),
  changeMeetingRule: (story, { body }) =>
    arrange(story, (plan) => {
      const { weekday, occurrence, startsAt, minutes } = edited(latestRule(plan), body);
      return decideRule(plan, {
        weekday: Number(weekday),
        occurrence: Number(occurrence),
        startsAt,
        minutes: Number(minutes),
      });
    }),
  countMeetings: (story, { body }) =>
    arrange(story, (plan) => decideCount(plan, edited({ countedFrom: plan.inPerson.countedFrom }, body).countedFrom)),
  addEarlierHost: (story, { body }) =>
    arrange(story, (plan) => decideEarlierHost(plan, { organisationId: body.organisation, on: body.on })),
  removeEarlierHost: (story, { params }) => arrange(story, (plan) => decideNoEarlierHost(plan, params.on ?? '')),
  logFormatReview: (story, { body }) =>
    arrange(story, (plan) => decideReview(plan, { ...body, heldOn: body.heldOn || story.me.today })),
  calendarFile: (_, { query }) =>
    fileOf(`DAWG-meetings-${query.year ?? 'all'}.ics`, 'text/calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
  makeCalendarAddress: (story) => {
    made += 1;
    story.calendarAddress = aCalendarAddress(`key-${made}`);
    return story.calendarAddress;
  },
  revokeCalendarAddress: (story) => {
    story.calendarAddress = { address: null };
    return story.calendarAddress;
  },
};
