/** Decisions and key updates: one short text each, for the strategic board. Terms of reference, "Reporting". */
import type { IsoInstant } from '../calendar/dates';

export type DecisionKind = 'decision' | 'key_update';

/** The content of a decision or key update. */
export interface DecisionContent {
  readonly kind: DecisionKind;
  readonly text: string;
  /** The meeting (month, `YYYY-MM`) that it belongs to. */
  readonly meetingId: string;
  /** An activity ("2.c") or a recommendation ("6.3"); null: none. */
  readonly serves: string | null;
}

export interface Decision extends DecisionContent {
  readonly id: string;
  readonly seatId: string;
  readonly recordedAt: IsoInstant;
  /** The former texts, replaced by corrections, oldest first. */
  readonly former: readonly { readonly text: string; readonly until: IsoInstant }[];
}
