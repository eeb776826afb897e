/**
 * Repeated operations: delivered twice by Teams, pressed in two windows, entered by two people at once, undone in
 * between.
 */
import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../../../support/app';
import { countingRequests } from '../../../support/storage/counting';
import {
  action,
  CHAIR,
  changed,
  MEETING,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  POLICE_LABEL,
  page,
  posted,
  postedRegister,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { added, countRows } from '../../../support/storage/rows';
import { cardText, type PressResult } from '../../../support/teams';

const STORY = { now: () => ON_THE_DAY, patience: PATIENT, teams: { limits: false } };

let app: App;
beforeEach(async () => {
  app = await startApp(STORY);
});
afterEach(() => app.stop());

const rows = () => countRows(tableOf(app), app.server.groupId);
const listed = async (path: string) =>
  (await page<{ items: { id: string; ref: string; text: string }[] }>(app, CHAIR, path)).items;

/** The repetition reaches the same server, which remembers the operation, or another one, which has to look it up. */
const BY = [['the same server'], ['another server']];

/** Delivers an activity again with the same id, and returns the text of the answer. */
async function sentAgainByTeams({ activity }: PressResult, by: string): Promise<string> {
  const other =
    by === 'the same server' ? null : await startApp({ ...STORY, tableName: app.tableName, sharing: app.teams });
  app.teams.talksTo(`${(other ?? app).url}/api/messages`);
  const { status, body } = await app.teams.deliver(activity).finally(() => other?.stop());
  expect(status).toBe(200);
  return cardText((body as { value: Record<string, unknown> }).value);
}

test.each(BY)(
  'given an action done and reopened, when Teams sends the old press again to %s, then it stays open',
  async (by) => {
    const { id, ref } = await action(app, 'Reopened');
    const list = await posted(app, POLICE, '/actions mine', 'chat');
    const pressed = await app.holderOf(POLICE).presses('Done', { on: list, expectOk: true });
    await changed(app, CHAIR, 'POST', `/actions/${id}/status`, { to: 'open', reason: 'Not finished after all' });
    const before = await rows();

    await sentAgainByTeams(pressed, by);

    expect(await listed('/actions')).toEqual([expect.objectContaining({ ref })]);
    expect(added(before, await rows())).toEqual({});
  },
);

test.each(BY)(
  'given a changed answer, when Teams sends the old press again to %s, then the later answer stays',
  async (by) => {
    const register = await postedRegister(app);
    const person = app.holderOf(POLICE);
    const first = await person.presses("I'm here", { on: register, expectOk: true });
    await person.presses('Send apologies', { on: register, expectOk: true });

    const said = await sentAgainByTeams(first, by);

    expect(said).toMatch(/0\s*Present/);
    expect(said).toMatch(/1\s*Apologies/);
  },
);

test.each(BY)(
  'given a press without effect, when Teams sends it again to %s, then the later answer stays',
  async (by) => {
    const register = await postedRegister(app);
    const person = app.holderOf(POLICE);
    await person.presses("I'm here", { on: register, expectOk: true });
    const second = await person.presses("I'm here", { on: register, unseen: true, expectOk: true });
    await person.presses('Send apologies', { on: register, unseen: true, expectOk: true });
    const before = await rows();

    const said = await sentAgainByTeams(second, by);

    expect(said).toMatch(/0\s*Present/);
    expect(said).toMatch(/1\s*Apologies/);
    expect(added(before, await rows())).toEqual({});
  },
);

test('given a current answer, when Teams sends the press again to another server, then nothing is written', async () => {
  const register = await postedRegister(app);
  const pressed = await app.holderOf(POLICE).presses("I'm here", { on: register, expectOk: true });
  const counting = countingRequests();
  const observers = { observers: [counting.observe], backgroundObservers: [] };
  const other = await startApp({ ...STORY, ...observers, tableName: app.tableName, sharing: app.teams });
  app.teams.talksTo(`${other.url}/api/messages`);

  const { requests, commits } = await counting.of(() => app.teams.deliver(pressed.activity));
  await other.stop();

  expect([requests, commits]).toEqual([2, 0]);
});

test('given a register that is closed since, when the request to open it is repeated, then none is opened', async () => {
  const key = { 'idempotency-key': randomUUID() };
  await app.api(CHAIR)('POST', '/attendance', {}, key);
  await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });

  const again = await app.api(CHAIR)('POST', '/attendance', {}, key);

  expect(again).toMatchObject({ status: 200, body: { meetingId: MEETING, state: 'closed' } });
  expect(await page(app, CHAIR, '/attendance')).toMatchObject({ register: null });
});

test('given a register closed on its day, when one is opened that day, then the closed one is returned', async () => {
  const open = () => changed<{ meetingId: string; state: string }>(app, CHAIR, 'POST', '/attendance', {});
  const { meetingId } = await open();
  await changed(app, CHAIR, 'POST', `/attendance/${meetingId}/close`, { confirmed: true });

  expect(await open()).toMatchObject({ meetingId, state: 'closed' });
  expect(await page(app, CHAIR, '/attendance')).toMatchObject({ register: null });
});

test('given chair and VRU manager, when both open the register at once, then one is opened', async () => {
  const both = await Promise.all([CHAIR, 'vru-manager'].map((seat) => posted(app, seat, '/attendance')));

  for (const message of both) expect(cardText(message.card)).toContain('No answer yet');
  expect((await rows()).event).toBe(2);
  expect(await page(app, CHAIR, '/attendance')).toMatchObject({ register: { meetingId: MEETING } });
});

test('given one form in two windows, when it is sent from both at once, then one action is recorded', async () => {
  const list = await posted(app, CHAIR, '/actions', 'chat');
  const fill = { Action: 'Sent twice', Owner: POLICE_LABEL, Due: '2026-12-18' };
  const windows = [1, 2].map(() => app.holderOf(CHAIR).presses('Add action', { on: list, fill, expectOk: true }));

  const said = (await Promise.all(windows)).map(({ card }) => cardText(card));

  const [only, ...others] = await listed('/actions');
  expect(others).toEqual([]);
  for (const words of said) expect(words).toContain(`Recorded ${only?.ref}`);
});

test('given five people, when all add an action at once, then each is recorded with its own number', async () => {
  const seats = [CHAIR, VRU, POLICE, 'hampshire-yjs', 'opcc-performance'];
  const adding = seats.map((seat) =>
    changed(app, seat, 'POST', '/actions', { text: seat, owner: POLICE, due: '2026-12-18' }),
  );
  await Promise.all(adding);

  const items = await listed('/actions');
  expect(items.map(({ text }) => text).sort()).toEqual([...seats].sort());
  expect(items.map(({ ref }) => ref.slice(-2)).sort()).toEqual(['01', '02', '03', '04', '05']);
});

test('given an open register, when an answer arrives while it closes, then it is recorded or refused', async () => {
  const register = await postedRegister(app);
  const [answered] = await Promise.all([
    app.holderOf(POLICE).presses("I'm here", { on: register, expectOk: true }),
    app.holderOf(CHAIR).presses('Close the register', { on: register, data: { confirmed: true }, expectOk: true }),
  ]);

  const { past } = await page<{ past: { counts: { present: number } }[] }>(app, CHAIR, '/attendance');
  const refused = /register is closed/.test(cardText(answered.card));
  expect(past).toEqual([expect.objectContaining({ counts: expect.objectContaining({ present: refused ? 0 : 1 }) })]);
});
