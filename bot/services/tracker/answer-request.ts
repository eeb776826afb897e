/** A partner answers a data request. The latest answer counts; every one is kept. */
import { checked } from '../../../shared/contract/inputs';
import { answerRequestInput, type RequestView } from '../../../shared/contract/requests';
import type { Result } from '../../../shared/domain/result';
import { answerRequest as answered, confirmNotHeld as confirmed } from '../../../shared/domain/tracker/answering';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import { digest } from '../../store/keys';
import type { Caller, Context, Services } from '../context';
import { REQUESTS_SUBJECT, requestSubject } from './ask-for-data';
import { changeSource, type SourceMove } from './change-source';
import { trackerContext } from './context';
import { requestGone, showRequest } from './list-requests';
import { requestView } from './request-view';

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
  const barrierId = digest(caller.groupId, 'barrier', caller.operationId);
  return moveRequest(services, caller, sourceId, requestId, {
    verb: 'tracker.request-answered',
    data: { sourceId, kind: content.value.kind },
    decide: (record, { standing, now }) => answered(record, requestId, content.value, { standing, now, barrierId }),
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
    data: { sourceId },
    decide: (record, { standing, now }) => confirmed(record, requestId, standing, now),
  });
}

/** Changes a request and answers with it. */
async function moveRequest(
  services: Services,
  caller: Caller,
  sourceId: string,
  requestId: string,
  move: Pick<SourceMove<RequestView>, 'verb' | 'data' | 'decide'>,
): Promise<Result<RequestView>> {
  const subject = requestSubject(sourceId, requestId);
  return changeSource<RequestView>(services, caller, sourceId, {
    ...move,
    subject,
    stale: [subject, REQUESTS_SUBJECT],
    value: (record, context) => viewOf(services, record, requestId, context),
    again: () => showRequest(services, caller, sourceId, requestId),
    gone: () => requestGone(services, caller, sourceId, requestId),
  });
}

function viewOf(services: Services, record: SourceRecord, requestId: string, context: Context): RequestView {
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) throw new Error(`${requestId} is no request of ${record.source.id}`);
  return requestView(request, record.source, trackerContext(services, context));
}
