/** The rows of an in-memory table, ordered by key, changed in transactions within the limits of Table Storage. */
import { toMergeEntity } from '../../../bot/store/codec';
import type { Sent } from '../../../bot/store/group-commit';
import type { RowCodec } from '../../../bot/store/row-codec';
import type { Change } from '../../../bot/store/table';
import { faultIn, faultInEntity } from './table-limits';

type Entity = Readonly<Record<string, unknown>>;

interface StoredEntity {
  readonly key: string;
  readonly etag: string;
  readonly entity: Entity;
}

interface Partition {
  readonly entities: Map<string, StoredEntity>;
  /** The sorted keys, built lazily; null after a row was added or removed. */
  sorted: readonly string[] | null;
}

export class MemoryRows {
  readonly #partitions = new Map<string, Partition>();
  #version = 0;

  get(partition: string, key: string): StoredEntity | undefined {
    return this.#partitions.get(partition)?.entities.get(key);
  }

  /** Returns at most so many rows with from ≤ key < to, and the key of the next one; null at the end. */
  between(name: string, from: string, to: string, most: number) {
    const partition = this.#partitions.get(name);
    if (partition === undefined) return { entities: [], next: null };
    partition.sorted ??= [...partition.entities.keys()].sort(byCodeUnits);
    const first = placeOf(partition.sorted, from);
    const keys = partition.sorted.slice(first, placeOf(partition.sorted, to));
    const entities = keys.slice(0, most).flatMap((key) => partition.entities.get(key) ?? []);
    return { entities, next: keys[most] ?? null };
  }

  /** Applies all changes or none. Throws: for what Table Storage answers with 400. */
  commit(name: string, changes: readonly Change[], codec: RowCodec): Sent {
    const fault = faultIn(name, changes);
    if (fault !== null) throw new Error(fault);
    const partition = this.#partitions.get(name) ?? { entities: new Map<string, StoredEntity>(), sorted: null };
    const after: (readonly [string, Entity | null])[] = [];
    for (const [place, change] of changes.entries()) {
      const before = partition.entities.get(change.key);
      if (!allowed(change, before)) return { refused: place };
      const entity = changedEntity(codec, name, change, before);
      const tooLarge = entity === null ? null : faultInEntity(entity);
      if (tooLarge !== null) throw new Error(tooLarge);
      after.push([change.key, entity]);
    }
    for (const [key, entity] of after) this.#put(partition, key, entity);
    this.#partitions.set(name, partition);
    return true;
  }

  #put(partition: Partition, key: string, entity: Entity | null): void {
    if (entity === null || !partition.entities.has(key)) partition.sorted = null;
    if (entity === null) {
      partition.entities.delete(key);
      return;
    }
    this.#version += 1;
    partition.entities.set(key, { key, etag: `W/"${this.#version}"`, entity });
  }
}

/** Whether the row meets the precondition of the change. */
function allowed(change: Change, before: StoredEntity | undefined): boolean {
  switch (change.kind) {
    case 'insert':
      return before === undefined;
    case 'replace':
    case 'delete':
      return before?.etag === change.etag;
    case 'merge':
      return before !== undefined;
    case 'put':
      return true;
  }
}

/** Returns the row's entity after the change; null if it is deleted. */
function changedEntity(
  codec: RowCodec,
  partition: string,
  change: Change,
  before: StoredEntity | undefined,
): Entity | null {
  if (change.kind === 'delete') return null;
  if (change.kind === 'merge') return { ...before?.entity, ...toMergeEntity(partition, change.key, change.parts) };
  return codec.write(partition, change.key, change.value, change.kind === 'replace' ? change.etag : undefined);
}

/** Returns the index of the first key that is not less than this one (binary search). */
function placeOf(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
