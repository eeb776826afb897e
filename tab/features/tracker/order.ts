/** The order of the tracker's table. */
import type { SourceView } from '../../../shared/contract/tracker';
import type { Rag } from '../../../shared/domain/tracker/rag';

export type SortColumn = 'name' | 'organisation' | 'due' | 'rag';

export interface SourceOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** What needs attention first. */
const URGENCY: Readonly<Record<Rag, number>> = { red: 0, amber: 1, grey: 2, green: 3, excluded: 4 };

/** The order after a press on a heading: by it, then the other way round, then as the server gave it. */
export function turned(order: SourceOrder | null, column: SortColumn): SourceOrder | null {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** The sources in this order; as the server gave them without one. Sources without a due date come last either way. */
export function sorted(sources: readonly SourceView[], order: SourceOrder | null): readonly SourceView[] {
  if (order === null) return sources;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...sources].sort((a, b) => {
    if (order.column === 'due') {
      const [dueA, dueB] = [dueOf(a), dueOf(b)];
      if (dueA === null || dueB === null) return Number(dueA === null) - Number(dueB === null);
      return sign * dueA.localeCompare(dueB);
    }
    if (order.column === 'rag') return sign * (URGENCY[a.rag] - URGENCY[b.rag]);
    return sign * a[order.column].localeCompare(b[order.column]);
  });
}

function dueOf({ requests }: SourceView): string | null {
  return requests[0]?.due ?? null;
}
