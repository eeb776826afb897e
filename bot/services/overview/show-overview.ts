/** The overview of the group: the same for every reader, computed once for each version of its data. */
import type { OutstandingView, OverviewView, ReviewView } from '../../../shared/contract/overview';
import { isOverdue } from '../../../shared/domain/actions/transitions';
import { reviewDue } from '../../../shared/domain/agreements/status';
import { nextFormatReview } from '../../../shared/domain/meetings/frequency';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import { NOBODY } from '../../../shared/domain/membership/standing';
import { ok, type Result } from '../../../shared/domain/result';
import { countRags, headline, ofSourcesDue } from '../../../shared/domain/tracker/measure';
import { statusesOn } from '../../../shared/domain/tracker/status';
import { type Context, contextOf, type Reader, type Services } from '../context';
import { nextInPerson } from '../meetings/list-meetings';
import { meetingView } from '../meetings/meeting-view';
import { recommendationStandings } from '../recommendations/list-recommendations';
import { trackerContext } from '../tracker/context';
import { requestsView } from '../tracker/requests-view';
import { quarterView } from '../tracker/tracker-view';
import { type GroupRead, readGroup } from './read-group';

export type Overview = (reader: Reader) => Promise<Result<OverviewView>>;

/**
 * Creates the overview, one for each process. As long as nothing has changed, it returns the same object, so that many
 * readers cost no more than one. Problems: no such group; the group does not know the reader. Three storage requests
 * for each call.
 */
export function overviewFor(services: Services): Overview {
  const views = new Map<string, { readonly version: string; readonly view: OverviewView }>();
  return async ({ groupId, actor }) => {
    const group = await readGroup(services, groupId);
    const context = contextOf(services, group.loaded, actor);
    if (!context.ok) return context;
    const version = `${context.value.today} ${group.version}`;
    const known = views.get(groupId);
    if (known?.version === version) return ok(known.view);
    const view = overviewView(group, context.value, services);
    views.set(groupId, { version, view });
    return ok(view);
  };
}

/** Returns the view without a reader's rights: the same for everybody. */
function overviewView({ tracker, projection }: GroupRead, entered: Context, services: Services): OverviewView {
  const context: Context = { ...entered, standing: NOBODY };
  const { membership, planning, today } = context;
  const { rules } = trackerContext(services, context);
  const counts = countRags(statusesOn(tracker.state, today, rules).map(({ rag }) => rag));
  const { actions, quarters } = projection;
  const next = meetingToOpen(planning);
  const hosted = nextInPerson(context, next);
  const seated = new Set(membership.seats.filter(({ holder }) => holder !== null).map(({ id }) => id));
  return {
    today,
    measure: membership.group.measure,
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    counts,
    trend: quarters.map(quarterView).reverse(),
    outstanding: outstandingOf(tracker, context, services),
    actions: {
      open: actions.length,
      overdue: actions.filter((action) => isOverdue(action, today)).length,
      unowned: actions.filter(({ ownerSeatId }) => !seated.has(ownerSeatId)).length,
    },
    next: meetingView(next, context),
    inPerson: hosted === undefined ? null : meetingView(hosted, context),
    recommendations: recommendationStandings(context).map(({ number, title, statusWords }) => {
      return { number, title, status: statusWords };
    }),
    reviews: reviewsOf(tracker, context),
  };
}

/** Returns the outstanding requests by agency, as the requests page lists them under its filter. */
function outstandingOf(
  { state: { records } }: GroupRead['tracker'],
  context: Context,
  services: Services,
): readonly OutstandingView[] {
  const { items } = requestsView({ records, rounds: [], filter: 'open' }, trackerContext(services, context));
  const byAgency = new Map<string, OutstandingView>();
  for (const { agencyId, agency, late } of items) {
    const { open, overdue } = byAgency.get(agencyId) ?? { open: 0, overdue: 0 };
    byAgency.set(agencyId, { agencyId, agency, open: open + 1, overdue: overdue + Number(late) });
  }
  return [...byAgency.values()].sort(
    (a, b) => b.overdue - a.overdue || b.open - a.open || a.agency.localeCompare(b.agency),
  );
}

/** Returns the reviews that are due: of frequency and format, and of agreements. */
function reviewsOf({ agreements }: GroupRead['tracker'], context: Context): readonly ReviewView[] {
  const { planning, membership, today } = context;
  const format = nextFormatReview(planning.schedule, membership.group.settings.formatReviewDue);
  const own: readonly ReviewView[] =
    format > today
      ? []
      : [{ of: 'Meeting frequency and format', kind: 'format', due: format, overdue: format < today }];
  const ofAgreements = agreements.flatMap(({ value }): readonly ReviewView[] => {
    const { review, title } = value;
    const due = reviewDue(value, today);
    if (review === null || due === null) return [];
    return [{ of: title, kind: 'agreement', due: review, overdue: due === 'overdue' }];
  });
  return [...own, ...ofAgreements].sort((a, b) => a.due.localeCompare(b.due) || a.of.localeCompare(b.of));
}
