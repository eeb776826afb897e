/**
 * Data sources, the requests for them, and what partners answer: the Partnership Data Tracker. Metadata only, never data.
 * Terms of reference, "Partner responsibilities" and "Outcomes based performance framework".
 */
import type { IsoDate, IsoInstant } from '../calendar/dates';

export type Classification = 'aggregate' | 'pseudonymised' | 'personal';
export type Frequency = 'monthly' | 'quarterly' | 'annual' | 'once';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  readonly state: 'active' | 'retired';
  /** Belongs to the local demonstration, not to the group. */
  readonly sample: boolean;
}

/** The legal gateway a request relies on: sections of the Police, Crime, Sentencing and Courts Act 2022, or another, named. */
export type Gateway = { readonly kind: 's16' | 's17' } | { readonly kind: 'other'; readonly name: string };

export const BARRIERS = [
  'no_isa',
  'isa_expired',
  'patient_information',
  'care_information',
  'data_protection',
  'investigatory_powers',
  'awaiting_advice',
  'capacity',
  'technical',
  'quality',
  'reticence',
  'other',
] as const;
export type Barrier = (typeof BARRIERS)[number];

/** What a partner says to a request. The latest counts; all are kept. */
export type ResponseContent =
  | { readonly kind: 'supplied'; readonly period: string; readonly on: IsoDate }
  | { readonly kind: 'partly_supplied'; readonly missing: string; readonly expected: IsoDate }
  | { readonly kind: 'will_supply_by'; readonly date: IsoDate }
  | { readonly kind: 'cannot_share'; readonly barrier: Barrier; readonly note: string }
  | { readonly kind: 'not_held' };

export type ResponseKind = ResponseContent['kind'];

export type Response = ResponseContent & {
  readonly at: IsoInstant;
  /** The seat that answered; for an answer on behalf of the organisation, the VRU's seat. */
  readonly seatId: string;
  readonly onBehalf: boolean;
};

export interface DataRequest {
  readonly id: string;
  readonly sourceId: string;
  readonly organisationId: string;
  /** What the data is about, as the asker put it: "October 2026". */
  readonly period: string;
  readonly due: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
  readonly askedAt: IsoInstant;
  readonly latest: Response | null;
  /** How many times a later date has been promised. */
  readonly promises: number;
  /** The VRU agrees that the organisation does not hold the data. */
  readonly notHeldConfirmed: boolean;
}
