/** Committed operations: a row for each, so that the transaction of a retry fails and is not taken for a version conflict. */
import { keys } from './keys';
import type { Change, Table } from './table';

/** The row of a committed operation. */
export interface Operation {
  /** Id of the attempt that committed, so that an attempt whose answer was lost can recognise its own commit. */
  readonly attempt: string;
  readonly remembered: unknown;
  /**
   * Keys of the append-only rows that it inserted, apart from its events; a backup that excludes the operation excludes
   * them too. Absent in rows of earlier versions.
   */
  readonly appended?: readonly string[];
}

/** Returns the keys of the append-only rows that these changes insert, except events, which name their operation. */
export function appendedBy(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ kind, key }) =>
    kind === 'insert' && keys.appendOnly.some((prefix) => key.startsWith(prefix)) ? [key] : [],
  );
}

/** Returns the change that stores the operation; it is part of every transaction. */
export function operationChange(operationId: string, operation: Operation): Change {
  return { kind: 'insert', key: keys.operation(operationId), value: operation };
}

/**
 * Loads a committed operation; null if it has not committed. One request with the timeout of a single attempt, because
 * the caller has already waited for storage.
 */
export async function findOperation(table: Table, groupId: string, operationId: string): Promise<Operation | null> {
  return (await table.read<Operation>(groupId, keys.operation(operationId), { brief: true }))?.value ?? null;
}
