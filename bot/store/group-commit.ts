/**
 * Group commit: the changes of several callers to one partition share a transaction, one request instead of twenty.
 * While one is in flight, later callers queue and form the next batch. Each caller gets an outcome of its own: a batch
 * that storage refuses is sent again without the refused change.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Change } from './table';

/** Maximum number of rows per transaction. */
const MAX_BATCH_ROWS = 100;
/** A commit with more rows than this is sent as a batch of its own. */
const MAX_SHARED_ROWS = 8;
/** How long the queue waits for a batch before it sends the next one, as a request may hang. */
const BATCH_TIMEOUT_MS = 250;

/** The outcome of a transaction: committed, or refused because of the change at this index (null if unknown). */
export type Sent = true | { readonly refused: number | null };
/** Sends one transaction. */
export type Send = (partition: string, changes: readonly Change[]) => Promise<Sent>;

export interface GroupCommit {
  /** Commits like `send`, batched with other commits to the same partition. False on a version conflict. */
  commit(partition: string, changes: readonly Change[]): Promise<boolean>;
  /** Resolves once the partition's queue is empty. */
  drained(partition: string): Promise<void>;
}

interface PendingCommit {
  readonly changes: readonly Change[];
  resolve(committed: boolean): void;
  reject(error: unknown): void;
}

interface Queue {
  readonly pending: PendingCommit[];
  readonly drained: Promise<void>;
}

/** Returns the group commit of one table, with a queue per partition. */
export function groupCommit(send: Send): GroupCommit {
  const queues = new Map<string, Queue>();

  async function drain(partition: string, queue: PendingCommit[]): Promise<void> {
    // Callers that decided on the same read commit in the same turn of the event loop.
    await nextTurn();
    while (queue.length > 0) {
      const sent = sendBatch(partition, takeBatch(queue)).then((committed) => refuseOutdated(queue, committed));
      await Promise.race([sent, pause(BATCH_TIMEOUT_MS, undefined, { ref: false })]);
    }
    queues.delete(partition);
  }

  /** Sends a batch and resolves its commits. Returns those that were committed. */
  async function sendBatch(partition: string, batch: readonly PendingCommit[]): Promise<readonly PendingCommit[]> {
    const changes = merged(batch);
    let sent: Sent;
    try {
      sent = await send(partition, changes);
    } catch (error) {
      for (const one of batch) one.reject(error);
      return [];
    }
    if (sent === true) {
      for (const one of batch) one.resolve(true);
      return batch;
    }
    const refused = changes[sent.refused ?? -1]?.key;
    const others = batch.filter((one) => one.changes.every(({ key }) => key !== refused));
    for (const one of batch) if (batch.length === 1 || !others.includes(one)) one.resolve(false);
    if (batch.length === 1) return [];
    // Conflicts tend to occur together, so bisection takes fewer requests than retrying one commit at a time.
    const middle = Math.ceil(others.length / 2);
    const halves = [others.slice(0, middle), others.slice(middle)].filter((half) => half.length > 0);
    return (await Promise.all(halves.map((half) => sendBatch(partition, half)))).flat();
  }

  return {
    commit(partition, changes) {
      return new Promise((resolve, reject) => {
        const pending = queues.get(partition)?.pending ?? [];
        pending.push({ changes, resolve, reject });
        if (!queues.has(partition)) queues.set(partition, { pending, drained: drain(partition, pending) });
      });
    },
    async drained(partition) {
      await queues.get(partition)?.drained;
    },
  };
}

/** Removes the next batch from the queue: its head and every commit compatible with those before it. */
function takeBatch(queue: PendingCommit[]): readonly PendingCommit[] {
  const batch = queue.splice(0, 1);
  const rows = new Map<string, Change>();
  const add = (changes: readonly Change[]) => {
    for (const change of changes) rows.set(change.key, joined(rows.get(change.key), change) ?? change);
  };
  for (const { changes } of batch) add(changes);
  if (rows.size > MAX_SHARED_ROWS) return batch;
  for (const one of [...queue]) {
    const { changes } = one;
    const clash = changes.some((change) => rows.has(change.key) && joined(rows.get(change.key), change) === null);
    if (clash || changes.length > MAX_SHARED_ROWS || rows.size + changes.length > MAX_BATCH_ROWS) continue;
    add(changes);
    batch.push(one);
    queue.splice(queue.indexOf(one), 1);
  }
  return batch;
}

/** Returns the changes of a batch with one change per row: repeated puts become one, as do merges into the same row. */
function merged(batch: readonly PendingCommit[]): readonly Change[] {
  const rows = new Map<string, Change>();
  for (const change of batch.flatMap((one) => one.changes)) {
    rows.set(change.key, joined(rows.get(change.key), change) ?? change);
  }
  return [...rows.values()];
}

/** Combines two changes of one row; null if they are incompatible. */
function joined(one: Change | undefined, other: Change): Change | null {
  if (one?.kind === 'put' && other.kind === 'put') return other;
  if (one?.kind !== 'merge' || other.kind !== 'merge') return null;
  const apart = Object.keys(other.parts).every((part) => !(part in one.parts));
  return apart ? { ...one, parts: { ...one.parts, ...other.parts } } : null;
}

/** Refuses pending commits conditional on a version that has just been replaced: sending them would only fail. */
function refuseOutdated(queue: PendingCommit[], committed: readonly PendingCommit[]): void {
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
