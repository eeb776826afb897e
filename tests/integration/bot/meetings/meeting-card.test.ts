/** `/meeting`: the next meeting as a card, which turns into the register. */
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import {
  action,
  CHAIR,
  changed,
  NOW,
  PATIENT,
  POLICE,
  page,
  posted,
  request,
  source,
  VRU,
} from '../../../support/storage/group-operations';
import { buttonTitles, cardText, eventually } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

test('given due work, when a member asks for the next meeting, then its time, host and due work are shown', async () => {
  const { next } = await page<{ next: { host: { organisation: string } } }>(app, POLICE, '/meetings');
  await action(app, 'Before the meeting', POLICE, '2026-12-11');
  await action(app, 'After the meeting', POLICE, '2027-01-11');
  await request(app, await source(app, 'Violence with injury'), 'October 2026', '2026-12-31');

  const message = await posted(app, MEMBER, '/meeting');

  const text = cardText(message.card);
  expect(text).toMatch(/Next meeting/);
  expect(text).toMatch(/16 Dec 2026/);
  expect(text).toMatch(/10:00/);
  expect(text).toMatch(/In person/);
  expect(text).toContain(next.host.organisation);
  expect(text).toMatch(/2\nopen actions.*1 due by the meeting/s);
  expect(text).toMatch(/1\nopen data request.*Nothing due by the meeting/s);
});

test('given the card, when a member presses its button, then they are refused, and the card is unchanged', async () => {
  const message = await posted(app, MEMBER, '/meeting');
  const before = await stored(app);

  const result = await app.holderOf(MEMBER).presses('Open the register', { on: message, expectOk: true });

  expectPlainCard(result, /Only the chair or the VRU can open a register/);
  expect(await stored(app)).toEqual(before);
  expect(message.versions).toHaveLength(1);
  expect(buttonTitles(app.holderOf(CHAIR).sees(message))).toContain('Open the register');
});

test('given the posted card, when the chair opens the register on it, then everybody sees the register', async () => {
  const message = await posted(app, MEMBER, '/meeting');

  const chair = app.holderOf(CHAIR);
  const asked = await chair.presses('Open the register', { on: message, expectOk: true });
  expectPlainCard(asked, /Open the register before the day.*Wed 16 Dec 2026 at 10:00, in 23 days/s);
  expect(await events(app, /register-opened/)).toEqual([]);
  const result = await chair.presses('Open it now', { on: message, expectOk: true });

  expectPlainCard(result, /Specified agencies represented/);
  await eventually(() => expect(cardText(message.card)).toMatch(/Specified agencies represented/));
  await app.holderOf(POLICE).presses("I'm here", { on: message, expectOk: true });
  await eventually(() => expect(cardText(message.card)).toMatch(/\b1\s*Present/));
  expect(cardText(app.holderOf(MEMBER).sees(message))).toMatch(/\b1\s*Present/);
});

test('given a press that Teams delivers three times, then one register is opened', async () => {
  now = '2026-12-16T09:55:00.000Z';
  const message = await posted(app, MEMBER, '/meeting');
  const first = await app.holderOf(CHAIR).presses('Open the register', { on: message, expectOk: true });
  for (const _again of [1, 2]) {
    const { body } = await app.teams.deliver(first.activity);
    expect(cardText((body as { value: Record<string, unknown> }).value)).toMatch(/Specified agencies represented/);
  }
  expect(await events(app, /register-opened/)).toHaveLength(1);
});

test('given the posted card, when its meeting is moved, cancelled or opened elsewhere, then it shows that', async () => {
  const message = await posted(app, MEMBER, '/meeting');
  const move = editOf(
    { date: '2026-12-16', startsAt: '10:00' },
    { date: '2026-12-10', startsAt: '14:00', place: 'Civic Centre', reason: 'A clash' },
  );

  await changed(app, VRU, 'PUT', '/meetings/2026-12/day', move);
  await eventually(() => expect(cardText(message.card)).toMatch(/10 Dec 2026.*Civic Centre.*A clash/s));

  await changed(app, VRU, 'PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' });
  await eventually(() => expect(cardText(message.card)).toMatch(/Cancelled.*Snow.*next meeting is in person instead/s));
  expect(buttonTitles(message.card)).not.toContain('Open the register');
  const next = await posted(app, MEMBER, '/meeting', 'chat');
  expect(cardText(next.card)).toMatch(/20 Jan 2027/);

  await changed(app, VRU, 'DELETE', '/meetings/2026-12/cancellation', {});
  await changed(app, VRU, 'POST', '/attendance', { meeting: '2026-12', confirmed: true });
  await eventually(() => expect(cardText(message.card)).toMatch(/Specified agencies represented/));
});

test('given an open register, when a member asks for the meeting, then the card leads to the register', async () => {
  await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
  const message = await posted(app, MEMBER, '/meeting', 'chat');
  expect(cardText(message.card)).toMatch(/Register open/);
  const result = await app.holderOf(MEMBER).presses('See the register', { on: message, expectOk: true });
  expectPlainCard(result, /Specified agencies represented/);
});

test('given a register closed today, when a member asks for the next meeting, then today’s is not shown', async () => {
  now = '2026-12-16T10:00:00.000Z';
  await changed(app, CHAIR, 'POST', '/attendance', {});
  await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });

  const message = await posted(app, MEMBER, '/meeting', 'chat');

  const text = cardText(message.card);
  expect(text).not.toMatch(/Next meeting.*16 Dec/s);
  expect(buttonTitles(message.card)).not.toContain('Open the register');
});
