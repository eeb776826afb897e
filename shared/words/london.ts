/** Dates in London time without a library, for browser and server. */
import { once } from './once';

export const LONDON = 'Europe/London';

/**
 * Returns the formatter of London days, `YYYY-MM-DD`; created lazily. Its `format` throws a RangeError for an invalid
 * date.
 */
export const londonCalendar = once(
  () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: LONDON }),
);
