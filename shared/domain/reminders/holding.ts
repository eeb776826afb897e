/**
 * Holding digests back: the VRU can hold one person's or everybody's until it releases them. Nothing is lost: a later
 * digest contains what is overdue by then.
 */
import type { IsoInstant } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { notFound, ok, type Result } from '../result';
import type { ReminderEvent } from './events';
import { remindersPolicy } from './policy';
import { addressOf, type Held } from './types';

export interface HoldingContext {
  readonly membership: Membership;
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** The outcome of a decision: the holds after it, and its events. No events means that nothing changed. */
export interface HoldDecision {
  readonly held: Held;
  readonly events: readonly ReminderEvent[];
}

/**
 * Holds digests back, or releases them. Problems: not the VRU; nobody holds this seat.
 *
 * @param seatId a seat of the person; null: everybody
 */
export function decideHold(
  held: Held,
  seatId: string | null,
  hold: boolean,
  { membership, standing, now }: HoldingContext,
): Result<HoldDecision> {
  const permitted = permit(remindersPolicy.hold, standing);
  if (!permitted.ok) return permitted;
  const mark = { at: now, by: actingSeat(standing) };
  const event = {
    kind: hold ? 'reminders.held' : 'reminders.released',
    groupId: membership.group.id,
    seatId,
  } as const;
  if (seatId === null) {
    if ((held.all !== null) === hold) return ok({ held, events: [] });
    return ok({ held: { ...held, all: hold ? mark : null }, events: [event] });
  }
  const holder = membership.seats.find(({ id }) => id === seatId)?.holder ?? null;
  if (holder === null) return notFound('Nobody holds this seat any more, so it gets no digest.');
  const address = addressOf(holder);
  const others = held.people.filter((one) => one.address !== address);
  if (others.length < held.people.length === hold) return ok({ held, events: [] });
  return ok({ held: { ...held, people: hold ? [...others, { ...mark, address }] : others }, events: [event] });
}

/** Removes the holds of people who no longer have a seat. */
export function heldBySeated(held: Held, { seats }: Membership): Held {
  const seated = new Set(seats.flatMap(({ holder }) => (holder === null ? [] : [addressOf(holder)])));
  const people = held.people.filter(({ address }) => seated.has(address));
  return people.length === held.people.length ? held : { ...held, people };
}
