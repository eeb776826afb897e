/** Registering an agreement on sharing. Terms of reference, activity 2.d and recommendation 6.2. */
import { agreementInput } from '../../../shared/contract/agreements';
import { decideAgreement } from '../../../shared/domain/agreements/register';
import { onNewAgreement } from './agreement-aggregate';
import { listAgreements } from './list-agreements';

/**
 * Registers an agreement. Problems: by field, no name or one in use, fewer than two parties, inconsistent days; neither
 * chair nor VRU.
 */
export const registerAgreement = onNewAgreement({
  input: agreementInput,
  decide: ({ state }, details, context) =>
    decideAgreement(details, context.newId('agreement'), { ...context, ...state }),
  answer: (services, caller) => listAgreements(services, caller),
});
