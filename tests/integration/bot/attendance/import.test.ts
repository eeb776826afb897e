/**
 * The attendance report of Teams: read as proposals, applied by chair or VRU, never over a person's own answer without
 * confirmation.
 */
import { randomUUID } from 'node:crypto';
import type { RegisterView } from '../../../../shared/contract/attendance';
import type { ReportView } from '../../../../shared/contract/attendance-report';
import { type App, startApp } from '../../../support/app';
import { holderBody } from '../../../support/seats';
import { CHAIR, changed, ON_THE_DAY, PATIENT, POLICE, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { events, forget, stored } from '../trust/stored';
import { opened, registerOf, seatIn, valuesOf } from './at-the-register';

const REPORT = '/attendance/2026-12/report';
const MEMBER = 'hampshire-yjs';
const FIRE = 'hiwfrs-senior-analyst';
const OPCC = 'opcc-performance';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: () => ON_THE_DAY, patience: PATIENT });
  await opened(app);
});
afterEach(() => app.stop());

interface Participant {
  readonly name: string;
  readonly email?: string;
}

/** Writes a report in the format of Teams: UTF-16 with a byte order mark, tabs, three sections. */
function asTeamsWrites(people: readonly Participant[]): Buffer {
  const rows = [
    ['1. Summary'],
    ['Meeting title', 'DAWG monthly meeting'],
    ['Attended participants', String(people.length)],
    ['Start time', '12/16/26, 9:55:10 AM'],
    [],
    ['2. Participants'],
    ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role'],
    ...people.map(({ name, email = '' }) => [
      name,
      '12/16/26, 9:58',
      '12/16/26, 11:03',
      '1h 5m 3s',
      email,
      email,
      'Presenter',
    ]),
    [],
    ['3. In-Meeting Activities'],
    ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
  ];
  return Buffer.from(`\ufeff${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`, 'utf16le');
}

const nameOf = (seatId: string) => app.holderOf(seatId).name;
const sent = (file: Buffer | string) => ({ fileName: 'report.csv', content: Buffer.from(file).toString('base64') });
const reads = (file: Buffer | string, by = VRU) => changed<ReportView>(app, by, 'POST', REPORT, sent(file));
const applies = (body: object, by = VRU) => changed<RegisterView>(app, by, 'POST', `${REPORT}/application`, body);
const says = (seatId: string, body: object) => changed(app, seatId, 'PUT', '/attendance/2026-12/mine', body);

/** Assigns a seat to its holder again, with this address from the Teams roster. */
async function withAddress(seatId: string, email: string): Promise<void> {
  const person = app.people.find(({ seat }) => seat === seatId);
  const { tenantId, aadObjectId: objectId, name } = person ?? {};
  await forget(app, seatId);
  await changed(
    app,
    VRU,
    'PUT',
    `/seats/${seatId}/holder`,
    await holderBody(app, seatId, { tenantId, objectId, name, email }),
  );
}

test('given a report, when it is read, then proposals are compared with answers, and nothing is stored', async () => {
  await withAddress('rushmoor-community-safety', 'analyst@rushmoor.example');
  await says(POLICE, { value: 'present' });
  await says(MEMBER, { value: 'apologies' });
  await changed(app, CHAIR, 'PUT', `/attendance/2026-12/seats/${FIRE}`, { value: 'apologies' });
  await says('icb-representation', { value: 'present' });
  const before = await stored(app);

  const view = await reads(
    asTeamsWrites([
      ...[POLICE, MEMBER, FIRE, OPCC].map((seat) => ({ name: nameOf(seat) })),
      { name: 'Somebody else', email: 'Analyst@Rushmoor.example' },
      { name: 'Guest of a district', email: 'guest@district.example' },
    ]),
  );

  expect(view).toMatchObject({ title: 'DAWG monthly meeting', startedAt: '12/16/26, 9:55:10 AM' });
  const verdicts = Object.fromEntries(
    view.proposals.map(({ seatId, verdict, matchedBy }) => [seatId, `${verdict} by ${matchedBy}`]),
  );
  expect(verdicts).toEqual({
    [POLICE]: 'agrees by name',
    [MEMBER]: 'own-answer by name',
    [FIRE]: 'differs by name',
    [OPCC]: 'new by name',
    'rushmoor-community-safety': 'new by email',
  });
  expect(view.unmatched).toEqual([{ name: 'Guest of a district', email: 'guest@district.example', minutes: 65 }]);
  expect(view.notInReport).toEqual([expect.stringContaining('Integrated Care Board')]);
  expect(await stored(app)).toEqual(before);
});

test('given people named like a formula, a telephone or an NHS number, then everybody else is proposed', async () => {
  const odd = ['=HYPERLINK("http://x.example")', '+1 555-010-0123', '943 476 5919'];
  const view = await reads(asTeamsWrites([...odd.map((name) => ({ name })), { name: nameOf(OPCC) }]));
  expect(view.proposals).toMatchObject([{ seatId: OPCC, verdict: 'new' }]);
  expect(view.unmatched.map(({ name }) => name)).toEqual([
    ...odd.slice(0, 2),
    expect.stringMatching(/looks like an NHS number/),
  ]);
});

test('given the report of another day, then a warning says so; given the right day, then there is none', async () => {
  const report = asTeamsWrites([{ name: nameOf(OPCC) }]).toString('utf16le');
  const other = Buffer.from(report.replaceAll('12/16/26', '11/18/26'), 'utf16le');
  expect((await reads(other)).otherDay).toMatch(
    /^This report is of Wed 18 Nov 2026, and the register of Wed 16 Dec 2026\. /,
  );
  expect((await reads(asTeamsWrites([{ name: nameOf(OPCC) }]))).otherDay).toBeNull();
});

test('given proposals, when the VRU applies one, then only that seat is present, with the report as source', async () => {
  const register = await applies({ seats: [{ seat: OPCC }] });
  expect(seatIn(register, OPCC)).toMatchObject({ value: 'present', source: 'report' });
  expect(register.counts.present).toBe(1);
  expect(await events(app, /report-applied/)).toMatchObject([{ data: { seatIds: [OPCC], observers: 0 } }]);
});

test('given proposals and observers, when all are applied repeatedly, then each is recorded once', async () => {
  const body = {
    seats: [{ seat: OPCC }, { seat: POLICE }, { seat: OPCC }],
    observers: [{ name: 'Guest of a district', organisation: 'Havant Borough Council' }],
  };
  const key = { 'idempotency-key': randomUUID() };
  const first = await app.api(VRU)('POST', `${REPORT}/application`, body, key);
  expect(first.status).toBe(200);
  expect(await app.api(VRU)('POST', `${REPORT}/application`, body, key)).toEqual(first);
  const again = await applies(body, CHAIR);
  expect(valuesOf(again, [OPCC, POLICE])).toEqual(['present', 'present']);
  expect(again.observers).toMatchObject([{ name: 'Guest of a district', organisation: 'Havant Borough Council' }]);
});

test('given a different own answer, when all are applied, then none is until that seat is confirmed', async () => {
  await says(MEMBER, { value: 'apologies' });
  const before = await stored(app);

  const problem = await refused(app, VRU, 'POST', `${REPORT}/application`, {
    seats: [{ seat: OPCC }, { seat: MEMBER }],
  });

  expect(problem.type).toBe('problem:conflict');
  expect(problem.detail).toMatch(/Hampshire Youth Justice Service gave a different answer themselves/);
  expect(await stored(app)).toEqual(before);

  const decided = await applies({ seats: [{ seat: OPCC }, { seat: MEMBER, override: true }] });
  expect(valuesOf(decided, [OPCC, MEMBER])).toEqual(['present', 'present']);
});

test('given a member who answers between reading and applying, then their own answer is kept', async () => {
  const { proposals } = await reads(asTeamsWrites([{ name: nameOf(MEMBER) }]));
  expect(proposals).toMatchObject([{ seatId: MEMBER, verdict: 'new' }]);
  await says(MEMBER, { value: 'deputy', deputyName: 'Deputy analyst' });
  expect((await refused(app, VRU, 'POST', `${REPORT}/application`, { seats: [{ seat: MEMBER }] })).status).toBe(409);
  expect(seatIn(await registerOf(app, '2026-12'), MEMBER)).toMatchObject({ value: 'deputy', source: 'self' });
});

test.each<[string, () => Buffer | string, RegExp]>([
  ['nothing', () => '', /file is empty/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /This is a picture/],
  ['a spreadsheet', () => Buffer.from('PK\x03\x04........xl/workbook.xml', 'latin1'), /spreadsheet file \(.xlsx\)/],
  ['another list', () => 'Name,Price\nApple,1\n', /not an attendance report/],
  ['more than 2 MB', () => 'Name\tFirst Join\n\t'.padEnd(2_000_001, 'x'), /larger than 2 MB/],
  ['more rows than any meeting', () => 'Name\tFirst Join'.padEnd(1_000_000, '\n'), /more than 20,000 rows/],
])('given %s for a report, then it is refused at its field, and nothing is stored', async (_what, file, words) => {
  const before = await stored(app);
  const problem = await refused(app, VRU, 'POST', REPORT, sent(file()));
  expect(problem).toMatchObject({ type: 'problem:invalid', fields: { content: expect.stringMatching(words) } });
  expect(await stored(app)).toEqual(before);
});

test('given content that is not a file, then it is refused at its field', async () => {
  for (const content of [undefined, 5, 'not base64!', ['x']]) {
    expect((await refused(app, VRU, 'POST', REPORT, { content })).fields).toHaveProperty('content');
  }
});

test('given a closed register, an unknown seat or a member, then no report is read or applied', async () => {
  const file = sent(asTeamsWrites([{ name: nameOf(OPCC) }]));
  expect((await refused(app, MEMBER, 'POST', REPORT, file)).status).toBe(403);
  expect((await refused(app, MEMBER, 'POST', `${REPORT}/application`, { seats: [{ seat: OPCC }] })).status).toBe(403);
  expect((await refused(app, VRU, 'POST', `${REPORT}/application`, { seats: [{ seat: 'nobodys' }] })).status).toBe(404);
  expect((await refused(app, VRU, 'POST', '/attendance/2031-05/report', file)).status).toBe(404);
  await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
  expect((await refused(app, VRU, 'POST', REPORT, file)).detail).toMatch(/is closed/);
  expect((await refused(app, VRU, 'POST', `${REPORT}/application`, { seats: [{ seat: OPCC }] })).detail).toMatch(
    /is closed/,
  );
  expect(await events(app, /report-applied/)).toEqual([]);
});
