/** What the tracker shows, kept in the address, so that a filtered page can be sent to somebody. */
import type { SourceView } from '../../../shared/contract/tracker';
import type { Rag } from '../../../shared/domain/tracker/rag';
import { RAG_ORDER } from '../../lib/words';

export interface TrackerFilter {
  readonly agency: string | null;
  readonly rag: Rag | null;
  /** The source whose details are open. */
  readonly source: string | null;
}

/** The filter an address names. What it names wrongly is left out. */
export function filterOf(search: URLSearchParams): TrackerFilter {
  const rag = search.get('rag');
  return {
    agency: search.get('agency'),
    rag: RAG_ORDER.find((known) => known === rag) ?? null,
    source: search.get('source'),
  };
}

/** The address with part of the filter changed and everything else in it kept. */
export function withFilter(search: URLSearchParams, change: Partial<TrackerFilter>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (typeof value === 'string' && value !== '') next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Whether a source is shown. */
export function fits(source: Pick<SourceView, 'agencyId' | 'rag'>, { agency, rag }: TrackerFilter): boolean {
  return (agency === null || source.agencyId === agency) && (rag === null || source.rag === rag);
}

/** Whether anything is left out. */
export function isFiltering({ agency, rag }: TrackerFilter): boolean {
  return agency !== null || rag !== null;
}
