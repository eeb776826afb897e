/**
 * The membership's part of a story: organisations without a seat, and the effects of adding one or saving its contact.
 */
import type { MembershipView, SeatlessView } from '../../../shared/contract/membership';
import { answeredForWords } from '../../../shared/domain/membership/organisations';
import type { Answerers, Story } from './answering';

/** An organisation without a seat; by default only the Prison Service has a contact. */
export function seatlessView(id: string, name: string, given?: SeatlessView['contact']): SeatlessView {
  const prison = { role: 'Data and performance team', address: 'data@prison.example.org' };
  const contact = given === undefined ? (id === 'prison' ? prison : null) : given;
  return { id, name, words: answeredForWords(contact), contact };
}

type Agency = MembershipView['agencies'][number];

function withAgencies(story: Story, change: (agency: Agency) => Agency): MembershipView {
  story.membership = { ...story.membership, agencies: story.membership.agencies.map(change) };
  return story.membership;
}

export const MEMBERSHIP_CHANGES: Answerers = {
  settleProposal: (story, { params }) =>
    withAgencies(story, (one) => ({
      ...one,
      seats: one.seats.map((seat) => (seat.id === params.seatId ? { ...seat, proposed: null } : seat)),
    })),
  addOrganisation: (story, { body: { agency, name } }) =>
    withAgencies(story, (one) =>
      one.id === agency ? { ...one, seatless: [...one.seatless, seatlessView(name, name, null)] } : one,
    ),
  keepContact: (story, { params, body }) => {
    const { role, address } = body.edits;
    return withAgencies(story, (one) => ({
      ...one,
      seatless: one.seatless.map((organisation) => {
        const { id, name, contact } = organisation;
        if (id !== params.organisationId) return organisation;
        const after = {
          role: String(role?.to ?? contact?.role ?? ''),
          address: String(address?.to ?? contact?.address ?? ''),
        };
        return seatlessView(id, name, after.role === '' ? null : after);
      }),
    }));
  },
};
