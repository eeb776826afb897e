/**
 * What a card shows that everybody in a conversation sees: no one's own rights and no one's own order. Its buttons are
 * there for all; the press decides who may.
 */
import type { ActionsView } from '../../shared/contract/actions';
import type { RegisterView } from '../../shared/contract/attendance';
import type { NextMeetingView } from '../../shared/contract/meetings';
import type { RequestsView, RequestView } from '../../shared/contract/tracker';
import type { Standing } from '../../shared/domain/membership/standing';
import { loadActions } from '../store/actions';
import { loadRegister } from '../store/attendance';
import { loadMembership } from '../store/membership';
import { loadSource, loadSources } from '../store/tracker';
import { actionsView } from './actions/action-view';
import { registerView } from './attendance/register-view';
import type { MeetingScene } from './meetings/meeting-view';
import { nextMeetingView } from './meetings/show-next-meeting';
import { requestsView, requestView, type TrackerScene } from './tracker/tracker-view';
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
export async function requestsForEveryone(services: Services, groupId: string): Promise<RequestsView | null> {
  const [scene, sources] = await Promise.all([sceneFor(services, groupId), loadSources(services.table, groupId)]);
  return scene === null ? null : { ...requestsView(sources, scene), may: { ask: true } };
}

/** One request; null when it is not open any more. */
export async function requestForEveryone(
  services: Services,
  groupId: string,
  sourceId: string,
  requestId: string,
): Promise<RequestView | null> {
  const loading = loadSource(services.table, groupId, sourceId);
  const [scene, loaded] = await Promise.all([sceneFor(services, groupId), loading]);
  const request = loaded?.requests.find((row) => row.value.id === requestId);
  if (scene === null || loaded === null || request === undefined) return null;
  return requestView(request.value, loaded.source.value, scene);
}

async function sceneFor(services: Services, groupId: string): Promise<(TrackerScene & MeetingScene) | null> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return null;
  const planning = planningNow(services, loaded);
  const { today, calendar } = planning;
  return { membership: loaded.membership, planning, standing: NOBODY, today, calendar };
}
