/** The forms of information sharing agreements. */
import { LIMITS } from '../contract/limits';
import { AGREEMENT_KIND_WORDS } from '../domain/agreements/words';
import { choice, choices, day, maybeDay, text, textArea } from './field';
import { choicesOf, form, SAVE_CHANGES } from './form';

/** What is known of an agreement; without days it is in negotiation. */
export const agreementForm = form(
  'agreement',
  {
    title: text({ label: 'Name', limit: LIMITS.agreementTitle, whenEmpty: 'Give the agreement a name.' }),
    kind: choice({
      label: 'Kind',
      options: choicesOf(AGREEMENT_KIND_WORDS),
      whenEmpty: 'Choose the unified framework or an individual agreement.',
    }),
    parties: choices({ label: 'Parties', atMost: 100, whenEmpty: 'Choose at least two organisations.' }),
    sourceIds: choices({ label: 'Data sources that it covers', atMost: 500 }),
    gateway: text({ label: 'Legal gateway', limit: LIMITS.gatewayName }),
    start: maybeDay({
      label: 'Start',
      hint: 'Leave all three days empty while it is negotiated.',
      whenEmpty: 'Give the day on which it begins.',
    }),
    review: maybeDay({ label: 'Review', whenEmpty: 'Give the day of its review.' }),
    expiry: maybeDay({
      label: 'Expiry',
      hint: 'Its last day: it is still valid then. Empty: until it is ended.',
      whenEmpty: 'Give its last day.',
    }),
  },
  { submit: { add: 'Add agreement', edit: SAVE_CHANGES } },
);

/** An agreement that ends before its time. */
export const endAgreementForm = form(
  'end-agreement',
  {
    on: day({ label: 'Last day on which it held', whenEmpty: 'Give the last day on which it held.' }),
    reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }),
  },
  { submit: 'End the agreement' },
);
