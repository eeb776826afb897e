/** Every wait that the server decides on itself, in one place: whoever runs it in another time gives others. */

import type { OutboxDelays } from './jobs/outbox';
import type { CardsDelays } from './jobs/posted-cards';
import type { JobDelays } from './jobs/runner';
import type { RetryPolicy } from './store/table';
import type { Pacing } from './teams/pace';

/** All in milliseconds. */
export interface Delays {
  /** People wait for `interactive`; jobs may take their time. */
  readonly storage: { readonly interactive: RetryPolicy; readonly background: RetryPolicy };
  readonly outbox: OutboxDelays;
  readonly cards: CardsDelays;
  readonly quarters: JobDelays;
  readonly digests: JobDelays;
  readonly backups: JobDelays;
  readonly retention: JobDelays;
  readonly heartbeat: JobDelays;
  readonly pacing: Pacing;
  /** Until the next try where Teams could not be reached, or did not take what the bot wrote for a reason that passes. */
  readonly teamsRetryMs: number;
}

/** How often a job looks for what other instances left behind. */
const LOOK_MS = 20_000;

/** As in production. */
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
  // Once a day there is something to do: after midnight, within the hour.
  retention: { settleMs: 60_000, everyMs: 60 * 60_000 },
  heartbeat: { settleMs: 2_000, everyMs: 60_000 },
  // Two in quick succession, then one every two seconds: 30 a minute, 1,800 an hour, half of what 30 seconds allow. Each server
  // keeps its own pace, so two or three of them together stay within what one second allows, too.
  pacing: { burstGapMs: 400, gapMs: 2_000, quietMs: 6_000 },
  teamsRetryMs: 5_000,
};
