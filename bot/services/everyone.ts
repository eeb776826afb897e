/**
 * What a card shows that everybody in a conversation sees: no one's own rights and no one's own order. Its buttons are
 * there for all; the press decides who may.
 */
import type { RegisterView } from '../../shared/contract/attendance';
import type { NextMeetingView } from '../../shared/contract/meetings';
import type { RequestFilter, RequestsView, RequestView, RoundView } from '../../shared/contract/requests';
import type { TrackerView } from '../../shared/contract/tracker';
import { NOBODY } from '../../shared/domain/membership/standing';
import { loadRegister } from '../store/attendance';
import { loadMembership } from '../store/membership';
import { loadQuarters } from '../store/snapshots';
import { loadRound, loadSource, loadTracker } from '../store/tracker';
import { registerView } from './attendance/register-view';
import { planningNow, type Services } from './context';
import type { MeetingContext } from './meetings/meeting-view';
import { nextMeetingView } from './meetings/show-next-meeting';
import { type TrackerContext, trackerContext } from './tracker/context';
import { TREND } from './tracker/list-tracker';
import { requestsView, requestView, roundView, sourceChoices } from './tracker/request-view';
import { trackerView } from './tracker/tracker-view';

/** A register; null when there is none for this meeting. */
export async function registerForEveryone(
  services: Services,
  groupId: string,
  meetingId: string,
): Promise<RegisterView | null> {
  const loaded = await loadRegister(services.table, groupId, meetingId);
  return loaded === null ? null : registerView(loaded.register);
}

/** A meeting whose register has not been opened yet, and what is due for it; null when the group is gone. */
export async function meetingForEveryone(
  services: Services,
  groupId: string,
  meetingId: string,
): Promise<NextMeetingView | null> {
  const context = await contextFor(services, groupId);
  return context === null ? null : nextMeetingView(services, groupId, context, meetingId);
}

/** The open requests; null when the group is gone. */
export async function requestsForEveryone(
  services: Services,
  groupId: string,
  filter: RequestFilter = 'open',
): Promise<RequestsView | null> {
  const [context, { state }] = await Promise.all([contextFor(services, groupId), loadTracker(services.table, groupId)]);
  if (context === null) return null;
  const view = requestsView({ records: state.records, rounds: [], filter }, context);
  // The form that asks lists every source, whoever looks; the press decides who may.
  return { ...view, sources: sourceChoices(state.records, context), may: { ...view.may, ask: true } };
}

/** One request; null when it is not open any more. */
export async function requestForEveryone(
  services: Services,
  groupId: string,
  sourceId: string,
  requestId: string,
): Promise<RequestView | null> {
  const [context, row] = await Promise.all([
    contextFor(services, groupId),
    loadSource(services.table, groupId, sourceId),
  ]);
  const request = row?.value.requests.find(({ id }) => id === requestId);
  if (context === null || row === null || request === undefined) return null;
  return requestView(request, row.value.source, context);
}

/** How far a round has come; null when there is none. */
export async function roundForEveryone(
  services: Services,
  groupId: string,
  roundId: string,
): Promise<RoundView | null> {
  const { table } = services;
  const [context, { state }, round] = await Promise.all([
    contextFor(services, groupId),
    loadTracker(table, groupId),
    loadRound(table, groupId, roundId),
  ]);
  return context === null || round === null ? null : roundView(round.value, state.records, context);
}

/** The tracker; null when the group is gone. */
export async function trackerForEveryone(services: Services, groupId: string): Promise<TrackerView | null> {
  const { table } = services;
  const [context, { state }, quarters] = await Promise.all([
    contextFor(services, groupId),
    loadTracker(table, groupId),
    loadQuarters(table, groupId, TREND),
  ]);
  return context === null ? null : trackerView(state, quarters, context);
}

async function contextFor(services: Services, groupId: string): Promise<(TrackerContext & MeetingContext) | null> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return null;
  const planning = planningNow(services, loaded);
  const { today } = planning;
  const { membership } = loaded;
  return { ...trackerContext(services, { membership, standing: NOBODY, today }), planning };
}
