/** Resolving a barrier. Terms of reference, activity 2.d. */
import { resolveBarrierInput } from '../../../shared/contract/barriers';
import { decideResolution } from '../../../shared/domain/barriers/log';
import { invalid } from '../../../shared/domain/result';
import { loadAgreements } from '../../store/tracker';
import { listAgreements } from '../agreements/list-agreements';
import { sourceNotFound } from '../tracker/context';
import { decideOnSource } from '../tracker/source-aggregate';
import { onBarrier } from './barrier-aggregate';

/**
 * Resolves an open barrier. Problems: neither chair nor VRU; no outcome; no day although a request waits; an unknown
 * agreement; not open any more.
 */
export const resolveBarrier = onBarrier({
  input: resolveBarrierInput,
  decide: async (loaded, { agreement: agreementId, ...resolution }, context) => {
    const { services, caller, target } = context;
    if (loaded.row === null) return sourceNotFound;
    const known = agreementId === null ? [] : await loadAgreements(services.table, caller.groupId);
    if (agreementId !== null && !known.some(({ id }) => id === agreementId)) {
      return invalid({ agreement: 'Choose an agreement of this group.' });
    }
    return decideOnSource(loaded, context, (record, deciding) =>
      decideResolution(record, target.barrierId, { ...resolution, agreementId }, deciding),
    );
  },
  answer: (services, caller) => listAgreements(services, caller),
});
