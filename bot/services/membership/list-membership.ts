/** Who sits where. Terms of reference, "Distribution list and DAWG membership". */
import type { MembershipView } from '../../../shared/contract/membership';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { attendanceRequired, placedSeats } from '../../../shared/domain/membership/seats';
import { administers, roleOfSeat, type Standing } from '../../../shared/domain/membership/standing';
import type { Membership } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import { enter, type Reader, type Services } from '../context';

/** Every agency with its seats and who holds them, and the places that no seat speaks for. */
export async function listMembership(services: Services, reader: Reader): Promise<Result<MembershipView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  return ok(membershipView(context.value.membership, context.value.standing, context.value.today));
}

/** A membership as its readers see it on a day. */
export function membershipView(membership: Membership, standing: Standing, today: IsoDate): MembershipView {
  const placed = placedSeats(membership);
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
          holder: seat.holder === null ? null : { name: seat.holder.name, since: seat.holder.since },
          role: roleOfSeat(seat),
        })),
      gaps: membership.group.coverageGaps.filter((gap) => gap.agencyId === agency.id).map((gap) => gap.name),
    })),
    counts: {
      agencies: membership.agencies.length,
      seats: membership.seats.length,
      vacant: membership.seats.filter((seat) => seat.holder === null).length,
    },
    viewers: membership.viewers,
    may: { bindSeats: administers(standing) },
  };
}
