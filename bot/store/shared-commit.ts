/**
 * Many people press in the same moment, and each press is a transaction. Those who come while one is under way travel in the
 * next one together: one request instead of twenty. Each keeps its own outcome. When storage refuses them together, because a
 * version of one of them has moved on, that one is left out and the others go again, so nobody loses by another's fault.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from './table';

/** A transaction takes 100 rows. */
const ROWS = 100;
/** Who changes more rows than this travels alone. */
const SMALL = 8;
/** Nobody waits longer for a transaction that is not theirs: it may hang. */
const PATIENCE_MS = 250;

/** How often those who are left go again together, before each goes alone. */
const TRIPS = 3;

/** What became of a transaction: committed, or refused for one of its changes, by its place; null where storage does not say. */
export type Sent = true | { readonly refused: number | null };
/** Sends one transaction. */
export type Send = (partition: string, changes: readonly Change[]) => Promise<Sent>;
/** Whether the changes were made; false when a version has moved on. */
type Commit = (partition: string, changes: readonly Change[]) => Promise<boolean>;

interface Waiting {
  readonly changes: readonly Change[];
  resolve(committed: boolean | Promise<boolean>): void;
  reject(error: unknown): void;
}

/** Commits as `send` does, together with others of the same partition who wait meanwhile. */
export function sharedCommits(send: Send): Commit {
  const queues = new Map<string, Waiting[]>();

  async function serve(partition: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const sent = travel(partition, boarding(queue)).then((committed) => dismissOutrun(queue, committed));
      await Promise.race([sent, pause(PATIENCE_MS, undefined, { ref: false })]);
    }
    queues.delete(partition);
  }

  /** Who was committed together. */
  async function travel(partition: string, together: readonly Waiting[]): Promise<readonly Waiting[]> {
    let left = together;
    try {
      for (let trip = 1; trip <= TRIPS && left.length > 1; trip += 1) {
        const changes = merged(left);
        const sent = await send(partition, changes);
        if (sent === true) {
          for (const one of left) one.resolve(true);
          return left;
        }
        const refused = changes[sent.refused ?? -1];
        const atFault = left.find((one) => refused !== undefined && one.changes.includes(refused));
        if (atFault === undefined) break;
        atFault.resolve(false);
        left = left.filter((one) => one !== atFault);
      }
      const alone = await Promise.all(left.map((one) => goAlone(partition, one)));
      return left.filter((_, index) => alone[index]);
    } catch (error) {
      for (const one of left) one.reject(error);
      return [];
    }
  }

  async function goAlone(partition: string, one: Waiting): Promise<boolean> {
    const outcome = send(partition, one.changes).then((sent) => sent === true);
    one.resolve(outcome);
    return outcome.catch(() => false);
  }

  return (partition, changes) =>
    new Promise((resolve, reject) => {
      const waiting = { changes, resolve, reject };
      const queue = queues.get(partition);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      const own = [waiting];
      queues.set(partition, own);
      void serve(partition, own);
    });
}

/** Takes those out of the queue who can travel together: the first, and whoever touches none of the others' rows. */
function boarding(queue: Waiting[]): readonly Waiting[] {
  const together = queue.splice(0, 1);
  const keys = new Set(together.flatMap(({ changes }) => changes.map(({ key }) => key)));
  if (keys.size > SMALL) return together;
  for (const one of [...queue]) {
    const { changes } = one;
    const clash = changes.some(({ kind, key }) => kind !== 'put' && keys.has(key));
    if (clash || changes.length > SMALL || keys.size + changes.length > ROWS) continue;
    for (const { key } of changes) keys.add(key);
    together.push(one);
    queue.splice(queue.indexOf(one), 1);
  }
  return together;
}

/** A marker that several put is put once. */
function merged(together: readonly Waiting[]): readonly Change[] {
  const changes = together.flatMap((one) => one.changes);
  return [...new Map(changes.map((change) => [change.key, change])).values()];
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
