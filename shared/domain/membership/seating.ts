/**
 * Decisions on the holders of seats and on read access. The VRU looks after the group: terms of reference,
 * "Administration".
 */
import { instantDayWords } from '../../words/dates';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { permit } from '../policy';
import { clash, conflict, invalid, notAllowed, notFound, ok, type Result } from '../result';
import type { MembershipEvent } from './events';
import { membershipPolicy } from './policy';
import { seatLabel } from './seats';
import { roleOfSeat, type Standing, samePerson } from './standing';
import type { Holder, Membership, PersonId, Seat, SeatProposal, Viewer } from './types';

/** When a change of a seat is proposed, and the id of the open proposal that the person has seen. */
export interface Proposing {
  readonly at?: IsoInstant;
  readonly seen?: string | undefined;
}

/** The outcome of a decision: the membership after it, and its events. No events means that nothing changed. */
export interface MembershipDecision {
  readonly membership: Membership;
  readonly events: readonly MembershipEvent[];
}

/**
 * Changes the holder of a seat, vacates it, or changes its holder's first day. The seats of Chair and Vice-Chair are
 * changed by the chair, or by two people of the VRU: the first one's wish is stored as a proposal. Problems: not the
 * VRU; no such seat; a first day in the future; nobody would be left as Chair or Vice-Chair, or in the VRU; somebody
 * else's proposal is open that the person has not seen.
 *
 * @param by who wants the change; null if it is not a person
 * @param today if absent, the first day is not checked
 * @param proposing when, and the id of the proposal that the person has seen (see `proposalId`), which theirs replaces
 */
export function decideHolder(
  membership: Membership,
  seatId: string,
  holder: Holder | null,
  standing: Standing,
  by: PersonId | null = null,
  today?: IsoDate,
  proposing: Proposing = {},
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.seat, standing);
  if (!permitted.ok) return permitted;
  const before = membership.seats.find(({ id }) => id === seatId);
  if (before === undefined) return notFound('There is no such seat.');
  if (holder !== null && today !== undefined && holder.since > today) {
    return invalid({ since: 'Choose today or an earlier day.' });
  }
  if (sameHolder(before.holder, holder)) return ok({ membership, events: [] });
  const last = lastOfItsRole(membership, before, holder);
  if (last !== null) return conflict(last);
  if (before.office !== null && standing.role !== 'chair' && !isSeconded(membership, before, holder, by)) {
    return by === null ? notAllowed(TWO_OF_THE_VRU) : proposed(membership, before, { holder, by: idOf(by) }, proposing);
  }
  const { id: groupId } = membership.group;
  const event: MembershipEvent =
    holder === null
      ? { kind: 'membership.seat-vacated', groupId, seatId }
      : { kind: 'membership.seat-bound', groupId, seatId, ...idOf(holder), since: holder.since };
  return ok({ membership: withSeat(membership, { ...before, holder, proposal: null }), events: [event] });
}

const TWO_OF_THE_VRU =
  'Only the chair, or two people of the VRU together, can change who holds the seats of Chair and Vice-Chair.';

/** Returns why the seat cannot be vacated; null if it can. */
function lastOfItsRole({ seats }: Membership, before: Seat, holder: Holder | null): string | null {
  const role = roleOfSeat(before);
  if (holder !== null || role === 'member') return null;
  if (seats.some((seat) => seat.id !== before.id && seat.holder !== null && roleOfSeat(seat) === role)) return null;
  return role === 'chair'
    ? 'This is the last seat of Chair and Vice-Chair that is held. Give it to somebody else instead.'
    : 'This is the last seat of the VRU that is held. Give another one to somebody first.';
}

/** Whether somebody else who still holds a seat of the VRU has proposed the same. */
function isSeconded(membership: Membership, { proposal }: Seat, holder: Holder | null, by: PersonId | null): boolean {
  if (proposal == null || by === null || samePerson(proposal.by, by)) return false;
  return isOfTheUnit(membership, proposal.by) && forTheSame(proposal.holder, holder);
}

/** Whether the person holds a seat of the VRU now. A proposal by somebody who has left the VRU does not count. */
export function isOfTheUnit({ seats }: Membership, person: PersonId): boolean {
  return seats.some(({ administers, holder }) => administers && holder !== null && samePerson(holder, person));
}

function proposed(
  membership: Membership,
  before: Seat,
  wish: SeatProposal,
  { at, seen }: Proposing,
): Result<MembershipDecision> {
  const { proposal: was = null } = before;
  const isOwn = was !== null && samePerson(was.by, wish.by);
  const isSame = was !== null && forTheSame(was.holder, wish.holder);
  if (isOwn && isSame) return ok({ membership, events: [] });
  if (was !== null && !isOwn && !isSame && seen !== proposalId(was)) return unseen(membership, was);
  const { id: groupId } = membership.group;
  const replaced = was === null || isSame ? {} : { replaced: { by: was.by, ...idsOf(was) } };
  const proposal = at === undefined ? wish : { ...wish, at };
  return ok({
    membership: withSeat(membership, { ...before, proposal }),
    events: [{ kind: 'membership.seat-proposed', groupId, seatId: before.id, ...idsOf(wish), ...replaced }],
  });
}

function idsOf({ holder }: SeatProposal): { readonly to?: PersonId } {
  return holder === null ? {} : { to: idOf(holder) };
}

/** Returns the id by which clients state which proposal the person has seen. */
export function proposalId({ at = 'earlier' }: SeatProposal): string {
  return at;
}

/** Returns the label of the VRU seat whose holder made the proposal. */
export function proposedBy({ seats, organisations }: Membership, { by }: SeatProposal): string {
  const seat = seats.find(({ administers, holder }) => administers && holder !== null && samePerson(holder, by));
  if (seat === undefined) return 'Somebody who has left the VRU since';
  return seatLabel(
    seat,
    organisations.find(({ id }) => id === seat.organisationId),
  );
}

/** Returns the version conflict for somebody else's open proposal that the person has not seen. */
function unseen(membership: Membership, was: SeatProposal): Result<never> {
  const by = proposedBy(membership, was);
  const wish = was.holder === null ? 'that nobody holds this seat' : `${was.holder.name} for this seat`;
  const day = was.at === undefined ? '' : ` on ${instantDayWords(was.at)}`;
  const message = `${by} proposed ${wish}${day}, and that is still open. If you go on, your proposal takes the place of that one.`;
  const changed = was.at === undefined ? null : { by, at: was.at };
  return clash([{ field: 'seen', now: proposalId(was), changed }], message);
}

/** Returns the membership with this seat replaced, matched by id. */
export function withSeat(membership: Membership, changed: Seat): Membership {
  return { ...membership, seats: membership.seats.map((seat) => (seat.id === changed.id ? changed : seat)) };
}

/** Gives a person read access; no change if they have it already. Problem: not the VRU. */
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

/** Removes a person's read access; seats that they hold are not affected. Problem: not the VRU. */
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

/** A person to whom the configuration gives a seat. */
export interface FirstPerson extends PersonId {
  readonly name: string;
  readonly seatId: string;
}

/**
 * Gives each person their seat if it is vacant and they hold none yet.
 *
 * @param since their first day
 * @throws Error for a seat that does not exist, which is a configuration error
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
  return forTheSame(a, b) && a?.since === b?.since;
}

/** Whether two wishes name the same person, or both nobody; their first days are ignored. */
function forTheSame(a: Holder | null, b: Holder | null): boolean {
  return a === null || b === null ? a === b : samePerson(a, b);
}

function idOf({ tenantId, objectId }: PersonId): PersonId {
  return { tenantId, objectId };
}
