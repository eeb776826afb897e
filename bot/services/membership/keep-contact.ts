/** The VRU's contact at an organisation without a seat. */
import type { AreaEvent } from '../../../shared/areas/events';
import { contactInput, editContactInput } from '../../../shared/contract/membership';
import { decideContact } from '../../../shared/domain/membership/organisations';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { contactForm } from '../../../shared/forms/organisations';
import { pastEdits, withEdits } from '../edit';
import { listMembership } from './list-membership';
import { decidedView, onOrganisation } from './membership-aggregate';

/**
 * Sets role and address of the contact, or removes both. Problems: by field, one without the other, or an invalid
 * address; somebody else changed the same field in between; not the VRU; no such organisation; it has a seat.
 */
export const keepContact = onOrganisation({
  input: editContactInput,
  rule: membershipPolicy.keepOrganisations,
  decide: async (_, { edits }, context) => {
    const { membership, standing, target } = context;
    const { organisationId } = target;
    const kept = membership.organisations.find(({ id }) => id === organisationId)?.contact;
    const entered = await withEdits(edits, {
      of: contactForm,
      schema: contactInput,
      now: { role: kept?.role ?? '', address: kept?.address ?? '' },
      past: () => pastEdits(context, { kind: 'organisation', organisationId }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const contact = entered.value.role === '' ? null : entered.value;
    return decideContact(membership, organisationId, contact, standing);
  },
  show: decidedView,
  answer: (services, caller) => listMembership(services, caller),
});

function fieldsOf(event: AreaEvent): readonly string[] {
  return event.kind === 'membership.contact-changed' ? event.fields : [];
}
