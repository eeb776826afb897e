/** The VRU's monitoring of attendance, and the export of the same data. */
import { parse } from 'papaparse';
import type { FileView } from '../../../../shared/contract/meetings';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { type App, startApp } from '../../../support/app';
import { CHAIR, changed, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { events } from '../trust/stored';
import { opened } from './at-the-register';

const MEMBER = 'hampshire-yjs';

let app: App;
let now: string;
// A year in which July and October were held, August was cancelled, September was not recorded, and November is open.
beforeAll(async () => {
  now = '2026-07-15T09:00:00.000Z';
  app = await startApp({ now: () => now, patience: PATIENT });
  await held('2026-07-15', [POLICE]);
  await changed(app, CHAIR, 'PUT', '/meetings/2026-08/cancellation', { reason: 'Holidays' });
  await held('2026-10-21', [POLICE, MEMBER]);
  now = '2026-11-18T10:00:00.000Z';
  await opened(app);
});
afterAll(() => app.stop());

async function held(day: string, there: readonly string[]): Promise<void> {
  now = `${day}T09:00:00.000Z`;
  const { meetingId } = await opened(app, day.slice(0, 7));
  for (const seat of there) await changed(app, seat, 'PUT', `/attendance/${meetingId}/mine`, { value: 'present' });
  now = `${day}T12:00:00.000Z`;
  await changed(app, CHAIR, 'POST', `/attendance/${meetingId}/close`, { confirmed: true });
}

const monitored = (period: string, seatId = POLICE) =>
  page<MonitoringView>(app, seatId, `/attendance/monitoring?period=${period}`);
const exported = (period: string, format: string) =>
  changed<FileView>(app, VRU, 'POST', '/attendance/exports', { period, format });

test('given the year, when it is monitored, then each month has its state, and only held meetings count', async () => {
  const { meetings, seats, worthACall } = await monitored('2026-27');

  const states = Object.fromEntries(meetings.map(({ meetingId, state }) => [meetingId, state]));
  expect(states).toMatchObject({
    ...{ '2026-06': 'no-register', '2026-07': 'held', '2026-08': 'cancelled', '2026-09': 'no-register' },
    ...{ '2026-10': 'held', '2026-11': 'open', '2026-12': 'to-come' },
  });
  const rateOf = (seat: string) => seats.find(({ seatId }) => seatId === seat)?.rate;
  expect([rateOf(POLICE), rateOf(MEMBER), rateOf('opcc-performance')]).toMatchObject([
    { part: 2, whole: 2 },
    { part: 1, whole: 2 },
    { part: 0, whole: 2 },
  ]);
  expect(worthACall.map(({ organisationId }) => organisationId)).toContain('opcc');
  expect(worthACall.map(({ organisationId }) => organisationId)).not.toContain('police');
});

test('given a quarter, when it is chosen, then only its meetings are shown and counted', async () => {
  const { meetings, seats, period } = await monitored('2026-27-Q3');
  expect(period).toMatchObject({ id: '2026-27-Q3', from: '2026-10-01', to: '2026-12-31' });
  expect(meetings.map(({ meetingId }) => meetingId)).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(seats.find(({ seatId }) => seatId === MEMBER)?.rate).toMatchObject({ part: 1, whole: 1 });
});

test('given a period without meetings, then it has no rates; given an invalid period, then it is refused', async () => {
  const { seats } = await monitored('2030-31');
  expect(seats.every(({ rate }) => rate.ratio === null)).toBe(true);
  expect((await app.api(VRU)('GET', '/attendance/monitoring?period=2026-13')).status).toBe(422);
});

test('given a member, when they read the monitoring, then they may not export it', async () => {
  expect((await monitored('2026-27', MEMBER)).may).toEqual({ export: false });
  expect((await refused(app, MEMBER, 'POST', '/attendance/exports', { period: '2026-27', format: 'csv' })).status).toBe(
    403,
  );
});

test('given a quarter, when the VRU exports it as CSV, then the file matches the page, and this is logged', async () => {
  const logged = (await events(app, /^attendance\.exported$/)).length;
  const { organisations, meetings } = await monitored('2026-27-Q3');

  const file = await exported('2026-27-Q3', 'csv');

  expect(file).toMatchObject({ fileName: 'attendance-2026-27-Q3.csv', contentType: 'text/csv' });
  const text = Buffer.from(file.base64, 'base64')
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const { data } = parse<string[]>(text.trimEnd());
  expect(data).toHaveLength(1 + organisations.length * meetings.length);
  const dates = new Set(data.slice(1).map(([date]) => date));
  expect(dates.size).toBe(3);
  const police = data.find((row) => row[2] === 'Police' && row[3] === 'Closed');
  expect(police?.slice(4)).toEqual(['Represented', '1', '2']);
  expect((await events(app, /^attendance\.exported$/)).slice(logged)).toMatchObject([
    { data: { period: '2026-27-Q3', format: 'csv' } },
  ]);
});

test('given an XLSX export requested twice with one key, then it is a workbook, and is logged once', async () => {
  const logged = (await events(app, /^attendance\.exported$/)).length;
  const key = { 'idempotency-key': 'one-export' };
  const send = () => app.api(VRU)('POST', '/attendance/exports', { period: '2026-27', format: 'xlsx' }, key);
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([200, 200]);
  const { base64, fileName } = second.body as FileView;
  expect(fileName).toBe('attendance-2026-27.xlsx');
  expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  expect((await events(app, /^attendance\.exported$/)).slice(logged)).toHaveLength(1);
});

test.each([
  [{ period: '2026', format: 'csv' }, 'period'],
  [{ period: '2026-27', format: 'pdf' }, 'format'],
])('given %j, then the export is refused at its field, and none is logged', async (body, field) => {
  const before = await events(app, /exported/);
  expect((await refused(app, VRU, 'POST', '/attendance/exports', body)).fields).toHaveProperty(field);
  expect(await events(app, /exported/)).toHaveLength(before.length);
});
