/**
 * A long outage of storage: every user interaction gets an explanation, nothing crashes, and everything works
 * afterwards.
 */
import { type App, startApp } from '../../../support/app';
import { storageFaults } from '../../../support/storage/faults';
import { CHAIR, NOW, POLICE, posted, postedRegister, source } from '../../../support/storage/group-operations';
import { buttonTitles, cardText, eventually, type Message } from '../../../support/teams';

const faults = storageFaults();
let app: App;
let register: Message;
let requests: Message;
let actions: Message;
beforeAll(async () => {
  app = await startApp({ now: () => NOW, observers: [faults.observe] });
  await source(app, 'Violence with injury');
  register = await postedRegister(app);
  requests = await posted(app, CHAIR, '/requests', 'chat');
  actions = await posted(app, CHAIR, '/actions', 'chat');
  faults.plan({ fault: 'busy', at: 1, lasts: 'onwards' });
});
afterAll(() => app.stop());

const KEPT = { Action: 'Kept through the outage', Owner: POLICE, Due: '2026-12-18' };
const SOURCE = 'Violence with injury, Police';
const AWAY = /cannot be reached at the moment|did not confirm in time/;

describe('given storage that has been away for a while', () => {
  test.each(['/attendance', '/actions', '/actions mine', '/requests', '/tracker', '/recommendations'])(
    'when a member types %s, then a card says that the records cannot be reached',
    async (command) => {
      const person = app.holderOf(POLICE);
      const [answer] = await person.says(command, { in: person.chat() });

      expect(cardText(answer?.card)).toMatch(AWAY);
      expect(cardText(answer?.card)).toContain('Not available at the moment');
    },
  );

  test('when a member asks for help, then they get it, because it needs no storage', async () => {
    const person = app.holderOf(POLICE);
    const [answer] = await person.says('help', { in: person.chat() });

    expect(cardText(answer?.card)).toContain('/attendance');
  });

  test.each([
    ["I'm here", () => register, {}],
    ['Close the register', () => register, {}],
    ['Add action', () => actions, { fill: { Action: 'Later', Owner: POLICE, Due: '2026-12-18' } }],
    ['Send request', () => requests, { fill: { 'Data source': SOURCE, Period: 'Later', Due: '2026-12-18' } }],
  ] as const)(
    'when a member presses "%s", then the card reports the outage, and Teams gets its answer',
    async (title, on, how) => {
      const pressed = await app.holderOf(CHAIR).presses(title, { on: on(), ...how, unseen: true });

      expect([pressed.status, pressed.ok]).toEqual([200, true]);
      expect(cardText(pressed.card)).toMatch(AWAY);
    },
  );

  test.each([
    '/me',
    '/tracker',
    '/requests',
    '/actions',
    '/actions/ended',
    '/attendance',
    '/recommendations',
    '/membership',
  ])('when the tab reads %s, then it gets an error that it can show', async (path) => {
    expect(await app.api(POLICE)('GET', path)).toMatchObject({
      status: 503,
      body: { type: 'problem:unavailable', detail: expect.stringMatching(AWAY) },
    });
  });

  test('when the form for an action cannot be saved, then the card keeps the entries and can send them again', async () => {
    const kept = await app.holderOf(CHAIR).presses('Add action', { on: actions, fill: KEPT, unseen: true });

    expect(cardText(kept.card)).toContain('Kept through the outage');
    expect(buttonTitles(kept.card)).toEqual(['Try again']);
  });

  test('when Teams reports that the app was added, then the server stays alive', async () => {
    await app.teams.installInTeam();

    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  test('when the platform checks the health, then the server is alive but not ready', async () => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
  });

  test('when only storage fails, then no card reports an unexpected fault, and no log line names a person', () => {
    const shown = app.teams.messages.flatMap((message) => message.cards.map(cardText)).join('\n');
    expect(shown).not.toContain('Something went wrong on our side');
    const told = JSON.stringify(app.log.map(({ details, message }) => [message, { ...details, error: undefined }]));
    for (const { name, aadObjectId } of app.people) {
      expect(told).not.toContain(name);
      expect(told).not.toContain(aadObjectId);
    }
  });
});

test('given storage that is back, when people go on, then everything works and the posted card follows', async () => {
  faults.clear();

  const pressed = await app.holderOf(POLICE).presses("I'm here", { on: register, expectOk: true, unseen: true });

  expect(cardText(pressed.card)).toMatch(/1\s*Present/);
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  const [answer] = await app.holderOf(CHAIR).says('/actions', { in: app.teams.channel('General') });
  expect(cardText(answer?.card)).toContain('Nothing is open');
  expect((await app.api(POLICE)('GET', '/attendance')).body).toMatchObject({ register: { counts: { present: 1 } } });
  await eventually(() => expect(cardText(register.card)).toMatch(/1\s*Present/), { timeoutMs: 60_000 });
});

test('given an unsaved action, when it is sent again, also on the old form, then it is recorded once', async () => {
  const chair = app.holderOf(CHAIR);
  const again = await chair.presses('Try again', { on: actions, expectOk: true });
  expect(cardText(again.card)).toContain('Kept through the outage');
  await chair.presses('Add action', { on: actions, fill: KEPT, expectOk: true, unseen: true });

  const listed = await app.api(CHAIR)('GET', '/actions');
  expect(listed.body).toMatchObject({ items: [{ text: 'Kept through the outage' }], counts: { open: 1 } });
});
