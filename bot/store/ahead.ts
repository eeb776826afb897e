/** Reading and writing what was said of seats before their meeting has a register: one row a meeting. */
import type { AheadAnswer } from '../../shared/domain/attendance/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

interface AheadRow {
  readonly answers: readonly AheadAnswer[];
}

export interface LoadedAhead {
  readonly answers: readonly AheadAnswer[];
  /** Null: nothing was said yet. */
  readonly row: Row<AheadRow> | null;
}

/** What stands for a meeting. One request. */
export async function loadAhead(table: Table, groupId: string, meetingId: string): Promise<LoadedAhead> {
  const row = await table.read<AheadRow>(groupId, keys.ahead(meetingId));
  return { answers: row?.value.answers ?? [], row };
}

/** The change that makes what stands for a meeting another. The schedule's row, which goes with it, guards it. */
export function aheadChange(meetingId: string, answers: readonly AheadAnswer[]): Change {
  return { kind: 'put', key: keys.ahead(meetingId), value: { answers } satisfies AheadRow };
}

/** The change that takes it away, as it was read: a register opens with it. */
export function aheadTaken({ row }: LoadedAhead): readonly Change[] {
  return row === null ? [] : [{ kind: 'delete', key: row.key, etag: row.etag }];
}
