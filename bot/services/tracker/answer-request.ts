/** A partner answers a data request. The latest answer counts; every one is kept. */
import { checked } from '../../../shared/contract/inputs';
import { answerRequestInput, type RequestView } from '../../../shared/contract/tracker';
import type { Standing } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { answerRequest as answered, confirmNotHeld as confirmed } from '../../../shared/domain/tracker/answering';
import type { DataRequest } from '../../../shared/domain/tracker/types';
import type { Change, Row } from '../../store/table';
import { answerChanges, loadSource, requestChange } from '../../store/tracker';
import { type Caller, change, enter, type Services } from '../use-case';
import { REQUESTS_SUBJECT, requestSubject } from './ask-for-data';
import { REQUEST_GONE, showRequest } from './list-tracker';
import { requestView } from './tracker-view';

/** Problems: not the asked organisation nor the VRU; a date out of bounds; a third promise; a request that is gone. */
export async function answerRequest(
  services: Services,
  caller: Caller,
  sourceId: string,
  requestId: string,
  input: unknown,
): Promise<Result<RequestView>> {
  const content = checked(answerRequestInput, input);
  if (!content.ok) return content;
  return moveRequest(services, caller, sourceId, requestId, {
    verb: 'tracker.request-answered',
    data: { kind: content.value.kind },
    decide: (request, standing, now) => answered(request, content.value, standing, now),
    changes: (before, after) =>
      after.latest === null ? [] : answerChanges(before, after, after.latest, caller.operationId),
  });
}

/** The VRU confirms that the data is not held. Problems: not the VRU; the latest answer says something else. */
export async function confirmNotHeld(
  services: Services,
  caller: Caller,
  sourceId: string,
  requestId: string,
): Promise<Result<RequestView>> {
  return moveRequest(services, caller, sourceId, requestId, {
    verb: 'tracker.not-held-confirmed',
    data: {},
    decide: (request, standing) => confirmed(request, standing),
    changes: (before, after) => [requestChange(before, after)],
  });
}

interface Move {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly decide: (request: DataRequest, standing: Standing, now: string) => Result<DataRequest>;
  readonly changes: (before: Row<DataRequest>, after: DataRequest) => readonly Change[];
}

async function moveRequest(
  services: Services,
  caller: Caller,
  sourceId: string,
  requestId: string,
  move: Move,
): Promise<Result<RequestView>> {
  return change<RequestView>(
    services,
    caller,
    async () => {
      const loading = loadSource(services.table, caller.groupId, sourceId);
      const [scene, loaded] = await Promise.all([enter(services, caller), loading]);
      if (!scene.ok) return scene;
      const before = loaded?.requests.find((row) => row.value.id === requestId);
      if (loaded === null || before === undefined) return notFound(REQUEST_GONE);
      const after = move.decide(before.value, scene.value.standing, scene.value.now);
      if (!after.ok) return after;
      const subject = requestSubject(sourceId, requestId);
      return ok({
        changes: move.changes(before, after.value),
        event: { verb: move.verb, subject, data: { sourceId, ...move.data } },
        stale: [subject, REQUESTS_SUBJECT],
        value: requestView(after.value, loaded.source.value, { ...scene.value, calendar: services.calendar }),
      });
    },
    () => showRequest(services, caller, sourceId, requestId),
  );
}
