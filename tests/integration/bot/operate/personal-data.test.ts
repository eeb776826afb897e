/** Operator commands for personal data: the same rules as in the app, and the same events in the history. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retention } from '../../../../bot/operate/retention';
import { subjectExport } from '../../../../bot/operate/subject-export';
import { type App, startApp } from '../../../support/app';
import {
  CHAIR,
  changed,
  MEETING,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { opened } from '../attendance/at-the-register';
import { events, forget } from '../trust/stored';

const LATER = () => '2029-01-10T09:30:00.000Z';

let app: App;
const open = () => tableOf(app);
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dawg-'));
  app = await startApp({ now: () => ON_THE_DAY, patience: PATIENT });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

test('given a meeting with a name, when retention runs dry and then for real, then it lists and removes it', async () => {
  await opened(app);
  await changed(app, VRU, 'PUT', `/attendance/${MEETING}/seats/${POLICE}`, { value: 'deputy', deputyName: 'A Deputy' });
  await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });
  const run = async (...args: string[]) => {
    const { ok, lines } = await retention(['--group', app.server.groupId, ...args], {}, { open, now: LATER });
    expect(ok).toBe(true);
    return lines.join('\n');
  };

  const dry = await run('--dry-run');
  expect(dry).toMatch(/From before 2027-01-10 would be removed: 1 meeting \(1 name or text\)\. It cannot be undone/);
  expect(dry).toMatch(/meeting 2026-12-16: 1/);
  expect(await events(app, /retention/)).toEqual([]);

  expect(await run()).toBe('Removed: 1 meeting (1 name or text)');
  expect(await run('--dry-run')).toMatch(/would be removed: nothing/);
});

test('given a person, by ids or by seat and days, when exported, then both files exist and it is logged', async () => {
  const person = app.people.find(({ seat }) => seat === POLICE);
  const ids = `${person?.tenantId}/${person?.aadObjectId}`;
  const run = async (...args: string[]) => {
    const outcome = await subjectExport([...args, '--out', folder], {}, { open, now: () => ON_THE_DAY });
    expect(outcome).toMatchObject({
      ok: true,
      lines: [expect.stringMatching(/^Written, and logged in the history: /)],
    });
  };

  await run('--person', ids);

  const name = `personal-data-${person?.aadObjectId}-2026-12-16`;
  expect(readdirSync(folder).sort()).toEqual([`${name}.json`, `${name}.xlsx`]);
  expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toMatchObject({ seats: [{ seatId: POLICE }] });
  expect(await events(app, /person-exported/)).toMatchObject([
    { actor: { objectId: 'system' }, data: { objectId: person?.aadObjectId } },
    { data: { format: 'xlsx' } },
  ]);

  await forget(app, POLICE);
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  await run('--seat', POLICE, '--from', '2026-12-01', '--to', '2026-12-31');
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  [['--person', 'somebody'], /Say whose data/],
  [[], /Say whose data/],
  [['--seat', 'no-seat', '--from', '2026-01-01', '--to', '2026-12-31'], /no seat "no-seat"/],
  [['--seat', POLICE, '--from', '2026-13-01', '--to', '2026-12-31'], /are days/],
  [['--group', 'another', '--person', 'x'], /There is no group "another"/],
  [['--nobody'], /Unknown option/],
])('given %j, then the error says what is wrong, and nothing is exported', async (args, words) => {
  const outcome = await subjectExport([...args, '--out', folder], {}, { open });
  expect(outcome).toEqual({ ok: false, lines: [expect.stringMatching(words)] });
  expect(readdirSync(folder)).toEqual([]);
  expect(await events(app, /person-exported/)).toEqual([]);
});

test('given only one of the two files can be written, then it is removed, and the error says why', async () => {
  const person = app.people.find(({ seat }) => seat === POLICE);
  const ids = `${person?.tenantId}/${person?.aadObjectId}`;
  const there = `personal-data-${person?.aadObjectId}-2026-12-16.xlsx`;
  writeFileSync(join(folder, there), 'Somebody has put it here');

  const outcome = await subjectExport(['--person', ids, '--out', folder], {}, { open, now: () => ON_THE_DAY });

  expect(outcome).toEqual({ ok: false, lines: [expect.stringContaining('There is a file of that name already')] });
  expect(readdirSync(folder)).toEqual([there]);
  expect(readFileSync(join(folder, there), 'utf8')).toBe('Somebody has put it here');
});

test('given an unknown group or an unknown option, then the error says so', async () => {
  const said = (...args: string[]) => retention(args, {}, { open });
  expect(await said('--group', 'another', '--dry-run')).toEqual({
    ok: false,
    lines: ['There is no group "another". There is: dawg'],
  });
  expect((await said('--dry')).lines[0]).toContain('Usage: retention');
});
