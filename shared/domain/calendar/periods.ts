/** Financial years and quarters: Q1 April to June … Q4 January to March. Figures are reported by them. */
import { addDays, type IsoDate, monthAfter, monthOf, nextMonth } from './dates';

/** A financial year (`2026-27`) or one of its quarters (`2026-27-Q3`). */
export interface Period {
  readonly id: string;
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** "2026–27", "Q3 2026–27 (October to December)". */
  readonly label: string;
}

const QUARTER_MONTHS = ['April to June', 'July to September', 'October to December', 'January to March'] as const;

/** The financial year of a day, `2026-27`. */
export function financialYearOf(date: IsoDate): string {
  const year = Number(date.slice(0, 4));
  return yearId(date.slice(5, 7) < '04' ? year - 1 : year);
}

/** The financial quarter of a day, `2026-27-Q3`. */
export function quarterOf(date: IsoDate): string {
  const quarter = Math.floor(((Number(date.slice(5, 7)) + 8) % 12) / 3) + 1;
  return `${financialYearOf(date)}-Q${quarter}`;
}

/** Returns the period with this id; null unless it is a financial year or quarter of this century. */
export function periodOf(id: string): Period | null {
  const match = /^(20\d{2})-(\d{2})(?:-Q([1-4]))?$/.exec(id);
  const year = Number(match?.[1]);
  if (match === null || yearId(year) !== `${match[1]}-${match[2]}`) return null;
  const quarter = match[3] === undefined ? null : Number(match[3]);
  const months = quarter === null ? { first: 0, count: 12 } : { first: (quarter - 1) * 3, count: 3 };
  const first = monthAfter(`${year}-04`, months.first);
  const shown = `${match[1]}–${match[2]}`;
  return {
    id,
    from: `${first}-01`,
    to: addDays(`${monthAfter(first, months.count)}-01`, -1),
    label: quarter === null ? shown : `Q${quarter} ${shown} (${QUARTER_MONTHS[quarter - 1]})`,
  };
}

/** The months of a period, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): readonly string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) months.push(month);
  return months;
}

/** Returns the financial year `years` after another (before when negative). */
export function yearAfter(id: string, years: number): string {
  return yearId(Number(id.slice(0, 4)) + years);
}

function yearId(year: number): string {
  return `${String(year).padStart(4, '0')}-${String((year + 1) % 100).padStart(2, '0')}`;
}
