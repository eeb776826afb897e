/**
 * What the store's functions work with: rows, changes, and the table's small interface (read a row, read a range, commit a set of
 * changes in one transaction). It knows no storage, so that an adapter and what is built on it meet here without a circle.
 */
import type { KeyRange } from './keys';
import type { Versioned } from './versioned';

/** A stored value with the version it was read at. */
export interface Row<T> {
  readonly key: string;
  readonly etag: string;
  readonly value: T;
}

export interface RangeResult<T> {
  readonly rows: readonly Row<T>[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/**
 * One change of a commit. `put` overwrites without looking and is for markers only, whose content does not matter. `merge` puts
 * parts of a value into a row that has to be there, whatever the others of its parts have become since: for parts that one person
 * decides on alone. Everything else names the version it was decided on.
 */
export type Change =
  | { readonly kind: 'insert'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'replace'; readonly key: string; readonly etag: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly key: string; readonly etag: string }
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'merge'; readonly key: string; readonly parts: Readonly<Record<string, unknown>> };

export interface Table {
  /** Makes the table when it is not there yet. @throws StorageUnavailable */
  create(): Promise<void>;

  /** One row, or null. `brief`: within the time of a single attempt. @throws StorageUnavailable */
  read<T>(partition: string, key: string, options?: { readonly brief?: boolean }): Promise<Row<T> | null>;

  /**
   * The rows of a range in the order of their keys: all of them, or `limit` (below 1,000) and where the next begin.
   *
   * @throws StorageUnavailable
   */
  range<T>(partition: string, wanted: KeyRange, limit?: number): Promise<RangeResult<T>>;

  /** The same, as of now or later, as one coalesced read: one version for all of its callers; see shared-read. */
  sharedRange<T>(partition: string, wanted: KeyRange, limit?: number): Promise<Versioned<RangeResult<T>>>;

  /**
   * All changes or none, by group commit; see group-commit. Answers false on a version conflict, or when a row is there already
   * (or no longer).
   *
   * @throws StorageUnavailable; `ambiguous` says that the changes may have been made.
   */
  commit(partition: string, changes: readonly Change[]): Promise<boolean>;
}

/** How long whoever uses a table waits: milliseconds for one attempt, and how often and how soon it is tried again. */
export interface RetryPolicy {
  readonly timeoutMs: number;
  readonly retries: number;
  readonly retryDelayMs: number;
}

/** Storage did not answer, or not in time. `ambiguous`: what was asked for may have happened all the same. */
export class StorageUnavailable extends Error {
  constructor(
    readonly ambiguous: boolean,
    options: ErrorOptions,
  ) {
    super('Storage does not answer', options);
    this.name = 'StorageUnavailable';
  }
}
