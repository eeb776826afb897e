/**
 * Old texts are removed while a backup is taken: the backup contains the state before or after that, never a mixture.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../../../../bot/operate/backup';
import { exit } from '../../../../bot/operate/exit';
import { removeOldNames } from '../../../../bot/services/retention/remove-old-names';
import { TextsRemoved } from '../../../../bot/store/backup/consistent-copy';
import { restoreBackup } from '../../../../bot/store/backup/restore-backup';
import { takeBackup } from '../../../../bot/store/backup/take-backup';
import type { Table } from '../../../../bot/store/table';
import { type App, startApp } from '../../../support/app';
import { freshTableName } from '../../../support/azurite';
import { changed, NOW, PATIENT, tableOf, VRU } from '../../../support/storage/group-operations';
import { openTestTable } from '../../../support/storage/tables';
import { registers } from '../tracker/at-the-tracker';

/** More than two years later. */
const LATER = '2029-01-10T09:30:00.000Z';
const REASON = 'Nobody needs it';
const options = { now: () => LATER, patienceMs: 20_000 };

let app: App;
let now: string;
let folder: string;
beforeEach(async () => {
  now = NOW;
  folder = mkdtempSync(join(tmpdir(), 'meanwhile-'));
  app = await startApp({ now: () => now, patience: PATIENT, backgroundObservers: [] });
  const { id } = await registers(app);
  await changed(app, VRU, 'POST', `/sources/${id}/retirement`, { reason: REASON });
  now = LATER;
});
afterEach(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const removal = async () => {
  while (!(await removeOldNames(app.server.services, app.server.groupId)).finished);
};

async function rowsIn(table: Table): Promise<readonly (readonly [string, unknown])[]> {
  const { rows } = await table.range<unknown>(app.server.groupId, { from: '', to: '~' });
  return rows.map(({ key, value }) => [key, value]);
}

const readText = (to: string, file: string) => readFileSync(join(to, file), 'utf8');

/** Wraps the app's table so that something happens right after a page of the group's history was copied. */
function meddled(happens: () => Promise<void>): Table {
  const table = tableOf(app);
  return {
    ...table,
    read: table.read.bind(table),
    async range(partition, wanted, limit) {
      const found = await table.range<never>(partition, wanted, limit);
      if (wanted.from === 'event!' && limit !== undefined && limit > 1) await happens();
      return found;
    },
  };
}

/** Runs the removal once, so that the group's history is copied with its texts and that of each subject without. */
function removalMeanwhile(): Table {
  let over = false;
  return meddled(async () => {
    if (over) return;
    over = true;
    await removal();
  });
}

test('given texts removed during a backup, when it is restored, then it matches the group afterwards', async () => {
  const file = join(folder, 'group.dawg-backup');
  expect(JSON.stringify(await rowsIn(tableOf(app)))).toContain(REASON);

  await takeBackup(removalMeanwhile(), app.server.groupId, file, options);
  const restored = openTestTable({ tableName: freshTableName(), patience: PATIENT });
  await restoreBackup(restored, file, { groupId: app.server.groupId });

  expect(await rowsIn(restored)).toEqual(await rowsIn(tableOf(app)));
  expect(JSON.stringify(await rowsIn(restored))).not.toContain(REASON);
});

test('given texts removed during an exit, then the exported history omits them, and has each row once', async () => {
  const to = join(folder, 'files');

  const outcome = await exit(['--group', app.server.groupId, '--to', to], {}, { open: removalMeanwhile });

  expect(outcome).toMatchObject({ ok: true });
  const { rows } = await tableOf(app).range(app.server.groupId, { from: 'event!', to: 'event!~' });
  const { resources } = JSON.parse(readText(to, 'datapackage.json'));
  expect(resources.find(({ name }: { name: string }) => name === 'history')).toMatchObject({ rows: rows.length });
  expect(readText(to, 'history.csv')).not.toContain(REASON);
});

test('given removals that never pause, then no backup is made, and the error says to try again', async () => {
  const file = join(folder, 'group.dawg-backup');
  let days = 0;
  const endless = meddled(async () => {
    days += 1;
    now = new Date(Date.parse(LATER) + days * 86_400_000).toISOString();
    await removal();
  });

  await expect(takeBackup(endless, app.server.groupId, file, { ...options, patienceMs: 30 })).rejects.toThrow(
    TextsRemoved,
  );
  const said = await backup(['--group', app.server.groupId, '--to', file], {}, { open: () => endless, patienceMs: 30 });

  expect(said).toMatchObject({
    ok: false,
    lines: [expect.stringMatching(/^Nothing was copied: Old names .* Try again/)],
  });
  expect(readdirSync(folder)).toEqual([]);
});
