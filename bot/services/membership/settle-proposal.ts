/** Agreeing to, or declining, a proposed change of the Chair's or the Vice-Chair's seat. Two of the VRU, or the chair. */
import { settleProposalInput } from '../../../shared/contract/membership';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { decideProposal } from '../../../shared/domain/membership/proposals';
import { listMembership } from './list-membership';
import { decidedView, onSeat } from './membership-aggregate';

/** Problems: not the VRU; no such seat; something else was proposed meanwhile; as for giving the seat. */
export const settleProposal = onSeat({
  input: settleProposalInput,
  rule: membershipPolicy.seat,
  decide: (_, answer, { membership, standing, today, target, caller }) =>
    decideProposal(membership, target.seatId, answer, standing, caller.actor, today),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
