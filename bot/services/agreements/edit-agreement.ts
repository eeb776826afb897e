/** An agreement with other details. */
import { agreementInput } from '../../../shared/contract/agreements';
import { decideAgreementEdit } from '../../../shared/domain/agreements/register';
import { decideOnAgreement, onAgreement } from './agreement-aggregate';
import { listAgreements } from './list-agreements';

/** Problems, at their inputs: as for a new one; it is not there, or was ended. */
export const editAgreement = onAgreement({
  input: agreementInput,
  decide: (tracker, details, context) =>
    decideOnAgreement(tracker, context, (agreement, among) => decideAgreementEdit(agreement, details, among)),
  answer: (services, caller) => listAgreements(services, caller),
});
