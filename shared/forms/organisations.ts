/** The forms of organisations without a seat. */
import { LIMITS } from '../contract/limits';
import { reference, text, yesNo } from './field';
import { form } from './form';

/** The VRU's contact at an organisation without a seat; both fields empty: no contact. */
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

/** Adds an organisation to an agency. */
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
