/** What is due on a day. */
import { addDays, addMonths, type IsoDate, type IsoInstant, londonInstant } from '../calendar/dates';
import { RETENTION } from './periods';

/** What happened before this day is anonymised today. */
export function cutoffOn(today: IsoDate, months: number): IsoDate {
  return addMonths(today, -months);
}

/** The cut-off as an instant: the beginning of that day in London. */
export function cutoffInstant(cutoff: IsoDate): IsoInstant {
  return londonInstant(cutoff, '00:00');
}

/** Whether somebody who was found to have left on a day is forgotten today. */
export function isForgotten(leftOn: IsoDate, today: IsoDate): boolean {
  return addDays(leftOn, RETENTION.daysAfterLeaving) <= today;
}
