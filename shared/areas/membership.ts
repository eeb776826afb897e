/** Who belongs to the group, and who may look. Terms of reference, "Distribution list and DAWG membership". */
import { z } from 'zod';
import { verb } from '../contract/card-actions';
import { id } from '../contract/inputs';
import {
  admitViewerInput,
  bindSeatInput,
  type MembershipView,
  type MeView,
  personParams,
  type RosterView,
} from '../contract/membership';

import { change, get, nothing } from '../contract/routes';
import { MEMBERSHIP_EVENTS } from '../domain/membership/events';
import { area } from './area';

export const membership = area({
  name: 'membership',
  title: 'Members',
  pages: [{ id: 'seats', name: 'Seats', path: '/seats' }],
  routes: {
    me: get('/me', nothing, nothing).answers<MeView>(),
    membership: get('/membership', nothing, nothing).answers<MembershipView>(),
    roster: get('/membership/roster', nothing, nothing).answers<RosterView>(),
    bindSeat: change('PUT', '/seats/:seatId/holder', z.object({ seatId: id }), bindSeatInput).answers<MembershipView>(),
    vacateSeat: change('DELETE', '/seats/:seatId/holder', z.object({ seatId: id }), nothing).answers<MembershipView>(),
    admitViewer: change('POST', '/viewers', nothing, admitViewerInput).answers<MembershipView>(),
    dismissViewer: change('DELETE', '/viewers/:tenantId/:objectId', personParams, nothing).answers<MembershipView>(),
  },
  verbs: {
    'conversation.link': verb(z.object({ group: id })),
  },
  events: MEMBERSHIP_EVENTS,
});
