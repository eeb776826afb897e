/** The register of information sharing agreements. Terms of reference, activity 2.d and recommendation 6.2. */
import { z } from 'zod';
import { type AgreementsView, agreementInput, editAgreementInput, endAgreementInput } from '../contract/agreements';
import { id } from '../contract/inputs';
import { change, get, noInput } from '../contract/routes';
import { AGREEMENT_EVENTS } from '../domain/agreements/events';
import { agreementsPolicy } from '../domain/agreements/policy';
import { area } from './area';

const ofAgreement = z.object({ agreementId: id });

export const agreements = area({
  name: 'agreements',
  title: 'Agreements',
  pages: [{ id: 'agreements', name: 'Agreements', path: '/agreements' }],
  routes: {
    agreements: get('/agreements', noInput, noInput).answers<AgreementsView>(agreementsPolicy.read),
    registerAgreement: change('POST', '/agreements', noInput, agreementInput).answers<AgreementsView>(
      agreementsPolicy.keep,
    ),
    editAgreement: change('PUT', '/agreements/:agreementId', ofAgreement, editAgreementInput).answers<AgreementsView>(
      agreementsPolicy.keep,
    ),
    endAgreement: change(
      'POST',
      '/agreements/:agreementId/end',
      ofAgreement,
      endAgreementInput,
    ).answers<AgreementsView>(agreementsPolicy.keep),
  },
  events: AGREEMENT_EVENTS,
});
