/** The quarterly snapshots of measure 3.1.1.a on the wire. */
import { z } from 'zod';
import type { SharingBasis } from '../domain/agreements/status';
import type { IsoInstant } from '../domain/calendar/dates';
import { periodOf } from '../domain/calendar/periods';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import type { Rag } from '../domain/tracker/types';
import { restatedSourceForm, restateForm } from '../forms/snapshots';
import { schemaOf } from './form-schema';
import { id } from './inputs';

/** `2026-27-Q3`. */
export const quarterId = z
  .string({ error: 'Choose a quarter.' })
  .refine((text) => text.includes('-Q') && periodOf(text) !== null, 'Choose a quarter.');

const { whenEmpty } = restateForm.fields.corrections;

export const restateInput = schemaOf(restateForm, {
  corrections: z
    .array(schemaOf(restatedSourceForm, { source: id }), { error: whenEmpty })
    .min(1, whenEmpty)
    .max(500),
});

/** A quarter in the trend. */
export interface QuarterView {
  readonly quarter: string;
  readonly label: string;
  readonly version: number;
  readonly state: 'provisional' | 'locked';
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  /** Specified and Relevant organisations that shared something. */
  readonly sharing: number;
  readonly overridden: number;
  readonly bases: Readonly<Record<SharingBasis, number>>;
  /** The headline of the version before, where this one was restated. */
  readonly before: Percentage | null;
}

export interface SnapshotSourceView {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly agency: string;
  readonly rag: Rag;
  readonly reason: string;
  readonly overridden: boolean;
  readonly basis: SharingBasis;
  readonly shared: boolean;
  /** As the version before had it, where this one corrects it. */
  readonly before: Rag | null;
}

export interface SnapshotVersionView extends QuarterView {
  /** When and by which seat it was locked; null: it is provisional. */
  readonly locked: { readonly at: IsoInstant; readonly by: string } | null;
  /** Why it was restated; empty for the first version. */
  readonly restatedBecause: string;
  readonly rulesVersion: number;
  readonly graceWorkingDays: number;
  readonly sharingOrganisations: readonly string[];
  readonly sources: readonly SnapshotSourceView[];
}

export interface SnapshotView {
  readonly quarter: string;
  readonly label: string;
  /** The latest first. */
  readonly versions: readonly SnapshotVersionView[];
  readonly may: { readonly confirm: boolean; readonly restate: boolean };
}
