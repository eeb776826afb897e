/** How the tracker's values are called wherever a person reads them. */
import type { Barrier, Classification, Frequency, Gateway, ResponseKind } from './types';

export const RESPONSE_WORDS: Readonly<Record<ResponseKind, string>> = {
  supplied: 'Supplied',
  partly_supplied: 'Partly supplied',
  will_supply_by: 'Will supply later',
  cannot_share: 'Cannot share',
  not_held: 'Not held',
};

export const BARRIER_WORDS: Readonly<Record<Barrier, string>> = {
  no_isa: 'No information sharing agreement',
  isa_expired: 'Information sharing agreement expired',
  patient_information: 'Patient information',
  care_information: 'Health or social care personal information',
  data_protection: 'Data protection',
  investigatory_powers: 'Investigatory Powers',
  awaiting_advice: 'Awaiting legal or IG advice',
  capacity: 'Capacity',
  technical: 'Technical',
  quality: 'Quality or definition',
  reticence: 'Reticence',
  other: 'Other',
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

/** The gateway in the form a partner's information governance lead would look it up. */
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
