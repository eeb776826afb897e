/** How agreements are called wherever a person reads them. */
import type { AgreementDetails, AgreementKind, AgreementStatus } from './types';

export const AGREEMENT_KIND_WORDS: Readonly<Record<AgreementKind, string>> = {
  framework: 'Unified framework',
  individual: 'Individual agreement',
};

export const AGREEMENT_STATUS_WORDS: Readonly<Record<AgreementStatus, string>> = {
  in_negotiation: 'In negotiation',
  agreed: 'Agreed, begins later',
  in_force: 'In force',
  to_be_novated: 'To be novated, its day has passed',
  expired: 'Expired',
  ended: 'Ended',
};

/** What is known of an agreement, as the form and the history call it. */
export const AGREEMENT_FIELD_WORDS: Readonly<Record<keyof AgreementDetails, string>> = {
  title: 'Name',
  kind: 'Kind',
  parties: 'Parties',
  gateway: 'Legal gateway',
  sourceIds: 'Data sources that it covers',
  start: 'Start',
  review: 'Review',
  expiry: 'Expiry',
  novateBy: 'To be novated by',
};
