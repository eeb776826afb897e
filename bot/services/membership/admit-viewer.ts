/** Letting a colleague of a partner in to read, and ending it. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { admitViewerInput } from '../../../shared/contract/membership';
import { decideAdmission, decideDismissal } from '../../../shared/domain/membership/seating';
import { listMembership } from './list-membership';
import { decidedView, letIn, onMembership, onViewer } from './membership-aggregate';

/** The person may read from today on. Problem: not the VRU. */
export const admitViewer = onMembership({
  input: admitViewerInput,
  decide: (_, { tenantId, objectId, name }, { membership, standing, today, target }) => {
    const lets = letIn({ tenantId, objectId }, target);
    if (!lets.ok) return lets;
    return decideAdmission(membership, { tenantId, objectId, name, since: today }, standing);
  },
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});

/** The person reads no longer; seats that they hold stay theirs. Problem: not the VRU. */
export const dismissViewer = onViewer({
  input: nothingEntered,
  decide: (_, _nothing, { membership, standing, target }) => decideDismissal(membership, target, standing),
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});
