/** Who sees to a barrier. Terms of reference, activity 2.d. */
import { assignBarrierInput } from '../../../shared/contract/barriers';
import { decideAssignment } from '../../../shared/domain/barriers/log';
import { invalid } from '../../../shared/domain/result';
import { listAgreements } from '../agreements/list-agreements';
import { sourceGone } from '../tracker/context';
import { decideOnSource } from '../tracker/source-aggregate';
import { onBarrier } from './barrier-aggregate';

/** Problems: neither chair nor VRU; an unknown seat or organisation; not open any more. */
export const assignBarrier = onBarrier({
  input: assignBarrierInput,
  decide: (loaded, { owner: ownerSeatId, igOrganisation: igOrganisationId }, context) => {
    const { membership, target } = context;
    if (loaded.row === null) return sourceGone;
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
