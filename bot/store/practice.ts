/** Reading and writing the log of best practice. Entries lie newest first; one that is withdrawn moves to a prefix of its own. */
import type { PracticeEntry } from '../../shared/domain/practice/entries';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** Every entry that has not been withdrawn, newest first. One request. */
export async function loadPractice(table: Table, groupId: string): Promise<readonly PracticeEntry[]> {
  const { rows } = await table.range<PracticeEntry>(groupId, keys.practice);
  return rows.map(({ value }) => value);
}

/** One entry, withdrawn or not; null: there is none. One request, two for one that has been withdrawn. */
export async function loadPracticeEntry(
  table: Table,
  groupId: string,
  entryId: string,
): Promise<Row<PracticeEntry> | null> {
  const open = await table.read<PracticeEntry>(groupId, keys.practiceEntry(entryId));
  return open ?? table.read<PracticeEntry>(groupId, keys.withdrawnPractice(entryId));
}

/** The changes that store an entry as it is now. `before` null: it is new. */
export function practiceChanges(before: Row<PracticeEntry> | null, after: PracticeEntry): readonly Change[] {
  if (before === null) return [{ kind: 'insert', key: keys.practiceEntry(after.id), value: after }];
  const { key, etag } = before;
  if (after.withdrawn === null) return [{ kind: 'replace', key, etag, value: after }];
  return [
    { kind: 'delete', key, etag },
    { kind: 'insert', key: keys.withdrawnPractice(after.id), value: after },
  ];
}
