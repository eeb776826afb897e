/** Input schemas and view types of sources and the Partnership Data Tracker. */
import { z } from 'zod';
import type { SharingBasis } from '../domain/agreements/status';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { FIGURE_FILTERS } from '../domain/tracker/filter';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import { type Classification, type Frequency, RAGS, type Rag, type Step } from '../domain/tracker/types';
import { overrideForm, qualityIssueForm, qualityOutcomeForm, sourceForm, sourceReasonForm } from '../forms/sources';
import type { ChoiceView } from './actions';
import type { BarrierView } from './barriers';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import { optionalText } from './inputs';
import { LIMITS } from './limits';
import type { RequestView } from './requests';
import type { QuarterView } from './snapshots';

export const sourceInput = schemaOf(sourceForm);
export const editSourceInput = editOf(sourceForm);
export type SourceBody = z.input<typeof sourceInput>;

export const reasonInput = schemaOf(sourceReasonForm);

export const overrideInput = schemaOf(overrideForm);

export const qualityIssueInput = schemaOf(qualityIssueForm);
export const qualityOutcomeInput = schemaOf(qualityOutcomeForm);

export const SOURCES_FILE_TOO_LARGE = 'The file is larger than 1 MB. Choose a list of data sources.';

/** A spreadsheet of sources, base64-encoded. */
export const sourcesFileInput = z.object({
  file: z
    .string({ error: 'Choose a file.' })
    .min(1, 'The file is empty.')
    .max(Math.ceil((LIMITS.sourcesFileBytes * 4) / 3) + 4, SOURCES_FILE_TOO_LARGE)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'The file did not arrive whole. Choose it again.'),
});

/** The filter of the page; an empty string means no restriction. */
export const trackerFilter = z.object({
  text: z.string().max(LIMITS.sourceName).default(''),
  agency: z.string().max(64).default(''),
  rag: z.enum([...RAGS, '']).default(''),
  /** The row of the RAG table that decided. */
  row: z.string().max(64).default(''),
  organisation: z.string().max(64).default(''),
  /** A figure other than a status, whose sources are shown. */
  show: z.enum([...FIGURE_FILTERS, '']).default(''),
});
export type TrackerFilter = z.output<typeof trackerFilter>;

export const exportTrackerInput = trackerFilter.extend({
  /** Validated as free text, because the export is recorded in the history with its filter. */
  text: optionalText(LIMITS.sourceName),
  format: z.enum(['csv', 'xlsx'], { error: 'Choose CSV or XLSX.' }),
});

export interface OverrideView {
  readonly rag: Rag;
  readonly reason: string;
  readonly until: IsoDate;
  /** The label of the seat that set it. */
  readonly by: string;
  /** The status by the rules. */
  readonly instead: { readonly rag: Rag; readonly reason: string };
}

/** A step until a source is green. */
export interface StepView {
  readonly step: Step;
  /** For example "Supply October 2026". */
  readonly words: string;
  /** Who owns it: an organisation, or the VRU. */
  readonly owner: string;
  /** The request that it is about; null if there is none. */
  readonly requestId: string | null;
}

/** A row of the tracker. The names of organisations and agencies are in the lists of the view. */
export interface SourceView {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly agencyId: string;
  readonly area: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  readonly snaSection: string;
  readonly isaRequired: boolean;
  readonly retired: boolean;
  readonly sample: boolean;
  readonly rag: Rag;
  /** The row of the table that decided. */
  readonly row: string;
  readonly reason: string;
  readonly override: OverrideView | null;
  readonly basis: SharingBasis;
  /** The next step; null if nothing is awaited, or the source is excluded. */
  readonly next: StepView | null;
  /** The day of the request that the next step is about; null if nothing is awaited. */
  readonly due: IsoDate | null;
  /** Whether that day has passed. */
  readonly late: boolean;
  /** Working days since then; 0 on a weekend right after it. */
  readonly overdueWorkingDays: number;
  /** Whether a Specified or Relevant organisation supplied it, in full or in part, in the current quarter. */
  readonly shared: boolean;
}

export interface LeverView {
  readonly words: string;
  readonly organisation: string;
  readonly sources: readonly ChoiceView[];
  /** The headline once it is done. */
  readonly after: Percentage;
}

export interface TrackerView {
  readonly today: IsoDate;
  readonly measure: { readonly number: string; readonly title: string };
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  readonly overridden: number;
  /**
   * Display text of the number of requests without a response that did not reach their partner; absent if there are
   * none, or the reader cannot do anything about it.
   */
  readonly unreached?: string;
  /** Grouped by agency, retired sources last. */
  readonly sources: readonly SourceView[];
  readonly byAgency: readonly {
    readonly agencyId: string;
    readonly counts: RagCounts;
    readonly headline: Percentage;
  }[];
  /** Why sources are not green, most frequent first. */
  readonly byReason: readonly {
    readonly row: string;
    readonly title: string;
    readonly rag: Rag;
    readonly sources: number;
  }[];
  /** Specified and Relevant organisations that shared something in the current quarter. */
  readonly sharing: {
    readonly quarter: string;
    readonly label: string;
    readonly organisations: readonly ChoiceView[];
    readonly of: number;
  };
  readonly bases: Readonly<Record<SharingBasis, number>>;
  /** The last twelve quarters with a snapshot, earliest first. */
  readonly trend: readonly QuarterView[];
  readonly levers: readonly LeverView[];
  /** The smallest set of sources that raises the headline to the next ten percent; null if it cannot be raised. */
  readonly nextTarget: { readonly tenths: number; readonly sources: readonly ChoiceView[] } | null;
  readonly agencies: readonly ChoiceView[];
  readonly organisations: readonly (ChoiceView & { readonly agencyId: string })[];
  /** Values used so far, as suggestions for the inputs. */
  readonly areas: readonly string[];
  readonly snaSections: readonly string[];
  readonly may: {
    readonly ask: boolean;
    /** Register, edit, retire, import. */
    readonly register: boolean;
    /** Override, quality issues. */
    readonly override: boolean;
    readonly export: boolean;
  };
}

export interface AgreementOfSource {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/** An entry of the history as display text. */
export interface HistoryEntryView {
  /** The cursor for the page that follows this entry. */
  readonly key: string;
  readonly at: IsoInstant;
  /** The label of the seat of the person who did it. */
  readonly by: string;
  readonly kind: string;
  /** For example "Response for October 2026: partly supplied". */
  readonly title: string;
  /** Further details; empty if there are none. */
  readonly detail: string;
  /**
   * For a withdrawn request, a sentence on whether the partner had been told of it; absent if unknown, or for other
   * entries.
   */
  readonly told?: string;
}

export interface SourceHistoryView {
  /** Newest first. */
  readonly entries: readonly HistoryEntryView[];
  /** Cursor of the next page; null on the last. */
  readonly older: string | null;
}

/** A source's own page. */
export interface SourcePageView {
  readonly today: IsoDate;
  readonly source: SourceView;
  readonly organisation: string;
  readonly agency: string;
  readonly registeredAt: IsoInstant;
  /** The steps that turn it green, in order; empty if it is green. */
  readonly steps: readonly StepView[];
  readonly quality: { readonly note: string; readonly since: IsoDate } | null;
  /** Latest due first. */
  readonly requests: readonly RequestView[];
  readonly barriers: readonly BarrierView[];
  readonly agreements: readonly AgreementOfSource[];
  readonly history: SourceHistoryView;
  readonly organisations: readonly ChoiceView[];
  readonly lastOverrideDay: IsoDate;
  readonly may: {
    readonly ask: boolean;
    readonly edit: boolean;
    readonly override: boolean;
    /** Resolve and assign the barriers of the source. */
    readonly resolve: boolean;
  };
}

/** A fault in a spreadsheet; row and column as numbered by the spreadsheet. */
export interface ImportFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

export interface ImportView {
  readonly sources: readonly {
    readonly row: number;
    readonly name: string;
    readonly organisation: string;
    readonly area: string;
    readonly classification: Classification;
    readonly frequency: Frequency;
    readonly snaSection: string;
    readonly isaRequired: boolean;
  }[];
  /** If there are any, nothing can be imported. */
  readonly faults: readonly ImportFault[];
}
