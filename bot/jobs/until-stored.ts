/** Storage is asked again for as long as nobody else can know what this server knows. */
import { setTimeout as delay } from 'node:timers/promises';
import { StorageUnavailable } from '../store/table';

/** With waits that double from half a second these take a minute: as long as a claim holds. */
const TRIES = 8;

/**
 * Does work that storage takes part in, again where storage does not answer. The work may have been done although its answer was
 * lost: it has to bear being done twice.
 *
 * @param retryMs milliseconds until the second try; they double with each
 * @throws StorageUnavailable of the last try; any other error at once
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
