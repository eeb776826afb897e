/**
 * Every limit on how often somebody may ask, in one table. People are limited by who they are, once they are signed in:
 * hundreds of them may share the one address of a council. Addresses are limited only for what comes without a sign-in.
 */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** So many in so many seconds. Each server counts for itself: two of them together let twice as much through. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

export const RATE_LIMITS = {
  /** A person's reads of the API: a page asks about ten times when it opens, then at most once a second. */
  reads: { points: 300, seconds: 10 },
  /** A person's changes: a register of 22 people is filled with as many presses. */
  changes: { points: 100, seconds: 10 },
  /** A person's files: each is unpacked and read. */
  files: { points: 20, seconds: 60 },
  /** A person's new calendar addresses: each is three rows that stay. */
  calendarAddresses: { points: 10, seconds: 60 },
  /** A person's messages and presses in the chat, refreshes included. */
  turns: { points: 60, seconds: 10 },
  /** An address's refused sign-ins: 300 people whose tokens expire at once ask five times each before they renew them. */
  refusals: { points: 3_000, seconds: 60 },
  /** An address's calendar keys that are nobody's. */
  calendarGuesses: { points: 30, seconds: 60 },
  /** The readings of one calendar: programs ask a few times an hour, each from somewhere else. */
  calendarReads: { points: 60, seconds: 60 },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof RATE_LIMITS;
export type RateLimits = Readonly<Record<RateLimitName, RateLimit>>;

/** Counts in memory: whoever is over a limit costs no request of storage. */
export interface Limiter {
  /** Null: go on, it is counted. Otherwise the whole seconds after which it may be tried again. */
  take(name: RateLimitName, key: string): Promise<number | null>;
  /** What was counted was no fault of theirs, and is counted no more. */
  giveBack(name: RateLimitName, key: string): Promise<void>;
}

/** A limiter with nothing counted yet. Keys are forgotten when their seconds are over. */
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

/** A person as the limits know them: the same in chat and tab. */
export function personKey({ tenantId, objectId }: { readonly tenantId: string; readonly objectId: string }): string {
  return `${tenantId}/${objectId}`;
}

/** What somebody over a limit reads, on card and page alike. */
export function tooManyWords(seconds: number): string {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `This was asked too often in a short time. Nothing was changed. Wait ${wait}, then try again.`;
}
