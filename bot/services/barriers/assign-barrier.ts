/** Assigning a barrier to a seat and an organisation. Terms of reference, activity 2.d. */
import type { AreaEvent } from '../../../shared/areas/events';
import { assignBarrierInput, editAssignmentInput } from '../../../shared/contract/barriers';
import { BARRIER_GONE, decideAssignment } from '../../../shared/domain/barriers/log';
import { barriersPolicy } from '../../../shared/domain/barriers/policy';
import { invalid, notFound } from '../../../shared/domain/result';
import { assignBarrierForm } from '../../../shared/forms/barriers';
import { listAgreements } from '../agreements/list-agreements';
import { pastEdits, withEdits } from '../edit';
import { sourceNotFound } from '../tracker/context';
import { decideOnSource } from '../tracker/source-aggregate';
import { onBarrier } from './barrier-aggregate';

/**
 * Assigns an open barrier. Problems: neither chair nor VRU; an unknown seat or organisation; not open any more;
 * somebody else assigned it in between.
 */
export const assignBarrier = onBarrier({
  input: editAssignmentInput,
  rule: barriersPolicy.keep,
  decide: async (loaded, { edits }, context) => {
    const { membership, target } = context;
    if (loaded.row === null) return sourceNotFound;
    const before = loaded.row.value.barriers.find(({ id }) => id === target.barrierId);
    if (before === undefined) return notFound(BARRIER_GONE);
    const entered = await withEdits(edits, {
      of: assignBarrierForm,
      schema: assignBarrierInput,
      now: { owner: before.ownerSeatId ?? '', igOrganisation: before.igOrganisationId },
      past: () => pastEdits(context, { kind: 'barrier', barrierId: before.id }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const { owner: ownerSeatId, igOrganisation: igOrganisationId } = entered.value;
    if (ownerSeatId !== null && !membership.seats.some(({ id }) => id === ownerSeatId)) {
      return invalid({ owner: 'Choose a seat of this group.' });
    }
    if (!membership.organisations.some(({ id }) => id === igOrganisationId)) {
      return invalid({ igOrganisation: 'Choose an organisation of this group.' });
    }
    const to = { ownerSeatId, igOrganisationId };
    return decideOnSource(loaded, context, (record, deciding) =>
      decideAssignment(record, target.barrierId, to, deciding),
    );
  },
  answer: (services, caller) => listAgreements(services, caller),
});

function fieldsOf({ kind }: AreaEvent): readonly string[] {
  return kind === 'barriers.assigned' ? ['owner', 'igOrganisation'] : [];
}
