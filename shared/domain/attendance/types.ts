/**
 * Attendance is recorded for every meeting. Terms of reference, "Administration". No reason for absence is ever kept.
 */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting, MeetingMode } from '../meetings/types';
import type { AuthorityCategory, PersonId } from '../membership/types';

/** The answers that a person may give for their own seat. */
export type OwnAnswer = 'present' | 'deputy' | 'apologies';

/** The values of a seat in a register; `unrecorded`: there is no answer yet. */
export type AttendanceValue = OwnAnswer | 'absent' | 'not_required' | 'unrecorded';

/** An agency as it was when the register opened, with seats or without. */
export interface RegisterAgency {
  readonly agencyId: string;
  /** The short name. */
  readonly agency: string;
  readonly category: AuthorityCategory;
  /** Whether attendance was required of it on that day. */
  readonly required: boolean;
}

/** A seat as it was when the register opened, so that an old register can be understood without the membership. */
export interface RegisterSeat {
  readonly seatId: string;
  readonly title: string;
  readonly representation: boolean;
  readonly organisationId: string;
  readonly organisation: string;
  readonly agencyId: string;
  /** The agency's short name. */
  readonly agency: string;
  readonly category: AuthorityCategory;
  readonly required: boolean;
  readonly vacant: boolean;
}

/**
 * The source of an answer: the person, chair or VRU on their behalf, the attendance report of Teams, or the closing of
 * the register. A person's own answer is never replaced silently.
 */
export type AnswerSource = 'self' | 'on-behalf' | 'report' | 'closing';

export interface Answer {
  readonly seatId: string;
  readonly value: Exclude<AttendanceValue, 'unrecorded'>;
  /** Only with `deputy`, and always with it. */
  readonly deputyName: string | null;
  readonly mode: MeetingMode;
  /** Who held the seat when the answer was given; null when it was vacant. */
  readonly holder: PersonId | null;
  readonly source: AnswerSource;
  readonly recordedAt: IsoInstant;
}

/**
 * An answer given before the meeting has a register, which opens with it. It applies to the holder at that time, not to
 * a successor.
 */
export type AheadAnswer = Answer & { readonly value: 'apologies' | 'deputy' };

/** A person who attended without a seat. No rate includes them. */
export interface Observer {
  readonly kind: 'observer';
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly at: IsoInstant;
}

/** A press by a person whom Teams does not identify, kept until the VRU identifies them. */
export interface Unconfirmed {
  readonly kind: 'unconfirmed';
  readonly id: string;
  /** The display name in Teams. Not trustworthy: people choose it freely. */
  readonly name: string;
  readonly said: OwnAnswer;
  /** Digest of the conversation it came from; absent in presses stored before this field existed. */
  readonly source?: string;
  readonly at: IsoInstant;
}

export type Guest = Observer | Unconfirmed;

/** A correction made after closing. */
export interface Correction {
  readonly seatId: string;
  readonly from: AttendanceValue;
  readonly to: Answer['value'];
  readonly reason: string;
  readonly at: IsoInstant;
}

export interface Register {
  readonly meeting: Meeting;
  readonly state: 'open' | 'closed';
  readonly openedAt: IsoInstant;
  readonly closedAt: IsoInstant | null;
  /** Number of unended actions carried in from earlier meetings when this register opened. */
  readonly actionsCarried: number;
  /** In the order of the terms of reference. */
  readonly agencies: readonly RegisterAgency[];
  readonly seats: readonly RegisterSeat[];
  readonly answers: readonly Answer[];
  /**
   * The answer that chair or VRU replaced last, by seat id (null: there was none), so that an undo can restore it
   * exactly. Removed as soon as the person answers, and once the register is closed.
   */
  readonly replaced: Readonly<Record<string, Answer | null>>;
  readonly guests: readonly Guest[];
  /** Oldest first; a reopened register keeps its corrections. */
  readonly corrections: readonly Correction[];
}
