/** Ending an agreement before its expiry. */
import { endAgreementInput } from '../../../shared/contract/agreements';
import { decideAgreementEnd } from '../../../shared/domain/agreements/register';
import { decideOnAgreement, onAgreement } from './agreement-aggregate';
import { listAgreements } from './list-agreements';

/** Ends an agreement. Problems: neither chair nor VRU; no reason; ended already; a day in the future. */
export const endAgreement = onAgreement({
  input: endAgreementInput,
  decide: (tracker, ended, context) =>
    decideOnAgreement(tracker, context, (agreement, among) => decideAgreementEnd(agreement, ended, among)),
  answer: (services, caller) => listAgreements(services, caller),
});
