/**
 * Digests: one per person and day, with what is true at the time of sending; nothing is lost, whatever happens in
 * between.
 */

import { sendDigests } from '../../../../bot/services/reminders/send-digests';
import { loadReminders } from '../../../../bot/store/reminders';
import type { RemindersView } from '../../../../shared/contract/reminders';
import type { App } from '../../../support/app';
import { countingRequests } from '../../../support/storage/counting';
import {
  action,
  CHAIR,
  changed,
  POLICE,
  page,
  request,
  source,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { factsWithSeats, seatedGroup } from '../../../support/storage/large-group';
import { cardText, type Message } from '../../../support/teams';
import { events, forget } from '../trust/stored';
import { channelOf, chatOf, Morning, sent } from './morning';

const FIRE = 'hiwfrs-senior-analyst';

let morning: Morning;
beforeEach(() => {
  morning = new Morning();
});
afterEach(() => morning.stop());

/** Starts an app that knows the personal chats of these seats' holders. */
async function known(...seats: readonly string[]): Promise<App> {
  const app = await morning.start();
  await app.teams.installInTeam();
  for (const seat of seats) await app.teams.installPersonally(app.holderOf(seat));
  return app;
}

function lastIn(app: App, seatId: string): Message {
  const message = app.holderOf(seatId).chat().messages.at(-1);
  if (message === undefined) throw new Error(`Nothing was written to ${seatId}`);
  return message;
}

const digests = (texts: readonly string[]) => texts.filter((text) => text.includes('Your reminders'));

test('given a due action, when the morning comes, then its owner gets one digest that says why', async () => {
  const app = await known(POLICE);
  await action(app, 'Agree the extract', POLICE, '2026-11-30');

  expect(await morning.run(app, '2026-11-23')).toBe(0);
  expect(await morning.run(app, '2026-11-30')).toBe(1);
  expect(await morning.run(app, '2026-11-30')).toBeNull();
  await sent(app);

  const [digest, ...others] = digests(chatOf(app, POLICE));
  expect(others).toEqual([]);
  expect(digest).toContain('Data and Analysis Working Group');
  expect(digest).toContain('1 due today');
  expect(digest).toContain('Agree the extract');
  expect(digest).toContain('You get this because you hold the seat Lead Analyst, Corporate Insights, Police.');
  const person = app.holderOf(POLICE);
  const message = lastIn(app, POLICE);
  await person.presses('Done', { on: message, expectOk: true });
  expect(cardText(person.sees(message))).toMatch(/is done\.\s+None of it is due any more/);
});

test('given an early hour, a weekend or a holiday, when a server checks, then no digest is made', async () => {
  const app = await known(POLICE);
  await action(app, 'Agree the extract', POLICE, '2026-11-24');
  for (const [day, time] of [
    ['2026-11-24', '08:59'],
    ['2026-11-28', '09:30'],
    ['2026-12-25', '09:30'],
    ['2026-12-28', '09:30'],
  ] as const) {
    expect(await morning.run(app, day, time)).toBeNull();
  }
});

test('given a group founded at ten o’clock, then its first digests come on the next working day', async () => {
  morning.at('2026-11-23', '10:00');
  const app = await known(POLICE);
  await action(app, 'Agree the extract', POLICE, '2026-11-24');
  expect(await morning.run(app, '2026-11-23', '10:30')).toBeNull();
  expect(await morning.run(app, '2026-11-24')).toBe(1);
});

test('given two servers and a clock set back an hour, then nobody gets two digests', async () => {
  const app = await known(POLICE, FIRE);
  const other = await morning.start({ tableName: app.tableName, sharing: app.teams });
  await action(app, 'Agree the extract', POLICE, '2026-11-24');
  await action(app, 'Send the return', FIRE, '2026-11-24');
  morning.at('2026-11-24');
  await Promise.all([app, other].map((one) => sendDigests(one.server.services, one.server.groupId)));
  for (const time of ['08:05', '09:05', '17:00']) {
    await morning.run(app, '2026-11-24', time);
    await morning.run(other, '2026-11-24', time);
  }
  await sent(app);
  expect(digests(chatOf(app, POLICE))).toHaveLength(1);
  expect(digests(chatOf(app, FIRE))).toHaveLength(1);
  expect(await events(app, /^reminders\.sent$/)).toHaveLength(1);
});

describe('between creating and sending a digest', () => {
  /** Creates the digests without sending them: this server has stopped, and another starts later. */
  async function made(app: App, day: string): Promise<void> {
    await app.server.stop();
    await morning.run(app, day);
  }

  async function another(app: App): Promise<void> {
    await morning.start({ tableName: app.tableName, sharing: app.teams });
    await sent(app);
  }

  test('given a request that is answered meanwhile, then nobody is reminded of it', async () => {
    const app = await known(FIRE);
    const asked = await request(app, await source(app, 'Deliberate fires', 'hiwfrs'), 'October 2026', '2026-11-24');
    await sent(app);
    await made(app, '2026-11-24');
    await changed(app, FIRE, 'POST', `/sources/${asked.sourceId}/requests/${asked.id}/answers`, {
      ...{ kind: 'supplied', period: 'October 2026', on: '2026-11-24' },
    });
    await another(app);
    expect(digests(chatOf(app, FIRE))).toEqual([]);
  });

  test('given a holder who leaves meanwhile, then neither they nor the channel get the digest', async () => {
    const app = await known(POLICE);
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await made(app, '2026-11-24');
    await forget(app, POLICE);
    await another(app);
    expect(digests(chatOf(app, POLICE))).toEqual([]);
    expect(digests(channelOf(app))).toEqual([]);
  });

  test('given it is not sent by the next morning, then its lines join that morning’s digest, as the only one', async () => {
    const app = await known(POLICE);
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await action(app, 'Check the figures', POLICE, '2026-11-25');
    await made(app, '2026-11-24');
    await morning.run(app, '2026-11-25');
    await another(app);
    const [digest, ...others] = digests(chatOf(app, POLICE));
    expect(others).toEqual([]);
    expect(digest).toContain('Agree the extract');
    expect(digest).toContain('Check the figures');
  });

  test('given servers that restart on a Saturday, then the digest waits for Monday', async () => {
    const app = await known(POLICE);
    await action(app, 'Agree the extract', POLICE, '2026-11-27');
    await made(app, '2026-11-27');
    morning.at('2026-11-28', '12:00');
    const later = await morning.start({ tableName: app.tableName, sharing: app.teams });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(digests(chatOf(app, POLICE))).toEqual([]);
    await morning.run(later, '2026-11-30');
    await sent(later);
    expect(digests(chatOf(app, POLICE))).toHaveLength(1);
  });

  test('given digests are put on hold meanwhile, then sending waits until they are released', async () => {
    const app = await known(POLICE);
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await made(app, '2026-11-24');
    await changed(app, VRU, 'POST', '/reminders/hold', {});
    const later = await morning.start({ tableName: app.tableName, sharing: app.teams });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(digests(chatOf(app, POLICE))).toEqual([]);
    await changed(later, VRU, 'POST', '/reminders/hold/end', {});
    await morning.run(later, '2026-11-25');
    await sent(later);
    expect(digests(chatOf(app, POLICE))).toHaveLength(1);
  });
});

test('given a person whose chat cannot be reached, then the channel gets the digest, with their name', async () => {
  const app = await known(POLICE);
  await app.teams.removePersonally(app.holderOf(POLICE));
  await action(app, 'Agree the extract', POLICE, '2026-11-24');
  await morning.run(app, '2026-11-24');
  await sent(app);
  const [digest, ...others] = digests(channelOf(app));
  expect(others).toEqual([]);
  expect(digest).toContain(`<at>${app.holderOf(POLICE).name}</at>`);
});

test('given a person turned the digest off by command, then none is sent until they turn it on again', async () => {
  const app = await known(POLICE);
  await action(app, 'Agree the extract', POLICE, '2026-11-24');
  const person = app.holderOf(POLICE);
  const [answer] = await person.says('/reminders off', { in: person.chat() });
  expect(JSON.stringify(answer?.card)).toContain('Your digest is turned off');
  expect(await morning.run(app, '2026-11-24')).toBe(0);
  await person.presses('Turn the digest on', { on: lastIn(app, POLICE), expectOk: true });
  expect(await morning.run(app, '2026-11-25')).toBe(1);
});

describe('what goes out next', () => {
  const next = (app: App, seat = VRU) => page<RemindersView>(app, seat, '/reminders');

  test('given work due tomorrow, then chair and VRU see it by person, and a member sees only their own', async () => {
    const app = await known();
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await morning.run(app, '2026-11-23', '09:30');
    const view = await next(app);
    expect(view).toMatchObject({ day: '2026-11-24', next: { held: null, alsoHeld: [] } });
    expect(view.next?.digests).toMatchObject([
      {
        seatId: POLICE,
        to: 'Lead Analyst, Corporate Insights, Police',
        summary: '1 due today',
        lines: [{ title: 'Agree the extract', when: 'Due today' }],
        held: null,
      },
    ]);
    expect((await next(app, CHAIR)).next?.digests).toHaveLength(1);
    expect(await next(app, POLICE)).toMatchObject({
      next: null,
      own: { digest: true, summary: '1 due today', lines: [{ title: 'Agree the extract' }] },
    });
  });

  test('given one person’s digest on hold, then it is listed as held, and is sent only after release', async () => {
    const app = await known(POLICE);
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await morning.run(app, '2026-11-23');
    await changed(app, VRU, 'POST', `/reminders/holds/${POLICE}`, {});
    expect((await next(app)).next?.digests).toMatchObject([
      { held: { since: expect.stringMatching(/^2026-11-23T09:/) } },
    ]);
    expect(await morning.run(app, '2026-11-24')).toBe(0);
    await changed(app, CHAIR, 'POST', `/reminders/holds/${POLICE}/end`, {});
    expect(await morning.run(app, '2026-11-25')).toBe(1);
    expect((await events(app, /^reminders\.(held|released)$/)).map(({ verb }) => verb)).toEqual([
      'reminders.held',
      'reminders.released',
    ]);
  });

  test('given a person on hold who leaves, then the hold and the record of their digests are removed', async () => {
    const app = await known();
    await action(app, 'Agree the extract', POLICE, '2026-11-24');
    await morning.run(app, '2026-11-24');
    await changed(app, VRU, 'POST', `/reminders/holds/${POLICE}`, {});
    await forget(app, POLICE);
    await morning.run(app, '2026-11-25');
    const { told, held } = await loadReminders(tableOf(app), app.server.groupId);
    expect(told.size).toBe(0);
    expect(held?.value.people).toEqual([]);
  });
});

test('given 300 people reminded of the meeting, then reads are few, and the stored data does not grow', async () => {
  const facts = factsWithSeats(300);
  const tableName = await seatedGroup(facts);
  const counting = countingRequests();
  const app = await morning.start({
    facts,
    tableName,
    backgroundObservers: [counting.observe],
    observers: [counting.observe],
  });
  await app.server.stop();
  morning.at('2026-12-09');
  const used = await counting.of(() => sendDigests(app.server.services, app.server.groupId));
  expect(used.pages).toBeLessThanOrEqual(8);
  expect(used.commits).toBeLessThanOrEqual(60);
  const rows = async () => (await loadReminders(tableOf(app), app.server.groupId)).told;
  const before = JSON.stringify([...(await rows()).values()].map(({ value }) => value)).length;
  expect((await rows()).size).toBe(300);
  morning.at('2027-01-13');
  await sendDigests(app.server.services, app.server.groupId);
  const after = JSON.stringify([...(await rows()).values()].map(({ value }) => value)).length;
  expect(after).toBeLessThanOrEqual(before * 1.1);
});
