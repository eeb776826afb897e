/**
 * Runs a job for each group: soon after a signal from this process, and at intervals without one, for work that other
 * instances left behind. A job never runs twice at once in a process; signals during a run lead to one more run.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface JobDelays {
  /** Milliseconds from a signal to the run: presses at the same time are handled together. */
  readonly settleMs: number;
  /** Milliseconds between runs without a signal. */
  readonly everyMs: number;
}

export interface JobOptions extends JobDelays {
  readonly name: string;
  readonly groupIds: readonly string[];
  /**
   * Does the work, and starts no further piece of it once stopping. Returns the milliseconds until it wants to run
   * again; null: at the regular interval or the next signal.
   */
  readonly run: (groupId: string, stopping: () => boolean) => Promise<number | null>;
  readonly log: { warn(details: object, message: string): void };
}

export interface Job {
  /** Reports work in this group, to be started after at least this many milliseconds. */
  signal(groupId: string, afterMs?: number): void;
  /** Waits for the runs in progress, and starts no new ones. */
  stop(): Promise<void>;
}

/** Starts the job for all groups. */
export function startJob(options: JobOptions): Job {
  const timers = new Map<string, { at: number; timer: NodeJS.Timeout }>();
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  // A signal comes from a request, whose correlation id and trace are not the job's: its timers would inherit them for
  // ever.
  const outside = AsyncLocalStorage.snapshot();

  function runIn(groupId: string, delayMs: number): void {
    if (stopped) return;
    const at = Date.now() + delayMs;
    const planned = timers.get(groupId);
    if (planned !== undefined && planned.at <= at) return;
    clearTimeout(planned?.timer);
    timers.set(groupId, { at, timer: setTimeout(() => outside(() => start(groupId)), delayMs).unref() });
  }

  function start(groupId: string): void {
    timers.delete(groupId);
    const current = running.get(groupId);
    if (current !== undefined) {
      runIn(groupId, options.settleMs);
      return;
    }
    running.set(
      groupId,
      round(groupId).finally(() => running.delete(groupId)),
    );
  }

  async function round(groupId: string): Promise<void> {
    let next: number | null = null;
    try {
      next = await options.run(groupId, () => stopped);
    } catch (error) {
      options.log.warn({ job: options.name, error }, 'A job failed and will run again');
    }
    runIn(groupId, Math.min(next ?? options.everyMs, options.everyMs));
  }

  for (const groupId of options.groupIds) runIn(groupId, options.settleMs);
  return {
    signal: (groupId, afterMs = 0) => runIn(groupId, Math.max(afterMs, options.settleMs)),
    async stop() {
      stopped = true;
      for (const { timer } of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
