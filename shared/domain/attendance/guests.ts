/**
 * People in a register without a seat: observers, and presses by people whom Teams does not identify. No rate includes
 * them.
 */
import { conflict, notFound, ok, type Result } from '../result';
import type { Guest, Observer, Register, Unconfirmed } from './types';

/** Maximum number of named people without a seat in one register: a limit for storage, far above any meeting. */
export const OBSERVERS = 200;
/**
 * Maximum number of presses to be confirmed in one register. It is separate from the observers, so that unidentified
 * people cannot use up their places.
 */
export const UNCONFIRMED = 120;
/**
 * Maximum number of presses to be confirmed from one conversation, so that many people in one chat cannot use up the
 * places of another.
 */
export const UNCONFIRMED_PER_SOURCE = 40;

/**
 * Returns the register with a guest, who replaces a guest with the same id. Each kind has its own limit. Problems: the
 * register is closed, or full.
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

/** Returns the register without this guest. Problems: the register is closed; there is no such guest. */
export function withoutGuest(register: Register, guestId: string): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed.');
  const guests = register.guests.filter((known) => known.id !== guestId);
  if (guests.length === register.guests.length) return notFound('There is no such person in this register any more.');
  return ok({ ...register, guests });
}

/** Returns the people who were there without a seat. */
export function observers(register: Pick<Register, 'guests'>): readonly Observer[] {
  return register.guests.filter((guest) => guest.kind === 'observer');
}

/** Returns the presses that the VRU still has to assign to a person. */
export function toConfirm(register: Pick<Register, 'guests'>): readonly Unconfirmed[] {
  return register.guests.filter((guest) => guest.kind === 'unconfirmed');
}
