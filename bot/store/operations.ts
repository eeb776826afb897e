/** Operations that took effect: a row for each, so that a repetition fails as a whole and is told from a version conflict. */
import { keys } from './keys';
import type { Change, Table } from './table';

/** What an operation left when it took effect. */
export interface Operation {
  /** The attempt that did it: whoever lost storage's answer recognises their own. */
  readonly attempt: string;
  readonly remembered: unknown;
}

/** The row that goes with every change. */
export function operationChange(operationId: string, operation: Operation): Change {
  return { kind: 'insert', key: keys.operation(operationId), value: operation };
}

/**
 * What an operation left when it took effect. Null: it has not. One request, which gets one attempt's time: whoever asks
 * has waited for storage already.
 */
export async function findOperation(table: Table, groupId: string, operationId: string): Promise<Operation | null> {
  return (await table.read<Operation>(groupId, keys.operation(operationId), { brief: true }))?.value ?? null;
}
