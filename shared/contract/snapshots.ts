/** Input schemas and view types of the quarterly snapshots of measure 3.1.1.a. */
import { z } from 'zod';
import type { SharingBasis } from '../domain/agreements/status';
import type { IsoInstant } from '../domain/calendar/dates';
import { periodOf } from '../domain/calendar/periods';
import { NOTHING_CORRECTED } from '../domain/tracker/amending';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import { RAGS, type Rag } from '../domain/tracker/types';
import { correctForm, forgottenSourceForm, restatedSourceForm, restateForm } from '../forms/snapshots';
import type { ChoiceView } from './actions';
import { schemaOf } from './form-schema';
import { id, ids } from './inputs';

/** The id of a quarter, such as `2026-27-Q3`. */
export const quarterId = z
  .string({ error: 'Choose a quarter.' })
  .refine((text) => text.includes('-Q') && periodOf(text) !== null, 'Choose a quarter.');

const SOURCES_AT_ONCE = 500;
const ORGANISATIONS_AT_ONCE = 100;

/** The parts of an amendment; an absent part means no change. */
const amended = {
  /** `counted`: the RAG of the source when the form was filled in. */
  corrections: z
    .array(schemaOf(restatedSourceForm, { source: id, counted: z.enum(RAGS).optional() }))
    .max(SOURCES_AT_ONCE)
    .default([]),
  forgotten: z
    .array(schemaOf(forgottenSourceForm, { source: id }))
    .max(SOURCES_AT_ONCE)
    .default([]),
  sharing: z
    .object({ added: ids(ORGANISATIONS_AT_ONCE).default([]), removed: ids(ORGANISATIONS_AT_ONCE).default([]) })
    .default({ added: [], removed: [] }),
};

interface Amended {
  readonly corrections: readonly unknown[];
  readonly forgotten: readonly unknown[];
  readonly sharing: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

function isAmended({ corrections, forgotten, sharing }: Amended): boolean {
  return corrections.length + forgotten.length + sharing.added.length + sharing.removed.length > 0;
}

const nothingCorrected = { path: ['corrections'], error: NOTHING_CORRECTED };

export const correctInput = schemaOf(correctForm, amended).refine(isAmended, nothingCorrected);

export const restateInput = schemaOf(restateForm, amended).refine(isAmended, nothingCorrected);

/** The number of corrections of the figure that the person saw before confirming it. */
export const confirmSnapshotInput = z.object({ corrections: z.number().int().min(0).optional() });

/** A quarter in the trend. */
export interface QuarterView {
  readonly quarter: string;
  readonly label: string;
  readonly version: number;
  readonly state: 'provisional' | 'locked';
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  /** Number of Specified and Relevant organisations that shared something. */
  readonly sharing: number;
  readonly overridden: number;
  readonly bases: Readonly<Record<SharingBasis, number>>;
  /** The headline of the previous version if this one is a restatement; otherwise null. */
  readonly before: Percentage | null;
  /** Number of corrections before it was confirmed; absent if there were none. */
  readonly corrected?: number;
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
  /** The RAG in the previous version, or in this version when it was taken, if it was corrected; otherwise null. */
  readonly before: Rag | null;
  /** Whether it was forgotten when the figure was taken. */
  readonly forgotten: boolean;
}

/** A single correction of a version, with its reason. */
export type CorrectionView = {
  readonly reason: string;
  readonly at: IsoInstant;
  /** The label of the seat; empty if it no longer exists. */
  readonly by: string;
} & (
  | {
      /** `from` is null if the source was forgotten. */
      readonly kind: 'source';
      readonly sourceId: string;
      readonly name: string;
      readonly organisation: string;
      readonly from: Rag | null;
      readonly to: Rag;
    }
  | { readonly kind: 'sharing'; readonly added: readonly string[]; readonly removed: readonly string[] }
);

export interface SnapshotVersionView extends QuarterView {
  /** When and by which seat it was locked; null while provisional. */
  readonly locked: { readonly at: IsoInstant; readonly by: string } | null;
  /** Why it was restated; empty for the first version. */
  readonly restatedBecause: string;
  readonly rulesVersion: number;
  readonly graceWorkingDays: number;
  readonly sharingOrganisations: readonly string[];
  /** The ids of the same organisations. */
  readonly sharingIds: readonly string[];
  /** Corrections before it was confirmed, or of the previous version; earliest first. */
  readonly corrections: readonly CorrectionView[];
  /** The headline when it was taken, if it was corrected before it was confirmed; otherwise null. */
  readonly asTaken: Percentage | null;
  readonly sources: readonly SnapshotSourceView[];
}

export interface SnapshotView {
  readonly quarter: string;
  readonly label: string;
  /** Latest first. */
  readonly versions: readonly SnapshotVersionView[];
  /** The Specified and Relevant organisations, which can be selected as sharing. */
  readonly authorities: readonly ChoiceView[];
  readonly may: { readonly confirm: boolean; readonly correct: boolean; readonly restate: boolean };
}
