/**
 * Old names and texts are removed automatically and once; all figures remain the same, after one meeting and after ten
 * years.
 */
import { removeNames } from '../../../../bot/jobs/retention';
import { operationsOf } from '../../../../bot/services/operations';
import { removeOldNames } from '../../../../bot/services/retention/remove-old-names';
import { keys } from '../../../../bot/store/keys';
import type { AttendanceView } from '../../../../shared/contract/attendance';
import type { HistoryView } from '../../../../shared/contract/audit';
import type { FileView } from '../../../../shared/contract/meetings';
import type { TrackerView } from '../../../../shared/contract/tracker';
import type { Register } from '../../../../shared/domain/attendance/types';
import { monthAfter } from '../../../../shared/domain/calendar/dates';
import { type App, startApp } from '../../../support/app';
import { DISABLED_JOB, testDelays } from '../../../support/delays';
import { editOf } from '../../../support/edits';
import { countingRequests } from '../../../support/storage/counting';
import {
  CHAIR,
  changed,
  MEETING,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  page,
  posted,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { eventually } from '../../../support/teams';
import { opened, registerOf } from '../attendance/at-the-register';
import { registers } from '../tracker/at-the-tracker';
import { events, forget } from '../trust/stored';

/** More than two years after the meeting. */
const LATER = '2029-01-10T09:30:00.000Z';
const PERSONAL = /Deputy Of Police|An Observer|Nobody Knows|who came|Reason Of Source/;
const LEAVER = 'hampshire-yjs';

let app: App;
let now: string;
const counting = countingRequests();
beforeEach(async () => {
  now = ON_THE_DAY;
  app = await startApp({ now: () => now, patience: PATIENT, observers: [counting.observe], backgroundObservers: [] });
});
afterEach(() => app.stop());

const records = (seatId: string, body: object) =>
  changed(app, VRU, 'PUT', `/attendance/${MEETING}/seats/${seatId}`, body);

/**
 * Creates a meeting with a deputy, an observer, an unidentified attendee, and a correction; a source with an event that
 * contains a reason; and a former holder.
 */
async function aMeetingWithNames(): Promise<void> {
  await opened(app);
  await records(POLICE, { value: 'deputy', deputyName: 'Deputy Of Police' });
  await records(LEAVER, { value: 'present' });
  await changed(app, VRU, 'POST', `/attendance/${MEETING}/guests`, { name: 'An Observer', organisation: 'A council' });
  const unidentified = app.teams.add({ name: 'Nobody Knows', anonymous: true });
  const on = await posted(app, CHAIR, '/attendance');
  await unidentified.presses("I'm here", { on, unseen: true, expectOk: true });
  await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });
  const reason = 'It was they who came';
  const correction = editOf({ value: 'absent' }, { value: 'present', reason });
  await changed(app, VRU, 'PUT', `/attendance/${MEETING}/seats/opcc-performance/correction`, correction);
  const { id } = await registers(app);
  await changed(app, VRU, 'POST', `/sources/${id}/retirement`, { reason: 'Reason Of Source' });
}

/** Copies the meeting to each month of the ten years before it. */
async function tenYearsOfIt(): Promise<void> {
  const table = tableOf(app);
  const row = await table.read<Register>(app.server.groupId, keys.closedRegister(MEETING));
  if (row === null) throw new Error('The register is not closed');
  const months = Array.from({ length: 120 }, (_, index) => monthAfter(MEETING, -1 - index));
  for (const id of months) {
    const meeting = { ...row.value.meeting, id, date: `${id}-16` };
    const value = { ...row.value, meeting };
    await table.commit(app.server.groupId, [{ kind: 'insert', key: keys.closedRegister(id), value }]);
  }
}

/** Runs the removal until today's lap is complete. Returns the number of runs. */
async function removed(services = app.server.services): Promise<number> {
  for (let runs = 1; runs < 100; runs += 1) {
    if ((await removeOldNames(services, app.server.groupId)).finished) return runs;
  }
  throw new Error('It does not come to an end');
}

/** Returns all stored rows of the group, or those under a prefix, as text. */
async function everything(prefix = ''): Promise<string> {
  const { rows } = await tableOf(app).range<unknown>(app.server.groupId, { from: prefix || '!', to: `${prefix}~` });
  return JSON.stringify(rows.map(({ key, value }) => [key, value]));
}

/** Returns every figure and export of these years as text, without the event that an export records. */
async function figures(years: readonly string[]): Promise<string> {
  const monitored = await Promise.all(years.map((year) => page(app, VRU, `/attendance/monitoring?period=${year}`)));
  const exported: string[] = [];
  for (const period of years) {
    const { base64 } = await changed<FileView>(app, VRU, 'POST', '/attendance/exports', { period, format: 'csv' });
    exported.push(base64);
  }
  const tracker = await page<TrackerView>(app, VRU, '/tracker');
  const { past } = await page<AttendanceView>(app, VRU, '/attendance');
  return JSON.stringify([monitored, exported, tracker, past]);
}

describe('given a meeting with names', () => {
  beforeEach(() => aMeetingWithNames());

  test('when their period ends, then they are removed from every row, all figures stay, and it is logged', async () => {
    now = '2028-12-16T09:30:00.000Z';
    await removed();
    expect(await everything()).toMatch(/Deputy Of Police/);

    now = LATER;
    const before = await figures(['2026-27']);
    expect(await everything()).toMatch(PERSONAL);
    await removed();

    expect(await everything()).not.toMatch(PERSONAL);
    expect(await figures(['2026-27'])).toBe(before);
    const register = await registerOf(app, MEETING);
    expect(register.counts).toMatchObject({ deputy: 1 });
    expect(await events(app, /retention/)).toMatchObject([
      { actor: { objectId: 'system' }, data: { before: '2027-01-10', counts: { meetings: 1 } } },
    ]);
    const { items } = await page<HistoryView>(app, VRU, '/history?until=2027-01-01');
    expect(items.map(({ title, detail }) => `${title}: ${detail}`)).toContain('Retired: ');
  });

  test('when the overview keeps copies, then they count guests and contain no names to remove', async () => {
    expect(await everything('register-past!')).toMatch(/Nobody Knows/);
    expect(await everything('0projection!2guests!')).toMatch(/unidentified/);
    expect(await everything('0projection!')).not.toMatch(PERSONAL);
  });

  test('when the job runs again, the same day, the next, or on another server, then nothing happens twice', async () => {
    now = LATER;
    const other = { ...app.server.services, operations: operationsOf() };
    await Promise.all([removed(), removed(other)]);
    const after = await everything();
    await removed(other);
    expect(await everything()).toBe(after);

    now = '2029-01-11T09:30:00.000Z';
    await removed();
    expect(await events(app, /retention/)).toHaveLength(1);
  });

  test('when a name is added to the old register later, then the next day’s run removes it', async () => {
    now = LATER;
    await removed();
    const body = editOf(
      { value: 'deputy', deputyName: 'Name removed' },
      { value: 'deputy', deputyName: 'Deputy Of Police', reason: 'It was they who came' },
    );
    await changed(app, VRU, 'PUT', `/attendance/${MEETING}/seats/${POLICE}/correction`, body);
    now = '2029-01-11T09:30:00.000Z';
    await removed();
    const { rows } = await tableOf(app).range<unknown>(app.server.groupId, {
      from: 'register-past!',
      to: 'register-past!~',
    });
    expect(JSON.stringify(rows)).not.toMatch(PERSONAL);
  });

  test('when a holder leaves, then the reference to their chat is removed after 90 days, and not before', async () => {
    await app.holderOf(LEAVER).says('help', { in: app.holderOf(LEAVER).chat() });
    await eventually(async () => expect(await everything()).toMatch(/conversation!person!/));
    await forget(app, LEAVER);
    await removed();
    now = '2027-03-15T09:30:00.000Z';
    await removed();
    expect(await everything()).toMatch(/conversation!person!/);

    now = '2027-03-16T09:30:00.000Z';
    await removed();
    expect(await everything()).not.toMatch(/conversation!person!/);
    expect(await events(app, /retention/)).toMatchObject([{ data: { counts: { people: 1, meetings: 0 } } }]);
  });

  test('when a server runs, then its job removes the names automatically', async () => {
    now = LATER;
    const { tableName, teams } = app;
    const delays = { ...testDelays(), retention: { ...DISABLED_JOB, settleMs: 20 } };
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams, delays });
    try {
      await eventually(async () => expect(await everything()).not.toMatch(PERSONAL), { timeoutMs: 60_000 });
    } finally {
      await other.stop();
    }
  });
});

describe('given ten years of meetings', () => {
  const YEARS = ['2016-17', '2019-20', '2024-25', '2026-27'];
  beforeEach(async () => {
    await aMeetingWithNames();
    await tenYearsOfIt();
    now = LATER;
  });

  test('when a server stops halfway, then another completes the removal, and no figure changes', async () => {
    const before = await figures(YEARS);
    const { table } = app.server.services;
    let commits = 0;
    const dying = {
      ...table,
      range: table.range.bind(table),
      read: table.read.bind(table),
      commit: (...args: Parameters<typeof table.commit>) => {
        commits += 1;
        if (commits > 3) throw new Error('killed');
        return table.commit(...args);
      },
    };
    await expect(removeOldNames({ ...app.server.services, table: dying }, app.server.groupId)).rejects.toThrow(
      'killed',
    );
    expect(await everything()).toMatch(PERSONAL);

    await removed({ ...app.server.services, operations: operationsOf() });

    expect(await everything()).not.toMatch(PERSONAL);
    expect(await figures(YEARS)).toBe(before);
    expect(await events(app, /retention/)).toMatchObject([{ data: { counts: { meetings: 121 } } }]);
  });

  test('then the storage requests of each run are limited, and a run with nothing to do takes one', async () => {
    const { services, groupId } = app.server;
    const log = { info: () => undefined };
    const once = () => removeNames(services, groupId, () => false, log);
    const runs: number[] = [];
    for (let more = true; more; ) {
      const used = await counting.of(async () => {
        more = (await once()) !== null;
      });
      runs.push(used.requests);
    }
    expect(Math.max(...runs)).toBeLessThanOrEqual(32);
    expect((await counting.of(once)).requests).toBe(1);
  });
});
