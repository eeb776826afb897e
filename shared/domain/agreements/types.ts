/**
 * Information sharing agreements. Terms of reference, activity 2.d (formalise sharing where needed) and recommendation 6.2 (one
 * unified framework).
 */

import type { IsoDate, IsoInstant } from '../calendar/dates';

/** `framework`: the unified one of recommendation 6.2; `individual`: between single organisations. */
export const AGREEMENT_KINDS = ['framework', 'individual'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export interface AgreementDetails {
  readonly title: string;
  readonly kind: AgreementKind;
  /** At least two organisations. */
  readonly parties: readonly string[];
  /** The legal basis in the parties' words. */
  readonly gateway: string;
  /** The sources whose sharing it covers. */
  readonly sourceIds: readonly string[];
  /** All null while it is negotiated. The agreement is valid from `start` to `expiry`, both included; null expiry: until ended. */
  readonly start: IsoDate | null;
  readonly review: IsoDate | null;
  readonly expiry: IsoDate | null;
}

export interface Agreement extends AgreementDetails {
  readonly id: string;
  readonly registeredAt: IsoInstant;
  /** Ended before its time: the last day on which it held, and why. */
  readonly ended: { readonly on: IsoDate; readonly reason: string } | null;
  readonly changedAt: IsoInstant;
  /** What happened to it, the earliest first; the history of each source that it covers shows it too. */
  readonly log: readonly AgreementEvent[];
}

export interface AgreementEvent {
  readonly at: IsoInstant;
  readonly seatId: string;
  /** "registered", "changed: review, expiry", "ended on 2026-12-01: superseded". */
  readonly what: string;
}

/** Worked out from the dates on a day, never stored. `agreed`: it begins later. */
export type AgreementStatus = 'in_negotiation' | 'agreed' | 'in_force' | 'expired' | 'ended';
