/** People in a register without a seat: observers, and presses by people whom Teams does not identify. Outside every rate. */
import { conflict, notFound, ok, type Result } from '../result';
import type { Guest, Observer, Register, Unconfirmed } from './types';

/** How many guests one register takes. */
export const GUESTS = 200;

/** The register with a guest; the same guest coming again takes the place of what was there. Problems: it is closed, or full. */
export function withGuest(register: Register, guest: Guest): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed.');
  const others = register.guests.filter((known) => known.id !== guest.id);
  if (others.length >= GUESTS) return conflict(`A register takes at most ${GUESTS} people without a seat.`);
  return ok({ ...register, guests: [...others, guest] });
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
