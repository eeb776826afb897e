/** Who may be taken out of a seat, and let in to read. The VRU looks after the group. */
import { conflict, notAllowed, ok, type Result } from '../result';
import { administers, type Standing, samePerson } from './standing';
import type { Holder, Membership, Seat, Viewer } from './types';

/**
 * The seat with its new holder, or with none. Problems: not the VRU; nobody of the VRU would be left to look after the
 * group.
 */
export function reseat(
  membership: Membership,
  seat: Seat,
  holder: Holder | null,
  standing: Standing,
): Result<readonly Seat[]> {
  if (!administers(standing)) return notAllowed('Only the VRU can give a seat to somebody.');
  const seats = membership.seats.map((known) => (known.id === seat.id ? { ...known, holder } : known));
  if (!seats.some((known) => known.administers && known.holder !== null)) {
    return conflict('This is the last seat of the VRU that is held. Give another one to somebody first.');
  }
  return ok(seats);
}

/** The readers with one more; somebody who is let in already stays as they are. Problem: not the VRU. */
export function letIn(membership: Membership, viewer: Viewer, standing: Standing): Result<readonly Viewer[]> {
  if (!administers(standing)) return notAllowed('Only the VRU can let somebody in to read.');
  if (membership.viewers.some((known) => samePerson(known, viewer))) return ok(membership.viewers);
  return ok([...membership.viewers, viewer]);
}

/** The readers without one. Problem: not the VRU. */
export function letOut(
  membership: Membership,
  person: Pick<Viewer, 'tenantId' | 'objectId'>,
  standing: Standing,
): Result<readonly Viewer[]> {
  if (!administers(standing)) return notAllowed('Only the VRU can end what it let in.');
  return ok(membership.viewers.filter((known) => !samePerson(known, person)));
}
