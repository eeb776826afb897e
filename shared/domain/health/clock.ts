/** The clock skew between a server and storage. */
import type { IsoInstant } from '../calendar/dates';

/**
 * Clock skew in seconds that is tolerated without a warning: sign-in tokens and claims of messages allow for less than
 * a minute.
 */
export const CLOCK_TOLERANCE_S = 30;

/**
 * Returns the clock skew in seconds: positive if the first clock is ahead, negative if it is behind. Null if it is
 * within the tolerance, or there is nothing to compare with.
 */
export function clockDifference(own: IsoInstant, other: IsoInstant | null): number | null {
  const seconds = other === null ? Number.NaN : Math.round((Date.parse(own) - Date.parse(other)) / 1_000);
  return Math.abs(seconds) > CLOCK_TOLERANCE_S ? seconds : null;
}
