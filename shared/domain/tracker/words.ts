/** Display text for the tracker's values. */
import { BARRIER_WORDS } from '../barriers/words';
import type {
  Classification,
  Frequency,
  Gateway,
  GivenBy,
  Rag,
  Response,
  ResponseContent,
  ResponseKind,
  SourceDetails,
  Step,
} from './types';

export const RESPONSE_WORDS: Readonly<Record<ResponseKind, string>> = {
  supplied: 'Supplied',
  partly_supplied: 'Partly supplied',
  will_supply_by: 'Will supply later',
  cannot_share: 'Cannot share',
  not_held: 'Not held',
};

/** For use within a sentence: "given by e-mail". */
export const GIVEN_BY_IN_WORDS: Readonly<Record<GivenBy, string>> = {
  email: 'e-mail',
  call: 'call',
  meeting: 'meeting',
};

export const CLASSIFICATION_WORDS: Readonly<Record<Classification, string>> = {
  aggregate: 'Aggregate',
  pseudonymised: 'Pseudonymised',
  personal: 'Personal',
};

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  annual: 'Annual',
  once: 'Once',
};

/** Formats a gateway in the form in which a partner's information governance lead would look it up. */
export function gatewayWords(gateway: Gateway): string {
  switch (gateway.kind) {
    case 's16':
      return 'PCSC Act 2022, section 16';
    case 's17':
      return 'PCSC Act 2022, section 17';
    case 'other':
      return gateway.name;
  }
}

/** Returns a note on the gateway: what it covers, the source of that, and that it is not legal advice. */
export function gatewayNote(gateway: Gateway): string {
  const source = 'Source: legislation.gov.uk, Police, Crime, Sentencing and Courts Act 2022. Not legal advice.';
  switch (gateway.kind) {
    case 's16':
      return `Section 16 permits authorities to disclose information to each other; it does not reach patient information, nor personal information held by a health or social care authority. Data protection law still applies. ${source}`;
    case 's17':
      return `Section 17 lets the local policing body ask for information that is held already; the request is to be complied with. Data protection law still applies. ${source}`;
    case 'other':
      return 'The parties name this gateway themselves. Data protection law still applies. Not legal advice.';
  }
}

/** Returns the details of a response beside its kind, in one line; empty if there are none. */
export function responseDetail(response: Response | ResponseContent): string {
  switch (response.kind) {
    case 'supplied':
      return `${response.period}, sent ${response.on}`;
    case 'partly_supplied':
      return `Missing: ${response.missing}. Expected ${response.expected}`;
    case 'will_supply_by':
      return `By ${response.date}`;
    case 'cannot_share':
      return response.note === ''
        ? BARRIER_WORDS[response.barrier]
        : `${BARRIER_WORDS[response.barrier]}: ${response.note}`;
    case 'not_held':
      return '';
  }
}

export const RAG_WORDS: Readonly<Record<Rag, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  grey: 'Grey',
  excluded: 'Excluded',
};

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  ask: 'Ask for the data',
  supply: 'Supply the data in full',
  'supply-rest': 'Supply the rest of the data',
  'supply-missing': 'Supply the missing period, or withdraw the request for it',
  'resolve-barrier': 'Resolve what stands in the way',
  'make-agreement': 'Negotiate an information sharing agreement',
  'conclude-agreement': 'Bring the information sharing agreement into force',
  'confirm-not-held': 'Confirm that the data is not held, or ask again',
  'settle-quality': 'Settle the quality issue',
};

/** Describes a step with the period that it is about: "Supply October 2026". */
export function stepWords(step: Step, period: string | null): string {
  if (period === null) return STEP_WORDS[step];
  switch (step) {
    case 'supply':
      return `Supply ${period}`;
    case 'supply-rest':
      return `Supply the rest of ${period}`;
    case 'supply-missing':
      return `Supply ${period}, or withdraw the request for it`;
    default:
      return STEP_WORDS[step];
  }
}

export const FIELD_WORDS: Readonly<Record<keyof SourceDetails, string>> = {
  name: 'Name',
  organisationId: 'Organisation',
  area: 'Area',
  classification: 'Classification',
  frequency: 'Frequency',
  snaSection: 'SNA section',
  isaRequired: 'Information sharing agreement',
};
