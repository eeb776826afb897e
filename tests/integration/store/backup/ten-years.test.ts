/** The exports of a group with ten years of data are identical, byte for byte, after a backup and a restore. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { backup } from '../../../../bot/operate/backup';
import { restore } from '../../../../bot/operate/restore';
import { loadActions } from '../../../../bot/store/actions';
import type { StoredEvent } from '../../../../bot/store/events';
import { keys, startingWith } from '../../../../bot/store/keys';
import { kindOf, SCHEMA } from '../../../../bot/store/schema';
import type { Change, Table } from '../../../../bot/store/table';
import { type App, FACTS, startApp } from '../../../support/app';
import { freshTableName } from '../../../support/azurite';
import { exportAll } from '../../../support/exports';
import { changed, NOW, PATIENT, POLICE, VRU } from '../../../support/storage/group-operations';
import { seatedGroup } from '../../../support/storage/large-group';
import { TEN_YEARS } from '../../../support/storage/large-tracker';
import { openTestTable } from '../../../support/storage/tables';
import { trackerYears } from '../../../support/storage/years/tracker-years';

const SOURCES = 6;

let folder: string;
const apps: App[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ten-years-'));
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function groupWithYears(): Promise<string> {
  const tableName = await seatedGroup(FACTS);
  const table = openTestTable({ tableName, patience: PATIENT });
  let batch: Change[] = [];
  for (const { key, value } of trackerYears(NOW, { sources: SOURCES, months: TEN_YEARS })) {
    batch.push({ kind: 'put', key, value });
    if (batch.length < 90) continue;
    await table.commit(FACTS.group.id, batch);
    batch = [];
  }
  await table.commit(FACTS.group.id, batch);
  return tableName;
}

async function started(tableName: string): Promise<App> {
  const app = await startApp({ tableName, now: () => NOW });
  apps.push(app);
  return app;
}

test('given ten years of data, when restored into an empty store, then all exports are identical', async () => {
  const tableName = await groupWithYears();
  const app = await started(tableName);
  await changed(app, VRU, 'POST', '/actions', { text: 'Send it', owner: POLICE, due: '2026-12-16', serves: '' });
  const tables = new Map([
    [tableName, openTestTable({ tableName, patience: PATIENT })],
    ['empty', openTestTable({ tableName: freshTableName(), patience: PATIENT })],
  ]);
  const opened = (name: string) => () => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`There is no table ${name}`);
    return table;
  };
  const file = join(folder, 'years.dawg-backup');
  const group = FACTS.group.id;

  const taken = await backup(['--group', group, '--to', file], {}, { open: opened(tableName) });
  expect(taken).toMatchObject({ ok: true });
  expect(statSync(file).size).toBeGreaterThan(10_000);
  const restoredName = freshTableName();
  const restored = openTestTable({ tableName: restoredName, patience: PATIENT });
  tables.set('empty', restored);
  expect(await restore(['--file', file], {}, { open: opened('empty') })).toMatchObject({ ok: true });
  // A second restore fails, because the store is no longer empty.
  expect(await restore(['--file', file], {}, { open: opened('empty') })).toMatchObject({ ok: false });
  const after = await started(restoredName);

  const { rows } = await restored.range(group, { from: '', to: '~' });
  expect(rows.map(({ key }) => kindOf(key)).filter((kind) => !Object.hasOwn(SCHEMA, kind))).toEqual([]);
  expect(await exportAll(after)).toEqual(await exportAll(app));
});

test('given actions that are added meanwhile, then a restored group has the event and operation of each', async () => {
  const app = await started(await seatedGroup(FACTS));
  const table = openTestTable({ tableName: app.tableName, patience: PATIENT });
  const file = join(folder, 'busy.dawg-backup');
  let over = false;
  const adding = (async () => {
    for (let number = 1; !over; number += 1) {
      const added = { text: `Send part ${number}`, owner: POLICE, due: '2026-12-16', serves: '' };
      await changed(app, VRU, 'POST', '/actions', added);
    }
  })();
  const group = FACTS.group.id;
  for (let turn = 0; (await eventsIn(table)).length < 5 && turn < 1_000; turn += 1) await nextTurn();

  const taken = await backup(['--group', group, '--to', file], {}, { open: () => table });
  over = true;
  await adding;

  expect(taken).toMatchObject({ ok: true });
  const restored = openTestTable({ tableName: freshTableName(), patience: PATIENT });
  expect(await restore(['--file', file], {}, { open: () => restored })).toMatchObject({ ok: true });
  const { actions } = await loadActions(restored, group);
  const events = await eventsIn(restored);
  expect(actions.length).toBeGreaterThanOrEqual(5);
  expect(events).toHaveLength(actions.length);
  const { rows: operations } = await restored.range(group, startingWith('operation!'));
  for (const { value } of events) expect(operations.map(({ key }) => key)).toContain(keys.operation(value.operationId));
});

/** Returns the events of recorded actions. */
async function eventsIn(table: Table) {
  const { rows } = await table.range<StoredEvent>(FACTS.group.id, keys.events(null, null, null));
  return rows.filter(({ value }) => value.event.kind === 'actions.recorded');
}
