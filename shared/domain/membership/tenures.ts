/**
 * Who held a seat on a day, former holders included. The dates decide: since when somebody is in the seat, and until when whoever
 * left was. Terms of reference, "Distribution list and DAWG membership".
 */
import { type IsoDate, type IsoInstant, londonDate, londonInstant } from '../calendar/dates';
import type { Holder, Membership } from './types';

/** Somebody who held a seat once. */
export interface FormerHolder extends Holder {
  readonly seatId: string;
  /** When the seat was given to somebody else, or vacated. */
  readonly until: IsoInstant;
}

/** A moment of a day: a meeting that begins. */
export interface MeetingStart {
  readonly date: IsoDate;
  /** "HH:MM", Europe/London. */
  readonly startsAt: string;
}

/** Whether every seat that is held was held by the same person on that day already, and none is vacant: nobody else has to be asked. */
export function heldThroughout({ seats }: Pick<Membership, 'seats'>, date: IsoDate): boolean {
  return seats.every(({ holder }) => holder !== null && holder.since <= date);
}

/**
 * The holders on that day, by the seat's id; a seat that nobody held is missing. What was said last goes first: whoever is in the
 * seat now has it from their day on, although somebody else was still registered then. Whoever left on that very day held it when
 * they left after the hour.
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
