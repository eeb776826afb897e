/** Aggregates of messages: a new one in the outbox, and an undelivered one that the VRU reviews. */
import type { AreaEvent } from '../../../shared/areas/events';
import type { ConversationReference } from '../../store/conversations';
import type { Message } from '../../store/outbox';
import { loadUndeliveredMessage, transitionChanges } from '../../store/outbox-transitions';
import { type Aggregate, commandOn, type Decided } from '../command';
import type { Services } from '../context';

/** The message to send; null together with no events: nothing is sent. */
export interface NewMessageDecision extends Decided {
  readonly message: Message | null;
}

const outbox: Aggregate<unknown, undefined, NewMessageDecision> = {
  load: async () => undefined,
  store: (_, { message }) => ({ changes: [], messages: message === null ? [] : [message] }),
};

/** Creates commands that send a new message to the team of this id. */
export const onTeam = commandOn<string, undefined, NewMessageDecision>(outbox);

/** Creates commands that send a new message into this conversation. */
export const onConversation = commandOn<ConversationReference, undefined, NewMessageDecision>(outbox);

/** A message after the VRU's review. */
interface ReviewedMessage extends Decided {
  readonly message: Message;
  readonly events: readonly AreaEvent[];
}

/** Creates commands on the undelivered message of this id. */
export const onMessage = commandOn({
  load: ({ table }: Services, groupId, messageId: string) => loadUndeliveredMessage(table, groupId, messageId),
  store: ({ message, listed }, after: ReviewedMessage) => ({
    changes: message === null ? [] : transitionChanges(message, after.message, listed),
  }),
});
