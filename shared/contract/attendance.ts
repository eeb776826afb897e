/** Attendance on the wire: what a person may send, and what a register looks like to its readers. */
import { z } from 'zod';
import type { AttendanceCounts, Rate } from '../domain/attendance/figures';
import type { AnswerSource, AttendanceValue, OwnAnswer } from '../domain/attendance/types';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { Host, MeetingMode } from '../domain/meetings/types';
import type { AuthorityCategory } from '../domain/membership/types';
import {
  addObserverForm,
  confirmGuestForm,
  correctionForm,
  deputyForm,
  observeForm,
  reopenForm,
} from '../forms/attendance';
import { editOf } from './edit-schema';
import { schemaOf, variantsOf } from './form-schema';
import { id } from './inputs';
import { meetingId } from './meetings';

/** Which of their seats somebody answers for; absent: all. */
const chosenSeats = {
  seats: z.array(id).min(1, 'Choose at least one of your seats.').max(20, 'Choose your own seats only.').optional(),
  /** Takes back what was said for the other seats. */
  withdrawOthers: z.boolean().default(false),
};

const mode = z.enum(['remote', 'in-person']).optional();

/** A person's own answer; at a meeting in person with how they take part. */
export const ownAnswerInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.literal('present'), mode, ...chosenSeats }),
    z.object({ value: z.literal('apologies'), ...chosenSeats }),
    schemaOf(deputyForm, { value: z.literal('deputy'), mode, ...chosenSeats }),
  ],
  { error: 'Choose what to record.' },
);

/** What chair or VRU record for a seat while the register is open; `unrecorded` takes the answer back. */
export const seatAnswerInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.enum(['present', 'apologies', 'absent', 'not_required', 'unrecorded']), mode }),
    schemaOf(deputyForm, { value: z.literal('deputy'), mode }),
  ],
  { error: 'Choose what to record.' },
);

/** What is put right after closing, and what that amounts to. */
export const correctAttendanceInput = editOf(correctionForm);
export const correctionInput = variantsOf(correctionForm, 'value');

/**
 * Opening: the meeting whose register opens; absent: the one that is due. `confirmed` says that it may open before its day.
 */
export const openRegisterInput = z.object({ meeting: meetingId.optional(), confirmed: z.boolean().default(false) });

/** Closing: `confirmed` says that the seats not heard of may be recorded absent. */
export const closeRegisterInput = z.object({ confirmed: z.boolean().default(false) });

/** Reopening: why. */
export const reopenRegisterInput = schemaOf(reopenForm);

/** Whose recording as present with the rest is taken back. */
export const undoRestInput = z.object({ seats: z.array(id).min(1).max(400) });

const aheadSeats = { seats: chosenSeats.seats };

/** What is said of seats before their meeting has a register; `unrecorded` takes it back. Absent seats: one's own. */
export const aheadInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.enum(['apologies', 'unrecorded']), ...aheadSeats }),
    schemaOf(deputyForm, { value: z.literal('deputy'), ...aheadSeats }),
  ],
  { error: 'Choose what to record.' },
);

/** Somebody without a seat, added by chair or VRU. */
export const observerInput = schemaOf(addObserverForm);

/** Somebody without a seat adds themselves. */
export const observeInput = schemaOf(observeForm);

/** Who an unidentified press was: the holder of a seat, or an observer of an organisation. */
export const confirmGuestInput = variantsOf(confirmGuestForm, 'as');

export interface RegisterSeatView {
  readonly seatId: string;
  readonly title: string;
  readonly organisation: string;
  readonly value: AttendanceValue;
  readonly deputyName: string | null;
  readonly vacant: boolean;
  /** How whoever answered takes part; null without an answer. */
  readonly mode: MeetingMode | null;
  /** Where the answer comes from; null without an answer. */
  readonly source: AnswerSource | null;
}

export interface RegisterLineView {
  readonly agencyId: string;
  readonly agency: string;
  readonly category: AuthorityCategory;
  /** False: attendance is not yet required of this agency. */
  readonly required: boolean;
  readonly represented: boolean;
  /** Empty for an agency that no seat speaks for. */
  readonly seats: readonly RegisterSeatView[];
}

export interface CorrectionView {
  readonly seatId: string;
  readonly seat: string;
  readonly from: AttendanceValue;
  readonly to: AttendanceValue;
  readonly reason: string;
  readonly at: IsoInstant;
}

export interface RegisterView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly host: Host | null;
  readonly place: string | null;
  readonly state: 'open' | 'closed';
  readonly closedAt: IsoInstant | null;
  readonly counts: AttendanceCounts;
  /** Theory of Change activity 2.a: Specified agencies represented. */
  readonly coverage: Rate;
  readonly actionsCarried: number;
  readonly lines: readonly RegisterLineView[];
  /** Labels of the seats that closing would record absent. */
  readonly notHeardOf: readonly string[];
  readonly observers: readonly { readonly id: string; readonly name: string; readonly organisation: string }[];
  /** Presses by people whom Teams does not identify. */
  readonly toConfirm: readonly { readonly id: string; readonly name: string; readonly said: OwnAnswer }[];
  /** In order of time. */
  readonly corrections: readonly CorrectionView[];
}

/** A seat before its meeting has a register, and what was said of it. */
export interface AheadSeatView {
  readonly seatId: string;
  readonly title: string;
  readonly organisation: string;
  readonly vacant: boolean;
  /** Null: nothing was said. */
  readonly value: 'apologies' | 'deputy' | null;
  readonly deputyName: string | null;
  /** Whose word it is; null without an answer. */
  readonly source: AnswerSource | null;
}

/** The next meeting that has no register yet, with the apologies and deputies that were sent for it. */
export interface AheadView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly host: Host | null;
  readonly place: string | null;
  readonly seats: readonly AheadSeatView[];
  readonly mySeatIds: readonly string[];
  readonly may: {
    /** For their own seats. */
    readonly answer: boolean;
    /** For anybody's. */
    readonly record: boolean;
    /** Open the register, before its day too. */
    readonly open: boolean;
  };
}

/** The open register as everybody watches it; null: none is open. */
export interface LiveRegisterView {
  readonly register: RegisterView | null;
}

export interface PastRegisterView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly mode: MeetingMode;
  readonly counts: AttendanceCounts;
  readonly coverage: Rate;
  readonly corrections: number;
}

export interface AttendanceView {
  readonly register: RegisterView | null;
  /** The meeting whose register `/attendance` would open, when none is open. */
  readonly nextMeeting: {
    readonly meetingId: string;
    readonly date: IsoDate;
    readonly startsAt: string;
    readonly mode: MeetingMode;
    readonly host: Host | null;
  } | null;
  readonly past: readonly PastRegisterView[];
  /** Pass to the next call for older registers; null: there are none. */
  readonly older: string | null;
  readonly mySeatIds: readonly string[];
  readonly may: {
    readonly open: boolean;
    readonly answer: boolean;
    readonly close: boolean;
    /** Record for others, keep observers, read reports, correct. */
    readonly record: boolean;
    /** Discard an open register. */
    readonly discard: boolean;
    /** The closed register that may be reopened, by its meeting; null: none. */
    readonly reopen: string | null;
  };
}
