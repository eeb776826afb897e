/** The order of the tracker's table. */
import type { SourceView } from '../../../shared/contract/tracker';
import type { Rag } from '../../../shared/domain/tracker/types';

export type SortColumn = 'name' | 'organisation' | 'rag' | 'next' | 'due';

export interface SourceOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** A source with the name of its organisation. */
export interface SourceRow {
  readonly source: SourceView;
  readonly organisation: string;
}

/** What needs attention first. */
const URGENCY: Readonly<Record<Rag, number>> = { red: 0, amber: 1, grey: 2, green: 3, excluded: 4 };
const BY_NAME = new Intl.Collator('en-GB', { numeric: true });

/** The order after a press on a heading: by it, then the other way round, then as the server gave it. */
export function turned(order: SourceOrder | null, column: SortColumn): SourceOrder | null {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** The rows in this order; as the server gave them without one. What has no due day, or no next step, comes last either way. */
export function sorted(rows: readonly SourceRow[], order: SourceOrder | null): readonly SourceRow[] {
  if (order === null) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const words = rows.map((row) => ({ row, key: keyOf(row, order.column) }));
  words.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * BY_NAME.compare(String(a), String(b));
  });
  return words.map(({ row }) => row);
}

function keyOf({ source, organisation }: SourceRow, column: SortColumn): string | number | null {
  switch (column) {
    case 'name':
      return source.name;
    case 'organisation':
      return organisation;
    case 'rag':
      return URGENCY[source.rag];
    case 'next':
      return source.next?.owner ?? null;
    case 'due':
      return source.due;
  }
}
