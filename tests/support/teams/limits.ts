/** A rate limit: at most `limit` requests in any `seconds` seconds. */
export interface Window {
  readonly limit: number;
  readonly seconds: number;
}

/** Limits of sending and updating, per conversation (in a channel: per thread). */
export const SEND_WINDOWS: readonly Window[] = [
  { limit: 7, seconds: 1 },
  { limit: 8, seconds: 2 },
  { limit: 60, seconds: 30 },
  { limit: 1800, seconds: 3600 },
];

/** Limits of all requests of one app in one tenant. */
export const APP_WINDOWS: readonly Window[] = [{ limit: 50, seconds: 1 }];

/** Counts requests in sliding windows; times are milliseconds of the caller's clock. */
export class SlidingWindows {
  readonly #times = new Map<string, number[]>();

  constructor(private readonly windows: readonly Window[]) {}

  /** Whole seconds to wait before another request under `key` fits, or 0 when it fits now. */
  waitFor(key: string, now: number): number {
    const times = this.#times.get(key) ?? [];
    const waits = this.windows.map(({ limit, seconds }) => {
      const span = seconds * 1000;
      const inside = times.filter((time) => time > now - span);
      // A request fits once the oldest of the last `limit` requests has left the window.
      const leaving = inside.at(-limit);
      return leaving === undefined ? 0 : Math.ceil((leaving + span - now) / 1000);
    });
    return Math.max(0, ...waits);
  }

  /** Counts an accepted request. */
  record(key: string, now: number): void {
    const longest = Math.max(...this.windows.map((window) => window.seconds)) * 1000;
    const times = (this.#times.get(key) ?? []).filter((time) => time > now - longest);
    this.#times.set(key, [...times, now]);
  }
}

/** The rate limits of Teams for one bot. Refused requests are not counted. */
export class RateLimits {
  readonly #app = new SlidingWindows(APP_WINDOWS);
  readonly #sends = new SlidingWindows(SEND_WINDOWS);

  /**
   * Accepts a request, or returns how long to wait.
   * @param conversationId the conversation written to; undefined for requests that only read
   * @returns seconds for Retry-After, or 0 when the request was accepted and counted
   */
  take(conversationId: string | undefined, now: number): number {
    const wait = Math.max(
      this.#app.waitFor('app', now),
      conversationId === undefined ? 0 : this.#sends.waitFor(conversationId, now),
    );
    if (wait > 0) return wait;
    this.#app.record('app', now);
    if (conversationId !== undefined) this.#sends.record(conversationId, now);
    return 0;
  }
}
