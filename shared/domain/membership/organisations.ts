/**
 * Organisations without a seat. They can own data sources and receive data requests; the VRU answers on their behalf,
 * and keeps a role and an address to write to. Terms of reference, "Distribution list and DAWG membership": Education
 * and the Prison Service.
 */
import type { IsoDate } from '../calendar/dates';
import { isSameName, nameKey } from '../names';
import { permit } from '../policy';
import { conflict, invalid, notFound, ok, type Result } from '../result';
import { CONTACT_FIELDS, type MembershipEvent } from './events';
import { membershipPolicy } from './policy';
import type { MembershipDecision } from './seating';
import type { Standing } from './standing';
import type { Membership, Organisation, OrganisationContact } from './types';

/** Whether only the VRU can answer for an organisation: it belongs to this group and has no seat, held or vacant. */
export function hasNoSeat({ organisations, seats }: Membership, organisationId: string): boolean {
  return (
    organisations.some(({ id }) => id === organisationId) &&
    !seats.some((seat) => seat.organisationId === organisationId)
  );
}

/**
 * Describes who answers for an organisation without a seat, in a sentence. Pass `undefined` as `contact` if the reader
 * may not see it.
 */
export function answeredForWords(contact: OrganisationContact | null | undefined): string {
  if (contact === undefined) return 'The VRU answers on its behalf';
  if (contact === null) return 'The VRU answers on its behalf; no contact is kept for it yet';
  return `The VRU answers on its behalf; contact: ${contact.role}, ${contact.address}`;
}

/**
 * Changes or removes the contact of an organisation without a seat. Problems: not the VRU; no such organisation; it has
 * a seat.
 */
export function decideContact(
  membership: Membership,
  organisationId: string,
  contact: OrganisationContact | null,
  standing: Standing,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.keepOrganisations, standing);
  if (!permitted.ok) return permitted;
  const before = membership.organisations.find(({ id }) => id === organisationId);
  if (before === undefined) return notFound('There is no such organisation.');
  if (!hasNoSeat(membership, organisationId)) {
    return conflict(`${before.name} has a seat: its holder is the contact.`, 'It has a seat');
  }
  const was = before.contact ?? null;
  const fields = CONTACT_FIELDS.filter((field) => was?.[field] !== contact?.[field]);
  if (fields.length === 0) return ok({ membership, events: [] });
  const event: MembershipEvent = {
    kind: 'membership.contact-changed',
    groupId: membership.group.id,
    organisationId,
    organisation: before.name,
    fields,
    role: contact?.role ?? '',
  };
  const changed: Organisation = { ...before, contact };
  const organisations = membership.organisations.map((one) => (one.id === organisationId ? changed : one));
  return ok({ membership: { ...membership, organisations }, events: [event] });
}

/** The input for adding an organisation. */
export interface NewOrganisation {
  readonly agency: string;
  readonly name: string;
  readonly healthOrSocialCare: boolean;
}

/**
 * Adds an organisation without a seat to an agency. Problems: not the VRU; no such agency; a name without visible
 * characters, or one that another organisation of the group already has after normalisation.
 */
export function decideOrganisation(
  membership: Membership,
  { agency, name, healthOrSocialCare }: NewOrganisation,
  id: string,
  standing: Standing,
  today: IsoDate,
): Result<MembershipDecision> {
  const permitted = permit(membershipPolicy.keepOrganisations, standing);
  if (!permitted.ok) return permitted;
  if (!membership.agencies.some((known) => known.id === agency)) {
    return invalid({ agency: 'Choose an agency of this group.' });
  }
  if (nameKey(name) === '') return invalid({ name: 'Give the organisation a name.' });
  if (membership.organisations.some((other) => isSameName(other.name, name))) {
    return invalid({ name: 'There is an organisation of this name already.' });
  }
  const added: Organisation = { id, agencyId: agency, name, healthOrSocialCare, active: true, since: today };
  const groupId = membership.group.id;
  return ok({
    membership: { ...membership, organisations: [...membership.organisations, added] },
    events: [{ kind: 'membership.organisation-added', groupId, organisationId: id, agencyId: agency, name }],
  });
}
