/** The messages about new data requests. */
import { holdersOf } from '../../../shared/domain/membership/seats';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import type { DataRequest } from '../../../shared/domain/tracker/types';
import { type Message, newMessage } from '../../store/outbox';

/**
 * Returns one message for each person, however many requests and seats they have. An organisation without holders is
 * asked in the group's channel.
 */
export function messagesFor(
  requests: readonly DataRequest[],
  roundId: string | null,
  membership: Membership,
  groupId: string,
  now: string,
): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const request of requests) {
    const { id: requestId, sourceId } = request;
    const content =
      roundId === null
        ? ({ kind: 'request-asked', sourceId, requestId } as const)
        : ({ kind: 'round-asked', roundId } as const);
    const slot = roundId ?? requestId;
    const people = holdersOf(membership, request.organisationId).flatMap(({ id, holder }) =>
      holder === null ? [] : { seatId: id, person: personOf(holder) },
    );
    const targets =
      people.length === 0
        ? [{ kind: 'group', mention: null } as const]
        : people.map((addressee) => ({ kind: 'person', ...addressee }) as const);
    for (const target of targets) {
      const message = newMessage(groupId, content, target, slot, now);
      const before = messages.get(message.id)?.about?.organisations ?? [];
      const organisations = [...new Set([...before, request.organisationId])];
      messages.set(message.id, { ...message, about: { slot, organisations } });
    }
  }
  return [...messages.values()];
}

function personOf({ tenantId, objectId }: PersonId): PersonId {
  return { tenantId, objectId };
}
