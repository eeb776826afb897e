/** A table with coalesced reads and group commit, so that concurrent callers share requests. */
import { groupCommit, type Send } from './group-commit';
import type { KeyRange } from './keys';
import { sharedReads } from './shared-read';
import type { RangeResult, Table } from './table';
import { Versioned } from './versioned';

/** The primitives that an adapter provides, one request each. */
export interface TableRequests extends Pick<Table, 'create' | 'read' | 'range'> {
  /** Sends one transaction. */
  readonly send: Send;
}

/** Returns a table built on these primitives. */
export function sharedTable({ create, read, range, send }: TableRequests): Table {
  const shared = sharedReads();
  const { commit, drained } = groupCommit(send);
  return {
    create,
    read,
    range,
    sharedRange<T>(partition: string, wanted: KeyRange, limit?: number): Promise<Versioned<RangeResult<T>>> {
      const key = JSON.stringify([partition, wanted.from, wanted.to, limit]);
      return shared(key, async () => new Versioned(await range<T>(partition, wanted, limit)), {
        settled: () => drained(partition),
      });
    },
    commit,
  };
}
