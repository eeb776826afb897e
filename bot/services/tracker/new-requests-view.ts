/** What somebody reads who has asked for data. */
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

/** The requests that have just gone out. */
export async function askedView(asked: readonly AskedOne[], context: CommandContext<NewRequests>): Promise<AskedView> {
  const own = trackerContext(context.services, context);
  const { services, caller, membership } = context;
  const organisations = asked.map(({ request }) => request.organisationId);
  const unreached = await foreseenUnreached(services, caller.groupId, organisations, membership).catch(notKnown);
  return { requests: asked.map(({ request, record }) => requestView(request, record.source, own)), unreached };
}

/** The requests are out: that storage cannot say whom they do not reach is no reason to say otherwise. Their page says it later. */
function notKnown(error: unknown): readonly never[] {
  if (error instanceof StorageUnavailable) return [];
  throw error;
}

/** Those that went out when the operation took effect, as they are now; none that is no longer open. */
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
