/** Messages sent by the app, and those that were not delivered. */
import { z } from 'zod';
import { id } from '../contract/inputs';
import type { UndeliveredView } from '../contract/messages';
import { change, get, listCursor, noInput } from '../contract/routes';
import { MESSAGE_EVENTS } from '../domain/messages/events';
import { messagesPolicy } from '../domain/messages/policy';
import { area } from './area';

export const messages = area({
  name: 'messages',
  title: 'Messages',
  pages: [{ id: 'messages', name: 'Messages', path: '/messages' }],
  routes: {
    undelivered: get('/messages/undelivered', noInput, listCursor).answers<UndeliveredView>(messagesPolicy.lookAfter),
    sendAgain: change(
      'POST',
      '/messages/:messageId/send-again',
      z.object({ messageId: id }),
      noInput,
    ).answers<UndeliveredView>(messagesPolicy.lookAfter),
    settleMessage: change(
      'POST',
      '/messages/:messageId/settlement',
      z.object({ messageId: id }),
      noInput,
    ).answers<UndeliveredView>(messagesPolicy.lookAfter),
  },
  events: MESSAGE_EVENTS,
});
