/** Row of a table of rates, and its sort keys. */
import type { Rate } from '../../../../shared/domain/attendance/figures';
import type { SortKeys } from '../../../lib/sort';

export interface RateRow {
  readonly id: string;
  readonly name: string;
  /** A second line in small type. */
  readonly beside: string | null;
  readonly rate: Rate;
}

/** Sort keys of each column. Equal rates are sorted by name; rates without a denominator are always last. */
export const RATE_SORT: Readonly<Record<'name' | 'rate', SortKeys<RateRow>>> = {
  name: ({ name }) => [name],
  rate: ({ rate, name }) => [rate.ratio, name],
};
