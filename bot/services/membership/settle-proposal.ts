/**
 * Agreeing to or declining a proposed change of the Chair's or the Vice-Chair's seat, which needs two people of the
 * VRU, or the chair.
 */
import { settleProposalInput } from '../../../shared/contract/membership';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { decideProposal } from '../../../shared/domain/membership/proposals';
import { listMembership } from './list-membership';
import { decidedView, onSeat } from './membership-aggregate';

/**
 * Settles a proposal. Problems: not the VRU; no such seat; another proposal was made in between; as for binding the
 * seat.
 */
export const settleProposal = onSeat({
  input: settleProposalInput,
  rule: membershipPolicy.seat,
  decide: (_, answer, { membership, standing, today, target, caller }) =>
    decideProposal(membership, target.seatId, answer, standing, caller.actor, today),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
