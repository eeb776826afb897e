/**
 * The types of the store: rows, changes, and the table's small interface (read a row, read a range, commit a set of
 * changes in one transaction). They are independent of any storage, which avoids a circular import between an adapter
 * and the code built on it.
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
  /** Key at which the next page begins; null at the end. */
  readonly next: string | null;
}

/**
 * One change of a commit. `put` overwrites unconditionally: for markers, and for rows that are derived from others or
 * guarded by another row of the transaction. `merge` writes parts of a value into a row that must exist and leaves the
 * other parts as they are: for parts that only one person decides on. Everything else is conditional on the version it
 * was decided on.
 */
export type Change =
  | { readonly kind: 'insert'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'replace'; readonly key: string; readonly etag: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly key: string; readonly etag: string }
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'merge'; readonly key: string; readonly parts: Readonly<Record<string, unknown>> };

export interface Table {
  /** Creates the table if it does not exist. @throws StorageUnavailable */
  create(): Promise<void>;

  /** Reads one row, or null. `brief` limits the time to that of a single attempt. @throws StorageUnavailable */
  read<T>(partition: string, key: string, options?: { readonly brief?: boolean }): Promise<Row<T> | null>;

  /**
   * Reads the rows of a range in key order: all of them, or the first `limit` (below 1,000) and the key of the next
   * one.
   *
   * @throws StorageUnavailable
   */
  range<T>(partition: string, wanted: KeyRange, limit?: number): Promise<RangeResult<T>>;

  /** As above, as a coalesced read that begins after the call; its callers share one version. See shared-read. */
  sharedRange<T>(partition: string, wanted: KeyRange, limit?: number): Promise<Versioned<RangeResult<T>>>;

  /**
   * Commits all changes or none, by group commit; see group-commit. False on a version conflict, or if a row already
   * exists or no longer exists.
   *
   * @throws StorageUnavailable; if it is `ambiguous`, the changes may have been made.
   */
  commit(partition: string, changes: readonly Change[]): Promise<boolean>;
}

/** Timeout of one attempt in milliseconds, the number of retries, and the delay before a retry in milliseconds. */
export interface RetryPolicy {
  readonly timeoutMs: number;
  readonly retries: number;
  readonly retryDelayMs: number;
}

/** Storage did not answer, or not in time. `ambiguous` means that the change may have happened nevertheless. */
export class StorageUnavailable extends Error {
  constructor(
    readonly ambiguous: boolean,
    options: ErrorOptions,
  ) {
    super('Storage does not answer', options);
    this.name = 'StorageUnavailable';
  }
}
