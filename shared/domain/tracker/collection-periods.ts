/**
 * Collection periods of recurring sources: a month (`2026-10`), a financial quarter (`2026-27-Q3`) or a financial year
 * (`FY2026-27`).
 */
import { addDays, daysInMonth, type IsoDate, monthOf } from '../calendar/dates';
import { financialYearOf, periodOf, quarterOf } from '../calendar/periods';
import type { Frequency } from './types';

export interface CollectionPeriod {
  readonly id: string;
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** "October 2026", "Q3 2026–27 (October to December)", "2026–27". */
  readonly label: string;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Parses the id of a period; null if it is not one. */
export function collectionPeriod(id: string): CollectionPeriod | null {
  const month = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(id);
  if (month === null) return id.startsWith('FY') ? financialYear(id) : quarter(id);
  const label = `${MONTHS[Number(month[2]) - 1]} ${month[1]}`;
  return { id, from: `${id}-01`, to: `${id}-${daysInMonth(id)}`, label };
}

/** Parses a month written out, such as "October 2026"; null for any other text. */
export function parseMonthName(text: string): CollectionPeriod | null {
  const written = /^([a-z]+) (20\d{2})$/i.exec(text.trim());
  const month = MONTHS.findIndex((name) => name.toLowerCase() === written?.[1]?.toLowerCase());
  return month === -1 ? null : collectionPeriod(`${written?.[2]}-${String(month + 1).padStart(2, '0')}`);
}

/** Returns the period of this frequency that contains a day; null for a source that is asked for once. */
export function periodAround(frequency: Frequency, day: IsoDate): CollectionPeriod | null {
  switch (frequency) {
    case 'monthly':
      return collectionPeriod(monthOf(day));
    case 'quarterly':
      return collectionPeriod(quarterOf(day));
    case 'annual':
      return collectionPeriod(`FY${financialYearOf(day)}`);
    case 'once':
      return null;
  }
}

/** Returns the next period of this frequency. */
export function periodAfter(frequency: Frequency, period: CollectionPeriod): CollectionPeriod | null {
  return periodAround(frequency, addDays(period.to, 1));
}

/** Returns the latest `count` periods that are over, newest first. */
export function fullPeriods(frequency: Frequency, today: IsoDate, count: number): readonly CollectionPeriod[] {
  const periods: CollectionPeriod[] = [];
  let current = periodAround(frequency, today);
  while (current !== null && periods.length < count) {
    current = periodAround(frequency, addDays(current.from, -1));
    if (current !== null) periods.push(current);
  }
  return periods;
}

/** A financial year such as 2010-11 looks like a month, so ids of years have the prefix `FY`. */
function financialYear(id: string): CollectionPeriod | null {
  const period = id.includes('-Q') ? null : periodOf(id.slice(2));
  return period === null ? null : { ...period, id };
}

function quarter(id: string): CollectionPeriod | null {
  return id.includes('-Q') ? periodOf(id) : null;
}
