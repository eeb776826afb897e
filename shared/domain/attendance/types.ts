/** Attendance is recorded for every meeting. Terms of reference, "Administration". No reason for absence is ever kept. */
import type { IsoInstant } from '../calendar/dates';
import type { Meeting, MeetingMode } from '../meetings/types';
import type { AuthorityCategory, PersonId } from '../membership/types';

/** What a person may say of their own seat. */
export type OwnAnswer = 'present' | 'deputy' | 'apologies';

/** What can stand in a register for a seat; `unrecorded` is the start. */
export type AttendanceValue = OwnAnswer | 'absent' | 'not_required' | 'unrecorded';

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

export interface Answer {
  readonly seatId: string;
  readonly value: Exclude<AttendanceValue, 'unrecorded'>;
  /** Only with `deputy`, and always with it. */
  readonly deputyName: string | null;
  readonly mode: MeetingMode;
  /** Who held the seat when the answer was given; null when it was vacant. */
  readonly holder: PersonId | null;
  readonly recordedAt: IsoInstant;
}

export interface Register {
  readonly meeting: Meeting;
  readonly state: 'open' | 'closed';
  readonly openedAt: IsoInstant;
  readonly closedAt: IsoInstant | null;
  /** Unended actions that came along from earlier meetings when this register opened. */
  readonly actionsCarried: number;
  readonly seats: readonly RegisterSeat[];
  readonly answers: readonly Answer[];
}
