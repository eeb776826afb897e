/** Asking a partner for data. Terms of reference, "Partner responsibilities": partners respond to data requests. */
import { checked } from '../../../shared/contract/inputs';
import { askForDataInput, type RequestView } from '../../../shared/contract/tracker';
import { holdersOf } from '../../../shared/domain/membership/seats';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import type { Membership } from '../../../shared/domain/membership/types';
import { invalid, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { askForData as asked, setAsideByNext } from '../../../shared/domain/tracker/asking';
import type { DataRequest, Gateway } from '../../../shared/domain/tracker/types';
import { digest } from '../../store/keys';
import { type Message, newMessage } from '../../store/outbox';
import { loadSource, newRequestChanges } from '../../store/tracker';
import { type Caller, change, enter, type Services } from '../use-case';
import { showRequest } from './list-tracker';
import { requestView } from './tracker-view';

/**
 * Stores the request, and a message to each holder of a seat of the organisation, in one commit. Problems, at their
 * inputs: unknown or retired source, no period, due date passed, a gateway that the Act excludes; neither chair nor VRU.
 *
 * @param tell false for a request that nobody needs to be told of any more
 */
export async function askForData(
  services: Services,
  caller: Caller,
  input: unknown,
  tell = true,
): Promise<Result<RequestView>> {
  const entered = checked(askForDataInput, input);
  if (!entered.ok) return entered;
  const { source: sourceId, period, due, requestingBody, gateway: kind, gatewayName } = entered.value;
  const gateway: Gateway = kind === 'other' ? { kind, name: gatewayName } : { kind };
  const id = digest(caller.groupId, 'request', caller.operationId);
  return change<RequestView>(
    services,
    caller,
    async () => {
      const loading = loadSource(services.table, caller.groupId, sourceId);
      const [scene, loaded] = await Promise.all([enter(services, caller), loading]);
      if (!scene.ok) return scene;
      const { membership, standing, now } = scene.value;
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can ask for data.');
      const source = loaded?.source.value;
      const organisation = membership.organisations.find((known) => known.id === source?.organisationId);
      if (loaded === null || source === undefined || organisation === undefined) {
        return invalid({ source: 'Choose a data source of this group.' });
      }
      const live = loaded.requests.map((row) => row.value);
      const body = requestingBody === '' ? membership.group.partnership : requestingBody;
      const request = asked(source, organisation, live, { period, due, requestingBody: body, gateway }, { id, now });
      if (!request.ok) return request;
      return ok({
        changes: newRequestChanges(loaded, request.value, setAsideByNext(live)),
        event: {
          verb: 'tracker.data-asked-for',
          subject: requestSubject(sourceId, id),
          data: { sourceId, period, due, gateway },
        },
        stale: [REQUESTS_SUBJECT],
        messages: tell ? messagesFor(request.value, membership, caller.groupId, now) : [],
        value: requestView(request.value, source, { ...scene.value, calendar: services.calendar }),
      });
    },
    () => showRequest(services, caller, sourceId, id),
  );
}

/** The name under which posted lists of requests go. */
export const REQUESTS_SUBJECT = 'requests';

/** The name under which a request's cards and events go. */
export function requestSubject(sourceId: string, requestId: string): string {
  return `request:${sourceId}:${requestId}`;
}

/** One message a person, however many of the organisation's seats they hold; nobody there: the group's channel hears it. */
function messagesFor(request: DataRequest, membership: Membership, groupId: string, now: string): readonly Message[] {
  const content = { kind: 'request-asked', sourceId: request.sourceId, requestId: request.id } as const;
  const messages = holdersOf(membership, request.organisationId).flatMap((seat) => {
    if (seat.holder === null) return [];
    const { tenantId, objectId } = seat.holder;
    const target = { kind: 'person', person: { tenantId, objectId }, seatId: seat.id } as const;
    return [newMessage(groupId, content, target, request.id, now)];
  });
  if (messages.length === 0) return [newMessage(groupId, content, { kind: 'group', mention: null }, request.id, now)];
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}
