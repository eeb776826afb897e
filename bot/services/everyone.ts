/**
 * What a card shows that everybody in a conversation sees: no one's own rights and no one's own order. Its buttons are
 * there for all; the press decides who may.
 */
import type { ActionsView } from '../../shared/contract/actions';
import type { RegisterView } from '../../shared/contract/attendance';
import type { NextMeetingView } from '../../shared/contract/meetings';
import type { RequestFilter, RequestsView, RequestView, RoundView } from '../../shared/contract/requests';
import type { TrackerView } from '../../shared/contract/tracker';
import type { Standing } from '../../shared/domain/membership/standing';
import { loadActions } from '../store/actions';
import { loadRegister } from '../store/attendance';
import { loadMembership } from '../store/membership';
import { loadQuarters } from '../store/snapshots';
import { loadRound, loadSource, loadTracker } from '../store/tracker';
import { actionsView } from './actions/action-view';
import { registerView } from './attendance/register-view';
import type { MeetingScene } from './meetings/meeting-view';
import { nextMeetingView } from './meetings/show-next-meeting';
import { TREND } from './tracker/list-tracker';
import { requestsView, requestView, roundView, sourceChoices } from './tracker/request-view';
import { type TrackerScene, trackerScene } from './tracker/scene';
import { trackerView } from './tracker/tracker-view';
import { planningNow, type Services } from './use-case';

const NOBODY: Standing = { role: 'viewer', seats: [] };

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
  const scene = await sceneFor(services, groupId);
  return scene === null ? null : nextMeetingView(services, groupId, scene, meetingId);
}

/** The unended actions; null when the group is gone. */
export async function actionsForEveryone(services: Services, groupId: string): Promise<ActionsView | null> {
  const [scene, loaded] = await Promise.all([sceneFor(services, groupId), loadActions(services.table, groupId)]);
  if (scene === null) return null;
  const actions = loaded.actions.map((row) => row.value);
  return { ...actionsView(actions, 'all', scene), may: { add: true } };
}

/** The open requests; null when the group is gone. */
export async function requestsForEveryone(
  services: Services,
  groupId: string,
  filter: RequestFilter = 'open',
): Promise<RequestsView | null> {
  const [scene, { state }] = await Promise.all([sceneFor(services, groupId), loadTracker(services.table, groupId)]);
  if (scene === null) return null;
  const view = requestsView({ records: state.records, rounds: [], filter }, scene);
  // The form that asks lists every source, whoever looks; the press decides who may.
  return { ...view, sources: sourceChoices(state.records, scene), may: { ...view.may, ask: true } };
}

/** One request; null when it is not open any more. */
export async function requestForEveryone(
  services: Services,
  groupId: string,
  sourceId: string,
  requestId: string,
): Promise<RequestView | null> {
  const [scene, row] = await Promise.all([sceneFor(services, groupId), loadSource(services.table, groupId, sourceId)]);
  const request = row?.value.requests.find(({ id }) => id === requestId);
  if (scene === null || row === null || request === undefined) return null;
  return requestView(request, row.value.source, scene);
}

/** How far a round has come; null when there is none. */
export async function roundForEveryone(
  services: Services,
  groupId: string,
  roundId: string,
): Promise<RoundView | null> {
  const { table } = services;
  const [scene, { state }, round] = await Promise.all([
    sceneFor(services, groupId),
    loadTracker(table, groupId),
    loadRound(table, groupId, roundId),
  ]);
  return scene === null || round === null ? null : roundView(round.value, state.records, scene);
}

/** The tracker; null when the group is gone. */
export async function trackerForEveryone(services: Services, groupId: string): Promise<TrackerView | null> {
  const { table } = services;
  const [scene, { state }, quarters] = await Promise.all([
    sceneFor(services, groupId),
    loadTracker(table, groupId),
    loadQuarters(table, groupId, TREND),
  ]);
  return scene === null ? null : trackerView(state, quarters, scene);
}

async function sceneFor(services: Services, groupId: string): Promise<(TrackerScene & MeetingScene) | null> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return null;
  const planning = planningNow(services, loaded);
  const { today } = planning;
  const { membership } = loaded;
  return { ...trackerScene(services, { membership, standing: NOBODY, today }), planning };
}
