/** Columns that the tracker's table can be sorted by. */
import type { SourceView } from '../../../../shared/contract/tracker';
import type { Rag } from '../../../../shared/domain/tracker/types';
import type { SortKeys } from '../../../lib/sort';

export type SortColumn = 'name' | 'organisation' | 'rag' | 'next' | 'due';

/** A source with the name of its organisation. */
export interface SourceRow {
  readonly source: SourceView;
  readonly organisation: string;
}

/** The most urgent first. */
const URGENCY: Readonly<Record<Rag, number>> = { red: 0, amber: 1, grey: 2, green: 3, excluded: 4 };

/** Sort keys of each column. Sources without a due date or next step come last in either direction. */
export const SOURCE_SORT: Readonly<Record<SortColumn, SortKeys<SourceRow>>> = {
  name: ({ source }) => [source.name],
  organisation: ({ organisation }) => [organisation],
  rag: ({ source }) => [URGENCY[source.rag]],
  next: ({ source }) => [source.next?.owner ?? null],
  due: ({ source }) => [source.due],
};
