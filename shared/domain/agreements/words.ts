/** Display text for agreements. */
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

/** Labels of the fields of an agreement, in the form and in the history. */
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
