/** The handlers of the area `membership`. */
import { membership as area } from '../../shared/areas/membership';
import { placedSeat, seatLabel } from '../../shared/domain/membership/seats';
import { noticeCard } from '../cards/messages/notice-card';
import { addOrganisation } from '../services/membership/add-organisation';
import { admitViewer, dismissViewer } from '../services/membership/admit-viewer';
import { bindSeat, vacateSeat } from '../services/membership/bind-seat';
import { keepContact } from '../services/membership/keep-contact';
import { dropConversation, useConversation } from '../services/membership/link-conversation';
import { listMembership } from '../services/membership/list-membership';
import { listRoster } from '../services/membership/list-roster';
import { listSettings } from '../services/membership/list-settings';
import { settleProposal } from '../services/membership/settle-proposal';
import { whoAmI } from '../services/membership/who-am-i';
import { loadMembership } from '../store/membership';
import { serve } from './area';

export const membership = serve(area, {
  routes: ({ services, roster, localPeople, allowedTenants }) => ({
    me: ({ caller }) => whoAmI(services, caller, localPeople !== null),
    membership: ({ caller }) => listMembership(services, caller),
    roster: ({ caller }) => listRoster(services, caller, roster),
    bindSeat: ({ caller, params, body }) => bindSeat(services, caller, { ...params, allowedTenants }, body),
    vacateSeat: ({ caller, params, body }) => vacateSeat(services, caller, { ...params, allowedTenants }, body),
    settleProposal: ({ caller, params, body }) => settleProposal(services, caller, { ...params, allowedTenants }, body),
    admitViewer: ({ caller, body }) => admitViewer(services, caller, allowedTenants, body),
    dismissViewer: ({ caller, params }) => dismissViewer(services, caller, params),
    addOrganisation: ({ caller, body }) => addOrganisation(services, caller, undefined, body),
    keepContact: ({ caller, params, body }) => keepContact(services, caller, params, body),
    settings: ({ caller }) => listSettings(services, caller),
    useConversation: ({ caller, params }) => useConversation(services, caller, params.conversationId),
    dropConversation: ({ caller, params }) => dropConversation(services, caller, params.conversationId),
  }),
  messages: {
    'seat-lost': async ({ services, groupId }, { seatId }) => {
      const membership = (await loadMembership(services.table, groupId))?.membership;
      const placed = membership && placedSeat(membership, seatId);
      if (membership === undefined || placed === undefined) return null;
      const label = seatLabel(placed.seat, placed.organisation);
      const words = `The holder of the seat "${label}" in the ${membership.group.shortName} has changed. If that is a mistake, tell the Violence Reduction Unit.`;
      return { card: () => noticeCard({ tone: 'warning', words }), subjects: [] };
    },
  },
});
