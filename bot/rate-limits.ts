/**
 * All rate limits, in one table. Signed-in people are limited by their identity, because hundreds of them may share the
 * one IP address of a council. IP addresses are limited only for requests without a sign-in.
 */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * `points` requests in `seconds` seconds. Each instance counts separately: two of them together allow twice as many.
 */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

export const RATE_LIMITS = {
  /** A person's reads of the API: a page asks about ten times when it opens, then at most once a second. */
  reads: { points: 300, seconds: 10 },
  /** A person's changes: a register of 22 people is filled with 22 presses. */
  changes: { points: 100, seconds: 10 },
  /** A person's file uploads: each file is unpacked and parsed. */
  files: { points: 20, seconds: 60 },
  /** A person's new calendar addresses: each stores three rows permanently. */
  calendarAddresses: { points: 10, seconds: 60 },
  /** A person's messages and presses in the chat, refreshes included. */
  turns: { points: 60, seconds: 10 },
  /**
   * Rejected sign-ins of an IP address: 300 people whose tokens expire at once send five requests each before they
   * renew them.
   */
  refusals: { points: 3_000, seconds: 60 },
  /** Unknown calendar keys requested from an IP address. */
  calendarGuesses: { points: 30, seconds: 60 },
  /** Reads of one calendar: programs read it a few times an hour, each from another address. */
  calendarReads: { points: 60, seconds: 60 },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof RATE_LIMITS;
export type RateLimits = Readonly<Record<RateLimitName, RateLimit>>;

/** Counts in memory: a caller over a limit causes no storage request. */
export interface Limiter {
  /** Counts one request. Returns null if it is allowed, otherwise the whole seconds after which it may be retried. */
  take(name: RateLimitName, key: string): Promise<number | null>;
  /** Takes back one count, for a request that was not at fault. */
  giveBack(name: RateLimitName, key: string): Promise<void>;
}

/** Returns a limiter with nothing counted yet. Keys are dropped when their seconds are over. */
export function limiterOf(limits: RateLimits = RATE_LIMITS): Limiter {
  const counters = new Map(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ points, duration: seconds, keyPrefix: '' }),
    ]),
  );
  return {
    async take(name, key) {
      try {
        await counters.get(name)?.consume(key);
        return null;
      } catch (over) {
        return Math.max(1, Math.ceil((over as RateLimiterRes).msBeforeNext / 1_000));
      }
    },
    async giveBack(name, key) {
      await counters.get(name)?.reward(key);
    },
  };
}

/** Returns the rate limit key of a person, the same in chat and tab. */
export function personKey({ tenantId, objectId }: { readonly tenantId: string; readonly objectId: string }): string {
  return `${tenantId}/${objectId}`;
}

/** Returns the message for somebody over a limit, the same on card and page. */
export function tooManyWords(seconds: number): string {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `This was asked too often in a short time. Nothing was changed. Wait ${wait}, then try again.`;
}
