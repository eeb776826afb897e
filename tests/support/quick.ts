/** How much quicker than in production time runs in tests whose tables are in memory. */
import type { Delays } from '../../bot/delays';
import { onAzurite } from './storage/tables';

/** For the waits of the server and for Teams alike, so that their proportions stay: what Teams takes in a second, and the pace. */
export const speed = (): number => (onAzurite() ? 1 : 20);

/** The delays, so much shorter. The end of a quarter is nobody's wait: its job comes between a test's steps no sooner than in life. */
export function quickDelays(delays: Delays): Delays {
  return { ...shortened(delays), quarters: delays.quarters };
}

function shortened<T extends object>(delays: T): T {
  const entries = Object.entries(delays).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) return [name, shortened(value)];
    // How long storage may take is no wait of the server's; it says nothing of how quick a machine is.
    return [name, name.endsWith('Ms') && name !== 'timeoutMs' ? Number(value) / speed() : value];
  });
  return Object.fromEntries(entries) as T;
}
