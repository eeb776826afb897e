/** Days and instants as people read them: the words of shared/, and the arithmetic that a page needs without Temporal. */
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

/** The day so many days later. What is no day comes back as it is. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
