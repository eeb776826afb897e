/** Restores a backup into a table that does not hold the group yet. */
import type { Group } from '../../../shared/domain/membership/types';
import { DIRECTORY, keys } from '../keys';
import type { Change, Table } from '../table';
import { type BackupHeader, type BackupRow, type BackupTrailer, checkBackup, rowsOf, UnusableBackup } from './format';

/** The table is not empty, or another restore or server has written to it. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored';
}

export interface RestoreOptions {
  /** Id of the deployment's group; a backup of another group is refused unless `takeOver` is set. */
  readonly groupId: string;
  /** Whether to restore the file's group under `groupId`, whatever its id was. */
  readonly takeOver?: boolean;
}

type Checked = BackupHeader & BackupTrailer;

/** Maximum number of rows and characters per transaction; storage allows 100 rows and 4 MiB. */
const MOST_ROWS = 100;
const MOST_CHARACTERS = 1_500_000;

/**
 * Verifies the whole file, then stores its rows. The group's own row is stored last: until then the group does not
 * exist. An interrupted restore is completed by restoring the same file again.
 *
 * @throws UnusableBackup; NotRestored; StorageUnavailable
 */
export async function restoreBackup(table: Table, path: string, options: RestoreOptions): Promise<Checked> {
  const backup = await checkBackup(path);
  const { groupId, takeOver = false } = options;
  if (backup.group.id !== groupId && !takeOver) {
    throw new UnusableBackup(
      `The file holds the group "${backup.group.id}"; this deployment is for "${groupId}". With --as ${groupId} it becomes that group.`,
    );
  }
  await table.create();
  await begin(table, groupId, backup);
  const last = await storeRows(table, groupId, path);
  if (last === null) throw new UnusableBackup('The file holds no group.');
  await finish(table, groupId, last);
  return backup;
}

/** Records that this file is being restored. @throws NotRestored if the table holds anything else */
async function begin(table: Table, groupId: string, { sha256 }: Checked): Promise<void> {
  const { rows } = await table.range<unknown>(groupId, { from: '', to: '~' }, 1);
  const listed = await table.read(DIRECTORY, keys.group(groupId));
  const under = await table.read<{ sha256: string }>(groupId, keys.restoring);
  if (under?.value.sha256 === sha256 && listed === null) return;
  if (rows.length > 0 || listed !== null) {
    throw new NotRestored(
      `The store is not empty: it holds rows of the group "${groupId}" already. Restore into another table (TABLE_NAME), and point the app to it.`,
    );
  }
  const begun = await table.commit(groupId, [{ kind: 'insert', key: keys.restoring, value: { sha256 } }]);
  if (!begun) throw new NotRestored('Somebody else is restoring into this store.');
}

/** Stores all rows except the group's own row, which it returns; null if the file has none. */
async function storeRows(table: Table, groupId: string, path: string): Promise<Group | null> {
  let group: Group | null = null;
  let batch: Change[] = [];
  let characters = 0;
  const send = async () => {
    if (batch.length > 0) await table.commit(groupId, batch);
    batch = [];
    characters = 0;
  };
  for await (const row of rowsOf(path)) {
    if (row.part === 'link') await storeLink(table, groupId, row);
    else if (row.key === keys.membershipGroup) group = row.value as Group;
    else {
      const size = JSON.stringify(row.value).length;
      if (batch.length === MOST_ROWS || characters + size > MOST_CHARACTERS) await send();
      batch.push({ kind: 'put', key: row.key, value: row.value });
      characters += size;
    }
  }
  await send();
  return group;
}

/** Stores a link. An existing one stays, whichever group it points to. */
async function storeLink(table: Table, groupId: string, { key }: BackupRow): Promise<void> {
  await table.commit(DIRECTORY, [{ kind: 'insert', key, value: { groupId } }]);
}

async function finish(table: Table, groupId: string, group: Group): Promise<void> {
  const under = await table.read(groupId, keys.restoring);
  const value: Group = { ...group, id: groupId };
  const finished =
    under !== null &&
    (await table.commit(groupId, [
      { kind: 'insert', key: keys.membershipGroup, value },
      { kind: 'delete', key: under.key, etag: under.etag },
    ]));
  if (!finished)
    throw new NotRestored('A server has begun to use this store meanwhile. Stop it, and restore into another table.');
  await table.commit(DIRECTORY, [
    { kind: 'insert', key: keys.group(groupId), value: { id: groupId, name: value.name } },
  ]);
}
