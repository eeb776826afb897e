/** Reads and writes the log of best practice. Entries sort newest first; withdrawn ones have a prefix of their own. */
import type { PracticeEntry } from '../../shared/domain/practice/entries';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** Loads all entries that have not been withdrawn, newest first. One request per 1,000 entries. */
export async function loadPractice(table: Table, groupId: string): Promise<readonly PracticeEntry[]> {
  const { rows } = await table.range<PracticeEntry>(groupId, keys.practice);
  return rows.map(({ value }) => value);
}

/** Loads an entry, withdrawn or not; null if there is none. One request, two unless it is current. */
export async function loadPracticeEntry(
  table: Table,
  groupId: string,
  entryId: string,
): Promise<Row<PracticeEntry> | null> {
  const open = await table.read<PracticeEntry>(groupId, keys.practiceEntry(entryId));
  return open ?? table.read<PracticeEntry>(groupId, keys.withdrawnPractice(entryId));
}

/** Returns the changes that store an entry; `before` is null for a new one. */
export function practiceChanges(before: Row<PracticeEntry> | null, after: PracticeEntry): readonly Change[] {
  if (before === null) return [{ kind: 'insert', key: keys.practiceEntry(after.id), value: after }];
  const { key, etag } = before;
  if (after.withdrawn === null) return [{ kind: 'replace', key, etag, value: after }];
  return [
    { kind: 'delete', key, etag },
    { kind: 'insert', key: keys.withdrawnPractice(after.id), value: after },
  ];
}
