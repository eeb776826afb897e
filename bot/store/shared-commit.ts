/**
 * Many people press in the same moment, and each press is a transaction. Those who come while one is under way travel in the
 * next one together: one request instead of twenty. Each keeps its own outcome. When storage refuses them together, because of one
 * of them, that one is left out and the others go again, so nobody loses by another's fault.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Change } from './table';

/** A transaction takes 100 rows. */
const ROWS = 100;
/** Who changes more rows than this travels alone. */
const SMALL = 8;
/** Nobody waits longer for a transaction that is not theirs: it may hang. */
const PATIENCE_MS = 250;

/** What became of a transaction: committed, or refused for one of its changes, by its place; null where storage does not say. */
export type Sent = true | { readonly refused: number | null };
/** Sends one transaction. */
export type Send = (partition: string, changes: readonly Change[]) => Promise<Sent>;

export interface SharedCommits {
  /** Commits as `send` does, together with others of the same partition who wait meanwhile. False: a version has moved on. */
  commit(partition: string, changes: readonly Change[]): Promise<boolean>;
  /** Once nobody waits there for a transaction. */
  atRest(partition: string): Promise<void>;
}

interface Waiting {
  readonly changes: readonly Change[];
  resolve(committed: boolean): void;
  reject(error: unknown): void;
}

interface Queue {
  readonly waiting: Waiting[];
  readonly served: Promise<void>;
}

/** One for each table. */
export function sharedCommits(send: Send): SharedCommits {
  const queues = new Map<string, Queue>();

  async function serve(partition: string, queue: Waiting[]): Promise<void> {
    // Those who decided on the same reading come in the same moment.
    await nextTurn();
    while (queue.length > 0) {
      const sent = travel(partition, boarding(queue)).then((committed) => dismissOutrun(queue, committed));
      await Promise.race([sent, pause(PATIENCE_MS, undefined, { ref: false })]);
    }
    queues.delete(partition);
  }

  /** Who was committed. */
  async function travel(partition: string, together: readonly Waiting[]): Promise<readonly Waiting[]> {
    const changes = merged(together);
    let sent: Sent;
    try {
      sent = await send(partition, changes);
    } catch (error) {
      for (const one of together) one.reject(error);
      return [];
    }
    if (sent === true) {
      for (const one of together) one.resolve(true);
      return together;
    }
    const refused = changes[sent.refused ?? -1]?.key;
    const others = together.filter((one) => one.changes.every(({ key }) => key !== refused));
    for (const one of together) if (together.length === 1 || !others.includes(one)) one.resolve(false);
    if (together.length === 1) return [];
    // Where one was refused there are often more of them: halves find them sooner than one at a time.
    const middle = Math.ceil(others.length / 2);
    const halves = [others.slice(0, middle), others.slice(middle)].filter((half) => half.length > 0);
    return (await Promise.all(halves.map((half) => travel(partition, half)))).flat();
  }

  return {
    commit(partition, changes) {
      return new Promise((resolve, reject) => {
        const waiting = queues.get(partition)?.waiting ?? [];
        waiting.push({ changes, resolve, reject });
        if (!queues.has(partition)) queues.set(partition, { waiting, served: serve(partition, waiting) });
      });
    },
    async atRest(partition) {
      await queues.get(partition)?.served;
    },
  };
}

/** Takes those out of the queue who can travel together: the first, and whoever changes nothing that one of the others changes. */
function boarding(queue: Waiting[]): readonly Waiting[] {
  const together = queue.splice(0, 1);
  const aboard = new Map<string, Change>();
  const board = (changes: readonly Change[]) => {
    for (const change of changes) aboard.set(change.key, joined(aboard.get(change.key), change) ?? change);
  };
  for (const { changes } of together) board(changes);
  if (aboard.size > SMALL) return together;
  for (const one of [...queue]) {
    const { changes } = one;
    const clash = changes.some((change) => aboard.has(change.key) && joined(aboard.get(change.key), change) === null);
    if (clash || changes.length > SMALL || aboard.size + changes.length > ROWS) continue;
    board(changes);
    together.push(one);
    queue.splice(queue.indexOf(one), 1);
  }
  return together;
}

/** Each row once: a marker that several put, and a row that several merge their parts into. */
function merged(together: readonly Waiting[]): readonly Change[] {
  const rows = new Map<string, Change>();
  for (const change of together.flatMap((one) => one.changes)) {
    rows.set(change.key, joined(rows.get(change.key), change) ?? change);
  }
  return [...rows.values()];
}

/** Two changes of one row as one; null where they can't be. */
function joined(one: Change | undefined, other: Change): Change | null {
  if (one?.kind === 'put' && other.kind === 'put') return other;
  if (one?.kind !== 'merge' || other.kind !== 'merge') return null;
  const apart = Object.keys(other.parts).every((part) => !(part in one.parts));
  return apart ? { ...one, parts: { ...one.parts, ...other.parts } } : null;
}

/** Whoever decided on a version that has just been replaced need not ask storage to learn it. */
function dismissOutrun(queue: Waiting[], committed: readonly Waiting[]): void {
  const replaced = new Set(committed.flatMap(({ changes }) => changes.flatMap(versionOf)));
  for (const one of [...queue]) {
    if (!one.changes.flatMap(versionOf).some((version) => replaced.has(version))) continue;
    one.resolve(false);
    queue.splice(queue.indexOf(one), 1);
  }
}

function versionOf(change: Change): readonly string[] {
  return 'etag' in change ? [`${change.key} ${change.etag}`] : [];
}
