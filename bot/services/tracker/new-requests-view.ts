/** The answer to a person who has asked for data. */
import type { AskedView } from '../../../shared/contract/requests';
import { ok, type Result } from '../../../shared/domain/result';
import { StorageUnavailable } from '../../store/table';
import type { CommandContext } from '../command';
import type { Caller, Services } from '../context';
import { foreseenUnreached } from '../messages/reach';
import { trackerContext } from './context';
import type { AskedOne, NewRequests } from './new-requests-aggregate';
import type { OneRequest } from './request-aggregate';
import { requestView } from './request-view';
import { showRequest } from './show-request';

/** Returns the new requests, and whom they cannot reach. */
export async function askedView(asked: readonly AskedOne[], context: CommandContext<NewRequests>): Promise<AskedView> {
  const own = trackerContext(context.services, context);
  const { services, caller, membership } = context;
  const organisations = asked.map(({ request }) => request.organisationId);
  const unreached = await foreseenUnreached(services, caller.groupId, organisations, membership).catch(notKnown);
  return { requests: asked.map(({ request, record }) => requestView(request, record.source, own)), unreached };
}

/**
 * Returns nobody if storage is unavailable: the requests are stored, so this must not fail the answer. Their page shows
 * later whom they did not reach.
 */
function notKnown(error: unknown): readonly never[] {
  if (error instanceof StorageUnavailable) return [];
  throw error;
}

/** Returns the requests that the operation created, in their current state, without those that are no longer open. */
export async function askedAgain(
  services: Services,
  caller: Caller,
  _target: NewRequests,
  remembered: unknown,
): Promise<Result<AskedView>> {
  const known = (remembered ?? []) as readonly OneRequest[];
  const shown = await Promise.all(known.map((one) => showRequest(services, caller, one)));
  const requests = shown.flatMap((one) => (one.ok ? one.value : []));
  return ok({ requests, unreached: requests.flatMap(({ unreached = [] }) => unreached) });
}
