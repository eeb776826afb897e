/**
 * The steps of the call for everybody who watches. Thirty people may look at a shared screen and at their own: the data
 * of a step is read at most once in two seconds for all of them, with at most three storage requests for each step, and
 * changes made through this server are visible at once.
 */
import type { ActionsView } from '../../../../shared/contract/actions';
import type { CallAgreedView, CallNextView, CallOverdueView, CallSinceView } from '../../../../shared/contract/call';
import { LIMITS } from '../../../../shared/contract/limits';
import type { Action } from '../../../../shared/domain/actions/types';
import type { IsoInstant } from '../../../../shared/domain/calendar/dates';
import { meetingStart } from '../../../../shared/domain/meetings/before';
import { ok, type Result } from '../../../../shared/domain/result';
import { loadActions } from '../../../store/actions';
import { loadAhead } from '../../../store/ahead';
import { loadDecisions } from '../../../store/decisions';
import { loadEventsSince } from '../../../store/events';
import { loadMembership } from '../../../store/membership';
import { sharedReads } from '../../../store/shared-read';
import { loadTracker } from '../../../store/tracker';
import { Versioned } from '../../../store/versioned';
import { actionItemView, actionsView } from '../../actions/action-view';
import { aheadSeats } from '../../attendance/show-ahead';
import { type Context, contextOf, type Reader, type Services } from '../../context';
import { decisionsView } from '../../decisions/list-decisions';
import { trackerContext } from '../../tracker/context';
import { meetingView } from '../meeting-view';
import { callMeeting, lastMeeting, meetingAfter } from './call-meeting';
import { overdueView, statusesOf } from './overdue-view';
import { sinceView } from './since-view';

/** Maximum age of a shared read, in milliseconds. A page polls every three seconds. */
const AGE = 2_000;

type Step<V> = (reader: Reader) => Promise<Result<V>>;

export interface CallWatch {
  /** Problems of each step: no such group; the group does not know the reader. At most three storage requests. */
  readonly since: Step<CallSinceView>;
  readonly overdue: Step<CallOverdueView>;
  readonly agreed: Step<CallAgreedView>;
  readonly next: Step<CallNextView>;
}

/** Creates the watch, one for each process. */
export function callWatch(services: Services, clock: () => number = () => performance.now()): CallWatch {
  const { table, signals } = services;
  const shared = sharedReads(clock);
  /** Reads data of a group's step, cached until its age is reached or this server commits a change. */
  function watched<T>(groupId: string, what: string, read: () => Promise<T>): Promise<T> {
    return shared(`${what} ${groupId}`, read, { age: AGE, version: signals.commits(groupId) });
  }

  const memberships = (groupId: string) => watched(groupId, 'membership', () => loadMembership(table, groupId));
  const events = (groupId: string, from: IsoInstant | null) =>
    watched(groupId, `events ${from}`, async () => {
      const since = from ?? services.now();
      const [tracker, happened] = await Promise.all([
        loadTracker(table, groupId),
        loadEventsSince(table, groupId, since),
      ]);
      return new Versioned({ tracker, events: happened });
    });
  const standing = (groupId: string) =>
    watched(groupId, 'standing', async () => {
      const [{ state }, { actions }] = await Promise.all([loadTracker(table, groupId), loadActions(table, groupId)]);
      return new Versioned({ state, actions: actions.map(({ value }) => value) });
    });
  const agreed = (groupId: string) =>
    watched(groupId, 'agreed', async () => {
      const [{ actions }, { decisions }] = await Promise.all([
        loadActions(table, groupId),
        loadDecisions(table, groupId, null, LIMITS.decisionsPage),
      ]);
      return { actions: actions.map(({ value }) => value), decisions };
    });
  const ahead = (groupId: string, meetingId: string) =>
    watched(groupId, `ahead ${meetingId}`, () => loadAhead(table, groupId, meetingId));

  /** Creates a step for readers whom the group knows. */
  function step<V>(view: (groupId: string, context: Context) => Promise<V>): Step<V> {
    return async (reader) => {
      const context = contextOf(services, await memberships(reader.groupId), reader.actor);
      return context.ok ? ok(await view(reader.groupId, context.value)) : context;
    };
  }

  return {
    since: step(async (groupId, context) => {
      const last = lastMeeting(context);
      const loaded = await events(groupId, last === null ? null : meetingStart(last));
      return loaded.made(sinceView, last, trackerContext(services, context));
    }),
    overdue: step(async (groupId, context) => {
      const loaded = await standing(groupId);
      const tracking = { ...context, ...trackerContext(services, context) };
      return overdueView(loaded.value.actions, loaded.made(statusesOf, tracking), tracking);
    }),
    agreed: step(async (groupId, context) => {
      const { actions, decisions } = await agreed(groupId);
      const { id } = callMeeting(context);
      const ofMeeting = ({ meetingId }: { readonly meetingId: string }) => meetingId === id;
      return {
        meetingId: id,
        actions: latestFirst(actions.filter(ofMeeting), context),
        decisions: decisionsView(decisions.filter(ofMeeting), null, context),
      };
    }),
    next: step(async (groupId, context) => {
      const next = meetingAfter(context);
      const { answers } = await ahead(groupId, next.id);
      const seats = aheadSeats(answers, context.membership);
      return {
        today: context.today,
        meeting: meetingView(callMeeting(context), context),
        next: meetingView(next, context),
        ahead: seats.filter(({ value }) => value !== null),
        seats: seats.filter(({ vacant }) => !vacant).length,
      };
    }),
  };
}

/** Returns the view with the latest recorded action first, so that everybody sees that it was recorded. */
function latestFirst(actions: readonly Action[], context: Context): ActionsView {
  const inOrder = [...actions].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.ref.localeCompare(a.ref));
  return { ...actionsView(actions, 'all', context), items: inOrder.map((action) => actionItemView(action, context)) };
}
