/** Meetings are monthly; there is at most one live meeting a month. Terms of reference, "Meeting frequency and format". */
import type { IsoDate } from '../calendar/dates';

export type MeetingMode = 'remote' | 'in-person';

export interface Meeting {
  /** The month, `YYYY-MM`. */
  readonly id: string;
  readonly date: IsoDate;
  /** "HH:MM", Europe/London. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
}
