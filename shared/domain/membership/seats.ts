/** Queries on a membership: seats with their organisation and agency, holders, and the duty to attend. */
import type { IsoDate } from '../calendar/dates';
import type { Agency, Membership, Organisation, Seat } from './types';

/** A seat with the organisation and agency it belongs to. */
export interface PlacedSeat {
  readonly seat: Seat;
  readonly organisation: Organisation;
  readonly agency: Agency;
}

/**
 * Returns every seat with its organisation and agency, in the order of the terms of reference. Seats whose organisation
 * or agency is missing are left out.
 */
export function placedSeats(membership: Membership): readonly PlacedSeat[] {
  const organisations = new Map(membership.organisations.map((organisation) => [organisation.id, organisation]));
  const agencies = new Map(membership.agencies.map((agency) => [agency.id, agency]));
  return membership.seats.flatMap((seat) => {
    const organisation = organisations.get(seat.organisationId);
    const agency = organisation === undefined ? undefined : agencies.get(organisation.agencyId);
    return organisation === undefined || agency === undefined ? [] : [{ seat, organisation, agency }];
  });
}

/** Returns one seat with its organisation and agency; undefined if any of the three is missing. */
export function placedSeat({ seats, organisations, agencies }: Membership, seatId: string): PlacedSeat | undefined {
  const seat = seats.find(({ id }) => id === seatId);
  const organisation = organisations.find(({ id }) => id === seat?.organisationId);
  const agency = agencies.find(({ id }) => id === organisation?.agencyId);
  return seat && organisation && agency && { seat, organisation, agency };
}

/**
 * Whether the agency has to attend on this day: the last entry on or before the day decides; before the first entry, it
 * does not.
 */
export function attendanceRequired(agency: Agency, on: IsoDate): boolean {
  const inForce = agency.attendance.filter((entry) => entry.from <= on).at(-1);
  return inForce?.required ?? false;
}

/** Returns the held seats of an organisation, whose holders can answer for it. */
export function holdersOf(membership: Membership, organisationId: string): readonly Seat[] {
  return membership.seats.filter((seat) => seat.organisationId === organisationId && seat.holder !== null);
}

/** Returns the label of a seat for places where its organisation is not shown beside it. */
export function seatLabel(
  seat: Pick<Seat, 'title' | 'representation'>,
  organisation: { readonly name: string } | undefined,
): string {
  if (seat.representation || organisation === undefined) return seat.title;
  return `${seat.title}, ${organisation.name}`;
}
