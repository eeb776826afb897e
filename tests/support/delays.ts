/** The waits of a test's server: with tables in memory much shorter than in production. */
import { DELAYS, type Delays } from '../../bot/delays';
import type { JobDelays } from '../../bot/jobs/runner';
import { onAzurite } from './storage/tables';

/** For the waits of the server and for Teams alike, so that their proportions stay: what Teams takes in a second, and the pace. */
export const speed = (): number => (onAzurite() ? 1 : 20);

const AN_HOUR_MS = 3_600_000;

/** A job that does not come while a test runs. */
export const AT_REST: JobDelays = { settleMs: AN_HOUR_MS, everyMs: AN_HOUR_MS };

/**
 * What a test's server waits. Two jobs would come between its steps: posted cards wait as long as in production, so that whoever has
 * pressed still sees the card that answered them; the end of a quarter, a day's digests, a night's backup and the removal of old names are for tests of them, which say so.
 */
export function testDelays(): Delays {
  const { cards, ...others } = crowdDelays();
  return { ...others, cards: { ...cards, settleMs: DELAYS.cards.settleMs } };
}

/** The same for crowds, whose posted card keeps its pace: with the proportion between pace and cards that production has. */
export function crowdDelays(): Delays {
  return {
    ...shortened(DELAYS),
    quarters: AT_REST,
    digests: AT_REST,
    backups: AT_REST,
    retention: AT_REST,
    heartbeat: AT_REST,
  };
}

function shortened<T extends object>(delays: T): T {
  const entries = Object.entries(delays).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) return [name, shortened(value)];
    // How long storage may take is no wait of the server's; it says nothing of how quick a machine is.
    return [name, name.endsWith('Ms') && name !== 'timeoutMs' ? Number(value) / speed() : value];
  });
  return Object.fromEntries(entries) as T;
}
