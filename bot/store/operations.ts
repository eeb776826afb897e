/** Committed operations: a row for each, so that the transaction of a retry fails and is not taken for a version conflict. */
import { keys } from './keys';
import type { Change, Table } from './table';

/** What a committed operation left. */
export interface Operation {
  /** The attempt that committed: one whose answer was lost recognises itself. */
  readonly attempt: string;
  readonly remembered: unknown;
  /**
   * Keys of the append-only rows that it inserted beside its events: a backup leaves them out where it leaves out the operation.
   * Absent in rows of earlier versions.
   */
  readonly appended?: readonly string[];
}

/** Which rows of these changes an operation notes as appended; its events name it themselves. */
export function appendedBy(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ kind, key }) =>
    kind === 'insert' && keys.appendOnly.some((prefix) => key.startsWith(prefix)) ? [key] : [],
  );
}

/** The row that goes with every change. */
export function operationChange(operationId: string, operation: Operation): Change {
  return { kind: 'insert', key: keys.operation(operationId), value: operation };
}

/**
 * What an operation left; null: it has not committed. One request with the timeout of a single attempt, because the caller has
 * waited for storage already.
 */
export async function findOperation(table: Table, groupId: string, operationId: string): Promise<Operation | null> {
  return (await table.read<Operation>(groupId, keys.operation(operationId), { brief: true }))?.value ?? null;
}
