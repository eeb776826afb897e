/** The waits of the servers of a simulated month: a second of Teams' takes a twentieth, and each job looks many times in a step. */
import type { Delays } from '../../../bot/delays';

/** How much faster Teams' limits and pauses run than real time. */
export const TEAMS_SPEED = 20;

/** Proportions are those of production; only the storage's are its own, as Azurite is no quicker than it is. */
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
