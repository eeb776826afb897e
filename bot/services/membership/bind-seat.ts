/** Binding a person to a seat, and vacating it. Terms of reference, "Administration": the VRU looks after the group. */
import type { AreaEvent } from '../../../shared/areas/events';
import { checked } from '../../../shared/contract/inputs';
import { bindSeatInput, heldSeatInput, seatHolderInput, vacateSeatInput } from '../../../shared/contract/membership';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { decideHolder } from '../../../shared/domain/membership/seating';
import { seatHolderForm } from '../../../shared/forms/membership';
import { pastEdits, withEdits } from '../edit';
import { listMembership } from './list-membership';
import { checkTenant, decidedView, onSeat } from './membership-aggregate';

/**
 * Makes the person the seat's holder from today on, or from the given earlier day; the present holder keeps their first
 * day unless another is given. Problems: not the VRU; no such seat; a day in the future; a tenant that is not allowed;
 * somebody else changed the holder in between; somebody else's proposal is open that the caller has not seen.
 */
export const bindSeat = onSeat({
  input: seatHolderInput,
  rule: membershipPolicy.seat,
  decide: async (_, { edits, seen, ...person }, context) => {
    const { membership, standing, today, target, caller, now: at } = context;
    const present = membership.seats.find(({ id }) => id === target.seatId)?.holder ?? null;
    const stays = present !== null && present.objectId === (edits.objectId?.to ?? present.objectId);
    const entered = await withEdits(edits, {
      of: seatHolderForm,
      schema: heldSeatInput,
      // The first day of another person does not clash with the present holder's.
      now: { objectId: present?.objectId ?? '', since: stays ? present.since : (edits.since?.from.toString() ?? '') },
      past: () => pastEdits(context, { kind: 'seat', seatId: target.seatId }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const { since } = entered.value;
    if (stays) {
      const holder = { ...present, since: since ?? present.since };
      return decideHolder(membership, target.seatId, holder, standing, caller.actor, today, { at, seen });
    }
    const chosen = checked(bindSeatInput, person);
    if (!chosen.ok) return chosen;
    const lets = checkTenant(chosen.value, target.allowedTenants);
    if (!lets.ok) return lets;
    const holder = { ...chosen.value, email: chosen.value.email ?? null, since: since ?? today };
    return decideHolder(membership, target.seatId, holder, standing, caller.actor, today, { at, seen });
  },
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});

function fieldsOf({ kind }: AreaEvent): readonly string[] {
  switch (kind) {
    case 'membership.seat-bound':
    case 'membership.first-people-seated':
      return ['objectId', 'since'];
    default:
      return kind === 'membership.seat-vacated' ? ['objectId'] : [];
  }
}

/** Vacates the seat; history stays with the former holder. Problems: as for binding it. */
export const vacateSeat = onSeat({
  input: vacateSeatInput,
  decide: (_, { seen }, { membership, standing, target, caller, now: at }) =>
    decideHolder(membership, target.seatId, null, standing, caller.actor, undefined, { at, seen }),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
