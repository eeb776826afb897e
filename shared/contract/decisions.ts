/** Decisions and key updates on the wire. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { DecisionKind } from '../domain/decisions/types';
import { decisionForm } from '../forms/decisions';
import type { Choice } from '../forms/field';
import { link } from './actions';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';

export const decisionInput = schemaOf(decisionForm, { serves: link });
export const correctDecisionInput = editOf(decisionForm);

export interface DecisionView {
  readonly id: string;
  /** Of a new one: that another of the meeting says much the same, in a sentence; absent: none does. */
  readonly alike?: string;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly meetingId: string;
  /** The number of an activity or a recommendation; null: none. */
  readonly serves: string | null;
  /** The seat that recorded it. */
  readonly by: string;
  readonly recordedAt: IsoInstant;
  /** The quarter whose report it stands ready for, `2026-27-Q3`. */
  readonly quarter: string;
  /** The texts before its corrections, the earliest first. */
  readonly former: readonly { readonly text: string; readonly until: IsoInstant }[];
  readonly may: { readonly correct: boolean };
}

export interface DecisionsView {
  readonly today: IsoDate;
  /** What was recorded last comes first. */
  readonly items: readonly DecisionView[];
  /** Where the next page begins; null at the end. */
  readonly older: string | null;
  /** The meetings that one can be of, the latest first, and the one that a new one is of unless said otherwise. */
  readonly meetings: readonly Choice[];
  readonly meetingId: string;
  readonly links: readonly Choice[];
  readonly may: { readonly record: boolean };
}
