/** Takes a backup of a group while the service is running. */
import { rename, rm } from 'node:fs/promises';
import type { Group } from '../../../shared/domain/membership/types';
import { DIRECTORY, keys } from '../keys';
import type { Table } from '../table';
import { type CopyOptions, consistentCopy, retryUntilConsistent } from './consistent-copy';
import { type BackupRow, type BackupTrailer, writeBackup } from './format';

/** The table does not hold this group. */
export class NoSuchGroup extends Error {
  override readonly name = 'NoSuchGroup';
}

/**
 * Writes the group to a file, which appears under its name only once it is complete.
 *
 * @param path the target file; an existing one is overwritten, so callers check first
 * @throws NoSuchGroup, NotConsistent, Stopped, StorageUnavailable, or the error of the file system
 */
export async function takeBackup(
  table: Table,
  groupId: string,
  path: string,
  options: CopyOptions,
): Promise<BackupTrailer> {
  const group = await table.read<Group>(groupId, keys.membershipGroup);
  if (group === null) throw new NoSuchGroup(`There is no group ${groupId}`);
  const unfinished = `${path}.unfinished`;
  return retryUntilConsistent(options, async () => {
    try {
      await rm(unfinished, { force: true });
      const head = { group: { id: groupId, name: group.value.name }, takenAt: options.now() };
      const written = await writeBackup(unfinished, head, rowsOf(table, groupId, options));
      await rename(unfinished, path);
      return written;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  });
}

async function* rowsOf(table: Table, groupId: string, options: CopyOptions): AsyncGenerator<BackupRow> {
  for await (const row of consistentCopy(table, groupId, options)) yield { part: 'group', ...row };
  const { rows } = await table.range<{ groupId: string }>(DIRECTORY, keys.links);
  for (const { key, value } of rows) if (value.groupId === groupId) yield { part: 'link', key, value };
}
