/**
 * Every delay that the server chooses itself, in one place; tests and other callers with a different time scale pass
 * their own.
 */

import type { OutboxDelays } from './jobs/outbox';
import type { CardsDelays } from './jobs/posted-cards';
import type { JobDelays } from './jobs/runner';
import type { RetryPolicy } from './store/table';
import type { Pacing } from './teams/pace';

/** All values in milliseconds. */
export interface Delays {
  /** `interactive` is for requests that a person waits for; `background` is for jobs. */
  readonly storage: { readonly interactive: RetryPolicy; readonly background: RetryPolicy };
  readonly outbox: OutboxDelays;
  readonly cards: CardsDelays;
  readonly quarters: JobDelays;
  readonly digests: JobDelays;
  readonly backups: JobDelays;
  readonly retention: JobDelays;
  readonly heartbeat: JobDelays;
  readonly pacing: Pacing;
  /** Delay until the next attempt if Teams could not be reached, or rejected a message for a temporary reason. */
  readonly teamsRetryMs: number;
}

/** How often a job looks for work that other instances left behind. */
const LOOK_MS = 20_000;

/** The delays in production. */
export const DELAYS: Delays = {
  storage: {
    interactive: { timeoutMs: 1_500, retries: 1, retryDelayMs: 100 },
    background: { timeoutMs: 10_000, retries: 3, retryDelayMs: 500 },
  },
  outbox: { settleMs: 50, everyMs: LOOK_MS, retryMs: 500, longestRetryMs: 300_000 },
  cards: { settleMs: 300, everyMs: LOOK_MS, soonMs: 500, laterMs: 5_000, timeoutMs: 4_000, longestRetryMs: 1_800_000 },
  quarters: { settleMs: 2_000, everyMs: 10 * 60_000 },
  digests: { settleMs: 2_000, everyMs: LOOK_MS },
  backups: { settleMs: 5_000, everyMs: 10 * 60_000 },
  // There is work once a day: after midnight, within the hour.
  retention: { settleMs: 60_000, everyMs: 60 * 60_000 },
  heartbeat: { settleMs: 2_000, everyMs: 60_000 },
  // Two in quick succession, then one every two seconds: 30 a minute, 1,800 an hour, half of the limit per 30 seconds.
  // Each instance paces itself, so two or three of them together also stay within the limit per second.
  pacing: { burstGapMs: 400, gapMs: 2_000, quietMs: 6_000 },
  teamsRetryMs: 5_000,
};
