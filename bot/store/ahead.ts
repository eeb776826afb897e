/** Reads and writes apologies and deputies sent before the meeting has a register: one row per meeting. */
import type { AheadAnswer } from '../../shared/domain/attendance/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

interface AheadRow {
  readonly answers: readonly AheadAnswer[];
}

export interface LoadedAhead {
  readonly answers: readonly AheadAnswer[];
  /** Null if nothing has been recorded yet. */
  readonly row: Row<AheadRow> | null;
}

/** Loads the answers sent ahead for a meeting. One request. */
export async function loadAhead(table: Table, groupId: string, meetingId: string): Promise<LoadedAhead> {
  const row = await table.read<AheadRow>(groupId, keys.ahead(meetingId));
  return { answers: row?.value.answers ?? [], row };
}

/**
 * Returns the change that overwrites the answers sent ahead for a meeting. It has no ETag of its own: the schedule's
 * row, replaced in the same transaction, guards it.
 */
export function aheadChange(meetingId: string, answers: readonly AheadAnswer[]): Change {
  return { kind: 'put', key: keys.ahead(meetingId), value: { answers } satisfies AheadRow };
}

/** Returns the change that deletes the row at the version read: the register that opens takes over its answers. */
export function deleteAheadChanges({ row }: LoadedAhead): readonly Change[] {
  return row === null ? [] : [{ kind: 'delete', key: row.key, etag: row.etag }];
}
