/**
 * Input schemas and view types of the Teams attendance report: the file, the proposals read from it, and the accepted
 * ones.
 */
import { z } from 'zod';
import type { ReportPerson } from '../domain/attendance/report';
import type { AnswerSource, AttendanceValue } from '../domain/attendance/types';
import { observerInput } from './attendance';
import { id } from './inputs';

export const REPORT_TOO_LARGE = 'The file is larger than 2 MB. Choose the attendance report of one meeting.';

/** The file of the Teams attendance report, base64-encoded. */
export const reportInput = z.object({
  fileName: z.string().max(255, 'The name of the file is too long.').default(''),
  content: z.base64('Choose the attendance report as a file.'),
});

/**
 * Seats to be recorded as present, as the report says. `override`: even if the person gave another answer themselves.
 */
export const applyReportInput = z.object({
  seats: z
    .array(z.object({ seat: id, override: z.boolean().default(false) }))
    .max(400)
    .default([]),
  observers: z.array(observerInput).max(100).default([]),
});

/** A seat found in the report, compared with the register. */
export interface ReportProposalView {
  readonly seatId: string;
  readonly seat: string;
  /** The person as named in the report. */
  readonly person: ReportPerson;
  readonly matchedBy: 'email' | 'name';
  readonly current: AttendanceValue;
  readonly currentSource: AnswerSource | null;
  /**
   * - `agrees`: the register says that they were present;
   * - `new`: nothing is recorded yet;
   * - `differs`: somebody else recorded another answer;
   * - `own-answer`: the person gave another answer themselves, which only an explicit decision replaces.
   */
  readonly verdict: 'agrees' | 'new' | 'differs' | 'own-answer';
}

export interface ReportView {
  readonly title: string | null;
  /** The start time as written in the file. */
  readonly startedAt: string | null;
  /**
   * A sentence saying that the report and the register are of different days; null if they are not, or the file names
   * no day.
   */
  readonly otherDay: string | null;
  readonly proposals: readonly ReportProposalView[];
  /** People in the report who could not be matched to a seat. */
  readonly unmatched: readonly ReportPerson[];
  /** Labels of seats that are recorded as present but are not in the report. */
  readonly notInReport: readonly string[];
}
