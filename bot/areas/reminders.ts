/** The handlers of the area `reminders`. */
import { reminders as area } from '../../shared/areas/reminders';
import { digestCard } from '../cards/reminders/digest-card';
import { reminders as remindersCommand } from '../commands/reminders';
import { holdDigests, releaseDigests, turnDigest } from '../services/reminders/change-reminders';
import { listReminders } from '../services/reminders/list-reminders';
import { remindOfAction, remindOfRequest } from '../services/reminders/remind';
import { digestToSend } from '../services/reminders/show-digest';
import { addresseeOf } from '../store/outbox';
import {
  finishFromDigest,
  openDigest,
  openSupply,
  remindOfAction as pressRemindOfAction,
  remindOfRequest as pressRemindOfRequest,
  turnOwnDigest,
} from '../teams/presses/reminders';
import { mapped, serve } from './area';
import { actionReminder, requestReminder } from './reminders-by-hand';

export const reminders = serve(area, {
  routes: ({ services }) => ({
    reminders: ({ caller }) => listReminders(services, caller),
    turnDigest: ({ caller, body }) => turnDigest(services, caller, body),
    holdDigests: ({ caller }) => holdDigests(services, caller, null),
    releaseDigests: ({ caller }) => releaseDigests(services, caller, null),
    holdDigest: ({ caller, params }) => holdDigests(services, caller, params.seatId),
    releaseDigest: ({ caller, params }) => releaseDigests(services, caller, params.seatId),
    remindOfAction: async ({ caller, params }) =>
      mapped(await remindOfAction(services, caller, { ...params, filter: 'all' }), ({ action }) => action),
    remindOfRequest: ({ caller, params }) => remindOfRequest(services, caller, params),
  }),
  commands: { reminders: remindersCommand },
  presses: {
    'reminders.digest': turnOwnDigest,
    'reminders.show': openDigest,
    'reminders.done': finishFromDigest,
    'reminders.supply': openSupply,
    'reminders.action': pressRemindOfAction,
    'reminders.request': pressRemindOfRequest,
  },
  messages: {
    digest: async ({ services, groupId, cards, message }) => {
      const addressee = addresseeOf(message.target);
      const view = addressee === null ? null : await digestToSend(services, groupId, addressee.person, message);
      if (view === null || 'notBefore' in view) return view;
      return { card: (mention) => digestCard(view, { ...cards, mention }), subjects: [] };
    },
    'action-reminder': actionReminder,
    'request-reminder': requestReminder,
  },
});
