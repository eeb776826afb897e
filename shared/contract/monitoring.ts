/** Input schemas and view types of attendance over a period, as monitored by the VRU. */
import { z } from 'zod';
import type { Rate } from '../domain/attendance/figures';
import type { OrganisationAttendance, Streak } from '../domain/attendance/monitoring';
import type { IsoDate } from '../domain/calendar/dates';
import { periodOf } from '../domain/calendar/periods';
import type { MeetingMode } from '../domain/meetings/types';
import type { AuthorityCategory } from '../domain/membership/types';

/** A financial year (`2026-27`) or quarter (`2026-27-Q3`). */
export const periodId = z
  .string({ error: 'Choose a financial year or quarter.' })
  .refine((text) => periodOf(text) !== null, 'Choose a financial year or quarter.');

export const exportInput = z.object({
  period: periodId,
  format: z.enum(['csv', 'xlsx'], { error: 'Choose CSV or XLSX.' }),
});

/** A meeting of the period, a column of the heat map. */
export interface MonitoredMeetingView {
  readonly meetingId: string;
  readonly date: IsoDate;
  readonly mode: MeetingMode;
  readonly state: 'held' | 'open' | 'cancelled' | 'no-register' | 'to-come';
  /** Coverage of activity 2.a; null unless the meeting was held. */
  readonly coverage: Rate | null;
}

/** An organisation in one meeting; `none` if it had no seat then, or there was no register. */
export interface HeatCellView {
  readonly meetingId: string;
  readonly standing: OrganisationAttendance | 'none';
  readonly attended: number;
  readonly counted: number;
}

export interface MonitoredOrganisationView {
  readonly organisationId: string;
  readonly organisation: string;
  readonly agency: string;
  readonly category: AuthorityCategory;
  /** One for each meeting, in the same order. */
  readonly cells: readonly HeatCellView[];
  readonly rate: Rate;
  /** Consecutive meetings missed up to the latest; null if it attended the latest. */
  readonly streak: Streak | null;
}

export interface MonitoredSeatView {
  readonly seatId: string;
  readonly seat: string;
  readonly organisation: string;
  readonly agency: string;
  readonly vacant: boolean;
  /** First day of the present holder; null for a vacant seat. */
  readonly since: IsoDate | null;
  /** Over the present holder's tenure only. */
  readonly rate: Rate;
}

export interface MonitoringView {
  readonly period: { readonly id: string; readonly label: string; readonly from: IsoDate; readonly to: IsoDate };
  /** The periods to choose from, latest first. */
  readonly periods: readonly { readonly id: string; readonly label: string }[];
  readonly meetings: readonly MonitoredMeetingView[];
  readonly organisations: readonly MonitoredOrganisationView[];
  readonly seats: readonly MonitoredSeatView[];
  /** Organisations that missed several meetings in a row, longest streak first. */
  readonly worthACall: readonly {
    readonly organisationId: string;
    readonly organisation: string;
    readonly agency: string;
    readonly streak: Streak;
  }[];
  readonly may: { readonly export: boolean };
}
