/** Reminders on the wire. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { ReminderItem } from '../domain/reminders/types';
import type { Urgency } from '../domain/reminders/words';
import { digestForm } from '../forms/reminders';
import { schemaOf } from './form-schema';

export const digestInput = schemaOf(digestForm);

export interface ReminderLineView {
  readonly key: string;
  readonly kind: ReminderItem['kind'];
  /** Days stand in the words as `YYYY-MM-DD`. */
  readonly title: string;
  readonly detail: string;
  readonly when: string;
  readonly urgency: Urgency;
  /** The tab's page about it. */
  readonly path: string;
}

/** Why a digest does not go out, and since when. */
export interface HoldView {
  readonly since: IsoInstant;
  /** The seat that held it; empty: it is no longer there. */
  readonly by: string;
}

/** What one person is told next. */
export interface DigestView {
  /** A seat of theirs, by which it is held and released. */
  readonly seatId: string;
  /** Their seats, in words. */
  readonly to: string;
  /** "4 overdue, 1 due today". */
  readonly summary: string;
  readonly lines: readonly ReminderLineView[];
  /** Null: it goes out, unless everybody's are held. */
  readonly held: HoldView | null;
}

/** What the reader's own next digest says. */
export interface OwnDigestView {
  /** Why they get it. Empty: they hold no seat, and get none. */
  readonly because: string;
  /** They want one. */
  readonly digest: boolean;
  readonly summary: string;
  readonly lines: readonly ReminderLineView[];
}

export interface RemindersView {
  readonly today: IsoDate;
  readonly group: string;
  /** The working day of the next digests, at nine. */
  readonly day: IsoDate;
  readonly own: OwnDigestView;
  /** What goes out to everybody; null: not for this reader. */
  readonly next: {
    /** Everybody's are held; null: they are not. */
    readonly held: HoldView | null;
    readonly digests: readonly DigestView[];
    /** People whose digest is held although nothing is due. */
    readonly alsoHeld: readonly { readonly seatId: string; readonly to: string; readonly held: HoldView }[];
  } | null;
  readonly may: { readonly choose: boolean; readonly hold: boolean };
}

/** A line with what it is about, for its buttons. */
export interface DigestLineView extends ReminderLineView {
  readonly item: ReminderItem;
}

/** A digest as its card shows it. */
export interface DigestCardView {
  readonly group: string;
  /** Why this person gets it; empty: they hold no seat. */
  readonly because: string;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly summary: string;
  readonly lines: readonly DigestLineView[];
  /** They want a digest. */
  readonly on: boolean;
}
