/** What a table of rates sorts by. */
import type { Rate } from '../../../../shared/domain/attendance/figures';
import type { SortKeys } from '../../../lib/sort';

export interface RateRow {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line. */
  readonly beside: string | null;
  readonly rate: Rate;
}

/** The keys of each column. Equal rates go by name; those with nothing to divide by are always last. */
export const RATE_SORT: Readonly<Record<'name' | 'rate', SortKeys<RateRow>>> = {
  name: ({ name }) => [name],
  rate: ({ rate, name }) => [rate.ratio, name],
};
