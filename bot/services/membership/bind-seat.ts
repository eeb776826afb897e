/** Giving a seat to a person, and taking it back. Terms of reference, "Administration": the VRU looks after the group. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { bindSeatInput } from '../../../shared/contract/membership';
import { decideHolder } from '../../../shared/domain/membership/seating';
import { listMembership } from './list-membership';
import { decidedView, letIn, onSeat } from './membership-aggregate';

/** The person becomes the seat's holder from today on. Problems: not the VRU; no such seat; a tenant that is not let in. */
export const bindSeat = onSeat({
  input: bindSeatInput,
  decide: (_, { email, ...person }, { membership, standing, today, target, caller }) => {
    const lets = letIn(person, target.allowedTenants);
    if (!lets.ok) return lets;
    const holder = { ...person, email: email ?? null, since: today };
    return decideHolder(membership, target.seatId, holder, standing, caller.actor);
  },
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});

/** Nobody holds the seat any more; history stays with the former holder. Problems: as for giving it. */
export const vacateSeat = onSeat({
  input: nothingEntered,
  decide: (_, _nothing, { membership, standing, target, caller }) =>
    decideHolder(membership, target.seatId, null, standing, caller.actor),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
