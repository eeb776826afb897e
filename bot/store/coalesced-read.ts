/**
 * Coalesced reads: callers who want the same rows in the same moment share one request. Whoever asks while a read is in flight
 * gets the next one, which begins after they asked and is as fresh as one of their own.
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

/**
 * Makes a function that reads by key, each read shared; a failure is that of everybody who shares it. The next read waits until
 * what was decided on the last one is stored (`settled`), so that those who share it see that.
 */
export function coalescedReads() {
  const inFlight = new Map<string, InFlight>();

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

  return <T>(key: string, read: () => Promise<T>, settled: Settled = atOnce): Promise<T> => {
    const current = inFlight.get(key);
    if (current === undefined) return begin(key, read, settled, 1);
    current.waiting += 1;
    current.next ??= current.over.then(() => begin(key, read, settled, current.waiting));
    return current.next as Promise<T>;
  };
}

function nothing(): void {}

async function atOnce(): Promise<void> {}

/** Keeps the process alive: a caller waits for what comes after it. */
function waited(milliseconds: number): Promise<void> {
  return pause(milliseconds);
}
