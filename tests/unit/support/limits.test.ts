import { RateLimits } from '../../support/teams/limits';

const THREAD = '19:channel@thread.tacv2;messageid=1';
const OTHER = '19:channel@thread.tacv2;messageid=2';

/** Sends a message at each time (in milliseconds), and returns how long Teams makes each wait (in seconds). */
function waits(limits: RateLimits, moments: readonly number[], conversation = THREAD): number[] {
  return moments.map((moment) => limits.take(conversation, moment));
}

describe('the rate limits of Teams', () => {
  it('lets seven messages a second into a conversation and holds the eighth back', () => {
    const limits = new RateLimits();
    expect(waits(limits, [0, 0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('lets an eighth in after a second, but no ninth within two', () => {
    const limits = new RateLimits();
    waits(limits, [0, 0, 0, 0, 0, 0, 0]);
    expect(waits(limits, [1000, 1000, 2000])).toEqual([0, 1, 0]);
  });

  it('lets sixty into thirty seconds, and says when there is room again', () => {
    const limits = new RateLimits();
    const sixty = Array.from({ length: 60 }, (_, index) => index * 400);
    expect(Math.max(...waits(limits, sixty))).toBe(0);
    expect(waits(limits, [24_000, 29_999, 30_000])).toEqual([6, 1, 0]);
  });

  it('lets 1800 into an hour', () => {
    const limits = new RateLimits();
    const all = Array.from({ length: 1800 }, (_, index) => index * 1000);
    expect(Math.max(...waits(limits, all))).toBe(0);
    expect(waits(limits, [1_800_000, 3_600_000])).toEqual([1800, 0]);
  });

  it('counts each thread of a channel by itself', () => {
    const limits = new RateLimits();
    waits(limits, [0, 0, 0, 0, 0, 0, 0]);
    expect(waits(limits, [0], OTHER)).toEqual([0]);
  });

  it('does not count what it refused', () => {
    const limits = new RateLimits();
    waits(limits, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(limits.take(THREAD, 1000)).toBe(0);
  });

  it('lets the app do fifty requests a second over all conversations, reading included', () => {
    const limits = new RateLimits();
    const chats = Array.from({ length: 49 }, (_, index) => limits.take(`a:${index}`, 0));
    expect(Math.max(...chats)).toBe(0);
    expect([limits.take(undefined, 0), limits.take(undefined, 0), limits.take(undefined, 1000)]).toEqual([0, 1, 0]);
  });
});
