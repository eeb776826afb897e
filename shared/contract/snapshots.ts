/** The quarterly snapshots of measure 3.1.1.a on the wire. */
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

/** `2026-27-Q3`. */
export const quarterId = z
  .string({ error: 'Choose a quarter.' })
  .refine((text) => text.includes('-Q') && periodOf(text) !== null, 'Choose a quarter.');

const SOURCES_AT_ONCE = 500;
const ORGANISATIONS_AT_ONCE = 100;

/** What of a figure was wrong; what is left out was right. */
const amended = {
  /** `counted`: as the source was counted when the form was filled in. */
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

/** How many corrections the figure had that is confirmed. */
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
  /** Specified and Relevant organisations that shared something. */
  readonly sharing: number;
  readonly overridden: number;
  readonly bases: Readonly<Record<SharingBasis, number>>;
  /** The headline of the version before, where this one was restated. */
  readonly before: Percentage | null;
  /** How often it was corrected before it was confirmed; absent: never. */
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
  /** As the version before had it, or this one when it was taken, where it was corrected. */
  readonly before: Rag | null;
  /** It was forgotten when the figure was taken. */
  readonly forgotten: boolean;
}

/** One thing that was corrected of a version, with its reason. */
export type CorrectionView = {
  readonly reason: string;
  readonly at: IsoInstant;
  /** The seat; empty for one that is no longer there. */
  readonly by: string;
} & (
  | {
      /** `from` null: it was forgotten. */
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
  /** When and by which seat it was locked; null: it is provisional. */
  readonly locked: { readonly at: IsoInstant; readonly by: string } | null;
  /** Why it was restated; empty for the first version. */
  readonly restatedBecause: string;
  readonly rulesVersion: number;
  readonly graceWorkingDays: number;
  readonly sharingOrganisations: readonly string[];
  /** The same organisations, by their ids. */
  readonly sharingIds: readonly string[];
  /** What was corrected of it before it was confirmed, or in the version before; the earliest first. */
  readonly corrections: readonly CorrectionView[];
  /** The headline as it was taken, where it was corrected before it was confirmed. */
  readonly asTaken: Percentage | null;
  readonly sources: readonly SnapshotSourceView[];
}

export interface SnapshotView {
  readonly quarter: string;
  readonly label: string;
  /** The latest first. */
  readonly versions: readonly SnapshotVersionView[];
  /** The Specified and Relevant organisations, which can be among those sharing. */
  readonly authorities: readonly ChoiceView[];
  readonly may: { readonly confirm: boolean; readonly correct: boolean; readonly restate: boolean };
}
