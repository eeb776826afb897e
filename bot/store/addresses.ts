/**
 * The address at which Teams wants to be written to about a team or a chat. It may change at any time, so the latest counts: for what
 * was posted long ago as well, which names the address of its own time.
 */
import { digest, keys } from './keys';
import type { Change, Table } from './table';

/** What it takes to write into a conversation later. No names. */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly type: 'channel' | 'groupChat' | 'personal';
  readonly tenantId: string;
  readonly botId: string;
  /** The team's id, where the conversation is a channel. */
  readonly teamId: string | null;
}

type Address = Pick<ConversationReference, 'serviceUrl' | 'botId'>;

/** Remembers the address that an activity came with. */
export function addressChange(reference: ConversationReference): Change {
  const { serviceUrl, botId } = reference;
  return { kind: 'put', key: keyOf(reference), value: { serviceUrl, botId } satisfies Address };
}

/** The same conversation at its latest address. One request. */
export async function atLatestAddress(
  table: Table,
  groupId: string,
  reference: ConversationReference,
): Promise<ConversationReference> {
  const latest = await table.read<Address>(groupId, keyOf(reference));
  return latest === null ? reference : { ...reference, ...latest.value };
}

/** All channels of a team, and all threads of a channel, have one address. */
function keyOf({ teamId, conversationId }: ConversationReference): string {
  return keys.address(digest('address', teamId ?? conversationId.split(';')[0] ?? conversationId));
}
