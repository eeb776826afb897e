/**
 * Information sharing agreements. Terms of reference, activity 2.d (formalise sharing where needed) and recommendation
 * 6.2 (one unified framework).
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
  /**
   * All null while it is negotiated. The agreement is valid from `start` to `expiry`, both included; null expiry: until
   * ended.
   */
  readonly start: IsoDate | null;
  readonly review: IsoDate | null;
  readonly expiry: IsoDate | null;
  /**
   * The day by which the agreement is to be novated because another body succeeds a party; it is in force until then.
   * Null if nothing is to be novated; absent in agreements stored before this field existed.
   */
  readonly novateBy?: IsoDate | null;
}

export interface Agreement extends AgreementDetails {
  readonly id: string;
  readonly registeredAt: IsoInstant;
  /** Set if it was ended early: the last day on which it was in force, and the reason. */
  readonly ended: { readonly on: IsoDate; readonly reason: string } | null;
  readonly changedAt: IsoInstant;
  /**
   * The latest events, oldest first. They duplicate the history, because the page of each source that the agreement
   * covers shows them without a further request, and a history row for each of 500 sources would be too many.
   */
  readonly log: readonly LoggedEvent[];
}

export type AgreementEvent =
  | {
      readonly kind: 'agreements.registered';
      readonly agreementId: string;
      readonly title: string;
      readonly agreementKind: AgreementKind;
      readonly parties: readonly string[];
      /** The sources that it covers from now on. */
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly start: IsoDate | null;
      readonly review: IsoDate | null;
      readonly expiry: IsoDate | null;
      readonly novateBy?: IsoDate;
    }
  | {
      readonly kind: 'agreements.edited';
      readonly agreementId: string;
      readonly title: string;
      readonly fields: readonly (keyof AgreementDetails)[];
      readonly agreementKind: AgreementKind;
      readonly parties: readonly string[];
      /** The sources that it covers from now on, and those that it covers no longer. */
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly start: IsoDate | null;
      readonly review: IsoDate | null;
      readonly expiry: IsoDate | null;
      readonly novateBy?: IsoDate;
    }
  | {
      readonly kind: 'agreements.ended';
      readonly agreementId: string;
      readonly title: string;
      /** The last day on which it was in force. */
      readonly on: IsoDate;
      readonly reason: string;
    };

export interface LoggedEvent {
  readonly at: IsoInstant;
  readonly seatId: string;
  readonly event: AgreementEvent;
}

/**
 * Derived from the dates on a day, never stored. `agreed`: it begins later. `to_be_novated`: the day for the novation
 * has passed.
 */
export type AgreementStatus = 'in_negotiation' | 'agreed' | 'in_force' | 'to_be_novated' | 'expired' | 'ended';
