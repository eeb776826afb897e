/** Reads and writes decisions and key updates. Their ids begin with a reversed timestamp, so they sort newest first. */
import type { Decision } from '../../shared/domain/decisions/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** Loads a page of decisions, newest first. One request. */
export async function loadDecisions(table: Table, groupId: string, after: string | null, limit: number) {
  const { rows, next } = await table.range<Decision>(groupId, keys.decisions(after), limit);
  return { decisions: rows.map(({ value }) => value), older: next };
}

/** Loads a decision, or null. One request. */
export function loadDecision(table: Table, groupId: string, id: string): Promise<Row<Decision> | null> {
  return table.read<Decision>(groupId, keys.decision(id));
}

/** Returns the change that stores a decision; `before` is null for a new one. */
export function decisionChange(before: Row<Decision> | null, after: Decision): Change {
  if (before === null) return { kind: 'insert', key: keys.decision(after.id), value: after };
  return { kind: 'replace', key: before.key, etag: before.etag, value: after };
}
