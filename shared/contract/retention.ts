/** How long personal data is kept, what is due to be removed, and one person's data, on the wire. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { RetentionCounts } from '../domain/retention/counts';
import { retentionForm } from '../forms/retention';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import { personParams } from './membership';

export const retentionInput = editOf(retentionForm);
/** What the edit of the period amounts to. */
export const changedRetentionInput = schemaOf(retentionForm);

/** Whose data, and as which file. */
export const personExportInput = personParams.extend({
  format: z.enum(['json', 'xlsx'], 'Choose JSON or XLSX.'),
});

/** What would be removed if the job ran now. */
export interface DryRunView {
  /** Of everything before this day. */
  readonly before: IsoDate;
  readonly counts: RetentionCounts;
  /** There is more than was counted: the job goes through all of it. */
  readonly more: boolean;
  /** `date` null: the meeting had no register. */
  readonly meetings: readonly { readonly meetingId: string; readonly date: IsoDate | null; readonly names: number }[];
  /** The latest of them; their texts would be removed, the events stay. */
  readonly events: readonly { readonly at: IsoInstant; readonly title: string }[];
}

export interface RetentionView {
  readonly months: number;
  readonly words: string;
  /** When the job came to its end last; null: it has not yet. */
  readonly lastRun: IsoDate | null;
  readonly dryRun: DryRunView;
  /** Everybody whose data can be exported: who holds a seat, who held one, who may read. */
  readonly people: readonly { readonly tenantId: string; readonly objectId: string; readonly label: string }[];
}
