/** The claim to take the nightly backup: one row per group, claimed by optimistic concurrency. */
import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar/dates';
import { keys } from '../keys';
import type { Row, Table } from '../table';

export interface NightlyBackup {
  /** The night claimed last. */
  readonly day: IsoDate;
  readonly claimedAt: IsoInstant;
  /** Null while it is under way, or if the server that claimed it has died or failed. */
  readonly doneAt: IsoInstant | null;
  /** The last completed backup; null if there is none. */
  readonly last: { readonly day: IsoDate; readonly rows: number; readonly sha256: string } | null;
}

/** Loads the state of the nightly backup; null if there has been none. One request. */
export function loadNightly(table: Table, groupId: string): Promise<Row<NightlyBackup> | null> {
  return table.read<NightlyBackup>(groupId, keys.nightlyBackup);
}

/** Stores the state, conditional on the version read. False on a version conflict: another server was faster. */
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
