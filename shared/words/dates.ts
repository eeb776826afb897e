/** Formatting of days and instants, always in London time. Uses only what a browser provides. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { LONDON, londonCalendar } from './london';
import { once } from './once';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const clock = once(
  () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: LONDON }),
);
const wholeMonth = once(() => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** Formats a day: "Wed 16 Dec 2026". Invalid input is returned unchanged. */
export function dayWords(date: IsoDate): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return `${WEEKDAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

const wholeDay = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/**
 * Formats a day in full, for a day that has just been chosen: "Wednesday 16 December 2026". Empty for invalid input.
 */
export function wholeDayWords(date: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return '';
  return wholeDay().format(at).replace(',', '');
}

/** Formats an instant in London time: "Wed 16 Dec 2026, 14:05". Invalid input is returned unchanged. */
export function instantWords(instant: IsoInstant): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${instantDayWords(instant)}, ${clockWords(at)}`;
}

/** Formats the London day of an instant: "Wed 16 Dec 2026". */
export function instantDayWords(instant: IsoInstant): string {
  return dayWords(londonDay(instant));
}

/** Returns the London day of an instant as `YYYY-MM-DD`. Invalid input is returned unchanged. */
export function londonDay(instant: IsoInstant): IsoDate {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : londonCalendar().format(at);
}

/** Formats a month `YYYY-MM`: "December 2026". Invalid input is returned unchanged. */
export function monthWords(month: string): string {
  const at = new Date(`${month}-15T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? month : wholeMonth().format(at);
}

/** Formats the time of day in London: "14:05". */
export function clockWords(at: Date): string {
  return clock().format(at);
}

/** Formats a time range from its start and its length in minutes: "10:00–12:00". */
export function hoursWords(startsAt: string, minutes: number): string {
  return `${startsAt}–${clockAfter(startsAt, minutes)}`;
}

/** As above, in words: "10:00 to 12:00". */
export function timespanWords(startsAt: string, minutes: number): string {
  return `${startsAt} to ${clockAfter(startsAt, minutes)}`;
}

function clockAfter(startsAt: string, minutes: number): string {
  const [hours = 0, mins = 0] = startsAt.split(':').map(Number);
  const end = hours * 60 + mins + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** A segment of a text, plain or a date, and its index in the text. */
export type TextSegment = { readonly at: number } & ({ readonly text: string } | { readonly date: IsoDate });

/** Matches a date that is not part of a number or a name. Uses no lookbehind, which older web views do not support. */
const DAY = /(^|[^\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;

/** Splits a text at the dates in it (`YYYY-MM-DD`), so that a page can format them like every other date. */
export function splitAtDates(text: string): readonly TextSegment[] {
  const parts: TextSegment[] = [];
  let at = 0;
  for (const { 0: found, 1: before = '', index } of text.matchAll(DAY)) {
    const from = index + before.length;
    if (from > at) parts.push({ at, text: text.slice(at, from) });
    at = index + found.length;
    parts.push({ at: from, date: text.slice(from, at) });
  }
  if (at < text.length) parts.push({ at, text: text.slice(at) });
  return parts;
}

/** Formats every date (`YYYY-MM-DD`) in a text of the rules. */
export function withDayWords(text: string): string {
  return splitAtDates(text)
    .map((part) => ('date' in part ? dayWords(part.date) : part.text))
    .join('');
}
