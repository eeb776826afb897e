/** Cut-off days of the retention job. */
import { addDays, addMonths, type IsoDate, type IsoInstant, londonInstant } from '../calendar/dates';
import { RETENTION } from './periods';

/** Returns the cut-off day: what happened before it is anonymised today. */
export function cutoffOn(today: IsoDate, months: number): IsoDate {
  return addMonths(today, -months);
}

/** Returns the cut-off as an instant: midnight at the start of that day, London time. */
export function cutoffInstant(cutoff: IsoDate): IsoInstant {
  return londonInstant(cutoff, '00:00');
}

/** Whether the contact data of somebody who was found to have left on `leftOn` is deleted by today. */
export function isForgotten(leftOn: IsoDate, today: IsoDate): boolean {
  return addDays(leftOn, RETENTION.daysAfterLeaving) <= today;
}
