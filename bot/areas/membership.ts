/** What serves the area `membership`. */
import { membership as area } from '../../shared/areas/membership';
import { admitViewer, dismissViewer } from '../services/membership/admit-viewer';
import { bindSeat, vacateSeat } from '../services/membership/bind-seat';
import { dropConversation, useConversation } from '../services/membership/link-conversation';
import { listMembership } from '../services/membership/list-membership';
import { listRoster } from '../services/membership/list-roster';
import { listSettings } from '../services/membership/list-settings';
import { whoAmI } from '../services/membership/who-am-i';
import { serve } from './area';

export const membership = serve(area, {
  routes: ({ services, roster, localPeople }) => ({
    me: ({ caller }) => whoAmI(services, caller, localPeople !== null),
    membership: ({ caller }) => listMembership(services, caller),
    roster: ({ caller }) => listRoster(services, caller, roster),
    bindSeat: ({ caller, params, body }) => bindSeat(services, caller, params.seatId, body),
    vacateSeat: ({ caller, params }) => vacateSeat(services, caller, params.seatId),
    admitViewer: ({ caller, body }) => admitViewer(services, caller, undefined, body),
    dismissViewer: ({ caller, params }) => dismissViewer(services, caller, params),
    settings: ({ caller }) => listSettings(services, caller),
    useConversation: ({ caller, params }) => useConversation(services, caller, params.conversationId),
    dropConversation: ({ caller, params }) => dropConversation(services, caller, params.conversationId),
  }),
});
