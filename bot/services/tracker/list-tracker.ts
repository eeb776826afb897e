/** The Partnership Data Tracker, and the requests that are open in it. */
import type { RequestsView, RequestView, TrackerView } from '../../../shared/contract/tracker';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { loadSource, loadSources } from '../../store/tracker';
import { enter, type Reader, type Services } from '../use-case';
import { requestsView, requestView, trackerView } from './tracker-view';

/** Every source with its RAG, and measure 3.1.1.a. Two requests, however long the history. */
export async function listTracker(services: Services, reader: Reader): Promise<Result<TrackerView>> {
  const { table, calendar } = services;
  const [scene, sources] = await Promise.all([enter(services, reader), loadSources(table, reader.groupId)]);
  return scene.ok ? ok(trackerView(sources, { ...scene.value, calendar })) : scene;
}

/** The requests that are not supplied in full. Two requests to storage. */
export async function listRequests(services: Services, reader: Reader): Promise<Result<RequestsView>> {
  const { table, calendar } = services;
  const [scene, sources] = await Promise.all([enter(services, reader), loadSources(table, reader.groupId)]);
  return scene.ok ? ok(requestsView(sources, { ...scene.value, calendar })) : scene;
}

/** One request. Problem: it is not there (any more). Two requests to storage. */
export async function showRequest(
  services: Services,
  reader: Reader,
  sourceId: string,
  requestId: string,
): Promise<Result<RequestView>> {
  const { table, calendar } = services;
  const [scene, loaded] = await Promise.all([enter(services, reader), loadSource(table, reader.groupId, sourceId)]);
  if (!scene.ok) return scene;
  const request = loaded?.requests.find((row) => row.value.id === requestId);
  if (loaded === null || request === undefined) return notFound(REQUEST_GONE);
  return ok(requestView(request.value, loaded.source.value, { ...scene.value, calendar }));
}

export const REQUEST_GONE = 'This request is no longer open. Type /requests to see those that are.';
