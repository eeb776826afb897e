/** Responding to a data request. The latest response counts; all are kept. */
import { answerRequestInput } from '../../../shared/contract/requests';
import { clash, ok, type Result } from '../../../shared/domain/result';
import { decideAnswer } from '../../../shared/domain/tracker/answering';
import type { Response } from '../../../shared/domain/tracker/types';
import { trackerContext } from './context';
import { decideOnRequest, onRequest } from './request-aggregate';
import { requestAfter, responseView } from './request-view';
import { showRequest } from './show-request';

/**
 * Records a response. Problems: neither the asked organisation nor the VRU; a date out of bounds; a third promise; a
 * request that is no longer open; somebody else has responded since the form was opened.
 */
export const answerRequest = onRequest({
  input: answerRequestInput,
  decide: (loaded, { seen, ...content }, context) =>
    decideOnRequest(loaded, context, (record, deciding) => {
      const { requestId } = context.target;
      const barrierId = context.newId('barrier');
      const decided = decideAnswer(record, requestId, content, { ...deciding, barrierId });
      if (!decided.ok) return decided;
      const latest = record.requests.find(({ id }) => id === requestId)?.latest ?? null;
      const first = seenFirst(latest, seen, (response) =>
        responseView(response, trackerContext(context.services, context)),
      );
      return first.ok ? decided : first;
    }),
  show: (_, { record }, context) => requestAfter(record, context.target.requestId, context),
  answer: showRequest,
});

/** Returns ok, or a problem if there is a response that the person has not seen. */
function seenFirst(
  latest: Response | null,
  seen: string | undefined,
  view: (response: Response) => ReturnType<typeof responseView>,
): Result<null> {
  if (latest === null || seen === undefined || latest.at === seen) return ok(null);
  const { words, detail, by, at } = view(latest);
  const said = [words, detail].filter((part) => part !== '').join(', ');
  const message = `${by} responded while this form was open: ${said}. If you send yours, it takes the place of that one.`;
  return clash([{ field: 'seen', now: at, changed: { by, at } }], message);
}
