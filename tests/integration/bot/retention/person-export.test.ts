/** Export of one person's data, the retention period for names, and what is due for removal: for the VRU only. */
import type { FileView } from '../../../../shared/contract/meetings';
import type { RetentionView } from '../../../../shared/contract/retention';
import type { PersonData } from '../../../../shared/domain/retention/person-data';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { countingRequests } from '../../../support/storage/counting';
import {
  action,
  CHAIR,
  changed,
  MEETING,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  page,
  VRU,
} from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { eventually } from '../../../support/teams';
import { opened } from '../attendance/at-the-register';
import { events, forget } from '../trust/stored';

let app: App;
let now: string;
const counting = countingRequests();
beforeEach(async () => {
  now = ON_THE_DAY;
  app = await startApp({ now: () => now, patience: PATIENT, observers: [counting.observe], backgroundObservers: [] });
});
afterEach(() => app.stop());

const shown = (seatId = VRU) => page<RetentionView>(app, seatId, '/retention');

function identity(seatId: string) {
  const person = app.people.find(({ seat }) => seat === seatId);
  if (person === undefined) throw new Error(`Nobody holds ${seatId}`);
  return { tenantId: person.tenantId, objectId: person.aadObjectId };
}

const exported = (seatId: string, format: 'json' | 'xlsx') =>
  changed<FileView>(app, VRU, 'POST', '/retention/person-exports', { ...identity(seatId), format });

const dataOf = async (seatId: string) =>
  JSON.parse(Buffer.from((await exported(seatId, 'json')).base64, 'base64').toString()) as PersonData;

describe('given a person who asks for their data, when the VRU exports it', () => {
  test('then it has every row that names them, and nobody else’s', async () => {
    await app.holderOf(POLICE).says('help', { in: app.holderOf(POLICE).chat() });
    await action(app, 'Of theirs');
    await action(app, 'Of another', 'hampshire-yjs');
    await opened(app);
    await changed(app, POLICE, 'PUT', `/attendance/${MEETING}/mine`, { value: 'present' });
    await eventually(async () => expect((await dataOf(POLICE)).conversations).toHaveLength(1));

    const data = await dataOf(POLICE);

    expect(data.person).toMatchObject(identity(POLICE));
    expect(data.person.names).toHaveLength(1);
    expect(data.seats).toMatchObject([{ seatId: POLICE, until: null }]);
    expect(data.attendance).toMatchObject([{ meeting: '2026-12-16', value: 'present' }]);
    expect(data.actions.map(({ text }) => text)).toEqual(['Of theirs']);
    expect(data.events.map(({ as, title }) => `${as}: ${title}`)).toContain(
      'actor: Attendance on 2026-12-16 answered: present',
    );
    expect(data).toMatchObject({ observed: [], readsSince: null, calendarAddress: false });
  });

  test('then it covers former holders, with the actions of their seat while they held it', async () => {
    await action(app, 'While they held it');
    await forget(app, POLICE);
    now = '2026-12-17T10:30:00.000Z';
    await action(app, 'After that', POLICE).catch(() => undefined);

    const data = await dataOf(POLICE);

    expect(data.seats).toMatchObject([{ seatId: POLICE, until: ON_THE_DAY }]);
    expect(data.actions.map(({ text }) => text)).toEqual(['While they held it']);
  });

  test('then it is available as a workbook, and the history records whose data it was', async () => {
    const file = await exported(POLICE, 'xlsx');
    expect(file.fileName).toBe('personal-data-2026-12-16.xlsx');
    expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(await events(app, /person-exported/)).toMatchObject([{ data: { ...identity(POLICE), format: 'xlsx' } }]);
  });
});

describe('given the retention period for names', () => {
  test('when the VRU changes it, then the new period applies, and the history records it', async () => {
    expect(await shown()).toMatchObject({
      months: 24,
      words: '2 years',
      dryRun: { before: '2024-12-16' },
      lastRun: null,
    });

    const after = await changed<RetentionView>(
      app,
      VRU,
      'PUT',
      '/retention',
      editOf({ months: '24' }, { months: '18' }),
    );

    expect(after).toMatchObject({ months: 18, words: '18 months', dryRun: { before: '2025-06-16' } });
    expect(await events(app, /period-set/)).toMatchObject([{ data: { from: 24, to: 18 } }]);
  });

  test.each([
    [0, /at least 6 months/],
    [-3, /at least 6 months/],
    [85, /longer than 84 months/],
    [6.5, /whole number/],
    ['two years', /number of months/],
  ])('when it is set to %p, then the refusal at the field says why', async (months, words) => {
    const problem = await refused(app, VRU, 'PUT', '/retention', editOf({ months: '24' }, { months: String(months) }));
    expect(problem.fields?.months).toMatch(words);
    expect((await shown()).months).toBe(24);
  });

  test('when a meeting with a name is old enough, then the dry run lists it, with no more storage requests', async () => {
    await opened(app);
    await changed(app, VRU, 'PUT', `/attendance/${MEETING}/seats/${POLICE}`, {
      value: 'deputy',
      deputyName: 'A Deputy',
    });
    await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });
    const requests = async () => (await counting.of(() => shown())).requests;
    const before = await requests();
    now = '2029-01-10T09:30:00.000Z';

    const { dryRun } = await shown();

    expect(dryRun).toMatchObject({ counts: { meetings: 1, names: 1 }, more: false });
    expect(dryRun.meetings).toEqual([{ meetingId: MEETING, date: '2026-12-16', names: 1 }]);
    expect(await shown()).toMatchObject({ dryRun });
    expect(await requests()).toBe(before);
    expect(before).toBeLessThanOrEqual(8);
  });

  test('when another member asks, then they are refused', async () => {
    expect(await app.api(POLICE)('GET', '/retention')).toMatchObject({
      status: 403,
      body: { detail: 'Only the VRU can see what is removed from the records.' },
    });
  });
});
