/** Attendance is recorded for every meeting. Terms of reference, "Administration". No reason for absence is ever kept. */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting, MeetingMode } from '../meetings/types';
import type { AuthorityCategory, PersonId } from '../membership/types';

/** What a person may say of their own seat. */
export type OwnAnswer = 'present' | 'deputy' | 'apologies';

/** What can stand in a register for a seat; `unrecorded` is the start. */
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

/** A seat as it was when the register opened, so that a register explains itself for good. */
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
 * Where an answer comes from: the person, chair or VRU for them, the attendance report of Teams, or the closing of the
 * register. What a person said themselves is never replaced in silence.
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
 * What was said of a seat before its meeting has a register, which opens with it. It holds for whoever held the seat then: a
 * successor's attendance is their own.
 */
export type AheadAnswer = Answer & { readonly value: 'apologies' | 'deputy' };

/** Somebody without a seat who was there. Outside every rate. */
export interface Observer {
  readonly kind: 'observer';
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly at: IsoInstant;
}

/** A press by somebody whom Teams does not identify, kept until the VRU says who it was. */
export interface Unconfirmed {
  readonly kind: 'unconfirmed';
  readonly id: string;
  /** As Teams showed it; anybody may call themselves anything. */
  readonly name: string;
  readonly said: OwnAnswer;
  /** The conversation that it came from, as a digest; absent in what was stored before it was kept. */
  readonly source?: string;
  readonly at: IsoInstant;
}

export type Guest = Observer | Unconfirmed;

/** What was put right after closing. */
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
  /** Unended actions that came along from earlier meetings when this register opened. */
  readonly actionsCarried: number;
  /** In the order of the terms of reference. */
  readonly agencies: readonly RegisterAgency[];
  readonly seats: readonly RegisterSeat[];
  readonly answers: readonly Answer[];
  /**
   * What chair or VRU recorded over last, by seat (null: nothing stood there), so that it can be put back exactly. Gone as soon
   * as the person answers, and once the register is closed.
   */
  readonly replaced: Readonly<Record<string, Answer | null>>;
  readonly guests: readonly Guest[];
  /** In order of time; those of a register that was reopened stay. */
  readonly corrections: readonly Correction[];
}
