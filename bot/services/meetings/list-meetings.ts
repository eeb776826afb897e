/** The meetings page: a year's meetings, the rotation of hosts, and the review that is due. */
import type { MeetingsView } from '../../../shared/contract/meetings';
import { financialYearOf, monthsOf, type Period, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { nextFormatReview } from '../../../shared/domain/meetings/frequency';
import { hostChoices } from '../../../shared/domain/meetings/hosting';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { hostRecords } from '../../../shared/domain/meetings/rotation';
import {
  hostedSoFar,
  meetingToOpen,
  type PlannedMeeting,
  planMeetings,
  ruleIn,
} from '../../../shared/domain/meetings/schedule';
import { may } from '../../../shared/domain/policy';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import type { Context } from '../context';
import { query } from '../query';
import { meetingView } from './meeting-view';

/**
 * Returns the meetings page. Problem: no such year, or one too far away. One storage request.
 *
 * @param wanted a financial year, such as `2026-27`; null for the present one
 */
export const listMeetings = query({
  load: async () => undefined,
  view: (_, context, wanted: string | null): Result<MeetingsView> => {
    const year = wanted === null ? presentYear(context) : periodOf(wanted);
    const { first, last } = reach(context);
    if (year === null || year.id < first || year.id > last) return notFound('There is no plan for this year.');
    return ok(meetingsView(context, year));
  },
});

/** Number of years before and after the present one that can be shown. */
const YEARS = 10;

function reach({ today }: Pick<Context, 'today'>): { readonly first: string; readonly last: string } {
  const present = financialYearOf(today);
  return { first: yearAfter(present, -YEARS), last: yearAfter(present, YEARS) };
}

/** Returns the present financial year. */
export function presentYear({ today }: Pick<Context, 'today'>): Period {
  const year = periodOf(financialYearOf(today));
  if (year === null) throw new Error(`${today} lies in no financial year`);
  return year;
}

/** Returns the view of the meetings of a financial year. */
export function meetingsView(context: Context, year: Period): MeetingsView {
  const { planning, standing } = context;
  const { first, last } = reach(context);
  const months = monthsOf(year);
  const view = (meeting: PlannedMeeting) => meetingView(meeting, context);
  const due = meetingToOpen(planning);
  return {
    year,
    earlier: year.id === first ? null : yearAfter(year.id, -1),
    later: year.id === last ? null : yearAfter(year.id, 1),
    meetings: planMeetings(planning, months[0] ?? '', months.at(-1) ?? '').map(view),
    next: view(due),
    rotation: rotationOf(context, due),
    rule: ruleIn(due.id, planning),
    ruleToCome: ruleToCome(due.id, planning),
    inPersonEvery: planning.inPerson.every,
    countedFrom: planning.inPerson.countedFrom,
    hostedBefore: (planning.schedule.hostedBefore ?? [])
      .map(({ on, organisation }) => ({ on, organisation }))
      .reverse(),
    review: reviewOf(context),
    may: {
      arrange: may(meetingsPolicy.arrange, standing),
      chooseHost: may(meetingsPolicy.chooseHost, standing),
      settings: may(meetingsPolicy.settings, standing),
    },
  };
}

/** Returns the next meeting in person, starting with `due` itself; undefined if there is none within a year. */
export function nextInPerson({ planning }: Pick<Context, 'planning'>, due: PlannedMeeting): PlannedMeeting | undefined {
  const ahead = planMeetings(planning, due.id, `${Number(due.id.slice(0, 4)) + 1}${due.id.slice(4)}`);
  return ahead.find((meeting) => meeting.mode === 'in-person' && meeting.cancelled === null && meeting.held === null);
}

/** Returns the rule that applies only from a month after the next meeting's; null if there is none. */
function ruleToCome(month: string, { schedule }: Context['planning']): MeetingsView['ruleToCome'] {
  const last = schedule.rules.at(-1);
  return last === undefined || last.from <= month ? null : last;
}

function rotationOf(context: Context, due: PlannedMeeting): MeetingsView['rotation'] {
  const { planning } = context;
  const { held } = planning.schedule;
  const next = nextInPerson(context, due);
  const eligible = next === undefined ? [] : hostChoices(planning, next.id).map(({ organisationId }) => organisationId);
  return {
    hosts: hostRecords(planning.hosts, hostedSoFar(planning.schedule)).map((host) => ({
      ...host,
      eligible: eligible.includes(host.organisationId),
    })),
    next: next === undefined ? null : meetingView(next, context),
    history: held
      .flatMap(({ id, date, host }) =>
        host === null ? [] : [{ meetingId: id, date, organisation: host.organisation }],
      )
      .reverse(),
  };
}

function reviewOf({ planning, membership, today }: Context): MeetingsView['review'] {
  const { reviews } = planning.schedule;
  const due = nextFormatReview(planning.schedule, membership.group.settings.formatReviewDue);
  return { due, overdue: due < today, log: [...reviews].reverse() };
}
