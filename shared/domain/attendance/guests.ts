/** People in a register without a seat: observers, and presses by people whom Teams does not identify. Outside every rate. */
import { conflict, notFound, ok, type Result } from '../result';
import type { Guest, Observer, Register, Unconfirmed } from './types';

/** How many people without a seat one register takes who were noted by name: a bound for storage, far above any meeting. */
export const OBSERVERS = 200;
/** How many presses to be confirmed one register takes, beside the observers: whoever is not identified shuts nobody out. */
export const UNCONFIRMED = 120;
/** And how many of them out of one conversation: a crowd in one chat shuts nobody out of another. */
export const UNCONFIRMED_PER_SOURCE = 40;

/**
 * The register with a guest; the same guest coming again takes the place of what was there. Each kind has its own cap. Problems: it
 * is closed, or full.
 */
export function withGuest(register: Register, guest: Guest): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed.');
  const others = register.guests.filter((known) => known.id !== guest.id);
  if (isFull(others, guest)) {
    return conflict(
      guest.kind === 'observer'
        ? `A register takes at most ${OBSERVERS} people without a seat.`
        : 'Too many people without a sign-in have answered here already. Tell the chair that you are there.',
    );
  }
  return ok({ ...register, guests: [...others, guest] });
}

function isFull(others: readonly Guest[], guest: Guest): boolean {
  const alike = others.filter(({ kind }) => kind === guest.kind);
  if (guest.kind === 'observer') return alike.length >= OBSERVERS;
  const sameSource = alike.filter((other) => other.kind === 'unconfirmed' && other.source === guest.source);
  return alike.length >= UNCONFIRMED || sameSource.length >= UNCONFIRMED_PER_SOURCE;
}

/** The register without this guest. Problems: the register is closed; there is no such guest. */
export function withoutGuest(register: Register, guestId: string): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed.');
  const guests = register.guests.filter((known) => known.id !== guestId);
  if (guests.length === register.guests.length) return notFound('There is no such person in this register any more.');
  return ok({ ...register, guests });
}

/** People who were there without a seat. */
export function observers(register: Pick<Register, 'guests'>): readonly Observer[] {
  return register.guests.filter((guest) => guest.kind === 'observer');
}

/** Presses that the VRU still has to give to somebody. */
export function toConfirm(register: Pick<Register, 'guests'>): readonly Unconfirmed[] {
  return register.guests.filter((guest) => guest.kind === 'unconfirmed');
}
