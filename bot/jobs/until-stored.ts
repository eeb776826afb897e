/** Retries storage for an outcome that only this server knows. */
import { setTimeout as delay } from 'node:timers/promises';
import { StorageUnavailable } from '../store/table';

/** With delays that double from half a second these take a minute: as long as a claim lasts. */
const TRIES = 8;

/**
 * Runs work that uses storage, and retries it while storage does not answer. The work may have been done although the
 * answer was lost, so it must be idempotent.
 *
 * @param retryMs milliseconds until the second attempt; doubles with each
 * @throws StorageUnavailable of the last attempt; any other error at once
 */
export async function untilStored<T>(retryMs: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageUnavailable) || attempt === TRIES) throw error;
      await delay(retryMs * 2 ** (attempt - 1));
    }
  }
}
