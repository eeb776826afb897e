/** What serves the area `agreements`. */
import { agreements as area } from '../../shared/areas/agreements';
import { editAgreement, endAgreement, registerAgreement } from '../services/agreements/keep-agreements';
import { listAgreements } from '../services/agreements/list-agreements';
import { serve } from './area';

export const agreements = serve(area, {
  routes: ({ services }) => ({
    agreements: ({ caller }) => listAgreements(services, caller),
    registerAgreement: ({ caller, body }) => registerAgreement(services, caller, body),
    editAgreement: ({ caller, params, body }) => editAgreement(services, caller, params.agreementId, body),
    endAgreement: ({ caller, params, body }) => endAgreement(services, caller, params.agreementId, body),
  }),
});
