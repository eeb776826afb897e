/**
 * The delays of the servers of a simulated month: Teams runs twenty times as fast, and each job runs many times per
 * step.
 */
import type { Delays } from '../../../bot/delays';

/** Speed-up of the rate limits and pauses of Teams compared with real time. */
export const TEAMS_SPEED = 20;

/** The ratios are those of production, except for storage, because Azurite cannot be sped up. */
export const LIFE_DELAYS: Delays = {
  storage: {
    interactive: { timeoutMs: 1_000, retries: 1, retryDelayMs: 50 },
    background: { timeoutMs: 4_000, retries: 3, retryDelayMs: 50 },
  },
  outbox: { settleMs: 5, everyMs: 300, retryMs: 25, longestRetryMs: 15_000 },
  cards: { settleMs: 25, everyMs: 400, soonMs: 25, laterMs: 250, timeoutMs: 1_000, longestRetryMs: 2_000 },
  quarters: { settleMs: 100, everyMs: 1_500 },
  digests: { settleMs: 100, everyMs: 250 },
  backups: { settleMs: 250, everyMs: 500 },
  retention: { settleMs: 250, everyMs: 1_000 },
  heartbeat: { settleMs: 250, everyMs: 2_000 },
  pacing: { burstGapMs: 20, gapMs: 100, quietMs: 300 },
  teamsRetryMs: 250,
};
