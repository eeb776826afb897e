/** Which server takes the backup of a night: one row a group, claimed by its version. */
import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar/dates';
import { keys } from '../keys';
import type { Row, Table } from '../table';

export interface NightlyBackup {
  /** The night that was claimed last. */
  readonly day: IsoDate;
  readonly claimedAt: IsoInstant;
  /** Null: it is under way, or the server that claimed it has ended. */
  readonly doneAt: IsoInstant | null;
  /** Of the last one that was done. */
  readonly last: { readonly day: IsoDate; readonly rows: number; readonly sha256: string } | null;
}

/** What is known of the nightly backups; null: there was none yet. One request. */
export function loadNightly(table: Table, groupId: string): Promise<Row<NightlyBackup> | null> {
  return table.read<NightlyBackup>(groupId, keys.nightlyBackup);
}

/** Stores what is known now, decided on what was read. False: another server was quicker. */
export function saveNightly(
  table: Table,
  groupId: string,
  before: Row<NightlyBackup> | null,
  value: NightlyBackup,
): Promise<boolean> {
  const key = keys.nightlyBackup;
  if (before === null) return table.commit(groupId, [{ kind: 'insert', key, value }]);
  return table.commit(groupId, [{ kind: 'replace', key, etag: before.etag, value }]);
}
