/**
 * The server during its start. If storage refuses access or does not answer (a role assignment that has no effect yet,
 * an outage), exiting would make the platform restart the process again and again. So the server listens at once,
 * reports that it is alive but not ready, and retries.
 */
import type { RequestListener } from 'node:http';
import { storageFault } from './store/storage-fault';

/** Milliseconds before the second attempt; each pause is twice the previous one, up to the longest. */
export interface StartPauses {
  readonly firstMs: number;
  readonly longestMs: number;
}

export const START_PAUSES: StartPauses = { firstMs: 1_000, longestMs: 60_000 };

interface StartLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface StartOptions<S> {
  /** Starts everything that needs storage. */
  readonly attempt: () => Promise<S>;
  readonly log: StartLog;
  readonly pauses: StartPauses;
}

export interface Starting<S> {
  /**
   * Resolves with the started server, or with null after `stop`. Throws: what `attempt` throws, unless it is a storage
   * fault.
   */
  readonly started: Promise<S | null>;
  /** Returns why the server is not ready at present. */
  readonly reason: () => string;
  /** Stops retrying. */
  stop(): void;
}

/** Retries until it succeeds. A line is logged when the reason changes, not for each attempt. */
export function startTrying<S>({ attempt, log, pauses }: StartOptions<S>): Starting<S> {
  let reason = 'starting';
  let stopped = false;
  let wake = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function untilStarted(): Promise<S | null> {
    for (let waitMs = pauses.firstMs; !stopped; waitMs = Math.min(waitMs * 2, pauses.longestMs)) {
      try {
        const started = await attempt();
        if (reason !== 'starting') log.info({}, 'Storage can be used now');
        return started;
      } catch (error) {
        const fault = storageFault(error);
        if (fault === null) throw error;
        if (fault.words !== reason) log.warn({ reason: fault.words, error }, 'Not ready: storage cannot be used');
        reason = fault.words;
      }
      if (!stopped) await pause(waitMs);
    }
    return null;
  }

  return {
    started: untilStarted(),
    reason: () => reason,
    stop() {
      stopped = true;
      wake();
    },
  };
}

/** Wraps a server that has been started already. */
export function startedAlready<S>(server: S): Starting<S> {
  return { started: Promise.resolve(server), reason: () => 'starting', stop: () => undefined };
}

/**
 * Answers requests until the server is started: `/healthz` with alive, `/readyz` with the reason why it is not ready,
 * everything else with "try again later".
 */
export function whileStarting(reason: () => string): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const alive = path === '/healthz';
    const words = alive ? 'alive' : reason();
    response.writeHead(alive ? 200 : 503, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(alive ? {} : { 'retry-after': '5' }),
    });
    // The reason is for operators; everybody else is asked to try again.
    response.end(alive || path === '/readyz' ? words : 'The app is starting. Try again in a minute.');
  };
}
