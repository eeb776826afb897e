/** Guests in a register: they join by a press of their own, or chair and VRU add, remove and identify them. */
import { cut } from '../../words/cut';
import type { IsoInstant } from '../calendar/dates';
import type { PersonId } from '../membership/types';
import { invalid, notFound, ok, type Result } from '../result';
import { answerForSeat } from './answering';
import type { RegisterDecision } from './decision';
import { type AttendanceEvent, ofRegister } from './events';
import { withGuest, withoutGuest } from './guests';
import { NO_ANSWERS, withAnswers } from './register';
import type { Guest, Observer, OwnAnswer, Register, Unconfirmed } from './types';

/**
 * Adds a guest who joins by a press. A repeated press is idempotent, and does not undo what the VRU has settled.
 * Problems: the register is closed, or full.
 */
export function decideJoin(register: Register, guest: Guest): Result<RegisterDecision> {
  if (register.state === 'open' && joinedAlready(register, guest)) return holds(register);
  const of = { ...ofRegister(register), guestId: guest.id };
  return decided(
    withGuest(register, guest),
    guest.kind === 'observer'
      ? { kind: 'attendance.observer-noted', ...of }
      : { kind: 'attendance.unconfirmed-noted', ...of, said: guest.said },
  );
}

function joinedAlready({ guests }: Register, guest: Guest): boolean {
  const known = guests.find(({ id }) => id === guest.id);
  if (known?.kind === 'observer' && guest.kind === 'unconfirmed') return guest.said === 'present';
  return known !== undefined && JSON.stringify({ ...known, at: guest.at }) === JSON.stringify(guest);
}

/** Adds somebody who was there (chair or VRU). Problems: the register is closed, or full. */
export function decideObserver(register: Register, observer: Observer): Result<RegisterDecision> {
  const event = { kind: 'attendance.observer-added', ...ofRegister(register), guestId: observer.id } as const;
  return decided(withGuest(register, observer), event);
}

/** Removes a guest (chair or VRU). Problems: the register is closed; there is no such guest. */
export function decideRemoval(register: Register, guestId: string): Result<RegisterDecision> {
  const was = register.guests.find(({ id }) => id === guestId)?.kind ?? 'observer';
  const event = { kind: 'attendance.guest-removed', ...ofRegister(register), guestId, was } as const;
  return decided(withoutGuest(register, guestId), event);
}

/**
 * The identity of an unidentified press: an observer of an organisation, or the holder of a seat, which then has the
 * answer.
 */
export type GuestIdentity =
  | { readonly as: 'observer'; readonly organisation: string }
  | { readonly as: 'seat'; readonly seat: string };

export interface ConfirmationContext {
  /** Returns the holder of a seat; null if it is vacant. */
  readonly holderOf: (seatId: string) => PersonId | null;
  /** Maximum length of a deputy's name in characters; a longer one is cut. */
  readonly nameLimit: number;
  readonly now: IsoInstant;
}

/**
 * Assigns an unidentified press to an observer or to a seat. Problems: the press has been settled; the register is
 * closed; at `seat`: no such seat in it.
 */
export function decideGuestConfirmation(
  register: Register,
  guestId: string,
  identity: GuestIdentity,
  context: ConfirmationContext,
): Result<RegisterDecision> {
  const guest = register.guests.find(({ id }) => id === guestId);
  if (guest?.kind !== 'unconfirmed') return notFound('This press has been settled already.');
  if (identity.as === 'seat') return seatConfirmed(register, guest, identity.seat, context);
  const { id, name, at } = guest;
  const observer: Observer = { kind: 'observer', id, name, organisation: identity.organisation, at };
  return decided(withGuest(register, observer), confirmed(register, guest, null));
}

function seatConfirmed(
  register: Register,
  guest: Unconfirmed,
  seatId: string,
  { holderOf, nameLimit, now }: ConfirmationContext,
): Result<RegisterDecision> {
  if (!register.seats.some((seat) => seat.seatId === seatId)) return invalid({ seat: 'Choose a seat.' });
  const { said: value } = guest;
  // An unidentified press contains no deputy's name that could be trusted: the person's own name is recorded instead.
  const deputyName = value === 'deputy' ? cut(guest.name, nameLimit) : null;
  const change = answerForSeat(register, seatId, holderOf(seatId), { value, deputyName, mode: null }, 'on-behalf', now);
  if (!change.ok) return change;
  const after = decided(
    withoutGuest(withAnswers(register, change.value), guest.id),
    confirmed(register, guest, seatId),
  );
  return after.ok ? ok({ ...after.value, change: change.value }) : after;
}

function confirmed(register: Register, { id, said }: Unconfirmed, seatId: string | null) {
  const value: OwnAnswer = said;
  return { kind: 'attendance.guest-confirmed', ...ofRegister(register), guestId: id, seatId, value } as const;
}

function decided(after: Result<Register>, event: AttendanceEvent): Result<RegisterDecision> {
  return after.ok ? ok({ register: after.value, change: NO_ANSWERS, events: [event] }) : after;
}

function holds(register: Register): Result<RegisterDecision> {
  return ok({ register, change: NO_ANSWERS, events: [] });
}
