/**
 * Shared reads: callers who want the same thing share one request. Whoever asks while a read is in flight gets the next one, which
 * begins after they asked and is as fresh as one of their own (a coalesced read). Watchers say how old a reading may be for them:
 * so many milliseconds' readings are one, however many look.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Milliseconds from the start of a shared read to the start of the next one. A read that nobody shares has no such interval. */
const SHARED_READ_INTERVAL_MS = 150;
/** How long a caller waits for the read before theirs, and for what comes of it: a request may hang. */
const PATIENCE_MS = 250;

/** Resolves once what was decided on a read is stored. */
type Settled = () => Promise<void>;

interface InFlight {
  /** When the next read may begin. */
  readonly over: Promise<unknown>;
  /** The next read, once somebody wants it. */
  next: Promise<unknown> | null;
  /** How many share the next one. */
  waiting: number;
}

export interface SharedReadOptions {
  /** Milliseconds for which a reading is kept for others. Absent: whoever asks gets one that begins after they asked. */
  readonly age?: number;
  /** Changes with whatever makes a reading that is kept outdated at once; absent: only time does. */
  readonly version?: number;
  /** The next read waits for this, so that those who share it see what was decided on the last one. */
  readonly settled?: Settled;
}

export type SharedReads = <T>(key: string, read: () => Promise<T>, options?: SharedReadOptions) => Promise<T>;

/**
 * Makes a function that reads by key, each read shared. A failure is that of everybody who shares it, and is not kept.
 *
 * @param clock milliseconds, for how old a reading is
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

/** Keeps the process alive: a caller waits for what comes after it. */
function waited(milliseconds: number): Promise<void> {
  return pause(milliseconds);
}
