/** The handlers of the area `messages`. */
import { messages as area } from '../../shared/areas/messages';
import { welcomeCard } from '../cards/help/welcome-card';
import { listUndelivered, sendAgain, settleMessage } from '../services/messages/undelivered';
import { loadMembership } from '../store/membership';
import { serve } from './area';

export const messages = serve(area, {
  routes: ({ services }) => ({
    undelivered: ({ caller, query }) => listUndelivered(services, caller, query.older ?? null),
    sendAgain: ({ caller, params }) => sendAgain(services, caller, params.messageId),
    settleMessage: ({ caller, params }) => settleMessage(services, caller, params.messageId),
  }),
  messages: {
    welcome: async ({ services, groupId, cards }) => {
      const group = (await loadMembership(services.table, groupId))?.membership.group;
      if (group === undefined) return null;
      return { card: () => welcomeCard({ ...cards, groupName: group.name }), subjects: [] };
    },
  },
});
