/**
 * A person's standing in a group: the seats they hold and the role these give. Always computed from the stored
 * membership at the time of the request, never from a card or a token.
 */
import type { Membership, Office, PersonId, Role, Seat } from './types';

/** The authenticated person behind a use case, and the channel of the request. */
export interface Actor extends PersonId {
  /** The name from Teams or the sign-in token, for display only. */
  readonly name: string;
  readonly via: 'chat' | 'card' | 'tab' | 'system';
}

/** The actor for what the app does by itself, such as jobs and welcome messages. */
export const SYSTEM: Actor = { tenantId: 'system', objectId: 'system', name: '', via: 'system' };

/** The fields of a seat that determine its holder's rights. */
export type HeldSeat = Pick<Seat, 'id' | 'organisationId' | 'office' | 'administers'>;

export interface Standing {
  readonly role: Role;
  readonly seats: readonly HeldSeat[];
}

/**
 * The standing for a posted card, which everybody in its conversation sees: no personal rights and no personal order.
 */
export const NOBODY: Standing = { role: 'viewer', seats: [] };

/** Whether two ids denote the same person; case-insensitive. */
export function samePerson(a: PersonId, b: PersonId): boolean {
  return a.tenantId.toLowerCase() === b.tenantId.toLowerCase() && a.objectId.toLowerCase() === b.objectId.toLowerCase();
}

/**
 * Returns the role that a seat gives its holder. The seats of Chair and Vice-Chair give `chair`; the other VRU seats
 * give `vru`.
 */
export function roleOfSeat(seat: { readonly office: Office | null; readonly administers: boolean }): Role {
  if (seat.office !== null) return 'chair';
  return seat.administers ? 'vru' : 'member';
}

const RANK: Record<Role, number> = { viewer: 0, member: 1, vru: 2, chair: 3 };

/** Returns the strongest of several roles; `viewer` for none. */
export function strongestRole(roles: readonly Role[]): Role {
  return roles.reduce<Role>((best, role) => (RANK[role] > RANK[best] ? role : best), 'viewer');
}

/** Returns the person's standing; null if they hold no seat and have no read access. */
export function standingOf(person: PersonId, membership: Membership): Standing | null {
  const seats = membership.seats.filter((seat) => seat.holder !== null && samePerson(seat.holder, person));
  if (seats.length > 0) return { role: strongestRole(seats.map(roleOfSeat)), seats };
  const viewer = membership.viewers.some((known) => samePerson(known, person));
  return viewer ? { role: 'viewer', seats: [] } : null;
}

/**
 * Whether the role is chair or VRU, which run the group: open and close registers, ask for data, act on behalf of
 * others.
 */
export function runsTheGroup(standing: { readonly role: Role }): boolean {
  return standing.role === 'chair' || standing.role === 'vru';
}

/** Whether the person holds a seat of the Violence Reduction Unit, Chair and Vice-Chair included. */
export function administers(standing: Standing): boolean {
  return standing.seats.some((seat) => seat.administers);
}

/** Whether the person holds a seat of this organisation. */
export function holdsSeatOf(standing: Standing, organisationId: string): boolean {
  return standing.seats.some((seat) => seat.organisationId === organisationId);
}

/**
 * Returns the id of the seat that a person acts through: one of this organisation, else one of the VRU, else their
 * first. Empty if they hold none.
 */
export function actingSeat(standing: Standing, organisationId: string | null = null): string {
  const own = standing.seats.find((seat) => seat.organisationId === organisationId);
  return (own ?? standing.seats.find(({ administers: unit }) => unit) ?? standing.seats[0])?.id ?? '';
}
