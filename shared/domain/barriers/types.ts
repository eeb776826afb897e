/**
 * Barriers to sharing. Terms of reference, activity 2.d: work through sharing barriers with information governance
 * leads.
 */
import type { IsoInstant } from '../calendar/dates';

export const BARRIER_CODES = [
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
export type BarrierCode = (typeof BARRIER_CODES)[number];

/** A barrier to the sharing of a source. */
export interface Barrier {
  readonly id: string;
  readonly sourceId: string;
  readonly organisationId: string;
  readonly code: BarrierCode;
  readonly note: string;
  readonly openedAt: IsoInstant;
  /**
   * When it was named again, after data had been supplied nevertheless. Only in older records: it is no longer written.
   */
  readonly namedAt?: IsoInstant;
  /** The request whose answer opened it. */
  readonly requestId: string;
  /** The seat that is responsible for it; null if nobody is yet. */
  readonly ownerSeatId: string | null;
  /** The organisation whose information governance lead is concerned. */
  readonly igOrganisationId: string;
}

export interface ResolvedBarrier extends Barrier {
  readonly resolvedAt: IsoInstant;
  readonly outcome: string;
  /** The resulting agreement; null if there is none. */
  readonly agreementId: string | null;
}
