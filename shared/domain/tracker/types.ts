/**
 * Data sources, the requests for them, and the responses of partners: the Partnership Data Tracker. Metadata only,
 * never data. Terms of reference, "Partner responsibilities" and "Outcomes based performance framework".
 */
import type { Agreement } from '../agreements/types';
import type { Barrier, BarrierCode } from '../barriers/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/working-days';
import type { Reminded } from '../reminders/reminded';

export const RAGS = ['green', 'amber', 'red', 'grey', 'excluded'] as const;
export type Rag = (typeof RAGS)[number];

/** Maximum number of days that a promised or expected day may lie ahead. */
export const PROMISE_DAYS = 90;

/** The steps that turn a source green. */
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

/** The details of a source, all of which chair and VRU may edit. */
export interface SourceDetails {
  readonly name: string;
  readonly organisationId: string;
  /** The part of the partnership's area that the data covers, for instance "Portsmouth"; empty if not stated. */
  readonly area: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  /** The section of the Strategic Needs Assessment that it feeds; empty if not stated. */
  readonly snaSection: string;
  readonly isaRequired: boolean;
}

export interface Source extends SourceDetails {
  readonly id: string;
  readonly state: 'active' | 'retired';
  /** Whether it is sample data of the local demonstration. */
  readonly sample: boolean;
  readonly registeredAt: IsoInstant;
}

/**
 * The legal gateway on which a request relies: section 16 or 17 of the Police, Crime, Sentencing and Courts Act 2022,
 * or another one, by name.
 */
export type Gateway = { readonly kind: 's16' | 's17' } | { readonly kind: 'other'; readonly name: string };

/** The content of a partner's response to a request. The latest one counts; the history keeps all. */
export type ResponseContent =
  | { readonly kind: 'supplied'; readonly period: string; readonly on: IsoDate }
  | { readonly kind: 'partly_supplied'; readonly missing: string; readonly expected: IsoDate }
  | { readonly kind: 'will_supply_by'; readonly date: IsoDate }
  | { readonly kind: 'cannot_share'; readonly barrier: BarrierCode; readonly note: string }
  | { readonly kind: 'not_held' };

/** How a response that was not entered in the app was given. */
export type GivenBy = 'email' | 'call' | 'meeting';

export type ResponseKind = ResponseContent['kind'];

export type Response = ResponseContent & {
  readonly at: IsoInstant;
  /** The seat that responded; for a response on behalf of the organisation, the VRU's seat. */
  readonly seatId: string;
  readonly onBehalf: boolean;
  /** How it reached the VRU; absent if it was entered in the app, or not stated. */
  readonly givenBy?: GivenBy;
};

export interface DataRequest {
  readonly id: string;
  readonly sourceId: string;
  readonly organisationId: string;
  /** Shared by requests that were made together; null if it was made on its own. */
  readonly roundId: string | null;
  /** The period of the data, as entered: "October 2026". */
  readonly period: string;
  /** The id of that period (see `collection-periods.ts`) if it is a whole month, quarter or year; otherwise null. */
  readonly covers: string | null;
  readonly due: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
  readonly askedAt: IsoInstant;
  readonly latest: Response | null;
  /** Number of later dates that the partner has promised. */
  readonly promises: number;
  /** Whether the VRU has confirmed that the organisation does not hold the data. */
  readonly notHeldConfirmed: boolean;
  /** The last manual reminder; absent if there is none. */
  readonly reminded?: Reminded;
}

/** A temporary override of the RAG by the VRU. */
export interface Override {
  readonly rag: 'green' | 'amber' | 'red' | 'grey';
  readonly reason: string;
  readonly from: IsoDate;
  /** The last day on which it applies, London. */
  readonly until: IsoDate;
  readonly seatId: string;
}

/** A problem with supplied data, open until the VRU settles it. */
export interface QualityIssue {
  readonly note: string;
  readonly since: IsoDate;
}

/** The values that the next request of a recurring source takes over. */
export type LastAsked = Pick<DataRequest, 'askedAt' | 'covers' | 'due' | 'gateway' | 'requestingBody'>;

/** The current state of one source. What has ended is in its history. */
export interface SourceRecord {
  readonly source: Source;
  /** The live requests: open, not held, or supplied in full and still relevant to the status. */
  readonly requests: readonly DataRequest[];
  /** The open barriers. */
  readonly barriers: readonly Barrier[];
  readonly override: Override | null;
  readonly quality: QualityIssue | null;
  /** The request whose period reaches furthest, whatever its outcome; null if the source was never asked for. */
  readonly lastAsked: LastAsked | null;
  /** When a full or partial supply was last recorded. */
  readonly suppliedAt: IsoInstant | null;
  /** When this record last changed; never goes back. */
  readonly changedAt: IsoInstant;
}

/** The state from which statuses are computed, on one day in London. */
export interface TrackerState {
  readonly records: readonly SourceRecord[];
  readonly agreements: readonly Agreement[];
}

/** The parameters by which statuses are computed. */
export interface TrackerRules {
  /** Working days after the due date before amber turns red. */
  readonly graceWorkingDays: number;
  readonly calendar: HolidayCalendar;
}

/** A correction of the RAG of a source in a snapshot. */
export interface RestatedSource {
  readonly sourceId: string;
  readonly rag: Rag;
  readonly reason: string;
}

/** A source that a snapshot should have counted and did not. */
export interface ForgottenSource extends RestatedSource {
  /** Whether it was supplied in the quarter, in full or in part. */
  readonly shared: boolean;
}

/** A correction of the organisations that shared in a quarter. */
export interface SharingCorrection {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reason: string;
}

/** A changed field of a source; values are display text. */
export interface SourceFieldChange {
  readonly field: keyof SourceDetails;
  readonly from: string;
  readonly to: string;
}
