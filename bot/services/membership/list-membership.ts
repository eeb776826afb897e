/** The seats and their holders. Terms of reference, "Distribution list and DAWG membership". */
import type { MembershipView, SeatlessView, SeatProposalView } from '../../../shared/contract/membership';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { answeredForWords, hasNoSeat } from '../../../shared/domain/membership/organisations';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { proposalsFor } from '../../../shared/domain/membership/proposals';
import { proposalId, proposedBy } from '../../../shared/domain/membership/seating';
import { attendanceRequired, placedSeats } from '../../../shared/domain/membership/seats';
import { roleOfSeat, type Standing, samePerson } from '../../../shared/domain/membership/standing';
import type { Holder, Membership, Organisation, Seat } from '../../../shared/domain/membership/types';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { query } from '../query';

/**
 * Returns every agency with its seats, their holders, and the organisations and areas without a seat. One storage
 * request.
 */
export const listMembership = query({
  load: async () => undefined,
  view: (_, { membership, standing, today }) => ok(membershipView(membership, standing, today)),
});

/** Returns the view of a membership on a day. */
export function membershipView(membership: Membership, standing: Standing, today: IsoDate): MembershipView {
  const placed = placedSeats(membership);
  const deciding = proposalsFor(membership, standing);
  const binds = may(membershipPolicy.seat, standing);
  return {
    agencies: membership.agencies.map((agency) => ({
      id: agency.id,
      name: agency.name,
      category: agency.category,
      attendanceRequired: attendanceRequired(agency, today),
      seats: placed
        .filter((place) => place.agency.id === agency.id)
        .map(({ seat, organisation }) => ({
          id: seat.id,
          title: seat.title,
          organisation: organisation.name,
          holder: seat.holder === null ? null : { ...holderOf(seat.holder), ...(binds ? {} : { objectId: '' }) },
          role: roleOfSeat(seat),
          proposed: proposalView(membership, seat, standing, deciding),
        })),
      seatless: membership.organisations
        .filter(({ id, agencyId }) => agencyId === agency.id && hasNoSeat(membership, id))
        .map((organisation) => seatlessView(organisation, standing)),
      gaps: membership.group.coverageGaps.filter((gap) => gap.agencyId === agency.id).map((gap) => gap.name),
    })),
    counts: {
      agencies: membership.agencies.length,
      seats: membership.seats.length,
      vacant: membership.seats.filter((seat) => seat.holder === null).length,
    },
    viewers: membership.viewers,
    may: { bindSeats: binds, keepOrganisations: may(membershipPolicy.keepOrganisations, standing) },
  };
}

/** Returns the view of an organisation without a seat; its contact only for readers who may ask it for data. */
export function seatlessView({ id, name, contact = null }: Organisation, standing: Standing): SeatlessView {
  const isTold = may(membershipPolicy.run, standing);
  return { id, name, words: answeredForWords(isTold ? contact : undefined), contact: isTold ? contact : null };
}

/** @param deciding the seats whose proposed change waits for the reader */
function proposalView(
  membership: Membership,
  seat: Seat,
  standing: Standing,
  deciding: readonly Seat[],
): SeatProposalView | null {
  const { proposal } = seat;
  if (proposal == null) return null;
  const { holder, at = null, by } = proposal;
  const binds = may(membershipPolicy.seat, standing);
  const own = membership.seats.filter((one) => one.holder !== null && samePerson(one.holder, by));
  return {
    id: proposalId(proposal),
    name: holder?.name ?? null,
    objectId: binds ? (holder?.objectId ?? null) : null,
    by: proposedBy(membership, proposal),
    own: own.some(({ id }) => standing.seats.some((one) => one.id === id)),
    at,
    may: { agree: deciding.includes(seat), decline: binds },
  };
}

function holderOf({ objectId, name, since }: Holder) {
  return { objectId, name, since };
}
