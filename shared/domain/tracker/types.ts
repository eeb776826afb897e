/**
 * Data sources, the requests for them, and what partners answer: the Partnership Data Tracker. Metadata only, never data.
 * Terms of reference, "Partner responsibilities" and "Outcomes based performance framework".
 */
import type { Agreement } from '../agreements/types';
import type { Barrier, BarrierCode } from '../barriers/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/working-days';
import type { Reminded } from '../reminders/reminded';

export const RAGS = ['green', 'amber', 'red', 'grey', 'excluded'] as const;
export type Rag = (typeof RAGS)[number];

/** A promise reaches at most this many days ahead. */
export const PROMISE_DAYS = 90;

/** What has to happen next. */
export const STEPS = [
  'ask',
  'supply',
  'supply-rest',
  'supply-missing',
  'resolve-barrier',
  'make-agreement',
  'conclude-agreement',
  'confirm-not-held',
  'settle-quality',
] as const;
export type Step = (typeof STEPS)[number];

export const CLASSIFICATIONS = ['aggregate', 'pseudonymised', 'personal'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const FREQUENCIES = ['monthly', 'quarterly', 'annual', 'once'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What a source is; everything that chair and VRU may edit. */
export interface SourceDetails {
  readonly name: string;
  readonly organisationId: string;
  /** The part of the partnership's area that the data covers, for instance "Portsmouth"; empty: not said. */
  readonly area: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  /** The section of the Strategic Needs Assessment that it feeds; empty: not said. */
  readonly snaSection: string;
  readonly isaRequired: boolean;
}

export interface Source extends SourceDetails {
  readonly id: string;
  readonly state: 'active' | 'retired';
  /** Belongs to the local demonstration, not to the group. */
  readonly sample: boolean;
  readonly registeredAt: IsoInstant;
}

/** The legal gateway a request relies on: sections of the Police, Crime, Sentencing and Courts Act 2022, or another, named. */
export type Gateway = { readonly kind: 's16' | 's17' } | { readonly kind: 'other'; readonly name: string };

/** What a partner says to a request. The latest counts; all are kept. */
export type ResponseContent =
  | { readonly kind: 'supplied'; readonly period: string; readonly on: IsoDate }
  | { readonly kind: 'partly_supplied'; readonly missing: string; readonly expected: IsoDate }
  | { readonly kind: 'will_supply_by'; readonly date: IsoDate }
  | { readonly kind: 'cannot_share'; readonly barrier: BarrierCode; readonly note: string }
  | { readonly kind: 'not_held' };

/** The ways in which a response is given elsewhere than here. */
export type GivenBy = 'email' | 'call' | 'meeting';

export type ResponseKind = ResponseContent['kind'];

export type Response = ResponseContent & {
  readonly at: IsoInstant;
  /** The seat that answered; for an answer on behalf of the organisation, the VRU's seat. */
  readonly seatId: string;
  readonly onBehalf: boolean;
  /** How it reached the VRU; absent: it was given here, or nobody said. */
  readonly givenBy?: GivenBy;
};

export interface DataRequest {
  readonly id: string;
  readonly sourceId: string;
  readonly organisationId: string;
  /** Asked together with others: they share this id. Null: asked by itself. */
  readonly roundId: string | null;
  /** What the data is about, as the asker put it: "October 2026". */
  readonly period: string;
  /** The same as an id of `collection-periods`, where the period is a whole month, quarter or year; null otherwise. */
  readonly covers: string | null;
  readonly due: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
  readonly askedAt: IsoInstant;
  readonly latest: Response | null;
  /** How many times a later date has been promised. */
  readonly promises: number;
  /** The VRU agrees that the organisation does not hold the data. */
  readonly notHeldConfirmed: boolean;
  /** The last reminder by hand; absent: none. */
  readonly reminded?: Reminded;
}

/** The VRU sets the RAG by hand, for a while. */
export interface Override {
  readonly rag: 'green' | 'amber' | 'red' | 'grey';
  readonly reason: string;
  readonly from: IsoDate;
  /** The last day on which it holds, London. */
  readonly until: IsoDate;
  readonly seatId: string;
}

/** Something is wrong with what was supplied: open until the VRU settles it. */
export interface QualityIssue {
  readonly note: string;
  readonly since: IsoDate;
}

/** What the next request of a recurring source takes over. */
export type LastAsked = Pick<DataRequest, 'askedAt' | 'covers' | 'due' | 'gateway' | 'requestingBody'>;

/** All that stands about one source now. What has ended lies in its history. */
export interface SourceRecord {
  readonly source: Source;
  /** The live ones: open, not held, or supplied in full and still of consequence. */
  readonly requests: readonly DataRequest[];
  /** The open ones. */
  readonly barriers: readonly Barrier[];
  readonly override: Override | null;
  readonly quality: QualityIssue | null;
  /** The request whose period reaches furthest, whatever became of it; null: it was never asked for. */
  readonly lastAsked: LastAsked | null;
  /** When a supply, full or partial, was last recorded. */
  readonly suppliedAt: IsoInstant | null;
  /** When this record last changed; never goes back. */
  readonly changedAt: IsoInstant;
}

/** Everything that statuses are worked out from: on one day, in London. */
export interface TrackerState {
  readonly records: readonly SourceRecord[];
  readonly agreements: readonly Agreement[];
}

/** The rules that statuses are worked out by. */
export interface TrackerRules {
  /** Working days after the due date before amber turns red. */
  readonly graceWorkingDays: number;
  readonly calendar: HolidayCalendar;
}

/** A source of a snapshot was something else than it says. */
export interface RestatedSource {
  readonly sourceId: string;
  readonly rag: Rag;
  readonly reason: string;
}

/** A source that a snapshot should have counted and did not. */
export interface ForgottenSource extends RestatedSource {
  /** It was supplied in the quarter, in full or in part. */
  readonly shared: boolean;
}

/** Which organisations shared in a quarter after all, and which did not. */
export interface SharingCorrection {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reason: string;
}

/** Values as a person reads them. */
export interface SourceFieldChange {
  readonly field: keyof SourceDetails;
  readonly from: string;
  readonly to: string;
}
