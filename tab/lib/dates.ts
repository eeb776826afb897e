/** Days and instants in words, from `shared/`, and the date arithmetic that a page needs without Temporal. */
import type { IsoDate } from '../../shared/domain/calendar/dates';

export {
  clockWords,
  dayWords,
  instantWords,
  londonDay,
  monthWords,
  splitAtDates,
  type TextSegment,
  timespanWords,
} from '../../shared/words/dates';

/** Returns the date that many days later; text that is not a date is returned unchanged. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
