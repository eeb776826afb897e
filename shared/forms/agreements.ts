/** The forms of information sharing agreements. */
import { LIMITS } from '../contract/limits';
import { AGREEMENT_FIELD_WORDS, AGREEMENT_KIND_WORDS } from '../domain/agreements/words';
import { choice, choices, day, maybeDay, text, textArea } from './field';
import { choicesOf, form, SAVE_CHANGES } from './form';

/** The details of an agreement; without dates it is in negotiation. */
export const agreementForm = form(
  'agreement',
  {
    title: text({
      label: AGREEMENT_FIELD_WORDS.title,
      limit: LIMITS.agreementTitle,
      whenEmpty: 'Give the agreement a name.',
    }),
    kind: choice({
      label: AGREEMENT_FIELD_WORDS.kind,
      options: choicesOf(AGREEMENT_KIND_WORDS),
      whenEmpty: 'Choose the unified framework or an individual agreement.',
    }),
    parties: choices({
      label: AGREEMENT_FIELD_WORDS.parties,
      atMost: 100,
      whenEmpty: 'Choose at least two organisations.',
    }),
    sourceIds: choices({ label: AGREEMENT_FIELD_WORDS.sourceIds, atMost: 500 }),
    gateway: text({ label: AGREEMENT_FIELD_WORDS.gateway, limit: LIMITS.gatewayName }),
    start: maybeDay({
      label: AGREEMENT_FIELD_WORDS.start,
      hint: 'Leave all days empty while it is negotiated.',
      whenEmpty: 'Give the day on which it begins.',
    }),
    review: maybeDay({ label: AGREEMENT_FIELD_WORDS.review, whenEmpty: 'Give the day of its review.' }),
    expiry: maybeDay({
      label: AGREEMENT_FIELD_WORDS.expiry,
      hint: 'Its last day: it is still valid then. Empty: until it is ended.',
      whenEmpty: 'Give its last day.',
    }),
    novateBy: maybeDay({
      label: AGREEMENT_FIELD_WORDS.novateBy,
      hint: 'Only where another body follows one of the parties: it holds until this day, and its sources are amber after it.',
      whenEmpty: 'Give the day by which it is to be novated.',
    }),
  },
  { submit: { add: 'Add agreement', edit: SAVE_CHANGES } },
);

/** Ends an agreement before its expiry. */
export const endAgreementForm = form(
  'end-agreement',
  {
    on: day({ label: 'Last day on which it held', whenEmpty: 'Give the last day on which it held.' }),
    reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }),
  },
  { submit: 'End the agreement' },
);
