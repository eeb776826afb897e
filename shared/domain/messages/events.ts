/** The events of messages other than their sending, and their wording in the history. */
import type { EventKinds } from '../event';

export type MessageEvent =
  | { readonly kind: 'messages.sent-again'; readonly messageId: string }
  | { readonly kind: 'messages.settled'; readonly messageId: string }
  | { readonly kind: 'messages.team-welcomed'; readonly groupId: string };

export const MESSAGE_EVENTS: EventKinds<MessageEvent> = {
  'messages.sent-again': {
    subjects: ({ messageId }) => [{ kind: 'message', messageId }],
    words: () => ({ title: 'Undelivered message put back to be sent', detail: '' }),
    freeText: [],
  },
  'messages.settled': {
    subjects: ({ messageId }) => [{ kind: 'message', messageId }],
    words: () => ({ title: 'Undelivered message settled', detail: '' }),
    freeText: [],
  },
  'messages.team-welcomed': {
    subjects: ({ groupId }) => [{ kind: 'group', groupId }],
    words: () => ({ title: 'Team welcomed', detail: 'The app was added to a team' }),
    freeText: [],
  },
};
