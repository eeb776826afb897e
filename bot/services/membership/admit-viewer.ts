/** Permitting a colleague of a partner to read, and withdrawing that. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { admitViewerInput } from '../../../shared/contract/membership';
import { decideAdmission, decideDismissal } from '../../../shared/domain/membership/seating';
import { listMembership } from './list-membership';
import { checkTenant, decidedView, onMembership, onViewer } from './membership-aggregate';

/** Permits the person to read from today on. Problems: not the VRU; a tenant that is not allowed. */
export const admitViewer = onMembership({
  input: admitViewerInput,
  decide: (_, { tenantId, objectId, name }, { membership, standing, today, target }) => {
    const lets = checkTenant({ tenantId, objectId }, target);
    if (!lets.ok) return lets;
    return decideAdmission(membership, { tenantId, objectId, name, since: today }, standing);
  },
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});

/** Withdraws the permission to read; seats that the person holds are not affected. Problem: not the VRU. */
export const dismissViewer = onViewer({
  input: nothingEntered,
  decide: (_, _nothing, { membership, standing, target }) => decideDismissal(membership, target, standing),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
