/** The events of data sources and of the tracker as a whole, and their wording in the history. */
import { counted } from '../../words/counts';
import type { EventKinds } from '../event';
import { type Of, type OfSource, ofSource, plain } from './event-parts';
import type { FigureFilter } from './filter';
import type { Classification, Override, Rag, SourceFieldChange } from './types';
import { FIELD_WORDS, RAG_WORDS } from './words';

export type SourceEvent =
  | Of<
      'tracker.source-registered',
      OfSource & { readonly organisationId: string; readonly classification: Classification }
    >
  | Of<'tracker.source-edited', OfSource & { readonly changes: readonly SourceFieldChange[] }>
  | Of<'tracker.source-retired', OfSource & { readonly reason: string }>
  | Of<'tracker.source-restored', OfSource & { readonly reason: string }>
  | Of<'tracker.rag-overridden', OfSource & Pick<Override, 'rag' | 'reason' | 'until'>>
  | Of<'tracker.override-lifted', OfSource & { readonly reason: string }>
  | Of<'tracker.quality-issue-raised', OfSource & { readonly note: string }>
  | Of<'tracker.quality-issue-settled', OfSource & { readonly outcome: string }>
  | Of<'tracker.sources-imported', { readonly importId: string; readonly sources: number }>
  | Of<
      'tracker.exported',
      {
        readonly format: 'csv' | 'xlsx';
        /** The filter of the exported page; empty: no restriction. */
        readonly text: string;
        readonly agency: string;
        readonly rag: Rag | '';
        readonly row: string;
        readonly organisation?: string;
        readonly show?: FigureFilter | '';
      }
    >;

const ofTracker = () => [{ kind: 'tracker' } as const] as const;

export const SOURCE_EVENTS: EventKinds<SourceEvent> = {
  'tracker.source-registered': { subjects: ofSource, words: () => plain('Registered'), freeText: [] },
  'tracker.source-edited': {
    subjects: ofSource,
    words: ({ changes }) => ({ title: 'Edited', detail: changes.map(changeWords).join('; ') }),
    freeText: ['changes'],
  },
  'tracker.source-retired': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Retired', detail: reason }),
    freeText: ['reason'],
  },
  'tracker.source-restored': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Counts again', detail: reason }),
    freeText: ['reason'],
  },
  'tracker.rag-overridden': {
    subjects: ofSource,
    words: ({ rag, until, reason }) => ({
      title: `Set to ${RAG_WORDS[rag]} by hand until ${until}`,
      detail: reason,
    }),
    freeText: ['reason'],
  },
  'tracker.override-lifted': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Override lifted', detail: reason }),
    freeText: ['reason'],
  },
  'tracker.quality-issue-raised': {
    subjects: ofSource,
    words: ({ note }) => ({ title: 'Quality issue raised', detail: note }),
    freeText: ['note'],
  },
  'tracker.quality-issue-settled': {
    subjects: ofSource,
    words: ({ outcome }) => ({ title: 'Quality issue settled', detail: outcome }),
    freeText: ['outcome'],
  },
  'tracker.sources-imported': {
    subjects: ofTracker,
    words: ({ sources }) => plain(`${counted(sources, 'data source')} imported from a spreadsheet`),
    freeText: [],
  },
  'tracker.exported': {
    subjects: ofTracker,
    words: ({ format, text, agency, rag, row, organisation = '', show = '' }) => {
      const filtered = [text, agency, rag, row, organisation, show].some((part) => part !== '');
      return { title: `Tracker exported as ${format.toUpperCase()}`, detail: filtered ? 'Filtered' : '' };
    },
    freeText: ['text'],
  },
};

function changeWords({ field, from, to }: SourceFieldChange): string {
  return `${FIELD_WORDS[field]}: ${from || 'not said'} → ${to || 'not said'}`;
}
