/** Filter of the tracker, kept in the address, so that a filtered page can be sent to somebody. */
import type { SourceView, TrackerFilter, TrackerView } from '../../../../shared/contract/tracker';
import { FIGURE_FILTERS, matchesFilter } from '../../../../shared/domain/tracker/filter';
import { RAG_ORDER } from '../../../lib/words';

const NAMES = [
  'text',
  'agency',
  'rag',
  'row',
  'organisation',
  'show',
] as const satisfies readonly (keyof TrackerFilter)[];

/** Returns the filter in the address. Unknown values are left out. */
export function filterOf(search: URLSearchParams): TrackerFilter {
  const named = (name: keyof TrackerFilter) => search.get(name) ?? '';
  return {
    text: named('text'),
    agency: named('agency'),
    rag: RAG_ORDER.find((known) => known === named('rag')) ?? '',
    row: named('row'),
    organisation: named('organisation'),
    show: FIGURE_FILTERS.find((known) => known === named('show')) ?? '',
  };
}

/** Returns a filter with this part alone: a figure shows exactly what it counts, whatever was filtered before. */
export function only(change: Partial<TrackerFilter>): TrackerFilter {
  return { ...filterOf(new URLSearchParams()), ...change };
}

/** Returns the search parameters with part of the filter changed and everything else kept. */
export function withFilter(search: URLSearchParams, change: Partial<TrackerFilter>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Returns the search parameters without a filter. */
export function withoutFilter(search: URLSearchParams): URLSearchParams {
  return withFilter(search, Object.fromEntries(NAMES.map((name) => [name, ''])));
}

/** Returns the sources that match the filter, in the server's order. */
export function shownOf(
  { sources, organisations }: Pick<TrackerView, 'sources' | 'organisations'>,
  filter: TrackerFilter,
): readonly SourceView[] {
  const names = new Map(organisations.map(({ value, label }) => [value, label]));
  return sources.filter((source) => matchesFilter(source, names.get(source.organisationId) ?? '', filter));
}

/** Whether the filter leaves anything out. */
export function isFiltering(filter: TrackerFilter): boolean {
  return NAMES.some((name) => filter[name].trim() !== '');
}
