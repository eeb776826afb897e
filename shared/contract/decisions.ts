/** Input schemas and view types of decisions and key updates. */
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
  /** For a new one, a sentence saying that the meeting has a similar one; absent if there is none. */
  readonly alike?: string;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly meetingId: string;
  /** The number of an activity or a recommendation; null if there is none. */
  readonly serves: string | null;
  /** The seat that recorded it. */
  readonly by: string;
  readonly recordedAt: IsoInstant;
  /** The quarter in whose report it is included, `2026-27-Q3`. */
  readonly quarter: string;
  /** The texts before its corrections, earliest first. */
  readonly former: readonly { readonly text: string; readonly until: IsoInstant }[];
  readonly may: { readonly correct: boolean };
}

export interface DecisionsView {
  readonly today: IsoDate;
  /** Most recently recorded first. */
  readonly items: readonly DecisionView[];
  /** Cursor of the next page; null on the last. */
  readonly older: string | null;
  /** The meetings to choose from, latest first, and the default for a new one. */
  readonly meetings: readonly Choice[];
  readonly meetingId: string;
  readonly links: readonly Choice[];
  readonly may: { readonly record: boolean };
}
