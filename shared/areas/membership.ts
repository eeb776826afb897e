/**
 * Membership: who belongs to the group, and who has read access. Terms of reference, "Distribution list and DAWG
 * membership".
 */
import { z } from 'zod';
import { verb } from '../contract/card-actions';
import { id } from '../contract/inputs';
import {
  admitViewerInput,
  editContactInput,
  type MembershipView,
  type MeView,
  organisationInput,
  personParams,
  type RosterView,
  type SettingsView,
  seatHolderInput,
  settleProposalInput,
  vacateSeatInput,
} from '../contract/membership';
import { change, get, noInput } from '../contract/routes';
import { MEMBERSHIP_EVENTS } from '../domain/membership/events';
import { membershipPolicy } from '../domain/membership/policy';
import { area } from './area';

export const membership = area({
  name: 'membership',
  title: 'Members',
  pages: [
    { id: 'seats', name: 'Seats', path: '/seats' },
    { id: 'settings', name: 'Settings', path: '/settings' },
  ],
  routes: {
    me: get('/me', noInput, noInput).answers<MeView>(membershipPolicy.read),
    membership: get('/membership', noInput, noInput).answers<MembershipView>(membershipPolicy.read),
    roster: get('/membership/roster', noInput, noInput).answers<RosterView>(membershipPolicy.seat),
    bindSeat: change('PUT', '/seats/:seatId/holder', z.object({ seatId: id }), seatHolderInput).answers<MembershipView>(
      membershipPolicy.seat,
    ),
    vacateSeat: change(
      'DELETE',
      '/seats/:seatId/holder',
      z.object({ seatId: id }),
      vacateSeatInput,
    ).answers<MembershipView>(membershipPolicy.seat),
    /** Accepts or declines a proposed change of the seat of Chair or Vice-Chair. */
    settleProposal: change(
      'POST',
      '/seats/:seatId/proposal',
      z.object({ seatId: id }),
      settleProposalInput,
    ).answers<MembershipView>(membershipPolicy.seat),
    admitViewer: change('POST', '/viewers', noInput, admitViewerInput).answers<MembershipView>(membershipPolicy.admit),
    dismissViewer: change('DELETE', '/viewers/:tenantId/:objectId', personParams, noInput).answers<MembershipView>(
      membershipPolicy.dismiss,
    ),
    /** Adds an organisation without a seat to an agency of the group. */
    addOrganisation: change('POST', '/organisations', noInput, organisationInput).answers<MembershipView>(
      membershipPolicy.keepOrganisations,
    ),
    /** Changes the VRU's contact at an organisation without a seat. */
    keepContact: change(
      'PUT',
      '/organisations/:organisationId/contact',
      z.object({ organisationId: id }),
      editContactInput,
    ).answers<MembershipView>(membershipPolicy.keepOrganisations),
    settings: get('/settings', noInput, noInput).answers<SettingsView>(membershipPolicy.read),
    useConversation: change(
      'PUT',
      '/settings/conversations/:conversationId',
      z.object({ conversationId: id }),
      noInput,
    ).answers<SettingsView>(membershipPolicy.link),
    dropConversation: change(
      'DELETE',
      '/settings/conversations/:conversationId',
      z.object({ conversationId: id }),
      noInput,
    ).answers<SettingsView>(membershipPolicy.link),
  },
  verbs: {
    'conversation.link': verb(z.object({ group: id })),
  },
  events: MEMBERSHIP_EVENTS,
});
