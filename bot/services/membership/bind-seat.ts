/** Giving a seat to a person, and taking it back. Terms of reference, "Administration": the VRU looks after the group. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { seatHolderInput } from '../../../shared/contract/membership';
import { decideHolder } from '../../../shared/domain/membership/seating';
import { samePerson } from '../../../shared/domain/membership/standing';
import { listMembership } from './list-membership';
import { decidedView, letIn, onSeat } from './membership-aggregate';

/**
 * The person becomes the seat's holder from today on, or from the earlier day that is given; whoever holds it already keeps their
 * first day unless another is given. Problems: not the VRU; no such seat; a day ahead; a tenant that is not let in.
 */
export const bindSeat = onSeat({
  input: seatHolderInput,
  decide: (_, { email, since, ...person }, { membership, standing, today, target, caller }) => {
    const lets = letIn(person, target.allowedTenants);
    if (!lets.ok) return lets;
    const present = membership.seats.find(({ id }) => id === target.seatId)?.holder ?? null;
    const kept = present !== null && samePerson(present, person) ? present.since : today;
    const holder = { ...person, email: email ?? null, since: since ?? kept };
    return decideHolder(membership, target.seatId, holder, standing, caller.actor, today);
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
