/** London's calendar, without a library: browser and server read it. */
import { once } from './once';

export const LONDON = 'Europe/London';

/** Writes the London day of an instant as `YYYY-MM-DD`. Made when it is first used. Errors: a RangeError for what is no instant. */
export const londonCalendar = once(
  () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: LONDON }),
);
