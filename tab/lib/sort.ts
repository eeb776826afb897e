/** The order of a table's rows: which column, which way, and how it stands in an address. */

/** What rows are compared by. Null stands last, whichever way the order goes. */
export type SortKey = string | number | null;

/** The keys of a row under one column, the most important first; the others only settle a tie, always ascending. */
export type SortKeys<Row> = (row: Row) => readonly SortKey[];

export interface SortOrder<Id extends string = string> {
  readonly column: Id;
  readonly direction: 'ascending' | 'descending';
}

const WORDS = new Intl.Collator('en-GB', { numeric: true });

/** The order after a press on a heading: by it, then the other way round, then as the rows came (null). */
export function nextOrder<Id extends string>(order: SortOrder<Id> | null, column: Id): SortOrder<Id> | null {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** The rows by their keys; rows with the same keys stay as they came. */
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

/** As it stands in an address: `due`, or `-due` the other way round. */
export function formatOrder({ column, direction }: SortOrder): string {
  return direction === 'ascending' ? column : `-${column}`;
}

/** What `formatOrder` wrote; null for a column that the table does not sort by. */
export function parseOrder<Id extends string>(text: string | null, columns: readonly Id[]): SortOrder<Id> | null {
  const descending = text?.startsWith('-') === true;
  const column = columns.find((known) => known === (descending ? text?.slice(1) : text));
  return column === undefined ? null : { column, direction: descending ? 'descending' : 'ascending' };
}
