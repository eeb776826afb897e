/** The filter of the tracker: the page and its exports show the same sources for the same one. */
import type { Rag } from './types';

/** An empty text stands for everything. */
export interface SourceFilter {
  /** Words that all have to occur, in whatever order. */
  readonly text: string;
  readonly agency: string;
  readonly rag: Rag | '';
  /** The row of the RAG table that decided. */
  readonly row: string;
}

export interface FilterableSource {
  readonly name: string;
  readonly agencyId: string;
  readonly area: string;
  readonly snaSection: string;
  readonly rag: Rag;
  readonly row: string;
}

/**
 * Whether a source matches the filter.
 *
 * @param organisation the name of the providing organisation: it is searched too
 */
export function matchesFilter(
  source: FilterableSource,
  organisation: string,
  { text, agency, rag, row }: SourceFilter,
): boolean {
  if (agency !== '' && source.agencyId !== agency) return false;
  if (rag !== '' && source.rag !== rag) return false;
  if (row !== '' && source.row !== row) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const searched = [source.name, organisation, source.area, source.snaSection].join(' ').toLowerCase();
  return words.every((word) => searched.includes(word));
}
