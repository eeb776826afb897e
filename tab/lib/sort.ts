/** Sort order of a table's rows: column and direction, and its form in an address. */

/** Value that rows are compared by. Null comes last in either direction. */
export type SortKey = string | number | null;

/** Returns the keys of a row for one column, the most important first; the others only break ties, always ascending. */
export type SortKeys<Row> = (row: Row) => readonly SortKey[];

export interface SortOrder<Id extends string = string> {
  readonly column: Id;
  readonly direction: 'ascending' | 'descending';
}

const WORDS = new Intl.Collator('en-GB', { numeric: true });

/** Returns the order after a press on a heading: ascending, then descending, then the original order (null). */
export function nextOrder<Id extends string>(order: SortOrder<Id> | null, column: Id): SortOrder<Id> | null {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Sorts the rows by their keys; the sort is stable. */
export function sortRows<Row>(
  rows: readonly Row[],
  keysOf: SortKeys<Row>,
  direction: SortOrder['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, keys: keysOf(row) }));
  keyed.sort((a, b) => {
    for (const [index, one] of a.keys.entries()) {
      const difference = compared(one, b.keys[index] ?? null, index === 0 ? sign : 1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function compared(a: SortKey, b: SortKey, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * WORDS.compare(String(a), String(b));
}

/** Formats an order for an address: `due`, or `-due` for descending. */
export function formatOrder({ column, direction }: SortOrder): string {
  return direction === 'ascending' ? column : `-${column}`;
}

/** Parses what `formatOrder` wrote; null for a column that the table does not sort by. */
export function parseOrder<Id extends string>(text: string | null, columns: readonly Id[]): SortOrder<Id> | null {
  const descending = text?.startsWith('-') === true;
  const column = columns.find((known) => known === (descending ? text?.slice(1) : text));
  return column === undefined ? null : { column, direction: descending ? 'descending' : 'ascending' };
}
