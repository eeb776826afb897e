/** Parses the day in a date as an organiser's computer wrote it. */
import { type IsoDate, isIsoDate } from '../../shared/domain/calendar/dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns every day that the text may mean: two for `11/12/26`, none if it holds no date in a known format. */
export function daysIn(text: string): readonly IsoDate[] {
  const short = text.slice(0, 100);
  const [, year, month, day] = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(short) ?? [];
  if (year !== undefined) return days([year, month, day]);
  const [, first, second, last] = /(?<!\d)(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4}|\d{2})(?!\d)/.exec(short) ?? [];
  if (first !== undefined) return days([last, second, first], [last, first, second]);
  const word =
    /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/iu.exec(short)?.[1]?.toLowerCase() ?? '';
  const [, inWords] = /(?<!\d)(\d{4})(?!\d)/.exec(short) ?? [];
  const [, dayOfMonth] = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(short) ?? [];
  return word === '' ? [] : days([inWords, String(MONTHS.indexOf(word) + 1), dayOfMonth]);
}

type Parts = readonly (string | undefined)[];

function days(...readings: readonly Parts[]): readonly IsoDate[] {
  const read = readings.map(([year = '', month = '', day = '']) =>
    [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(read)].filter(isIsoDate);
}
