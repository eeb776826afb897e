/**
 * Who held a seat on a day, former holders included. The dates decide: the holder's first day, and the instant until
 * which a former holder held the seat. Terms of reference, "Distribution list and DAWG membership".
 */
import { type IsoDate, type IsoInstant, londonDate, londonInstant } from '../calendar/dates';
import type { Holder, Membership } from './types';

/** A former holder of a seat. */
export interface FormerHolder extends Holder {
  readonly seatId: string;
  /** When the seat was given to somebody else, or vacated. */
  readonly until: IsoInstant;
}

/** The day and time at which a meeting begins. */
export interface MeetingStart {
  readonly date: IsoDate;
  /** "HH:MM", Europe/London. */
  readonly startsAt: string;
}

/** Whether every seat has a holder who already held it on that day. If so, former holders need not be loaded. */
export function allHeldSince({ seats }: Pick<Membership, 'seats'>, date: IsoDate): boolean {
  return seats.every(({ holder }) => holder !== null && holder.since <= date);
}

/**
 * Returns the holders on that day by seat id; seats that nobody held are missing. The current registration takes
 * precedence: the present holder has the seat from their first day on, even if somebody else was still registered then.
 * Somebody who left on that very day held the seat if they left after the meeting began.
 */
export function holdersOn(
  { seats }: Pick<Membership, 'seats'>,
  former: readonly FormerHolder[],
  { date, startsAt }: MeetingStart,
): ReadonlyMap<string, Holder> {
  const begins = londonInstant(date, startsAt);
  const left = former
    .filter(({ since, until }) => since <= date && (londonDate(until) > date || until > begins))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  const holders = new Map<string, Holder>();
  for (const { id, holder } of seats) {
    if (holder !== null && holder.since <= date) holders.set(id, holder);
  }
  for (const { seatId, until: _, ...holder } of left) {
    if (!holders.has(seatId)) holders.set(seatId, holder);
  }
  return holders;
}
