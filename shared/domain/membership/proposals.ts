/**
 * Proposals by one person of the VRU to change the seat of Chair or Vice-Chair: whom they wait for, and how they are
 * decided. This is a decision of the team; the terms of reference only say that the VRU looks after the group.
 */
import type { IsoDate } from '../calendar/dates';
import { may, permit } from '../policy';
import { conflict, notFound, ok, type Result } from '../result';
import { membershipPolicy } from './policy';
import { decideHolder, isOfTheUnit, type MembershipDecision, withSeat } from './seating';
import { type Standing, samePerson } from './standing';
import type { Membership, PersonId, Seat } from './types';

/**
 * Returns the seats whose proposed change waits for this person: somebody who may give seats and did not propose it.
 */
export function proposalsFor(membership: Membership, standing: Standing): readonly Seat[] {
  if (!may(membershipPolicy.seat, standing)) return [];
  const own = new Set(standing.seats.map(({ id }) => id));
  return membership.seats.filter(({ proposal }) => {
    if (proposal == null || !isOfTheUnit(membership, proposal.by)) return false;
    return !membership.seats.some(
      ({ id, holder }) => own.has(id) && holder !== null && samePerson(holder, proposal.by),
    );
  });
}

/**
 * A person's answer to a proposal, and the object id of the holder it named when they read it; null if it named nobody.
 */
export interface ProposalAnswer {
  readonly agree: boolean;
  readonly objectId: string | null;
}

/**
 * Accepts a proposal, which applies it, or declines it, which leaves the seat unchanged. The person who proposed it may
 * decline it too. Problems: not the VRU; no such seat; the proposal has changed since it was read; as for giving the
 * seat.
 *
 * @param by who answers
 */
export function decideProposal(
  membership: Membership,
  seatId: string,
  { agree, objectId }: ProposalAnswer,
  standing: Standing,
  by: PersonId,
  today?: IsoDate,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.seat, standing);
  if (!permitted.ok) return permitted;
  const seat = membership.seats.find(({ id }) => id === seatId);
  if (seat === undefined) return notFound('There is no such seat.');
  const { proposal = null } = seat;
  if (proposal === null && !agree) return ok({ membership, events: [] });
  if (proposal === null || (proposal.holder?.objectId ?? null) !== objectId) return conflict(CHANGED_MEANWHILE);
  if (agree) return decideHolder(membership, seatId, proposal.holder, standing, by, today);
  const { id: groupId } = membership.group;
  return ok({
    membership: withSeat(membership, { ...seat, proposal: null }),
    events: [{ kind: 'membership.seat-proposal-declined', groupId, seatId }],
  });
}

const CHANGED_MEANWHILE = 'The proposal was changed meanwhile. Look at what is proposed now, then decide.';
