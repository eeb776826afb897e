/**
 * The service address (URL and bot id) that Teams expects for a team or chat. It may change at any time, so the latest
 * one is used, also for cards posted long ago, whose stored reference holds the address of that time.
 */
import { digest, keys } from './keys';
import type { Change, Table } from './table';

/** A conversation reference: everything needed to write into a conversation later. Holds no names. */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly type: 'channel' | 'groupChat' | 'personal';
  readonly tenantId: string;
  readonly botId: string;
  /** The team's id if the conversation is a channel. */
  readonly teamId: string | null;
}

type Address = Pick<ConversationReference, 'serviceUrl' | 'botId'>;

/** Returns the change that stores the service address of an incoming activity. */
export function addressChange(reference: ConversationReference): Change {
  const { serviceUrl, botId } = reference;
  return { kind: 'put', key: keyOf(reference), value: { serviceUrl, botId } satisfies Address };
}

/** Returns the reference with the latest stored service address. One request. */
export async function atLatestAddress(
  table: Table,
  groupId: string,
  reference: ConversationReference,
): Promise<ConversationReference> {
  const latest = await table.read<Address>(groupId, keyOf(reference));
  return latest === null ? reference : { ...reference, ...latest.value };
}

/** All channels of a team, and all threads of a channel, share one address. */
function keyOf({ teamId, conversationId }: ConversationReference): string {
  return keys.address(digest('address', teamId ?? conversationId.split(';')[0] ?? conversationId));
}
