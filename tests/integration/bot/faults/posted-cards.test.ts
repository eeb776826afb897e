/** Posted cards are updated: the final state arrives, whichever server dies and whatever Teams answers. */
import { loadPostedCards, savePostedCard } from '../../../../bot/store/conversations';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { speed, testDelays } from '../../../support/delays';
import {
  changed,
  NOW,
  PATIENT,
  POLICE,
  posted,
  postedRegister,
  request,
  settledRegister,
  source,
  tableOf,
  untilCardsCurrent,
} from '../../../support/storage/group-operations';
import { factsWithMoreSeats } from '../../../support/storage/large-group';
import { cardText, eventually, type Fault, type Message } from '../../../support/teams';

let apps: App[] = [];
afterEach(async () => {
  for (const app of [...apps].reverse()) await app.stop();
  apps = [];
});

async function start(options: AppOptions = {}): Promise<App> {
  const app = await startApp({ now: clockFrom(NOW).now, patience: PATIENT, ...options });
  apps.push(app);
  return app;
}

const another = ({ tableName, teams }: App) => start({ tableName, sharing: teams });

/** Presses a button through one of the servers. */
function press(app: App, seatId: string, title: string, on: Message) {
  app.teams.talksTo(app.url);
  return app.holderOf(seatId).presses(title, { on, unseen: true, expectOk: true });
}

const shows = (message: Message, present: number) =>
  eventually(() => expect(cardText(message.card)).toMatch(new RegExp(`\\b${present}\\s*Present`)));

/** Returns a counter of the updates from now on. */
function updatesOf(app: App): () => number {
  const before = app.teams.requests.count('update');
  return () => app.teams.requests.count('update') - before;
}

const postedOf = (app: App) =>
  loadPostedCards(tableOf(app), app.server.groupId, { kind: 'register', meetingId: '2026-12' });

test('given a server that dies after a press, when another one starts, then it brings the card up to date', async () => {
  const app = await start();
  const register = await settledRegister(app);
  const updates = updatesOf(app);
  await app.server.stop();
  await press(app, POLICE, "I'm here", register);
  expect(updates()).toBe(0);

  await another(app);

  await shows(register, 1);
  await untilCardsCurrent(app);
});

test('given two servers, when an older update arrives after a newer one, then the newer state is shown', async () => {
  const app = await start();
  const other = await another(app);
  const register = await settledRegister(app);
  const updates = updatesOf(app);
  app.teams.failNext('update', { delayMs: 2_500 });
  await press(app, POLICE, "I'm here", register);
  await eventually(() => expect(updates()).toBe(1));

  await press(other, 'hampshire-yjs', "I'm here", register);

  await shows(register, 2);
  await eventually(() => expect(app.teams.requests.underWay).toBe(0));
  await shows(register, 2);
  await untilCardsCurrent(app);
  await shows(register, 2);
  expect(register.cards.map((card) => /\b(\d)\s*Present/.exec(cardText(card))?.[1])).toContain('1');
});

test('given a deleted card, when what it showed changes, then it is forgotten, and updates to it stop', async () => {
  const app = await start();
  const register = await settledRegister(app);
  const updates = updatesOf(app);
  register.deletedAt = new Date();
  await changed(app, POLICE, 'PUT', '/attendance/2026-12/mine', { value: 'present' });
  await eventually(() => expect(updates()).toBe(2));
  await untilCardsCurrent(app);
  expect(await postedOf(app)).toEqual([]);

  await changed(app, POLICE, 'PUT', '/attendance/2026-12/mine', { value: 'apologies' });

  await untilCardsCurrent(app);
  expect(updates()).toBe(2);
});

const PASSING: readonly (readonly [string, Fault])[] = [
  ['429', { status: 429, retryAfter: 1 }],
  ['401', { status: 401 }],
  ['a cut connection', 'reset'],
  ['404, once', { status: 404 }],
  ['403', { status: 403 }],
  ['400', { status: 400 }],
  ['413', { status: 413 }],
];
test.each(PASSING)(
  'given Teams that answers an update with %s, when that has passed, then the update arrives',
  async (_, fault) => {
    const app = await start();
    const register = await settledRegister(app);
    const updates = updatesOf(app);
    app.teams.failNext('update', fault);

    await press(app, POLICE, "I'm here", register);

    await eventually(() => expect(updates()).toBeGreaterThanOrEqual(1));
    await shows(register, 1);
    await untilCardsCurrent(app);
    expect(await postedOf(app)).toMatchObject([{ value: { activityId: register.id } }]);
    expect((await postedOf(app))[0]?.value.failingSince).toBeUndefined();
  },
);

test('given Teams that answers 410, when what a card showed changes, then the card is forgotten at once', async () => {
  const app = await start();
  const register = await settledRegister(app);
  const updates = updatesOf(app);
  app.teams.failNext('update', { status: 410 });

  await press(app, POLICE, "I'm here", register);

  await eventually(() => expect(updates()).toBe(1));
  await untilCardsCurrent(app);
  expect(await postedOf(app)).toEqual([]);
});

test('given a card whose updates fail for over a day, when it is retried, then it is given up and logged', async () => {
  let now = NOW;
  const app = await start({ now: () => now });
  const register = await settledRegister(app);
  app.teams.failNext('update', { status: 403 }, 1_000);
  await press(app, POLICE, "I'm here", register);
  await eventually(async () => expect((await postedOf(app))[0]?.value.failingSince).toBe(NOW));

  now = '2026-11-24T10:30:00.000Z';

  await eventually(async () => expect(await postedOf(app)).toEqual([]));
  await untilCardsCurrent(app);
  expect(app.log.filter(({ message }) => message.startsWith('A posted card was given up'))).toHaveLength(1);
});

test('given a card whose updates hang, when what it shows changes, then the other cards are still updated', async () => {
  const { cards, ...others } = testDelays();
  const app = await start({ delays: { ...others, cards: { ...cards, timeoutMs: cards.timeoutMs / speed() } } });
  const register = await settledRegister(app);
  const [row] = await postedOf(app);
  if (row === undefined) throw new Error('The register is not known');
  const elsewhere = { ...row.value, activityId: 'elsewhere' };
  const subject = { kind: 'register', meetingId: '2026-12' } as const;
  await savePostedCard(tableOf(app), app.server.groupId, [subject], elsewhere);
  app.teams.failNext((sent) => sent.operation === 'update' && sent.activityId === 'elsewhere', { delayMs: 100_000 });

  await press(app, POLICE, "I'm here", register);
  await shows(register, 1);
  await press(app, 'hampshire-yjs', "I'm here", register);

  await shows(register, 2);
  expect(app.teams.requests.underWay).toBe(1);
});

test('given a server 20 seconds behind, when a press arrives there during posting, then the card shows it', async () => {
  const clock = (behindMs: number) => () => new Date(Date.now() - behindMs).toISOString();
  const app = await start({ now: clock(0) });
  const other = await start({ tableName: app.tableName, sharing: app.teams, now: clock(20_000) });
  const first = await postedRegister(app);
  await untilCardsCurrent(app);
  app.teams.failNext('send', { delayMs: 2_000 });
  const sends = app.teams.requests.count('send');
  app.teams.talksTo(app.url);
  const posting = posted(app, 'vru-manager', '/attendance');
  await eventually(() => expect(app.teams.requests.count('send')).toBe(sends + 1));
  await press(other, POLICE, "I'm here", first);
  await shows(first, 1);
  await untilCardsCurrent(app);

  const second = await posting;

  await shows(second, 1);
});

test('given a card on its way to Teams, when what it shows changes meanwhile, then it is updated', async () => {
  const app = await start();
  const first = await postedRegister(app);
  app.teams.failNext('send', { delayMs: 2_000 });
  const posting = posted(app, 'vru-manager', '/attendance');
  await eventually(() => expect(app.teams.requests.count('send')).toBe(2));
  await press(app, POLICE, "I'm here", first);
  await shows(first, 1);
  await untilCardsCurrent(app);

  const second = await posting;

  expect(cardText(second.cards[0])).toMatch(/\b0\s*Present/);
  await shows(second, 1);
});

test('given a card that was posted while nothing changed, then no update is sent', async () => {
  const app = await start({ now: () => new Date().toISOString() });
  await posted(app, 'vru-director', '/actions');
  await app.teams.settled();

  expect(app.teams.requests.count('update')).toBe(0);
});

test('given an organisation with eight seats, when one answers a request, then all eight cards show it', async () => {
  const app = await start({ facts: factsWithMoreSeats(8) });
  const seats = app.people.map(({ seat }) => seat).filter((seat) => seat.startsWith('council-1-'));
  for (const seat of seats) await app.teams.installPersonally(app.holderOf(seat));
  const { id, sourceId } = await request(app, await source(app, 'Noise complaints', 'council-1'), 'October 2026');
  const cards = await eventually(() => {
    const messages = seats.flatMap((seat) => app.holderOf(seat).chat().messages);
    if (messages.length < 8) throw new Error('Not all have been asked yet');
    return messages;
  });

  await changed(app, seats[0] ?? '', 'POST', `/sources/${sourceId}/requests/${id}/answers`, { kind: 'not_held' });

  for (const message of cards) await eventually(() => expect(cardText(message.card)).toContain('Not held'));
  await untilCardsCurrent(app);
  expect(app.teams.requests.throttled).toEqual([]);
});

test('given a register posted seven times, when a member answers, then the newest five cards are updated', async () => {
  let seconds = 0;
  const now = () => {
    seconds += 1;
    return new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
  };
  const app = await start({ now });
  const messages: Message[] = [];
  for (let times = 0; times < 7; times += 1) messages.push(await postedRegister(app));

  const [oldest, , ...newest] = messages;
  if (oldest === undefined) throw new Error('Nothing was posted');
  await press(app, POLICE, "I'm here", oldest);

  for (const message of newest) await shows(message, 1);
  await untilCardsCurrent(app);
  for (const message of messages.slice(0, 2)) expect(cardText(message.card)).toMatch(/\b0\s*Present/);
  expect(await postedOf(app)).toHaveLength(5);
});
