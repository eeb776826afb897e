/**
 * Where a person stands in a group: which seats they hold and what that lets them do. Always worked out from the stored
 * membership at the moment of asking, never from a card or a token.
 */
import type { Membership, Office, PersonId, Role, Seat } from './types';

/** A verified person and the way they came: what a use case knows of who is asking. */
export interface Actor extends PersonId {
  /** As Teams or the sign-in shows it. Display only. */
  readonly name: string;
  readonly via: 'chat' | 'card' | 'tab' | 'system';
}

/** What the app does on its own account: its jobs, a welcome. */
export const SYSTEM: Actor = { tenantId: 'system', objectId: 'system', name: '', via: 'system' };

/** What of a seat says who its holder is here. */
export type HeldSeat = Pick<Seat, 'id' | 'organisationId' | 'office' | 'administers'>;

export interface Standing {
  readonly role: Role;
  readonly seats: readonly HeldSeat[];
}

/** Of a posted card, which everybody in its conversation sees: no one's own rights and no one's own order. */
export const NOBODY: Standing = { role: 'viewer', seats: [] };

/** One person, whatever the letter case of the ids. */
export function samePerson(a: PersonId, b: PersonId): boolean {
  return a.tenantId.toLowerCase() === b.tenantId.toLowerCase() && a.objectId.toLowerCase() === b.objectId.toLowerCase();
}

/** What a seat lets its holder do. The Chair's and Vice-Chair's seats chair; the other VRU seats administer. */
export function roleOfSeat(seat: { readonly office: Office | null; readonly administers: boolean }): Role {
  if (seat.office !== null) return 'chair';
  return seat.administers ? 'vru' : 'member';
}

const RANK: Record<Role, number> = { viewer: 0, member: 1, vru: 2, chair: 3 };

/** The strongest role of several seats. */
export function strongestRole(roles: readonly Role[]): Role {
  return roles.reduce<Role>((best, role) => (RANK[role] > RANK[best] ? role : best), 'viewer');
}

/** The person's standing, or null for somebody the group does not know. */
export function standingOf(person: PersonId, membership: Membership): Standing | null {
  const seats = membership.seats.filter((seat) => seat.holder !== null && samePerson(seat.holder, person));
  if (seats.length > 0) return { role: strongestRole(seats.map(roleOfSeat)), seats };
  const viewer = membership.viewers.some((known) => samePerson(known, person));
  return viewer ? { role: 'viewer', seats: [] } : null;
}

/** Chair and VRU run the group: open and close registers, ask for data, act on behalf of others. */
export function runsTheGroup(standing: { readonly role: Role }): boolean {
  return standing.role === 'chair' || standing.role === 'vru';
}

/** Whether the person holds a seat of the Violence Reduction Unit, Chair and Vice-Chair included. */
export function administers(standing: Standing): boolean {
  return standing.seats.some((seat) => seat.administers);
}

/** Whether the person holds a seat of this organisation. */
export function speaksFor(standing: Standing, organisationId: string): boolean {
  return standing.seats.some((seat) => seat.organisationId === organisationId);
}

/** The seat that a person acts through: one of this organisation, else one that administers, else their first. */
export function actingSeat(standing: Standing, organisationId: string | null = null): string {
  const own = standing.seats.find((seat) => seat.organisationId === organisationId);
  return (own ?? standing.seats.find(({ administers: unit }) => unit) ?? standing.seats[0])?.id ?? '';
}
