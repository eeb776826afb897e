/** Days and instants as people read them, always on a London clock. Nothing here needs more than the browser brings. */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';

const LONDON = 'Europe/London';
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

// The first of its kind takes a browser 30 to 80 ms, so a page makes them only where it shows a moment.
const clock = once(
  () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: LONDON }),
);
const londonCalendar = once(
  () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: LONDON }),
);

/** "Wed 16 Dec 2026". What is no day comes back as it is. */
export function dayWords(date: IsoDate): string {
  const at = utcNoon(date);
  if (at === null) return date;
  return `${WEEKDAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** "Wed 16 Dec 2026, 14:05", London. */
export function instantWords(instant: IsoInstant): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${dayWords(londonCalendar().format(at))}, ${clock().format(at)}`;
}

/** The day it is in London at this instant. What is no instant comes back as it is. */
export function londonDay(instant: IsoInstant): IsoDate {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : londonCalendar().format(at);
}

/** "14:05", London. */
export function clockWords(at: Date): string {
  return clock().format(at);
}

/** "10:00 to 12:00", from a start on the clock and a length in minutes. */
export function timespanWords(startsAt: string, minutes: number): string {
  const [hours = 0, mins = 0] = startsAt.split(':').map(Number);
  const end = hours * 60 + mins + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${startsAt} to ${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** The day so many days later. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const at = utcNoon(date);
  if (at === null) return date;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A piece of a text, and where in it the piece begins. */
export type TextPart = { readonly at: number } & ({ readonly text: string } | { readonly date: IsoDate });

/** Text split at the days it names (`YYYY-MM-DD`), so that a page can show them the way it shows every day. */
export function splitAtDates(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const piece of text.split(/(\b\d{4}-\d{2}-\d{2}\b)/)) {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(piece);
    if (piece !== '') parts.push(isDate ? { at, date: piece } : { at, text: piece });
    at += piece.length;
  }
  return parts;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function utcNoon(date: IsoDate): Date | null {
  const at = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
