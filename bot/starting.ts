/**
 * The server while it starts. Where storage refuses or does not answer (a role that does not work yet, an outage), ending would
 * make the platform start it again and again; so it listens at once, says that it is alive and not ready, and goes on trying.
 */
import type { RequestListener } from 'node:http';
import { storageFault } from './store/storage-fault';

/** Milliseconds before the second try; each pause is twice the one before, up to the longest. */
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
  /** Resolves with what was started, or null once stopped. @throws what `attempt` throws, unless it is a fault of storage. */
  readonly started: Promise<S | null>;
  /** What stands in the way just now. */
  readonly reason: () => string;
  /** Tries no more. */
  stop(): void;
}

/** Tries until it succeeds. The log gets a line when the reason changes, not with each try. */
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

/** What needs no trying any more. */
export function startedAlready<S>(server: S): Starting<S> {
  return { started: Promise.resolve(server), reason: () => 'starting', stop: () => undefined };
}

/** Answers requests until the server can: alive, not ready, and everything else later. */
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
    // Why is for whoever runs it; everybody else learns that it will pass.
    response.end(alive || path === '/readyz' ? words : 'The app is starting. Try again in a minute.');
  };
}
