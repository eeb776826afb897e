/** Who holds a seat, and who is let in to read. The VRU looks after the group: terms of reference, "Administration". */
import type { IsoDate } from '../calendar/dates';
import { permit } from '../policy';
import { conflict, notFound, ok, type Result } from '../result';
import type { MembershipEvent } from './events';
import { membershipPolicy } from './policy';
import { type Standing, samePerson } from './standing';
import type { Holder, Membership, PersonId, Viewer } from './types';

/** What was decided about the membership. No events: it holds already. */
export interface MembershipDecision {
  readonly membership: Membership;
  readonly events: readonly MembershipEvent[];
}

/**
 * The seat gets another holder, or none. Problems: not the VRU; no such seat; nobody of the VRU would be left to look after the
 * group.
 */
export function decideHolder(
  membership: Membership,
  seatId: string,
  holder: Holder | null,
  standing: Standing,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.seat, standing);
  if (!permitted.ok) return permitted;
  const before = membership.seats.find(({ id }) => id === seatId);
  if (before === undefined) return notFound('There is no such seat.');
  if (sameHolder(before.holder, holder)) return ok({ membership, events: [] });
  const seats = membership.seats.map((seat) => (seat.id === seatId ? { ...seat, holder } : seat));
  if (!seats.some((seat) => seat.administers && seat.holder !== null)) {
    return conflict('This is the last seat of the VRU that is held. Give another one to somebody first.');
  }
  const { id: groupId } = membership.group;
  const event: MembershipEvent =
    holder === null
      ? { kind: 'membership.seat-vacated', groupId, seatId }
      : { kind: 'membership.seat-bound', groupId, seatId, ...idOf(holder) };
  return ok({ membership: { ...membership, seats }, events: [event] });
}

/** The person may read from now on; somebody who is let in already stays as they are. Problem: not the VRU. */
export function decideAdmission(
  membership: Membership,
  viewer: Viewer,
  standing: Standing,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.admit, standing);
  if (!permitted.ok) return permitted;
  if (membership.viewers.some((known) => samePerson(known, viewer))) return ok({ membership, events: [] });
  const { id: groupId } = membership.group;
  return ok({
    membership: { ...membership, viewers: [...membership.viewers, viewer] },
    events: [{ kind: 'membership.viewer-admitted', groupId, ...idOf(viewer) }],
  });
}

/** The person is no longer let in to read; seats that they hold stay theirs. Problem: not the VRU. */
export function decideDismissal(
  membership: Membership,
  person: PersonId,
  standing: Standing,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.dismiss, standing);
  if (!permitted.ok) return permitted;
  const viewers = membership.viewers.filter((known) => !samePerson(known, person));
  if (viewers.length === membership.viewers.length) return ok({ membership, events: [] });
  const { id: groupId } = membership.group;
  return ok({
    membership: { ...membership, viewers },
    events: [{ kind: 'membership.viewer-dismissed', groupId, ...idOf(person) }],
  });
}

/** Whom the configuration gives a seat. */
export interface FirstPerson extends PersonId {
  readonly name: string;
  readonly seatId: string;
}

/**
 * Each of them gets their seat, where it is vacant and they hold none yet.
 *
 * @param since their first day
 * @throws Error for a seat that does not exist: a fault of the configuration
 */
export function decideFirstPeople(
  membership: Membership,
  people: readonly FirstPerson[],
  since: IsoDate,
): MembershipDecision {
  const { seats } = membership;
  const holders = new Map<string, Holder>();
  for (const { seatId, ...person } of people) {
    const seat = seats.find((known) => known.id === seatId);
    if (seat === undefined) throw new Error(`There is no seat "${seatId}" in this group`);
    const seated = seats.some((known) => known.holder !== null && samePerson(known.holder, person));
    if (seat.holder === null && !seated) holders.set(seatId, { ...person, since });
  }
  if (holders.size === 0) return { membership, events: [] };
  const seatIds = [...holders.keys()];
  return {
    membership: {
      ...membership,
      seats: seats.map((seat) => ({ ...seat, holder: holders.get(seat.id) ?? seat.holder })),
    },
    events: [{ kind: 'membership.first-people-seated', groupId: membership.group.id, seatIds }],
  };
}

function sameHolder(a: Holder | null, b: Holder | null): boolean {
  return a === null || b === null ? a === b : samePerson(a, b);
}

function idOf({ tenantId, objectId }: PersonId): PersonId {
  return { tenantId, objectId };
}
