/** Adding an organisation to an agency. Terms of reference, "Administration": the VRU looks after the group. */
import { organisationInput } from '../../../shared/contract/membership';
import { decideOrganisation } from '../../../shared/domain/membership/organisations';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { listMembership } from './list-membership';
import { decidedView, onGroup } from './membership-aggregate';

/**
 * Adds an organisation without a seat: it can own data sources and be asked for data. Problems: not the VRU; no such
 * agency; a name that is in use.
 */
export const addOrganisation = onGroup({
  input: organisationInput,
  rule: membershipPolicy.keepOrganisations,
  decide: (_, input, { membership, standing, today, newId }) =>
    decideOrganisation(membership, input, newId('organisation'), standing, today),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
