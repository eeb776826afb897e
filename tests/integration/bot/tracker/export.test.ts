/** The tracker's export: exactly the data of the page, safe in any spreadsheet program, and always logged. */
import { parse } from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { FileView } from '../../../../shared/contract/meetings';
import { type App, startApp } from '../../../support/app';
import { changed, NOW, PATIENT, POLICE, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { events, onlyReads } from '../trust/stored';
import { answers, asksOne, FIRE, NO_CAPACITY, overrides, registers, SUPPLIED } from './at-the-tracker';

let app: App;
beforeAll(async () => {
  app = await startApp({ now: () => NOW, patience: PATIENT });
  const green = await registers(app, { name: 'Knife crime', area: 'Portsmouth' });
  await answers(app, await asksOne(app, green), SUPPLIED);
  const red = await registers(app, { name: 'Fires', organisation: 'hiwfrs' });
  await answers(app, await asksOne(app, red), NO_CAPACITY, FIRE);
  await asksOne(app, await registers(app, { name: '=1+1', area: '@SUM(A1)', snaSection: '-2' }));
  const set = await registers(app, { name: 'Burglary', area: 'Gosport' });
  await overrides(app, set, { rag: 'amber', reason: '+Nearly there', until: '2026-12-31' });
});
afterAll(() => app.stop());

const exported = (body: object, by = VRU) => changed<FileView>(app, by, 'POST', '/tracker/exports', body);
const bytesOf = ({ base64 }: FileView) => Buffer.from(base64, 'base64');

/** Returns the rows of a CSV file as cells by column title. */
function rowsOf(file: FileView): readonly Record<string, string>[] {
  const text = bytesOf(file)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const names = async (filter: object) => rowsOf(await exported({ format: 'csv', ...filter })).map(({ Name }) => Name);

test('given filters, when the tracker is exported, then the file has exactly what the page shows for them', async () => {
  expect(await names({})).toEqual(["'=1+1", 'Burglary', 'Knife crime', 'Fires']);
  expect(await names({ rag: 'red' })).toEqual(['Fires']);
  expect(await names({ agency: 'police' })).toEqual(["'=1+1", 'Burglary', 'Knife crime']);
  expect(await names({ row: 'override' })).toEqual(['Burglary']);
  expect(await names({ text: 'portsmouth knife' })).toEqual(['Knife crime']);
  expect(await names({ text: 'nothing like it' })).toEqual([]);
});

test('given text like a formula, when it is exported as CSV, then no spreadsheet program evaluates it', async () => {
  const file = await exported({ format: 'csv' });
  expect(file).toMatchObject({ fileName: 'tracker-2026-11-23.csv', contentType: 'text/csv' });
  const rows = rowsOf(file);
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@]/);
  expect(rows[0]).toMatchObject({
    Name: "'=1+1",
    Area: "'@SUM(A1)",
    'SNA section': "'-2",
    RAG: 'Grey',
    Due: '2026-12-18',
  });
  expect(rows[1]).toMatchObject({
    ...{ RAG: 'Amber', Reason: 'Set by the VRU until 2026-12-31: +Nearly there', 'Overridden until': '2026-12-31' },
    'RAG by the rules': 'Grey',
  });
  expect(rows[3]).toMatchObject({ RAG: 'Red', Reason: 'Cannot share: capacity', Agency: 'HIWFRS' });
});

test('given XLSX, then it has real days and numbers, no formulas, and the figures beside the sources', async () => {
  const file = await exported({ format: 'xlsx' });
  expect(file.fileName).toBe('tracker-2026-11-23.xlsx');
  const sheets = await readXlsxFile(bytesOf(file));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sources', 'Figures', 'Quarters']);
  const [titles, first] = sheets[0]?.data ?? [];
  const cell = (title: string) => first?.[titles?.indexOf(title) ?? -1];
  expect(cell('Name')).toBe("'=1+1");
  expect(cell('Due')).toEqual(new Date('2026-12-18'));
  expect(cell('Working days overdue')).toBe(0);
  const headline = sheets[1]?.data.find((row) => String(row[1]).startsWith('3.1.1.a'));
  expect(headline?.slice(2)).toEqual([1, 4, 0.25]);
});

test('given an export sent three times with one key, then it is logged once, with person and filters', async () => {
  const send = () =>
    app.api(VRU)(
      'POST',
      '/tracker/exports',
      { format: 'csv', rag: 'red', text: 'fires' },
      { 'idempotency-key': 'one' },
    );
  expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([200, 200]);
  expect((await send()).status).toBe(200);
  expect((await events(app, /^tracker\.exported$/)).filter(({ data }) => data.text === 'fires')).toMatchObject([
    {
      subject: 'tracker',
      actor: { objectId: app.holderOf(VRU).account.aadObjectId },
      data: { format: 'csv', rag: 'red', text: 'fires', agency: '', row: '', organisation: '', show: '' },
    },
  ]);
});

test('given a viewer, or an unknown format or filter, then nothing is exported or logged', async () => {
  const before = await events(app, /exported/);
  await onlyReads(app, POLICE);
  expect((await refused(app, POLICE, 'POST', '/tracker/exports', { format: 'csv' })).status).toBe(403);
  expect((await refused(app, VRU, 'POST', '/tracker/exports', { format: 'pdf' })).fields).toHaveProperty('format');
  expect((await refused(app, VRU, 'POST', '/tracker/exports', { format: 'csv', rag: 'pink' })).fields).toHaveProperty(
    'rag',
  );
  expect(await events(app, /exported/)).toHaveLength(before.length);
});
