/**
 * Calendar days. A day is text, `YYYY-MM-DD`, so that it sorts, compares and stores as it is; "today" is always a day
 * in Europe/London, wherever the server runs.
 */
import { Temporal } from 'temporal-polyfill';
import { LONDON, londonCalendar } from '../../words/london';

/** `YYYY-MM-DD`, a day in Europe/London. */
export type IsoDate = string;
/** `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string;

/**
 * Returns the London day of an instant. It does not use Temporal, which takes twenty times as long, because lists
 * convert hundreds of instants. Throws: RangeError for an invalid instant.
 */
export function londonDate(instant: IsoInstant): IsoDate {
  return londonCalendar().format(new Date(instant));
}

/**
 * Returns the instant at which a London clock shows this time on this day; the earlier one if the clock shows it twice.
 */
export function londonInstant(date: IsoDate, time: string): IsoInstant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return local
    .toZonedDateTime(LONDON, { disambiguation: 'earlier' })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

/** Returns the instant `minutes` later (earlier when negative). */
export function addMinutes(instant: IsoInstant, minutes: number): IsoInstant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** Whether the text is a day that exists: 2026-02-30 does not, nor does 31/02. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the start of a day in ms, as if it were in UTC, where every day has the same length. It does not use
 * Temporal, which takes ten times as long, because a page with hundreds of sources computes thousands of such
 * differences. Throws: RangeError for an invalid day.
 */
function midnight(date: IsoDate): number {
  const [month, day] = [Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  const at = new Date(Date.UTC(Number(date.slice(0, 4)), month, day));
  if (at.getUTCDate() !== day || at.getUTCMonth() !== month) throw new RangeError(`“${date}” is no day`);
  return at.getTime();
}

const A_DAY = 86_400_000;

/** Returns the day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(midnight(date) + days * A_DAY).toISOString().slice(0, 10);
}

/** Returns the same day some months later, or the last day of that month if it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (midnight(to) - midnight(from)) / A_DAY;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  // The first day of 1970 was a Thursday.
  const days = midnight(date) / A_DAY + 3;
  return (((days % 7) + 7) % 7) + 1;
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The month after, `YYYY-MM`. */
export function nextMonth(month: string): string {
  return monthAfter(month, 1);
}

/** The month `count` later (earlier when negative), `YYYY-MM`. */
export function monthAfter(month: string, count: number): string {
  const months = monthNumber(month) + count - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** How many months `to` lies after `from`; negative when it lies before. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** Months counted from the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** How many days a month has. */
export function daysInMonth(month: string): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth;
}
