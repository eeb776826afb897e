/**
 * Many people want the same rows in the same moment: when a meeting begins, each press reads the register. Whoever asks while
 * others are being served shares the next reading with everybody else who asks meanwhile. It begins after they asked, so it is
 * as fresh as one of their own, and storage is asked once for all of them.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Milliseconds from the beginning of a reading that several share to the next one's. Whoever is alone never waits for them. */
const GAP_MS = 150;
/** Nobody waits longer for a reading that they do not share, nor for what comes of it: it may hang. */
const PATIENCE_MS = 250;

/** Resolves once what was decided on a reading is stored. */
type Settled = () => Promise<void>;

interface UnderWay {
  /** When the next reading may begin. */
  readonly over: Promise<unknown>;
  /** The next reading, once somebody wants it. */
  next: Promise<unknown> | null;
  /** How many share the next one. */
  waiting: number;
}

/**
 * Reads by key, each reading shared. A failure is everybody's who shares it. The next reading waits until what was decided on the
 * last one is stored (`settled`), so that those who share it see that.
 */
export function sharedReadings() {
  const underWay = new Map<string, UnderWay>();

  function begin<T>(key: string, read: () => Promise<T>, settled: Settled, sharers: number): Promise<T> {
    const reading = read();
    const ended = reading.then(nothing, nothing).then(() => nextTurn());
    const over = Promise.all([
      sharers > 1 ? waited(GAP_MS) : null,
      Promise.race([ended, waited(PATIENCE_MS)]).then(() => Promise.race([settled(), waited(PATIENCE_MS)])),
    ]);
    const own: UnderWay = { over, next: null, waiting: 0 };
    underWay.set(key, own);
    void over.then(() => {
      if (underWay.get(key) === own && own.next === null) underWay.delete(key);
    });
    return reading;
  }

  return <T>(key: string, read: () => Promise<T>, settled: Settled = atOnce): Promise<T> => {
    const current = underWay.get(key);
    if (current === undefined) return begin(key, read, settled, 1);
    current.waiting += 1;
    current.next ??= current.over.then(() => begin(key, read, settled, current.waiting));
    return current.next as Promise<T>;
  };
}

function nothing(): void {}

async function atOnce(): Promise<void> {}

/** Keeps the process alive: somebody waits for what comes after it. */
function waited(milliseconds: number): Promise<void> {
  return pause(milliseconds);
}
