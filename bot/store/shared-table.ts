/** A table for many people at once: what they ask for in the same moment shares its requests. */
import type { KeyRange } from './keys';
import { type Send, sharedCommits } from './shared-commit';
import { sharedReadings } from './shared-reading';
import type { Page, Table } from './table';
import { Versioned } from './versioned';

/** What an adapter brings: requests to one storage, each for itself. */
export interface TableRequests extends Pick<Table, 'create' | 'read' | 'range'> {
  /** One transaction. */
  readonly send: Send;
}

/** The table on these requests. */
export function sharedTable({ create, read, range, send }: TableRequests): Table {
  const shared = sharedReadings();
  const { commit, atRest } = sharedCommits(send);
  return {
    create,
    read,
    range,
    sharedRange<T>(partition: string, wanted: KeyRange, limit?: number): Promise<Versioned<Page<T>>> {
      const key = JSON.stringify([partition, wanted.from, wanted.to, limit]);
      return shared(
        key,
        async () => new Versioned(await range<T>(partition, wanted, limit)),
        () => atRest(partition),
      );
    },
    commit,
  };
}
