/** Days as people in the group write them. */
import { type IsoDate, type IsoInstant, londonDate } from '../../shared/domain/calendar/dates';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Wed 16 Dec 2026". */
export function dayWords(date: IsoDate): string {
  const parts = FORMAT.formatToParts(new Date(`${date}T00:00:00Z`));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

/** The London day of an instant, in words. */
export function instantWords(instant: IsoInstant): string {
  return dayWords(londonDate(instant));
}

/** Words of the rules, in which a day stands as `YYYY-MM-DD`, with the day as people write it. */
export function withDayWords(text: string): string {
  return text.replace(/(?<![\w-])\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w-])/g, (date) => dayWords(date));
}

/** "10:00–12:00". */
export function hoursWords(startsAt: string, minutes: number): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${startsAt}–${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}
