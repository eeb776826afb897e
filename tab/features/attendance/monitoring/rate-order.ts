/** The order of a table of rates. */
import type { Rate } from '../../../../shared/domain/attendance/figures';

export interface RateRow {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line. */
  readonly beside: string | null;
  readonly rate: Rate;
}

export type RateColumn = 'name' | 'rate';

export interface RateOrder {
  readonly column: RateColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The order after a heading is pressed: the same column turns, another begins, rates with the lowest first. */
export function turned(order: RateOrder | null, column: RateColumn): RateOrder {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows in that order; those with nothing to divide by always last. Null: as they come. */
export function ordered(rows: readonly RateRow[], order: RateOrder | null): readonly RateRow[] {
  if (order === null) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const byName = (a: RateRow, b: RateRow) => a.name.localeCompare(b.name, 'en-GB');
  if (order.column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  return [...rows].sort((a, b) => {
    const [one, other] = [a.rate.ratio, b.rate.ratio];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return sign * (one - other) || byName(a, b);
  });
}
