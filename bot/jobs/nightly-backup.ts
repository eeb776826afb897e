/** Takes a backup of each group once a night. Any server may do it; the one that claims the night does. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type IsoDate, type IsoInstant, londonDate, londonInstant } from '../../shared/domain/calendar/dates';
import { loadNightly, type NightlyBackup, saveNightly } from '../store/backup/nightly-claim';
import { takeBackup } from '../store/backup/take-backup';
import type { BackupTarget } from '../store/backup/targets';
import type { Table } from '../store/table';

export interface NightlyOptions {
  readonly table: Table;
  readonly now: () => string;
  readonly target: BackupTarget;
  readonly log: { info(details: object, message: string): void; warn(details: object, message: string): void };
}

/** The London time from which the night's backup is due: nobody works then. */
const FROM = '02:00';
/** An unfinished claim older than this may be taken over: the server that made it has ended. */
const CLAIM_MS = 60 * 60_000;
const PATIENCE_MS = 10 * 60_000;

/** Runs one round for a group. Returns null: the regular interval is enough. */
export async function backUpNightly(
  { table, now, target, log }: NightlyOptions,
  groupId: string,
  stopping: () => boolean = () => false,
): Promise<null> {
  const at = now();
  const day = nightAt(at);
  const before = await loadNightly(table, groupId);
  if (before !== null && !isDue(before.value, day, at)) return null;
  const claim: NightlyBackup = { day, claimedAt: at, doneAt: null, last: before?.value.last ?? null };
  if (!(await saveNightly(table, groupId, before, claim))) return null;

  const path = join(tmpdir(), `${randomUUID()}.dawg-backup`);
  try {
    const { rows, sha256 } = await takeBackup(table, groupId, path, { now, patienceMs: PATIENCE_MS, stopping });
    await target.keep(`${groupId}/${day}.dawg-backup`, path);
    const claimed = await loadNightly(table, groupId);
    await saveNightly(table, groupId, claimed, { ...claim, doneAt: now(), last: { day, rows, sha256 } });
    log.info({ groupId, day, rows, sha256 }, 'A backup was taken');
  } catch (error) {
    log.warn({ groupId, day, error }, 'A backup could not be taken and will be tried again in an hour');
  } finally {
    await rm(path, { force: true });
  }
  return null;
}

/**
 * Returns the day whose backup is due at an instant. Uses local time, because two hours after midnight is 01:00 or
 * 03:00 on days when the clocks change.
 */
function nightAt(at: IsoInstant): IsoDate {
  const today = londonDate(at);
  return at >= londonInstant(today, FROM) ? today : addDays(today, -1);
}

function isDue({ day, claimedAt, doneAt }: NightlyBackup, today: string, now: string): boolean {
  if (day !== today) return day < today;
  return doneAt === null && Date.parse(now) - Date.parse(claimedAt) > CLAIM_MS;
}
