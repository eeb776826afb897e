/**
 * Import of a spreadsheet of sources: all of them or none, whatever the file contains and whatever fails in between.
 */
import { randomUUID } from 'node:crypto';
import { csvFile, type Sheet, xlsxFile } from '../../../../bot/files/spreadsheet';
import { loadTracker } from '../../../../bot/store/tracker';
import { SOURCE_COLUMNS } from '../../../../shared/contract/source-columns';
import type { ImportView, TrackerView } from '../../../../shared/contract/tracker';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { storageFaults } from '../../../support/storage/faults';
import { CHAIR, changed, NOW, PATIENT, POLICE, tableOf, VRU } from '../../../support/storage/group-operations';
import { countRows } from '../../../support/storage/rows';
import { refused } from '../../../support/tab/refusals';
import { events, stored } from '../trust/stored';
import { asksOne, historyOf, MEMBER, registers, SOURCE, trackerFor } from './at-the-tracker';

const HEADER = Object.values(SOURCE_COLUMNS);
/** More than fit into two transactions. */
const MANY = 120;
/** Number of seats; all of them are held in local mode. */
const SEATS = 24;

let app: App;
let apps: App[] = [];
const faults = storageFaults();

async function start(options: AppOptions = {}): Promise<App> {
  const one = await startApp({ now: () => NOW, patience: PATIENT, ...options });
  apps.push(one);
  return one;
}
const another = () => start({ tableName: app.tableName, sharing: app.teams });

beforeEach(async () => {
  faults.clear();
  app = await start({ observers: [faults.observe], backgroundObservers: [] });
});
afterEach(async () => {
  faults.clear();
  for (const one of [...apps].reverse()) await one.stop();
  apps = [];
});

type Rows = readonly (readonly string[])[];
const line = (name: string) => [name, 'Police', 'Portsmouth', 'Aggregate', 'Monthly', 'Weapons', 'Yes'];
const lines = (count: number): Rows => Array.from({ length: count }, (_, index) => line(`Source ${index + 1}`));
const sheet = (rows: Rows): Sheet => ({ name: 'Sources', columns: HEADER.map((title) => ({ title })), rows });
const base64 = (bytes: Uint8Array | string) => ({ file: Buffer.from(bytes).toString('base64') });
/** Returns a CSV text, written directly so that no cell is neutralised. */
const text = (rows: Rows) =>
  base64([HEADER, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'));

const imports = (through: App, body: object, key: string = randomUUID()) =>
  through.api(VRU)('POST', '/sources/import', body, { 'idempotency-key': key });
const previews = (body: object, by = CHAIR) => changed<ImportView>(app, by, 'POST', '/sources/import/preview', body);

/** Expects that every source exists exactly once, and nothing else. */
async function expectAllThere(count = MANY): Promise<void> {
  const { sources } = await trackerFor(app);
  expect(sources).toHaveLength(count);
  expect(new Set(sources.map(({ name }) => name)).size).toBe(count);
  const rows = await countRows(tableOf(app), app.server.groupId);
  // Each with its first history entry; plus the register, the events of the founding (each seat's, and the group's) and
  // of the import.
  expect(rows).toMatchObject({ tracker: count + 1, 'event-of': count + 1 + SEATS + 1, event: 2 });
  expect(await events(app, /sources-imported/)).toMatchObject([{ data: { sources: count } }]);
}

describe('a spreadsheet', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['CSV', () => csvFile(sheet(lines(MANY)))],
    ['XLSX', () => xlsxFile([sheet(lines(MANY))])],
  ])(
    'given 120 sources as %s, when previewed and imported, then all exist as if registered by hand',
    async (_format, make) => {
      const file = base64(await make());
      const before = await stored(app);
      const { sources, faults: none } = await previews(file);
      expect(none).toEqual([]);
      expect(sources).toHaveLength(MANY);
      expect(sources[0]).toMatchObject({
        ...{ row: 2, name: 'Source 1', organisation: 'Police', area: 'Portsmouth', snaSection: 'Weapons' },
        ...{ classification: 'aggregate', frequency: 'monthly', isaRequired: true },
      });
      expect(await stored(app)).toEqual(before);

      const view = await changed<TrackerView>(app, VRU, 'POST', '/sources/import', file);

      expect(view.sources).toHaveLength(MANY);
      await expectAllThere();
      const [one] = view.sources;
      if (one === undefined) throw new Error('Nothing was imported');
      expect(one).toMatchObject({ organisationId: 'police', rag: 'grey', isaRequired: true, next: { step: 'ask' } });
      await asksOne(app, one);
      expect(await historyOf(app, one)).toEqual(['Asked for October 2026', 'Registered']);
    },
  );

  test('given an import under way, when the tracker is read, then it shows all of it or nothing', async () => {
    const seen = new Set<number>();
    let done = false;
    const looking = (async () => {
      while (!done) seen.add((await trackerFor(app, MEMBER)).sources.length);
    })();
    expect((await imports(app, text(lines(MANY)))).status).toBe(200);
    done = true;
    await looking;
    seen.add((await trackerFor(app)).sources.length);
    expect([...seen].sort()).toEqual([0, MANY]);
  });

  test('given a name that exists, or is twice in the file, then each row is named, and nothing is stored', async () => {
    await registers(app, { name: 'Source 3' });
    const before = await stored(app);
    const body = text([...lines(4), line(' source  2 ')]);
    const { faults: told } = await previews(body);
    expect(told).toEqual([
      { row: 4, column: 'Name', message: 'This organisation has a data source of that name already.' },
      { row: 6, column: 'Name', message: 'Row 3 has the same name.' },
    ]);
    expect(await imports(app, body)).toMatchObject({
      status: 422,
      body: { fields: { file: expect.stringMatching(/^Row 4, Name: .* And 1 more\.$/) } },
    });
    expect(await stored(app)).toEqual(before);
  });
});

describe('an interrupted import', () => {
  test.each<[string, number]>([
    ['before anything is stored', 1],
    ['after the first part', 2],
    ['before the last part', 3],
    ['before it counts', 4],
  ])(
    'given storage that fails %s, when another server gets the same import, then each source exists once',
    async (_when, at) => {
      const body = text(lines(MANY));
      const key = randomUUID();
      faults.plan({ fault: 'busy', at, lasts: 'onwards', only: 'commit' });

      expect((await imports(app, body, key)).status).toBe(503);

      expect(faults.struck).toBe(true);
      faults.clear();
      expect((await trackerFor(app)).sources).toEqual([]);
      const other = await another();
      expect((await imports(other, body, key)).status).toBe(200);
      expect((await imports(app, body, key)).status).toBe(200);
      await expectAllThere();
    },
  );

  test.each([1, 2, 4])(
    'given a storage response that is lost at request %i, then the import completes without duplicates',
    async (at) => {
      faults.plan({ fault: 'lost', at, attempts: 1, only: 'commit' });
      expect((await imports(app, text(lines(MANY)))).status).toBe(200);
      expect(faults.struck).toBe(true);
      await expectAllThere();
    },
  );

  test('given an interrupted import, when the same form sends another file, then only that file is imported', async () => {
    const key = randomUUID();
    faults.plan({ fault: 'busy', at: 2, lasts: 'onwards', only: 'commit' });
    expect((await imports(app, text(lines(MANY)), key)).status).toBe(503);
    faults.clear();
    const others = [line('Something else'), line('Something more')];
    expect((await imports(app, text(others), key)).status).toBe(200);
    expect((await trackerFor(app)).sources.map(({ name }) => name)).toEqual(['Something else', 'Something more']);
    // The rows left over do not reserve any name: the first file can still be imported.
    expect((await imports(app, text(lines(MANY)))).status).toBe(200);
    expect((await trackerFor(app)).sources).toHaveLength(MANY + 2);
  });

  test.each([
    ['may still be sent again', '2026-11-23T10:30:00.000Z', 45],
    ['was given up', '2026-11-24T09:31:00.000Z', 0],
  ])(
    'given an interrupted import that %s, when another completes at %s, then %i rows of it are left',
    async (_when, now, left) => {
      faults.plan({ fault: 'busy', at: 2, lasts: 'onwards', only: 'commit' });
      expect((await imports(app, text(lines(MANY)))).status).toBe(503);
      faults.clear();
      const later = await start({ tableName: app.tableName, sharing: app.teams, now: () => now });

      expect((await imports(later, text([line('Something else')]))).status).toBe(200);

      const { unfinished, sources } = await loadTracker(tableOf(app), app.server.groupId);
      expect(sources.map(({ value }) => value.source.name)).toEqual(['Something else']);
      expect(unfinished).toHaveLength(left);
    },
  );

  test('given two servers, when both get one import at the same moment, then each source exists once', async () => {
    const other = await another();
    const body = text(lines(MANY));
    const key = randomUUID();
    const sent = await Promise.all([imports(app, body, key), imports(other, body, key)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    await expectAllThere();
  });

  test('given a name that is registered while an import contains it, then only one of the two succeeds', async () => {
    const other = await another();
    const register = () =>
      other.api(VRU)('POST', '/sources', { ...SOURCE, name: 'Source 7' }, { 'idempotency-key': randomUUID() });
    const sent = await Promise.all([imports(app, text(lines(MANY))), register()]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { sources } = await trackerFor(app);
    expect(sources.filter(({ name }) => name === 'Source 7')).toHaveLength(1);
    expect([1, MANY]).toContain(sources.length);
  });
});

describe('what is refused', () => {
  test('given a fault in row 57, then preview and import name its row and column, and nothing is stored', async () => {
    const rows = lines(MANY).map((cells, index) => (index === 55 ? cells.with(4, 'Weekly') : cells));
    const { faults: told, sources } = await previews(text(rows));
    expect(told).toEqual([{ row: 57, column: 'Frequency', message: expect.stringMatching(/Monthly, Quarterly/) }]);
    expect(sources).toHaveLength(MANY - 1);
    const before = await stored(app);
    expect(await imports(app, text(rows))).toMatchObject({
      status: 422,
      body: { detail: 'Nothing was imported.', fields: { file: expect.stringMatching(/^Row 57, Frequency: /) } },
    });
    expect(await stored(app)).toEqual(before);
  });

  test.each<[string, number, string, RegExp]>([
    ['a formula', 0, '=HYPERLINK(1)', /formula/],
    ['another formula', 2, '+44', /formula/],
    ['a patient’s number', 5, 'About 943 476 5919', /NHS number/],
    ['an organisation of nobody', 1, 'Elsewhere', /no organisation of that name/],
    ['an agency of several organisations', 1, 'YJS', /Several organisations/],
    ['a classification that there is not', 3, 'Secret', /Aggregate, Pseudonymised or Personal/],
    ['neither yes nor no', 6, 'perhaps', /yes or no/],
    ['no name', 0, ' ', /Give the data source a name/],
  ])(
    'given %s in a cell, then the fault names its row and column, and nothing is stored',
    async (_what, column, cell, words) => {
      const body = text([line('Good'), line('Bad').with(column, cell)]);
      expect((await previews(body)).faults).toEqual([
        { row: 3, column: HEADER[column], message: expect.stringMatching(words) },
      ]);
      const before = await stored(app);
      expect((await imports(app, body)).status).toBe(422);
      expect(await stored(app)).toEqual(before);
    },
  );

  test.each<[string, () => object, RegExp]>([
    ['10,000 rows', () => text(lines(10_000)), /At most 300 data sources/],
    ['301 rows', () => text(lines(301)), /more than 300 data sources/],
    ['a picture renamed .csv', () => base64(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /picture/],
    ['an archive that is no workbook', () => base64(Buffer.from('PK\x03\x04nothing', 'latin1')), /cannot be read/],
    ['another list', () => base64('Price,Amount\n1,2\n'), /no header row/],
    ['a header and nothing under it', () => text([]), /no data source/],
    ['nothing at all', () => ({ file: '' }), /empty/],
    ['something that is no file', () => ({ file: 'not base64!' }), /did not arrive whole/],
    ['no file', () => ({}), /Choose a file/],
    ['more than a megabyte', () => base64('x'.repeat(1_000_001)), /1 MB/],
  ])(
    'given %s, then preview and import refuse the file with the reason, and nothing is stored',
    async (_what, body, words) => {
      const before = await stored(app);
      for (const path of ['/sources/import/preview', '/sources/import']) {
        const problem = await refused(app, VRU, 'POST', path, body());
        expect(problem).toMatchObject({ type: 'problem:invalid', fields: { file: expect.stringMatching(words) } });
      }
      expect(await stored(app)).toEqual(before);
    },
  );

  test('given a member, then preview and import are refused', async () => {
    for (const path of ['/sources/import/preview', '/sources/import']) {
      expect((await refused(app, POLICE, 'POST', path, text(lines(1)))).status).toBe(403);
    }
  });
});
