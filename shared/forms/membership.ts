/** The forms of membership. */
import { LIMITS } from '../contract/limits';
import { maybeDay, reference, text, yesNo } from './field';
import { form } from './form';

/** A person of the group's team in Teams, for a seat or to read. */
export const personForm = form(
  'person',
  {
    objectId: reference({
      label: 'Team member',
      search: true,
      prompt: 'Type to find a person',
      whenEmpty: 'Choose a team member.',
    }),
  },
  { submit: { bind: 'Give the seat', admit: 'Give read access' } },
);

/** The same for a seat: who held it on a day is decided by its dates. */
export const seatHolderForm = form(
  'seat-holder',
  {
    ...personForm.fields,
    since: maybeDay({
      label: 'In the seat since',
      hint: 'Today, unless it was earlier. Meetings from this day on count for them.',
      whenEmpty: 'Choose the day.',
    }),
  },
  { submit: personForm.submit.bind },
);

/** Whom the VRU writes to at an organisation without a seat; both left empty: nobody. */
export const contactForm = form(
  'contact',
  {
    role: text({
      label: 'Role',
      hint: 'Of the person or team, not a name: for example “Data team”. Leave both empty to remove the contact.',
      limit: LIMITS.contactRole,
    }),
    address: text({ label: 'E-mail address', hint: 'A work address.', limit: LIMITS.address }),
  },
  { submit: 'Save contact' },
);

/** A further organisation of an agency. */
export const organisationForm = form(
  'organisation',
  {
    agency: reference({ label: 'Agency', whenEmpty: 'Choose the agency that it belongs to.' }),
    name: text({ label: 'Name', limit: LIMITS.organisationName, whenEmpty: 'Give the organisation a name.' }),
    healthOrSocialCare: yesNo({
      label: 'Health or social care authority',
      hint: 'Section 16 of the PCSC Act 2022 does not carry a request for personal data to one.',
      yes: 'Yes',
      no: 'No',
      whenWrong: 'Say whether it is a health or social care authority.',
    }),
  },
  { submit: 'Add organisation' },
);
