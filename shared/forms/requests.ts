/** The forms of data requests. */
import { LIMITS } from '../contract/limits';
import { BARRIER_WORDS } from '../domain/barriers/words';
import type { GivenBy, ResponseKind } from '../domain/tracker/types';
import { gatewayWords } from '../domain/tracker/words';
import { choice, choices, day, text, textArea } from './field';
import { choicesOf, type Form, form } from './form';

const GATEWAYS = [
  { value: 's16', label: gatewayWords({ kind: 's16' }) },
  { value: 's17', label: gatewayWords({ kind: 's17' }) },
  { value: 'other', label: 'Another gateway' },
] as const;

/** Chair and VRU request a period of one source, or of several at once. */
export const askForm = form(
  'ask',
  {
    source: choices({
      label: 'Data source',
      prompt: 'Type to find a data source',
      atMost: LIMITS.sourcesAtOnce,
      whenEmpty: 'Choose a data source.',
    }),
    period: text({
      label: 'Period',
      hint: 'For example October 2026.',
      limit: LIMITS.period,
      whenEmpty: 'Say which period the data is about, for example October 2026.',
    }),
    due: day({ label: 'Due', whenEmpty: 'Choose the day by which it is due.' }),
    requestingBody: text({
      label: 'Asked by',
      hint: 'Leave it as it is unless somebody else asks.',
      limit: LIMITS.requestingBody,
    }),
    gateway: choice({
      label: 'Legal gateway',
      options: GATEWAYS,
      starts: 's16',
      whenEmpty: 'Choose the legal gateway.',
    }),
    gatewayName: text({
      label: 'Name of the gateway',
      hint: 'Only for another gateway.',
      limit: LIMITS.gatewayName,
      onlyWhen: { field: 'gateway', is: ['other'] },
      whenEmpty: 'Name the legal gateway.',
    }),
  },
  { submit: { one: 'Send request', several: 'Send requests' } },
);

const SEND_RESPONSE = { submit: 'Send response' } as const;

const suppliedForm = form(
  'supplied',
  {
    period: text({
      label: 'Period supplied',
      hint: 'For example October 2026.',
      limit: LIMITS.period,
      whenEmpty: 'Say which period you supplied.',
    }),
    on: day({ label: 'Sent on', whenEmpty: 'Give the day the data was sent.' }),
  },
  SEND_RESPONSE,
);

const partlySuppliedForm = form(
  'partly_supplied',
  {
    missing: textArea({ label: 'What is missing', limit: LIMITS.note, whenEmpty: 'Say what is missing.' }),
    expected: day({ label: 'The rest is expected by', whenEmpty: 'Choose the day you expect to supply the rest.' }),
  },
  SEND_RESPONSE,
);

const willSupplyByForm = form(
  'will_supply_by',
  {
    date: day({ label: 'Will be supplied by', whenEmpty: 'Choose the day by which you will supply it.' }),
  },
  SEND_RESPONSE,
);

const cannotShareForm = form(
  'cannot_share',
  {
    barrier: choice({
      label: 'What stands in the way',
      prompt: 'Choose what fits best',
      options: choicesOf(BARRIER_WORDS),
      whenEmpty: 'Choose what stands in the way.',
    }),
    note: textArea({
      label: 'Note',
      hint: 'Needed with Other. Nothing that identifies a person.',
      limit: LIMITS.note,
      neededWhen: { field: 'barrier', is: ['other'], whenEmpty: 'Say what stands in the way.' },
    }),
  },
  SEND_RESPONSE,
);

/** The form of each kind of response, in order of preference. */
export const RESPONSE_FORMS = {
  supplied: suppliedForm,
  partly_supplied: partlySuppliedForm,
  will_supply_by: willSupplyByForm,
  cannot_share: cannotShareForm,
  not_held: form('not_held', {}, SEND_RESPONSE),
} as const satisfies { readonly [K in ResponseKind]: Form<object & Form['fields'], K> };

export const GIVEN_BY = ['email', 'call', 'meeting'] as const satisfies readonly GivenBy[];
export const GIVEN_BY_WORDS: Readonly<Record<GivenBy, string>> = { email: 'E-mail', call: 'Call', meeting: 'Meeting' };

/** The additional input for a response that the VRU records on behalf of an organisation. */
export const givenByForm = form('given-by', {
  givenBy: choice({
    label: 'Given by',
    prompt: 'Choose how they told you',
    options: choicesOf(GIVEN_BY_WORDS),
    whenEmpty: 'Choose how the response was given.',
  }),
});

/** Returns the form for a response of this kind; on behalf of an organisation, with the field for how it was given. */
export function responseForm<K extends ResponseKind>(kind: K, onBehalf: boolean): (typeof RESPONSE_FORMS)[K] {
  const own = RESPONSE_FORMS[kind];
  return onBehalf ? { ...own, fields: { ...own.fields, ...givenByForm.fields } } : own;
}

export const withdrawForm = form(
  'withdraw-request',
  {
    reason: textArea({ label: 'Reason', limit: LIMITS.reason, whenEmpty: 'Give the reason.' }),
  },
  { submit: 'Withdraw the request' },
);
