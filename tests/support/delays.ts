/** The delays of a test's server: with tables in memory, much shorter than in production. */
import { DELAYS, type Delays } from '../../bot/delays';
import type { JobDelays } from '../../bot/jobs/runner';
import { onAzurite } from './storage/tables';

/**
 * The speed-up of the server's delays and of Teams alike, which keeps the ratio between the rate limits of Teams and
 * the server's pace.
 */
export const speed = (): number => (onAzurite() ? 1 : 20);

const AN_HOUR_MS = 3_600_000;

/** A job that does not run during a test. */
export const DISABLED_JOB: JobDelays = { settleMs: AN_HOUR_MS, everyMs: AN_HOUR_MS };

/**
 * Returns the delays of a test's server. Two kinds of job would interfere with a test: updates of posted cards, which
 * wait as long as in production, so that a person who has pressed still sees the card that answered the press; and the
 * end of a quarter, daily digests, nightly backups and the removal of old names, which run only in tests of them.
 */
export function testDelays(): Delays {
  const { cards, ...others } = crowdDelays();
  return { ...others, cards: { ...cards, settleMs: DELAYS.cards.settleMs } };
}

/**
 * As above, for crowds: updates of posted cards are shortened too, which keeps the production ratio between them and
 * the server's pace.
 */
export function crowdDelays(): Delays {
  return {
    ...shortened(DELAYS),
    quarters: DISABLED_JOB,
    digests: DISABLED_JOB,
    backups: DISABLED_JOB,
    retention: DISABLED_JOB,
    heartbeat: DISABLED_JOB,
  };
}

function shortened<T extends object>(delays: T): T {
  const entries = Object.entries(delays).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) return [name, shortened(value)];
    // The storage time-out is not a delay of the server; it does not depend on the speed of the simulation.
    return [name, name.endsWith('Ms') && name !== 'timeoutMs' ? Number(value) / speed() : value];
  });
  return Object.fromEntries(entries) as T;
}
