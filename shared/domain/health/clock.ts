/** How far a server's clock is from storage's. */
import type { IsoInstant } from '../calendar/dates';

/** Seconds by which a clock may differ before somebody is told: sign-in tokens and claims of messages allow for less than a minute. */
export const CLOCK_TOLERANCE_S = 30;

/** Seconds by which the first is ahead of the second; negative: behind. Null: within what is tolerated, or there is nothing to compare with. */
export function clockDifference(own: IsoInstant, other: IsoInstant | null): number | null {
  const seconds = other === null ? Number.NaN : Math.round((Date.parse(own) - Date.parse(other)) / 1_000);
  return Math.abs(seconds) > CLOCK_TOLERANCE_S ? seconds : null;
}
