/** Reading a membership: who is where, and what is asked of them on a day. */
import type { IsoDate } from '../calendar/dates';
import type { Agency, Membership, Organisation, Seat } from './types';

/** A seat with the organisation and agency it belongs to. */
export interface PlacedSeat {
  readonly seat: Seat;
  readonly organisation: Organisation;
  readonly agency: Agency;
}

/** Every seat in the order of the terms of reference, with where it belongs. A seat without a place is left out. */
export function placedSeats(membership: Membership): readonly PlacedSeat[] {
  const organisations = new Map(membership.organisations.map((organisation) => [organisation.id, organisation]));
  const agencies = new Map(membership.agencies.map((agency) => [agency.id, agency]));
  return membership.seats.flatMap((seat) => {
    const organisation = organisations.get(seat.organisationId);
    const agency = organisation === undefined ? undefined : agencies.get(organisation.agencyId);
    return organisation === undefined || agency === undefined ? [] : [{ seat, organisation, agency }];
  });
}

/** One seat with where it belongs; undefined: it is not there, or has no place. */
export function placedSeat({ seats, organisations, agencies }: Membership, seatId: string): PlacedSeat | undefined {
  const seat = seats.find(({ id }) => id === seatId);
  const organisation = organisations.find(({ id }) => id === seat?.organisationId);
  const agency = agencies.find(({ id }) => id === organisation?.agencyId);
  return seat && organisation && agency && { seat, organisation, agency };
}

/** Whether the agency has to attend on this day: the last entry on or before it decides; before the first, no. */
export function attendanceRequired(agency: Agency, on: IsoDate): boolean {
  const inForce = agency.attendance.filter((entry) => entry.from <= on).at(-1);
  return inForce?.required ?? false;
}

/** The held seats of an organisation: who can answer for it. */
export function holdersOf(membership: Membership, organisationId: string): readonly Seat[] {
  return membership.seats.filter((seat) => seat.organisationId === organisationId && seat.holder !== null);
}

/** How a seat is called where its organisation is not shown beside it. */
export function seatLabel(
  seat: Pick<Seat, 'title' | 'representation'>,
  organisation: { readonly name: string } | undefined,
): string {
  if (seat.representation || organisation === undefined) return seat.title;
  return `${seat.title}, ${organisation.name}`;
}
