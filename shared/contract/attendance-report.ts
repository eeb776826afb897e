/** The attendance report of Teams on the wire: the file, what it proposes, and what of it is taken over. */
import { z } from 'zod';
import type { ReportPerson } from '../domain/attendance/report';
import type { AnswerSource, AttendanceValue } from '../domain/attendance/types';
import { observerInput } from './attendance';
import { id } from './inputs';

export const REPORT_TOO_LARGE = 'The file is larger than 2 MB. Choose the attendance report of one meeting.';

/** The attendance report of Teams, as a file: its bytes as base64. */
export const reportInput = z.object({
  fileName: z.string().max(255, 'The name of the file is too long.').default(''),
  content: z.base64('Choose the attendance report as a file.'),
});

/** Seats to be recorded present because the report says so. `override`: although the person said otherwise themselves. */
export const applyReportInput = z.object({
  seats: z
    .array(z.object({ seat: id, override: z.boolean().default(false) }))
    .max(400)
    .default([]),
  observers: z.array(observerInput).max(100).default([]),
});

/** One seat that the report speaks of, beside what the register says. */
export interface ReportProposalView {
  readonly seatId: string;
  readonly seat: string;
  /** As the report names them. */
  readonly person: ReportPerson;
  readonly matchedBy: 'email' | 'name';
  readonly current: AttendanceValue;
  readonly currentSource: AnswerSource | null;
  /**
   * - `agrees`: the register says that they were there;
   * - `new`: nothing is recorded yet;
   * - `differs`: somebody else recorded otherwise;
   * - `own-answer`: the person said otherwise themselves, and only an explicit decision replaces that.
   */
  readonly verdict: 'agrees' | 'new' | 'differs' | 'own-answer';
}

export interface ReportView {
  readonly title: string | null;
  /** As the file writes it. */
  readonly startedAt: string | null;
  /** That the report is of another day than the register, in words; null where it is not, or the file does not say. */
  readonly otherDay: string | null;
  readonly proposals: readonly ReportProposalView[];
  /** People of the report who hold no seat that we can tell. */
  readonly unmatched: readonly ReportPerson[];
  /** Labels of seats that said they are there and are not in the report. */
  readonly notInReport: readonly string[];
}
