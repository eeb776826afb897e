/** The filter of the tracker, shared by the page and its exports, so that they show the same sources. */
import type { Rag } from './types';

/** An empty string means no restriction. */
export interface SourceFilter {
  /** Words that all have to occur, in any order. */
  readonly text: string;
  readonly agency: string;
  readonly rag: Rag | '';
  /** The row of the RAG table that decided. */
  readonly row: string;
  /** The id of the providing organisation; absent: no restriction. */
  readonly organisation?: string;
  /** A figure of the tracker other than a status, whose sources are shown; absent: no restriction. */
  readonly show?: FigureFilter | '';
}

/**
 * `due`: sources that have to be supplied by now. `shared`: sources that a Specified or Relevant organisation supplied
 * in the current quarter.
 */
export const FIGURE_FILTERS = ['due', 'shared'] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

export interface FilterableSource {
  readonly name: string;
  readonly agencyId: string;
  readonly area: string;
  readonly snaSection: string;
  readonly rag: Rag;
  readonly row: string;
  readonly organisationId: string;
  readonly shared: boolean;
}

/**
 * Whether a source matches the filter.
 *
 * @param organisation the name of the providing organisation, which is searched too
 */
export function matchesFilter(
  source: FilterableSource,
  organisation: string,
  { text, agency, rag, row, organisation: organisationId = '', show = '' }: SourceFilter,
): boolean {
  if (agency !== '' && source.agencyId !== agency) return false;
  if (rag !== '' && source.rag !== rag) return false;
  if (row !== '' && source.row !== row) return false;
  if (organisationId !== '' && source.organisationId !== organisationId) return false;
  if (show === 'due' && (source.rag === 'excluded' || source.rag === 'grey')) return false;
  if (show === 'shared' && !source.shared) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const searched = [source.name, organisation, source.area, source.snaSection].join(' ').toLowerCase();
  return words.every((word) => searched.includes(word));
}
