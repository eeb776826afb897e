/** The sample sources and agreements of the local demonstration: what they are, not how they come about. */
import type { Classification, Frequency } from '../../shared/domain/tracker/types';

export interface SampleRequest {
  /** Days before today on which it was asked, and days from today on which it is due. */
  readonly askedBefore: number;
  readonly dueIn: number;
  /** Days before today on which it was answered, and the answer; `at` counts days from the day of the answer. */
  readonly answer?: {
    readonly before: number;
    readonly content: (at: (days: number) => string, period: string) => object;
  };
}

export interface Sample {
  readonly name: string;
  readonly organisation: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  readonly area: string;
  readonly snaSection: string;
  readonly isaRequired: boolean;
  /** The last three quarters, the earliest first: `s` supplied in time, `l` supplied after the quarter's end, `-` not asked. */
  readonly past: string;
  readonly request?: SampleRequest;
}

export interface SampleAgreement {
  readonly title: string;
  readonly kind: 'framework' | 'individual';
  readonly parties: readonly string[];
  readonly sources: readonly string[];
  /** Days before today on which it began, and days from today of its review and last day; null: in negotiation. */
  readonly runs: { readonly since: number; readonly reviewIn: number; readonly expiresIn: number } | null;
}

const supplied = (before: number): NonNullable<SampleRequest['answer']> => ({
  before,
  content: (at, period) => ({ kind: 'supplied', period, on: at(0) }),
});

/** What partners are asked for. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'Violence with injury, monthly counts by district',
    organisation: 'police',
    classification: 'aggregate',
    frequency: 'monthly',
    area: 'Whole area',
    snaSection: 'Violence and injury',
    isaRequired: false,
    past: 'sss',
    request: { askedBefore: 40, dueIn: -12, answer: supplied(14) },
  },
  {
    name: 'Knife crime offences, by place and time',
    organisation: 'police',
    classification: 'pseudonymised',
    frequency: 'monthly',
    area: 'Whole area',
    snaSection: 'Weapons',
    isaRequired: true,
    past: 'sss',
    request: { askedBefore: 35, dueIn: -10, answer: supplied(8) },
  },
  {
    name: 'Assault attendances at emergency departments',
    organisation: 'icb',
    classification: 'aggregate',
    frequency: 'monthly',
    area: 'Whole area',
    snaSection: 'Violence and injury',
    isaRequired: true,
    past: '-ss',
    request: {
      askedBefore: 30,
      dueIn: -6,
      answer: {
        before: 9,
        content: () => ({
          kind: 'cannot_share',
          barrier: 'patient_information',
          note: 'With our information governance lead',
        }),
      },
    },
  },
  {
    name: 'Deliberate fires, by ward',
    organisation: 'hiwfrs',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Whole area',
    snaSection: 'Places',
    isaRequired: false,
    past: 'sls',
    request: { askedBefore: 28, dueIn: -7, answer: supplied(7) },
  },
  {
    name: 'First-time entrants to youth justice',
    organisation: 'hampshire-yjs',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Hampshire',
    snaSection: 'Young people',
    isaRequired: false,
    past: 'lss',
    request: {
      askedBefore: 25,
      dueIn: -5,
      answer: {
        before: 6,
        content: (at) => ({ kind: 'partly_supplied', missing: 'The latest month', expected: at(25) }),
      },
    },
  },
  {
    name: 'Young people with a violence outcome',
    organisation: 'portsmouth-yjs',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Portsmouth',
    snaSection: 'Young people',
    isaRequired: false,
    past: '-ls',
    request: { askedBefore: 45, dueIn: -30 },
  },
  {
    name: 'Risk of serious recidivism, caseload bands',
    organisation: 'probation',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Whole area',
    snaSection: 'People who cause harm',
    isaRequired: true,
    past: 'lsl',
    request: {
      askedBefore: 20,
      dueIn: -2,
      answer: { before: 3, content: (at) => ({ kind: 'will_supply_by', date: at(20) }) },
    },
  },
  {
    name: 'Suspensions and exclusions, by school area',
    organisation: 'hampshire-cc',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Hampshire',
    snaSection: 'Young people',
    isaRequired: false,
    past: '-ss',
    request: { askedBefore: 30, dueIn: -8, answer: supplied(9) },
  },
  {
    name: 'Community safety survey, fear of violence',
    organisation: 'southampton-cc',
    classification: 'aggregate',
    frequency: 'annual',
    area: 'Southampton',
    snaSection: 'Perceptions',
    isaRequired: false,
    past: '---',
    request: { askedBefore: 5, dueIn: 20 },
  },
  {
    name: 'Night-time economy incidents',
    organisation: 'portsmouth-cc',
    classification: 'aggregate',
    frequency: 'monthly',
    area: 'Portsmouth',
    snaSection: 'Places',
    isaRequired: false,
    past: 'ssl',
    request: { askedBefore: 22, dueIn: -5 },
  },
  {
    name: 'Anti-social behaviour reports',
    organisation: 'rushmoor',
    classification: 'aggregate',
    frequency: 'quarterly',
    area: 'Hampshire',
    snaSection: 'Places',
    isaRequired: false,
    past: '---',
  },
];

/** On which agreements they share. */
export const AGREEMENTS: readonly SampleAgreement[] = [
  {
    title: 'Unified sharing framework',
    kind: 'framework',
    parties: ['vru', 'police', 'hiwfrs', 'hampshire-cc', 'southampton-cc', 'portsmouth-cc'],
    sources: ['Knife crime offences, by place and time', 'Violence with injury, monthly counts by district'],
    runs: { since: 200, reviewIn: 60, expiresIn: 530 },
  },
  {
    title: 'Probation caseload agreement',
    kind: 'individual',
    parties: ['vru', 'probation'],
    sources: ['Risk of serious recidivism, caseload bands'],
    runs: { since: 330, reviewIn: 20, expiresIn: 80 },
  },
  {
    title: 'Emergency department data',
    kind: 'individual',
    parties: ['vru', 'icb'],
    sources: ['Assault attendances at emergency departments'],
    runs: null,
  },
];
