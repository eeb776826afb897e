/** Input schema and view types of reminders. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { ReminderItem } from '../domain/reminders/types';
import type { Urgency } from '../domain/reminders/words';
import { digestForm } from '../forms/reminders';
import { schemaOf } from './form-schema';

export const digestInput = schemaOf(digestForm);

export interface ReminderLineView {
  readonly key: string;
  readonly kind: ReminderItem['kind'];
  /** Days in the texts are written as `YYYY-MM-DD`. */
  readonly title: string;
  readonly detail: string;
  readonly when: string;
  readonly urgency: Urgency;
  /** The path of the tab's page about it. */
  readonly path: string;
}

/** A hold on a digest. */
export interface HoldView {
  readonly since: IsoInstant;
  /** The label of the seat that placed the hold; empty if it no longer exists. */
  readonly by: string;
}

/** One person's next digest. */
export interface DigestView {
  /** A seat of the person, by which the digest is held and released. */
  readonly seatId: string;
  /** The labels of their seats. */
  readonly to: string;
  /** For example "4 overdue, 1 due today". */
  readonly summary: string;
  readonly lines: readonly ReminderLineView[];
  /** Null if this digest is not on hold itself. */
  readonly held: HoldView | null;
}

/** The reader's own next digest. */
export interface OwnDigestView {
  /** Why they get it; empty if they hold no seat and get none. */
  readonly because: string;
  /** Whether they have turned the digest on. */
  readonly digest: boolean;
  readonly summary: string;
  readonly lines: readonly ReminderLineView[];
}

export interface RemindersView {
  readonly today: IsoDate;
  readonly group: string;
  /** The working day of the next digests. */
  readonly day: IsoDate;
  readonly own: OwnDigestView;
  /** The next digests of everybody; null if the reader may not see them. */
  readonly next: {
    /** The hold on everybody's digests; null if there is none. */
    readonly held: HoldView | null;
    readonly digests: readonly DigestView[];
    /** People whose digest is on hold although they have nothing due. */
    readonly alsoHeld: readonly { readonly seatId: string; readonly to: string; readonly held: HoldView }[];
  } | null;
  readonly may: { readonly choose: boolean; readonly hold: boolean };
}

/** A line with its subject, for its buttons. */
export interface DigestLineView extends ReminderLineView {
  readonly item: ReminderItem;
}

/** A digest as shown on its card. */
export interface DigestCardView {
  readonly group: string;
  /** Why this person gets it; empty if they hold no seat. */
  readonly because: string;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly summary: string;
  readonly lines: readonly DigestLineView[];
  /** Whether they have turned the digest on. */
  readonly on: boolean;
}
