/** How a seat is named. */
import { seatLabel } from '../../../shared/domain/membership/seats';
import type { Context } from '../context';

/** Returns the display name of a seat; empty for one that no longer exists. */
export function seatWords(seatId: string | null, { membership }: Pick<Context, 'membership'>): string {
  const seat = membership.seats.find(({ id }) => id === seatId);
  if (seat === undefined) return '';
  return seatLabel(
    seat,
    membership.organisations.find(({ id }) => id === seat.organisationId),
  );
}
