/** Input schemas and view types of attendance. */
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

/** The person's seats that the answer is for; absent: all of them. */
const chosenSeats = {
  seats: z.array(id).min(1, 'Choose at least one of your seats.').max(20, 'Choose your own seats only.').optional(),
  /** Whether the answers for the person's other seats are withdrawn. */
  withdrawOthers: z.boolean().default(false),
};

const mode = z.enum(['remote', 'in-person']).optional();

/** A person's own answer; for a meeting in person, with their mode of participation. */
export const ownAnswerInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.literal('present'), mode, ...chosenSeats }),
    z.object({ value: z.literal('apologies'), ...chosenSeats }),
    schemaOf(deputyForm, { value: z.literal('deputy'), mode, ...chosenSeats }),
  ],
  { error: 'Choose what to record.' },
);

/** An answer that chair or VRU record for a seat while the register is open; `unrecorded` removes the answer. */
export const seatAnswerInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.enum(['present', 'apologies', 'absent', 'not_required', 'unrecorded']), mode }),
    schemaOf(deputyForm, { value: z.literal('deputy'), mode }),
  ],
  { error: 'Choose what to record.' },
);

/** A correction after closing, as an edit (`correctAttendanceInput`) and as the merged form (`correctionInput`). */
export const correctAttendanceInput = editOf(correctionForm);
export const correctionInput = variantsOf(correctionForm, 'value');

/** Opening a register: its meeting, by default the one that is due. `confirmed`: it may be opened before its day. */
export const openRegisterInput = z.object({ meeting: meetingId.optional(), confirmed: z.boolean().default(false) });

/** Closing a register. `confirmed`: seats without an answer may be recorded as absent. */
export const closeRegisterInput = z.object({ confirmed: z.boolean().default(false) });

/** Reopening a register, with the reason. */
export const reopenRegisterInput = schemaOf(reopenForm);

/** The seats for which "record the rest as present" is undone. */
export const undoRestInput = z.object({ seats: z.array(id).min(1).max(400) });

const aheadSeats = { seats: chosenSeats.seats };

/**
 * An answer sent before the meeting has a register; `unrecorded` withdraws it. `seats` defaults to the person's own.
 */
export const aheadInput = z.discriminatedUnion(
  'value',
  [
    z.object({ value: z.enum(['apologies', 'unrecorded']), ...aheadSeats }),
    schemaOf(deputyForm, { value: z.literal('deputy'), ...aheadSeats }),
  ],
  { error: 'Choose what to record.' },
);

/** An observer, added by chair or VRU. */
export const observerInput = schemaOf(addObserverForm);

/** An observer who adds themselves. */
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
  /** The mode of participation; null without an answer. */
  readonly mode: MeetingMode | null;
  /** The source of the answer; null without an answer. */
  readonly source: AnswerSource | null;
}

export interface RegisterLineView {
  readonly agencyId: string;
  readonly agency: string;
  readonly category: AuthorityCategory;
  /** False if attendance is not required of this agency yet. */
  readonly required: boolean;
  readonly represented: boolean;
  /** Empty for an agency without seats. */
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
  /** Labels of the seats that closing would record as absent. */
  readonly notHeardOf: readonly string[];
  readonly observers: readonly { readonly id: string; readonly name: string; readonly organisation: string }[];
  /** Presses by people whom Teams does not identify. */
  readonly toConfirm: readonly { readonly id: string; readonly name: string; readonly said: OwnAnswer }[];
  /** Oldest first. */
  readonly corrections: readonly CorrectionView[];
}

/** A seat and its answer for a meeting that has no register yet. */
export interface AheadSeatView {
  readonly seatId: string;
  readonly title: string;
  readonly organisation: string;
  readonly vacant: boolean;
  /** Null if there is no answer. */
  readonly value: 'apologies' | 'deputy' | null;
  readonly deputyName: string | null;
  /** The source of the answer; null without an answer. */
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
    /** Answer for their own seats. */
    readonly answer: boolean;
    /** Record answers for any seat. */
    readonly record: boolean;
    /** Open the register, even before its day. */
    readonly open: boolean;
  };
}

/** The open register, the same for every reader; null if none is open. */
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
  /** Cursor for older registers; null if there are none. */
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
    /** The meeting id of the closed register that may be reopened; null if there is none. */
    readonly reopen: string | null;
  };
}
