/** The handlers of the area `agreements`. */
import { agreements as area } from '../../shared/areas/agreements';
import { editAgreement } from '../services/agreements/edit-agreement';
import { endAgreement } from '../services/agreements/end-agreement';
import { listAgreements } from '../services/agreements/list-agreements';
import { registerAgreement } from '../services/agreements/register-agreement';
import { serve } from './area';

export const agreements = serve(area, {
  routes: ({ services }) => ({
    agreements: ({ caller }) => listAgreements(services, caller),
    registerAgreement: ({ caller, body }) => registerAgreement(services, caller, undefined, body),
    editAgreement: ({ caller, params, body }) => editAgreement(services, caller, params, body),
    endAgreement: ({ caller, params, body }) => endAgreement(services, caller, params, body),
  }),
});
