/** The meetings page: a year's meetings, whose turn it is to host, and the review that is due. */
import type { MeetingsView } from '../../../shared/contract/meetings';
import { financialYearOf, monthsOf, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { hostChoices, reviewDue } from '../../../shared/domain/meetings/arranging';
import { hostRecords } from '../../../shared/domain/meetings/rotation';
import { meetingToOpen, type PlannedMeeting, planMeetings, ruleIn } from '../../../shared/domain/meetings/schedule';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { type Context, enter, type Reader, type Services } from '../context';
import { meetingView } from './meeting-view';

/** @param year a financial year, `2026-27`; null: the present one. One request. */
export async function listMeetings(
  services: Services,
  reader: Reader,
  year: string | null,
): Promise<Result<MeetingsView>> {
  const context = await enter(services, reader);
  return context.ok ? meetingsView(context.value, year) : context;
}

/** How many years before and after this one can be looked at. */
const YEARS = 10;

/** Problem: no such year, or one too far away. */
export function meetingsView(context: Context, wanted: string | null): Result<MeetingsView> {
  const { planning, standing, today } = context;
  const present = financialYearOf(today);
  const period = periodOf(wanted ?? present);
  const first = yearAfter(present, -YEARS);
  const last = yearAfter(present, YEARS);
  if (period === null || period.id < first || period.id > last) return notFound('There is no plan for this year.');
  const months = monthsOf(period);
  const view = (meeting: PlannedMeeting) => meetingView(meeting, context);
  const due = meetingToOpen(planning);
  return ok({
    year: period,
    earlier: period.id === first ? null : yearAfter(period.id, -1),
    later: period.id === last ? null : yearAfter(period.id, 1),
    meetings: planMeetings(planning, months[0] ?? '', months.at(-1) ?? '').map(view),
    next: view(due),
    rotation: rotationOf(context, due),
    rule: ruleIn(due.id, planning),
    inPersonEvery: planning.inPerson.every,
    review: reviewOf(context),
    may: { arrange: runsTheGroup(standing), chooseHost: standing.role === 'chair' },
  });
}

function rotationOf(context: Context, due: PlannedMeeting): MeetingsView['rotation'] {
  const { planning } = context;
  const { held } = planning.schedule;
  const ahead = planMeetings(planning, due.id, `${Number(due.id.slice(0, 4)) + 1}${due.id.slice(4)}`);
  const next = ahead.find(
    (meeting) => meeting.mode === 'in-person' && meeting.cancelled === null && meeting.held === null,
  );
  const eligible = next === undefined ? [] : hostChoices(planning, next.id).map(({ organisationId }) => organisationId);
  return {
    hosts: hostRecords(planning.hosts, held).map((host) => ({
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
  const due = reviewDue(planning.schedule, membership.group.settings.formatReviewDue);
  return { due, overdue: due < today, log: [...reviews].reverse() };
}
