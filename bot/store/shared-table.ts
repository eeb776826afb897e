/** A table with coalesced reads and group commit: callers of the same moment share its requests. */
import { groupCommit, type Send } from './group-commit';
import type { KeyRange } from './keys';
import { sharedReads } from './shared-read';
import type { RangeResult, Table } from './table';
import { Versioned } from './versioned';

/** What an adapter brings: requests to one storage, each for itself. */
export interface TableRequests extends Pick<Table, 'create' | 'read' | 'range'> {
  /** One transaction. */
  readonly send: Send;
}

/** The table on these requests. */
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
