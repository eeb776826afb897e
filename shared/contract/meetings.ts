/** Input schemas and view types of meetings: the schedule, its arrangements, and the next meeting. */
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/dates';
import { periodOf } from '../domain/calendar/periods';
import type { HostRecord } from '../domain/meetings/rotation';
import type { FormatReview, MeetingMode } from '../domain/meetings/types';
import type { MeetingRule } from '../domain/membership/types';
import {
  cancelMeetingForm,
  chooseHostForm,
  earlierHostForm,
  formatReviewForm,
  meetingCountForm,
  meetingRuleForm,
  moveMeetingForm,
} from '../forms/meetings';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';

export const meetingId = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'A meeting is named by its month, YYYY-MM.');

/** A financial year, `2026-27`. */
export const financialYear = z
  .string()
  .refine((text) => /^.{7}$/.test(text) && periodOf(text) !== null, 'A financial year is written like 2026-27.');

/** Another day, time or place for one meeting. */
export const moveMeetingInput = editOf(moveMeetingForm);
/** The complete form after an edit has been merged, for validation. */
export const movedMeetingInput = schemaOf(moveMeetingForm);

export const cancelMeetingInput = schemaOf(cancelMeetingForm);

/** The chair's choice of a host. */
export const chooseHostInput = editOf(chooseHostForm);
export const chosenHostInput = schemaOf(chooseHostForm);

/** The group's rule: which weekday of the month, when and how long. */
export const meetingRuleInput = editOf(meetingRuleForm);
export const changedRuleInput = schemaOf(meetingRuleForm);

/** The month from which every third meeting is counted. */
export const meetingCountInput = editOf(meetingCountForm);
export const changedCountInput = schemaOf(meetingCountForm, { countedFrom: meetingId });

/** A host of a meeting before the app was used. */
export const earlierHostInput = schemaOf(earlierHostForm);

/** The review of how often and how the group meets; `heldOn` defaults to today. */
export const formatReviewInput = schemaOf(formatReviewForm);

/**
 * - `planned`: in the future; - `open`: its register is open; - `held`: its register has been closed;
 * - `cancelled`; - `not-held`: its day has passed without a register.
 */
export type MeetingState = 'planned' | 'open' | 'held' | 'cancelled' | 'not-held';

export interface MeetingHostView {
  readonly organisationId: string;
  readonly organisation: string;
  /** Why it is their turn; null if the meeting was held. */
  readonly why: string | null;
  readonly warning: string | null;
  /** The chair's reason; null if the rotation decided. */
  readonly chosenBecause: string | null;
}

export interface MeetingView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place: string | null;
  readonly host: MeetingHostView | null;
  readonly state: MeetingState;
  /** Why the day differs from the rule's, in words; null if it does not. */
  readonly dayNote: string | null;
  readonly movedBecause: string | null;
  readonly cancelledBecause: string | null;
  /** Whether this is a cancelled meeting in person, so that the next one is in person instead. */
  readonly passesOn: boolean;
  /** The organisations that the chair may choose as host, in rotation order; empty if there is nothing to choose. */
  readonly mayHost: readonly HostRecord[];
  /** False if the bank holidays of that time are not known yet, so that only weekends were avoided. */
  readonly holidaysKnown: boolean;
  readonly may: {
    readonly move: boolean;
    readonly cancel: boolean;
    readonly reinstate: boolean;
    readonly chooseHost: boolean;
    /** Whether the chair chose the host, so that the choice can be removed in favour of the rotation. */
    readonly followRotation: boolean;
    readonly openRegister: boolean;
  };
}

export interface MeetingsView {
  /** The financial year shown. */
  readonly year: { readonly id: string; readonly label: string; readonly from: IsoDate; readonly to: IsoDate };
  readonly earlier: string | null;
  readonly later: string | null;
  /** One per month, ascending. */
  readonly meetings: readonly MeetingView[];
  /** The next meeting that is not cancelled, regardless of the year shown. */
  readonly next: MeetingView;
  readonly rotation: {
    /** Every organisation that can host, in rotation order. */
    readonly hosts: readonly (HostRecord & { readonly eligible: boolean })[];
    /** The next meeting in person; null if there is none within reach. */
    readonly next: MeetingView | null;
    /** Meetings in person that were held, latest first. */
    readonly history: readonly { readonly meetingId: string; readonly date: IsoDate; readonly organisation: string }[];
  };
  /** The rule of the next meeting. */
  readonly rule: MeetingRule;
  /** A changed rule for the meetings from a later month on; null if there is none. */
  readonly ruleToCome: { readonly from: string; readonly rule: MeetingRule } | null;
  /** Interval of meetings in person: 3 means every third. */
  readonly inPersonEvery: number;
  /** The month of the meeting that counts as the first. */
  readonly countedFrom: string;
  /** Hosts before the app was used, latest first. */
  readonly hostedBefore: readonly { readonly on: IsoDate; readonly organisation: string }[];
  readonly review: {
    readonly due: IsoDate;
    readonly overdue: boolean;
    /** Latest first. */
    readonly log: readonly FormatReview[];
  };
  readonly may: { readonly arrange: boolean; readonly chooseHost: boolean; readonly settings: boolean };
}

/** The next meeting and what is due for it, as shown in the chat. */
export interface NextMeetingView {
  readonly meeting: MeetingView;
  readonly actions: { readonly open: number; readonly overdue: number; readonly dueByMeeting: number };
  readonly requests: { readonly open: number; readonly overdue: number; readonly dueByMeeting: number };
}

/** The reader's own calendar address; null if they have none. */
export interface CalendarAddressView {
  readonly address: string | null;
}

/** A file to download, base64-encoded. */
export interface FileView {
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
}
