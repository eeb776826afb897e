/** Attendance on the wire: what a person may send, and what a register looks like to its readers. */
import { z } from 'zod';
import type { AttendanceCounts, Rate } from '../domain/attendance/figures';
import type { AttendanceValue } from '../domain/attendance/types';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { MeetingMode } from '../domain/meetings/types';
import type { AuthorityCategory } from '../domain/membership/types';
import { plainText } from './inputs';
import { LIMITS } from './limits';

export const meetingId = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A meeting is named by its month, YYYY-MM.');

const deputyName = plainText(LIMITS.deputyName, "Give the deputy's name.");

/** A person's own answer. */
export const ownAnswerInput = z.discriminatedUnion('value', [
  z.object({ value: z.literal('present') }),
  z.object({ value: z.literal('apologies') }),
  z.object({ value: z.literal('deputy'), deputyName }),
]);

/** Closing: `confirmed` says that the seats not heard of may be recorded absent. */
export const closeRegisterInput = z.object({ confirmed: z.boolean().default(false) });

export interface RegisterSeatView {
  readonly seatId: string;
  readonly title: string;
  readonly organisation: string;
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
  readonly vacant: boolean;
}

export interface RegisterLineView {
  readonly agencyId: string;
  readonly agency: string;
  readonly category: AuthorityCategory;
  /** False: attendance is not yet required of this agency. */
  readonly required: boolean;
  readonly represented: boolean;
  readonly seats: readonly RegisterSeatView[];
}

export interface RegisterView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly state: 'open' | 'closed';
  readonly closedAt: IsoInstant | null;
  readonly counts: AttendanceCounts;
  /** Theory of Change activity 2.a: Specified agencies represented. */
  readonly coverage: Rate;
  readonly actionsCarried: number;
  readonly lines: readonly RegisterLineView[];
  /** Labels of the seats that closing would record absent. */
  readonly notHeardOf: readonly string[];
}

export interface PastRegisterView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly mode: MeetingMode;
  readonly counts: AttendanceCounts;
  readonly coverage: Rate;
}

/** How often a seat was filled over the closed registers shown, for its present holder. */
export interface SeatRateView {
  readonly seatId: string;
  readonly seat: string;
  readonly agency: string;
  readonly rate: Rate;
}

export interface AttendanceView {
  readonly register: RegisterView | null;
  /** The meeting whose register `/attendance` would open, when none is open. */
  readonly nextMeeting: { readonly meetingId: string; readonly date: IsoDate; readonly startsAt: string } | null;
  readonly past: readonly PastRegisterView[];
  readonly rates: readonly SeatRateView[];
  /** Pass to the next call for older registers; null: there are none. */
  readonly older: string | null;
  readonly mySeatIds: readonly string[];
  readonly may: { readonly open: boolean; readonly answer: boolean; readonly close: boolean };
}
