/** One data request, or why it is no longer open. */
import { londonDate } from '../../../shared/domain/calendar/dates';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { REQUEST_GONE } from '../../../shared/domain/tracker/asking';
import { loadEventsOf } from '../../store/events';
import { loadUnreached } from '../../store/message-reach';
import { loadEndedRequest } from '../../store/tracker';
import type { Reader, Services } from '../context';
import { loadDeliveryState } from '../messages/reach';
import { query } from '../query';
import { sentence, trackerContext } from './context';
import { requestView, withUnreached } from './request-view';
import { loadOne } from './source-aggregate';

interface Wanted {
  readonly sourceId: string;
  readonly requestId: string;
}

/**
 * Returns an open request. Problem: it is no longer open, with the reason if known. Three storage requests, four if a
 * message did not arrive, five if the request is no longer open.
 */
export const showRequest = query({
  load: async (services, groupId, wanted: Wanted) => {
    const [{ row }, unreached] = await Promise.all([
      loadOne(services, groupId, wanted),
      loadUnreached(services.table, groupId),
    ]);
    const request = row?.value.requests.find(({ id }) => id === wanted.requestId);
    if (row === null || request === undefined) return requestNotFound(services, { groupId }, wanted);
    const tried = await loadDeliveryState(services.table, groupId, unreached);
    return ok({ request, source: row.value.source, unreached: tried.unreached });
  },
  view: (loaded, context, _, services) => {
    if (!loaded.ok) return loaded;
    const { request, source, unreached } = loaded.value;
    const own = trackerContext(services, context);
    return ok(withUnreached(requestView(request, source, own), request.roundId ?? request.id, unreached, own));
  },
});

/** Maximum number of a source's events searched for the reason of a withdrawal. */
const SEARCHED = 50;

/** Returns why a request is no longer open: withdrawn, with the reason, or responded to and followed by a later one. */
export async function requestNotFound(
  { table }: Pick<Services, 'table'>,
  { groupId }: Pick<Reader, 'groupId'>,
  { sourceId, requestId }: Wanted,
): Promise<Result<never>> {
  const ended = await loadEndedRequest(table, groupId, sourceId, requestId);
  if (ended === null) return notFound(REQUEST_GONE);
  const page = { limit: SEARCHED, after: null };
  const { rows } = await loadEventsOf(table, groupId, { kind: 'source', sourceId }, page);
  if (ended.latest?.kind === 'supplied' || ended.notHeldConfirmed) {
    return notFound(`The request for ${ended.period} has a response, and a later one has followed it. ${REQUEST_GONE}`);
  }
  const because = rows
    .map(({ value }) => value)
    .flatMap(({ at, event }) =>
      event.kind === 'tracker.request-withdrawn' && event.requestId === requestId
        ? ` on ${londonDate(at)}: ${sentence(event.reason)}`
        : [],
    )[0];
  return notFound(`The request for ${ended.period} was withdrawn${because ?? '.'} Nothing more is asked.`);
}
