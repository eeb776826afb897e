/** Days and instants as people read them, always on a London clock. Nothing here needs more than a browser brings. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import { LONDON, londonCalendar } from './london';
import { once } from './once';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const clock = once(
  () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: LONDON }),
);
const wholeMonth = once(() => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** "Wed 16 Dec 2026". What is no day comes back as it is. */
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

/** "Wednesday 16 December 2026", for a day that has just been chosen. Empty for what is no day. */
export function wholeDayWords(date: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return '';
  return wholeDay().format(at).replace(',', '');
}

/** "Wed 16 Dec 2026, 14:05", London. What is no instant comes back as it is. */
export function instantWords(instant: IsoInstant): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${instantDayWords(instant)}, ${clockWords(at)}`;
}

/** "Wed 16 Dec 2026", the London day of an instant. */
export function instantDayWords(instant: IsoInstant): string {
  return dayWords(londonDay(instant));
}

/** The day it is in London at this instant. What is no instant comes back as it is. */
export function londonDay(instant: IsoInstant): IsoDate {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : londonCalendar().format(at);
}

/** "December 2026", of a month `YYYY-MM`. What is no month comes back as it is. */
export function monthWords(month: string): string {
  const at = new Date(`${month}-15T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? month : wholeMonth().format(at);
}

/** "14:05", London. */
export function clockWords(at: Date): string {
  return clock().format(at);
}

/** "10:00–12:00", from a start on the clock and a length in minutes. */
export function hoursWords(startsAt: string, minutes: number): string {
  return `${startsAt}–${clockAfter(startsAt, minutes)}`;
}

/** "10:00 to 12:00", from a start on the clock and a length in minutes. */
export function timespanWords(startsAt: string, minutes: number): string {
  return `${startsAt} to ${clockAfter(startsAt, minutes)}`;
}

function clockAfter(startsAt: string, minutes: number): string {
  const [hours = 0, mins = 0] = startsAt.split(':').map(Number);
  const end = hours * 60 + mins + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** A piece of a text, and where in it the piece begins. */
export type TextSegment = { readonly at: number } & ({ readonly text: string } | { readonly date: IsoDate });

/** A day on its own, not as part of a number or a name. Without a lookbehind, which older web views cannot read. */
const DAY = /(^|[^\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;

/** Text split at the days it names (`YYYY-MM-DD`), so that a page can show them the way it shows every day. */
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

/** Words of the rules, in which a day stands as `YYYY-MM-DD`, with the day as people write it. */
export function withDayWords(text: string): string {
  return splitAtDates(text)
    .map((part) => ('date' in part ? dayWords(part.date) : part.text))
    .join('');
}
