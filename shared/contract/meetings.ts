/** Meetings on the wire: the schedule, what may be arranged, and the next meeting. */
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
/** What the edit of a meeting amounts to. */
export const movedMeetingInput = schemaOf(moveMeetingForm);

export const cancelMeetingInput = schemaOf(cancelMeetingForm);

/** The chair's choice of a host. */
export const chooseHostInput = editOf(chooseHostForm);
export const chosenHostInput = schemaOf(chooseHostForm);

/** The group's rule: which weekday of the month, when and how long. */
export const meetingRuleInput = editOf(meetingRuleForm);
export const changedRuleInput = schemaOf(meetingRuleForm);

/** Where the count of every third begins. */
export const meetingCountInput = editOf(meetingCountForm);
export const changedCountInput = schemaOf(meetingCountForm, { countedFrom: meetingId });

/** Who hosted before the app. */
export const earlierHostInput = schemaOf(earlierHostForm);

/** The review of how often and how the group meets; without its day it was held today. */
export const formatReviewInput = schemaOf(formatReviewForm);

/**
 * - `planned`: to come; - `open`: its register is open; - `held`: its register has been closed;
 * - `cancelled`; - `not-held`: its day has passed without a register.
 */
export type MeetingState = 'planned' | 'open' | 'held' | 'cancelled' | 'not-held';

export interface MeetingHostView {
  readonly organisationId: string;
  readonly organisation: string;
  /** Why it is their turn; null for a meeting that was held. */
  readonly why: string | null;
  readonly warning: string | null;
  /** The chair's reason, where the chair chose. */
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
  /** Why the day is another than the rule's, in words; null: it is the rule's. */
  readonly dayNote: string | null;
  readonly movedBecause: string | null;
  readonly cancelledBecause: string | null;
  /** A cancelled meeting that was to be in person: the next one is instead. */
  readonly passesOn: boolean;
  /** Whom the chair may choose as host, in the order of their turn; empty where there is nothing to choose. */
  readonly mayHost: readonly HostRecord[];
  /** False: bank holidays of that time are not known yet; only weekends were avoided. */
  readonly holidaysKnown: boolean;
  readonly may: {
    readonly move: boolean;
    readonly cancel: boolean;
    readonly reinstate: boolean;
    readonly chooseHost: boolean;
    /** The chair chose the host, and the rotation could have its turn again. */
    readonly followRotation: boolean;
    readonly openRegister: boolean;
  };
}

export interface MeetingsView {
  /** The financial year shown. */
  readonly year: { readonly id: string; readonly label: string; readonly from: IsoDate; readonly to: IsoDate };
  readonly earlier: string | null;
  readonly later: string | null;
  /** One a month, in order. */
  readonly meetings: readonly MeetingView[];
  /** The next one that takes place, whichever year is shown. */
  readonly next: MeetingView;
  readonly rotation: {
    /** Every organisation that can host, in the order of their turn. */
    readonly hosts: readonly (HostRecord & { readonly eligible: boolean })[];
    /** The next meeting in person; null: none within reach. */
    readonly next: MeetingView | null;
    /** Meetings in person that were held, the latest first. */
    readonly history: readonly { readonly meetingId: string; readonly date: IsoDate; readonly organisation: string }[];
  };
  /** Of the next meeting. */
  readonly rule: MeetingRule;
  /** Another rule, of the meetings from a later month on; null: none. */
  readonly ruleToCome: { readonly from: string; readonly rule: MeetingRule } | null;
  /** Every how many meetings one is in person. */
  readonly inPersonEvery: number;
  /** The month of the meeting that counts as the first. */
  readonly countedFrom: string;
  /** Who hosted before the app, the latest first. */
  readonly hostedBefore: readonly { readonly on: IsoDate; readonly organisation: string }[];
  readonly review: {
    readonly due: IsoDate;
    readonly overdue: boolean;
    /** The latest first. */
    readonly log: readonly FormatReview[];
  };
  readonly may: { readonly arrange: boolean; readonly chooseHost: boolean; readonly settings: boolean };
}

/** The next meeting and what is due for it, as the chat shows it. */
export interface NextMeetingView {
  readonly meeting: MeetingView;
  readonly actions: { readonly open: number; readonly overdue: number; readonly dueByMeeting: number };
  readonly requests: { readonly open: number; readonly overdue: number; readonly dueByMeeting: number };
}

/** The reader's own calendar address; null: they have none. */
export interface CalendarAddressView {
  readonly address: string | null;
}

/** A file to be saved: its bytes as base64. */
export interface FileView {
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
}
