/**
 * Input schemas and view types of the retention period, of the data due for removal, and of the export of one person's
 * data.
 */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { RetentionCounts } from '../domain/retention/counts';
import { retentionForm } from '../forms/retention';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import { personParams } from './membership';

export const retentionInput = editOf(retentionForm);
/** The complete form after an edit has been merged, for validation. */
export const changedRetentionInput = schemaOf(retentionForm);

/** The person whose data is exported, and the file format. */
export const personExportInput = personParams.extend({
  format: z.enum(['json', 'xlsx'], 'Choose JSON or XLSX.'),
});

/** A dry run: what would be removed if the job ran now. */
export interface DryRunView {
  /** The cut-off day: data from before it would be removed. */
  readonly before: IsoDate;
  readonly counts: RetentionCounts;
  /** Whether there is more than was counted; the job itself processes everything. */
  readonly more: boolean;
  /** `date` is null if the meeting had no register. */
  readonly meetings: readonly { readonly meetingId: string; readonly date: IsoDate | null; readonly names: number }[];
  /** The latest of the events. Their free text would be removed; the events stay. */
  readonly events: readonly { readonly at: IsoInstant; readonly title: string }[];
}

export interface RetentionView {
  readonly months: number;
  readonly words: string;
  /** The day on which the job last completed; null if it never has. */
  readonly lastRun: IsoDate | null;
  readonly dryRun: DryRunView;
  /** People whose data can be exported: present and former holders of seats, and people with read access. */
  readonly people: readonly { readonly tenantId: string; readonly objectId: string; readonly label: string }[];
}
