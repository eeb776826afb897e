/** What the tracker is narrowed to: the page and its exports show the same sources for the same filter. */
import type { Rag } from './types';

/** An empty text stands for everything. */
export interface Narrowing {
  /** Words that all have to occur, in whatever order. */
  readonly text: string;
  readonly agency: string;
  readonly rag: Rag | '';
  /** The row of the RAG table that decided. */
  readonly row: string;
}

export interface Narrowable {
  readonly name: string;
  readonly agencyId: string;
  readonly area: string;
  readonly snaSection: string;
  readonly rag: Rag;
  readonly row: string;
}

/**
 * Whether a source is shown.
 *
 * @param organisation the name of the providing organisation: it is searched too
 */
export function isShown(source: Narrowable, organisation: string, { text, agency, rag, row }: Narrowing): boolean {
  if (agency !== '' && source.agencyId !== agency) return false;
  if (rag !== '' && source.rag !== rag) return false;
  if (row !== '' && source.row !== row) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const searched = [source.name, organisation, source.area, source.snaSection].join(' ').toLowerCase();
  return words.every((word) => searched.includes(word));
}
