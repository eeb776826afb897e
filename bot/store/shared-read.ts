/**
 * Coalesced reads: callers that read the same key share one request. A caller that asks while a read is in flight gets
 * the next read, which begins after it asked and is therefore as fresh as one of its own. Watchers may allow a maximum
 * age: within it they all share one cached result.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Minimum interval between the starts of two shared reads. A read with a single caller is not delayed. */
const SHARED_READ_INTERVAL_MS = 150;
/** How long a caller waits for the previous read, and then for the commits decided on it, as a request may hang. */
const PATIENCE_MS = 250;

/** Resolves when the changes decided on a read have been stored. */
type Settled = () => Promise<void>;

interface InFlight {
  /** Resolves when the next read may begin. */
  readonly over: Promise<unknown>;
  /** The next read; null until a caller asks for it. */
  next: Promise<unknown> | null;
  /** Number of callers that share the next read. */
  waiting: number;
}

export interface SharedReadOptions {
  /** Maximum age of a cached result, in milliseconds. Without it, a caller gets a read that begins after it asked. */
  readonly age?: number;
  /** A cached result of another version is stale at once. Without it, only age makes a result stale. */
  readonly version?: number;
  /** The next read waits for this, so that it sees the changes decided on the previous one. */
  readonly settled?: Settled;
}

export type SharedReads = <T>(key: string, read: () => Promise<T>, options?: SharedReadOptions) => Promise<T>;

/**
 * Returns a function that coalesces reads by key. A failure rejects for all callers that share the read and is not
 * cached.
 *
 * @param clock the time in milliseconds, for the age of cached results
 */
export function sharedReads(clock: () => number = () => performance.now()): SharedReads {
  const inFlight = new Map<string, InFlight>();
  const kept = new Map<string, { readonly at: number; readonly version: number; readonly result: Promise<unknown> }>();

  function begin<T>(key: string, read: () => Promise<T>, settled: Settled, sharers: number): Promise<T> {
    const result = read();
    const ended = result.then(nothing, nothing).then(() => nextTurn());
    const over = Promise.all([
      sharers > 1 ? waited(SHARED_READ_INTERVAL_MS) : null,
      Promise.race([ended, waited(PATIENCE_MS)]).then(() => Promise.race([settled(), waited(PATIENCE_MS)])),
    ]);
    const own: InFlight = { over, next: null, waiting: 0 };
    inFlight.set(key, own);
    void over.then(() => {
      if (inFlight.get(key) === own && own.next === null) inFlight.delete(key);
    });
    return result;
  }

  function coalesced<T>(key: string, read: () => Promise<T>, settled: Settled): Promise<T> {
    const current = inFlight.get(key);
    if (current === undefined) return begin(key, read, settled, 1);
    current.waiting += 1;
    current.next ??= current.over.then(() => begin(key, read, settled, current.waiting));
    return current.next as Promise<T>;
  }

  return <T>(
    key: string,
    read: () => Promise<T>,
    { age = 0, version = 0, settled = atOnce }: SharedReadOptions = {},
  ): Promise<T> => {
    const known = kept.get(key);
    const at = clock();
    if (known !== undefined && known.version === version && at - known.at < age) return known.result as Promise<T>;
    const result = coalesced(key, read, settled);
    if (age > 0) {
      kept.set(key, { at, version, result });
      result.catch(() => kept.get(key)?.result === result && kept.delete(key));
    }
    return result;
  };
}

function nothing(): void {}

async function atOnce(): Promise<void> {}

/** A delay that keeps the process alive, because a caller is waiting for what follows it. */
function waited(milliseconds: number): Promise<void> {
  return pause(milliseconds);
}
