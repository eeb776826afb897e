/** The exit command exports everything that a group has recorded, in files that do not require the app. */
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { exit, exitWith } from '../../../../bot/operate/exit';
import { EXIT_TABLES, LEFT_BEHIND } from '../../../../bot/operate/exit-tables';
import { kindOf, SCHEMA } from '../../../../bot/store/schema';
import { STORED_DATA } from '../../../../bot/store/stored-data';
import { type App, startApp } from '../../../support/app';
import { CHAIR, changed, NOW, PATIENT, POLICE, tableOf } from '../../../support/storage/group-operations';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp({ now: () => NOW, patience: PATIENT });
  for (const text of ['Send <the> return', '=1+1']) {
    await changed(app, CHAIR, 'POST', '/actions', { text, owner: POLICE, due: '2026-12-16', serves: '' });
  }
  folder = mkdtempSync(join(tmpdir(), 'exit-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = () => tableOf(app);
const leave = (to: string, command = exit) => command(['--group', app.server.groupId, '--to', to], {}, { open });

test('given a group, when it leaves, then each table is exported as CSV and XLSX, with schema and document', async () => {
  const to = join(folder, 'all');

  expect(await leave(to)).toMatchObject({ ok: true });

  const files = EXIT_TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.xlsx`]);
  expect(readdirSync(to).sort()).toEqual([...files, 'README.txt', 'dawg.docx', 'datapackage.json'].sort());
  const actions = readFileSync(join(to, 'actions.csv'), 'utf8');
  expect(actions).toContain('Send <the> return');
  expect(actions).toContain("'=1+1");
  const schema = JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8'));
  const described = schema.resources.find(({ name }: { name: string }) => name === 'actions');
  expect(described).toMatchObject({ path: 'actions.csv', rows: 2 });
  expect(described.schema.fields).toContainEqual({ name: 'due', type: 'date' });
  const header = actions.replace('\uFEFF', '').split('\r\n')[0];
  expect(header).toBe(described.schema.fields.map(({ name }: { name: string }) => name).join(','));
  const document = strFromU8(unzipSync(readFileSync(join(to, 'dawg.docx')))['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('Send &lt;the&gt; return');
});

test('given a column shown in the document, then the exported table has it', async () => {
  const to = join(folder, 'columns');
  await leave(to);

  const { resources } = JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8'));
  for (const { name, rows, schema } of resources) {
    const shown = EXIT_TABLES.find((table) => table.name === name)?.shown ?? [];
    const names = schema.fields.map((field: { name: string }) => field.name);
    if (rows > 0) expect(names).toEqual(expect.arrayContaining([...shown]));
  }
});

test('given a disk that fills up, then the error says so, and no files remain', async () => {
  const to = join(folder, 'full');
  let written = 0;
  const onFullDisk = exitWith((path) => {
    written += 1;
    if (written < 5) return createWriteStream(path, { flags: 'wx' });
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return new PassThrough({ transform: (_chunk, _encoding, done) => done(full) });
  });

  const outcome = await leave(to, onFullDisk);

  expect(outcome).toEqual({ ok: false, lines: [expect.stringContaining('The disk is full')] });
  expect(existsSync(to)).toBe(false);
  expect(existsSync(`${to}.unfinished`)).toBe(false);
});

test('given every kind of row, then it is either exported in a table or declared as left behind', async () => {
  const { rows } = await tableOf(app).range<unknown>(app.server.groupId, { from: '', to: '~' });
  const taken = EXIT_TABLES.flatMap(({ kinds }) => kinds);
  const kinds = [...new Set([...Object.keys(SCHEMA), ...rows.map(({ key }) => kindOf(key))])];
  // Rows of this kind have long had other keys.
  const missing = kinds.filter((kind) => kind !== 'recommendation' && ![...taken, ...LEFT_BEHIND].includes(kind));
  expect(missing).toEqual([]);
  expect(taken.filter((kind) => LEFT_BEHIND.includes(kind))).toEqual([]);
  const families = [...taken, ...LEFT_BEHIND].map((kind) => kind.split('!')[0] ?? '');
  expect(Object.keys(STORED_DATA).filter((family) => !families.includes(family))).toEqual([]);
});

test('given an existing folder, no folder, or an unknown group, then the error says what to do', async () => {
  expect((await leave(folder)).lines).toEqual([expect.stringContaining('is there already')]);
  expect((await exit(['--group', 'dawg'], {})).lines[0]).toContain('Usage: exit');
  const nobody = await exit(['--group', 'nobody', '--to', join(folder, 'nobody')], {}, { open: () => tableOf(app) });
  expect(nobody).toEqual({ ok: false, lines: ['There is no group nobody'] });
  expect((await exit(['--group', 'dawg', '--to', join(folder, 'x')], {})).lines[0]).toContain('TABLES_URL');
});
