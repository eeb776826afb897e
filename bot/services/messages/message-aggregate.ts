/** Messages as they change: a new one in the outbox, and one that the VRU has to look at. */
import type { AreaEvent } from '../../../shared/areas/events';
import type { ConversationReference } from '../../store/conversations';
import type { Message } from '../../store/outbox';
import { loadUndeliveredMessage, transitionChanges } from '../../store/outbox-transitions';
import { type Aggregate, commandOn, type Decided } from '../command';
import type { Services } from '../context';

/** What is sent. No events: nothing is, and then there is no message. */
export interface NewMessageDecision extends Decided {
  readonly message: Message | null;
}

const outbox: Aggregate<unknown, undefined, NewMessageDecision> = {
  load: async () => undefined,
  store: (_, { message }) => ({ changes: [], messages: message === null ? [] : [message] }),
};

/** For a new message to the team of this id. */
export const onTeam = commandOn<string, undefined, NewMessageDecision>(outbox);

/** For a new message into this conversation. */
export const onConversation = commandOn<ConversationReference, undefined, NewMessageDecision>(outbox);

/** A message as it is once the VRU has looked at it. */
interface ReviewedMessage extends Decided {
  readonly message: Message;
  readonly events: readonly AreaEvent[];
}

/** For the message of this id. */
export const onMessage = commandOn({
  load: ({ table }: Services, groupId, messageId: string) => loadUndeliveredMessage(table, groupId, messageId),
  store: ({ message, listed }, after: ReviewedMessage) => ({
    changes: message === null ? [] : transitionChanges(message, after.message, listed),
  }),
});
