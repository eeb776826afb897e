import { setTimeout as delay } from 'node:timers/promises';

/**
 * Retries until the function neither throws nor returns false, and returns its result.
 * @param timeoutMs a generous time-out; then the last error is thrown
 */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  { timeoutMs = 45_000, everyMs = 25 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      const result = await attempt();
      if (result !== false) return result;
      if (Date.now() > end) throw new Error(`still not so after ${timeoutMs} ms`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await delay(everyMs);
  }
}
