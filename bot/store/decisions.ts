/** Reading and writing decisions and key updates. They lie newest first, under ids that say when. */
import type { Decision } from '../../shared/domain/decisions/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** A page, what was recorded last first. One request. */
export async function loadDecisions(table: Table, groupId: string, after: string | null, limit: number) {
  const { rows, next } = await table.range<Decision>(groupId, keys.decisions(after), limit);
  return { decisions: rows.map(({ value }) => value), older: next };
}

/** One of them; null: there is none. One request. */
export function loadDecision(table: Table, groupId: string, id: string): Promise<Row<Decision> | null> {
  return table.read<Decision>(groupId, keys.decision(id));
}

/** The change that stores one as it is now. `before` null: it is new. */
export function decisionChange(before: Row<Decision> | null, after: Decision): Change {
  if (before === null) return { kind: 'insert', key: keys.decision(after.id), value: after };
  return { kind: 'replace', key: before.key, etag: before.etag, value: after };
}
