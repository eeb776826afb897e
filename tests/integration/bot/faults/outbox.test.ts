/** Messages of the bot's own: each goes out once, whatever Teams or storage answers and whichever server dies. */
import { saveConversation } from '../../../../bot/store/conversations';
import { loadMessage, loadWaiting, type Message, messageChanges, newMessage } from '../../../../bot/store/outbox';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { CHAIR, changed, PATIENT, POLICE, page, request, source, tableOf, VRU } from '../../../support/storage/at-work';
import { storageFaults } from '../../../support/storage/faults';
import { cardText, eventually, type Fault, type Person } from '../../../support/teams';

/** The asked organisation has one seat, so that one request is one message. */
const FIRE = 'hiwfrs-senior-analyst';
const SOURCE = 'Fire service attendances at assaults';

let apps: App[] = [];
afterEach(async () => {
  for (const app of [...apps].reverse()) await app.stop();
  apps = [];
});

async function start(options: AppOptions = {}): Promise<App> {
  const app = await startApp({ patience: PATIENT, ...options });
  apps.push(app);
  return app;
}

const another = ({ tableName, teams }: App) => start({ tableName, sharing: teams });

/** Asks the fire service for data; the message to its only holder waits from then on. */
async function ask(app: App): Promise<void> {
  await request(app, await source(app, SOURCE, 'hiwfrs'), 'October 2026', '2099-12-18');
}

const aboutIt = (messages: readonly { card: Parameters<typeof cardText>[0] }[]) =>
  messages.filter(({ card }) => cardText(card).includes(SOURCE));
const inChat = (person: Person) => aboutIt(person.chat().messages);
const inChannel = ({ teams }: App) => aboutIt(teams.channel('General').messages);

interface Undelivered {
  readonly id: string;
  readonly state: string;
  readonly about: string;
  readonly to: string;
}
async function undelivered(app: App): Promise<readonly Undelivered[]> {
  return (await page<{ items: readonly Undelivered[] }>(app, VRU, '/messages/undelivered')).items;
}

/** Waits until nothing is left to be sent. */
async function emptied(app: App): Promise<void> {
  await eventually(async () => expect(await loadWaiting(tableOf(app), app.server.groupId)).toEqual([]));
}

describe('to whom', () => {
  test('given a holder whose chat is known, when their organisation is asked for data, then the request is there once, and nowhere else', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(FIRE));

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    await emptied(app);
    expect(inChat(app.holderOf(FIRE))).toHaveLength(1);
    expect(inChannel(app)).toEqual([]);
    expect(await undelivered(app)).toEqual([]);
  });

  test('given a holder who never wrote to the app, when their organisation is asked, then the channel hears it once, with their name', async () => {
    const app = await start();
    await app.teams.installInTeam();

    await ask(app);

    await eventually(() => expect(inChannel(app)).toHaveLength(1));
    await emptied(app);
    const [message, ...others] = inChannel(app);
    expect(others).toEqual([]);
    const { aadObjectId, name } = app.holderOf(FIRE);
    expect(JSON.stringify(message?.card)).toContain(`"mentioned":{"id":"${aadObjectId}"`);
    expect(cardText(message?.card)).toContain(`<at>${name}</at>`);
  });

  test('given a holder who has taken the app out of their chat, when they are written to, then the VRU sees it and the channel hears it', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(FIRE));
    await app.teams.removePersonally(app.holderOf(FIRE));

    await ask(app);

    await eventually(() => expect(inChannel(app)).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([
      expect.objectContaining({
        state: 'undeliverable',
        about: 'Data request',
        to: expect.stringContaining('Senior Analyst'),
      }),
    ]);
  });

  test('given an app that is nowhere in Teams yet, when data is asked for, then the VRU sees one message that could not go', async () => {
    const app = await start();

    await ask(app);

    await eventually(async () => expect(await undelivered(app)).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([expect.objectContaining({ state: 'undeliverable' })]);
    expect(app.teams.requests.count('send')).toBe(0);
  });
});

describe('what Teams answers', () => {
  async function known(): Promise<App> {
    const app = await start();
    await app.teams.installPersonally(app.holderOf(FIRE));
    return app;
  }

  test('given Teams that asks for a pause, when it is over, then the message is sent once', async () => {
    const app = await known();
    app.teams.failNext('send', { status: 429, retryAfter: 1 }, 2);

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    await emptied(app);
    expect(app.teams.requests.count('send')).toBe(3);
    expect(await undelivered(app)).toEqual([]);
  });

  test('given Teams that does not believe our credentials for the moment, when that has passed, then the message is sent once', async () => {
    const app = await known();
    app.teams.failNext('send', { status: 401 });

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
  });

  test('given Teams that cannot be reached at all, when a message waits, then it goes on waiting and nobody is alarmed', async () => {
    const app = await start();
    const { account } = app.holderOf(FIRE);
    const person = { tenantId: account.tenantId, objectId: account.aadObjectId ?? '' };
    const nowhere = {
      serviceUrl: 'http://127.0.0.1:9/',
      conversationId: 'a:1',
      type: 'personal',
      tenantId: '',
      botId: '',
      teamId: null,
    };
    await saveConversation(tableOf(app), app.server.groupId, person, { ...nowhere, type: 'personal' });

    await ask(app);

    const message = await eventually(async () => {
      const [id = ''] = await loadWaiting(tableOf(app), app.server.groupId);
      const row = await loadMessage(tableOf(app), app.server.groupId, id);
      if (row === null || row.value.attempts === 0 || row.value.state !== 'waiting') throw new Error('Not tried yet');
      return row.value;
    });
    expect(Date.parse(message.notBefore)).toBeGreaterThan(Date.parse(message.createdAt));
    expect(await undelivered(app)).toEqual([]);
  });

  const AMBIGUOUS: readonly (readonly [string, Fault, number])[] = [
    ['a cut connection', 'reset', 0],
    ['a cut connection after Teams took it', 'reset-after-commit', 1],
    ['502', { status: 502 }, 0],
    ['503 after Teams took it', { status: 503, afterCommit: true }, 1],
  ];
  test.each(AMBIGUOUS)(
    'given %s as an answer, when a message was posted, then it is not posted again: the VRU sees it, and may send it once more',
    async (_, fault, arrived) => {
      const app = await known();
      app.teams.failNext('send', fault);

      await ask(app);

      await eventually(async () => expect(await undelivered(app)).toHaveLength(1));
      const [item] = await undelivered(app);
      expect(item).toMatchObject({ state: 'unknown', about: 'Data request' });
      await emptied(app);
      expect(app.teams.requests.count('send')).toBe(1);
      expect(inChat(app.holderOf(FIRE))).toHaveLength(arrived);

      const again = () =>
        changed<{ items: readonly Undelivered[] }>(app, VRU, 'POST', `/messages/${item?.id}/send-again`, {});
      const both = await Promise.all([again(), again()]);

      expect(both.map(({ items }) => items)).toEqual([[], []]);
      await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(arrived + 1));
      await emptied(app);
      expect(app.teams.requests.count('send')).toBe(2);
      expect(await undelivered(app)).toEqual([]);
    },
  );
});

describe('servers that come and go', () => {
  const welcomeIn = (app: App, slot: string, changes: Partial<Message> = {}): Message => {
    const target = { kind: 'group', mention: null } as const;
    const now = new Date().toISOString();
    return { ...newMessage(app.server.groupId, { kind: 'welcome' }, target, slot, now), ...changes };
  };
  const welcomes = ({ teams }: App) =>
    teams.channel('General').messages.filter(({ card }) => cardText(card).includes('Take minutes'));

  test('given a message that a server had claimed when it died, when its claim has run out, then it is not sent: the VRU sees it', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await eventually(() => expect(app.teams.requests.count('send')).toBe(1));
    const until = new Date(Date.now() + 500).toISOString();
    const message = welcomeIn(app, 'left behind', {
      state: 'claimed',
      claim: { by: 'a server that died', until },
      attempts: 1,
    });
    await tableOf(app).commit(app.server.groupId, messageChanges(message));

    const next = await another(app);

    await eventually(async () =>
      expect(await undelivered(next)).toEqual([expect.objectContaining({ id: message.id, state: 'unknown' })]),
    );
    expect(app.teams.requests.count('send')).toBe(1);
  });

  test('given messages that wait, when two servers start on them and one is held up at its first, then each goes out once', async () => {
    const app = await start();
    await app.server.stop();
    for (const { seat } of app.people.slice(0, 12)) await app.teams.installPersonally(app.holderOf(seat));
    const of = await source(app, 'Violence with injury', 'vru');
    for (const period of ['October 2026', 'November 2026']) await request(app, of, period, '2099-12-18');
    expect(await loadWaiting(tableOf(app), app.server.groupId)).toHaveLength(10);

    app.teams.failNext('send', { delayMs: 2_000 });
    await Promise.all([another(app), another(app)]);

    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
    const sends = app.teams.requests.of('send');
    expect(sends).toHaveLength(10);
    expect(new Set(sends.map(({ conversationId }) => conversationId)).size).toBe(5);
    expect(app.teams.requests.throttled).toEqual([]);
  });

  test('given two servers, when Teams tells again and again that the app was added, then the team is welcomed once', async () => {
    const app = await start();
    const other = await another(app);

    const told = [app, other, app, other, app].map((each) => {
      each.teams.talksTo(each.url);
      return each.teams.installInTeam();
    });
    await Promise.all(told);
    await app.teams.installInTeam();

    await eventually(() => expect(welcomes(app)).toHaveLength(1));
    await emptied(app);
    expect(welcomes(app)).toHaveLength(1);
    expect(await undelivered(app)).toEqual([]);
  });

  test('given a claim whose confirmation storage loses, when the server looks whose it is, then the message goes out once and is not left in doubt', async () => {
    const faults = storageFaults();
    const app = await start({ observers: [], backgroundObservers: [faults.observe] });
    await app.teams.installPersonally(app.holderOf(FIRE));
    faults.plan({ fault: 'lost', at: 1, attempts: 1, only: 'commit' });

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    expect(faults.struck).toBe(true);
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
    expect(app.teams.requests.count('send')).toBe(1);
  });

  test('given a claim that has almost run out when the turn to write comes, when another server might take over, then nothing is posted until the claim is fresh', async () => {
    let clock = Date.now();
    let step = 30_000;
    const now = () => {
      clock += step;
      return new Date(clock).toISOString();
    };
    const app = await start({ now });
    await app.teams.installPersonally(app.holderOf(FIRE));
    await ask(app);
    const row = await eventually(async () => {
      const [id = ''] = await loadWaiting(tableOf(app), app.server.groupId);
      const found = await loadMessage(tableOf(app), app.server.groupId, id);
      return found !== null && found.value.attempts > 0 && found.value.state === 'waiting' ? found : Promise.reject(id);
    });
    expect(row.value.claim).toBeNull();
    expect(app.teams.requests.count('send')).toBe(0);

    clock += 600_000;
    step = 1;

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1), { timeoutMs: 60_000 });
    await emptied(app);
    expect(app.teams.requests.count('send')).toBe(1);
  });

  test('given many messages for one channel, when the server is told to stop, then it stops between two of them and the rest still waits', async () => {
    const app = await start();
    await app.teams.installInTeam();
    const table = tableOf(app);
    for (let slot = 0; slot < 12; slot += 1) {
      await table.commit(app.server.groupId, messageChanges(welcomeIn(app, `message ${slot}`)));
    }
    app.server.services.signals.messageWaiting(app.server.groupId);
    await eventually(() => expect(app.teams.requests.count('send')).toBeGreaterThan(2));

    await app.server.stop();

    const left = await loadWaiting(table, app.server.groupId);
    expect(left.length).toBeGreaterThan(0);
    const states = await Promise.all(
      left.map(async (id) => (await loadMessage(table, app.server.groupId, id))?.value.state),
    );
    expect(new Set(states)).toEqual(new Set(['waiting']));
    expect(left.length + app.teams.requests.count('send')).toBe(13);
  });
});

test('given Teams that asked for a pause of minutes, when the server is told to stop, then it does, and what waited still waits', async () => {
  const app = await start();
  await app.teams.installPersonally(app.holderOf(FIRE));
  app.teams.failNext('send', { status: 429, retryAfter: 300 });
  const of = await source(app, SOURCE, 'hiwfrs');
  for (const period of ['October 2026', 'November 2026']) await request(app, of, period, '2099-12-18');
  const { groupId } = app.server;
  const messages = async () => {
    const ids = await loadWaiting(tableOf(app), groupId);
    return Promise.all(ids.map(async (id) => (await loadMessage(tableOf(app), groupId, id))?.value));
  };
  // One was sent back for later, and the other's turn comes after the pause.
  await eventually(async () => {
    const tried = (await messages()).map((message) => `${message?.state} ${message?.attempts}`);
    expect(tried.sort()).toEqual(['claimed 1', 'waiting 1']);
  });

  await app.server.stop();

  expect((await messages()).map((message) => [message?.state, message?.claim])).toEqual([
    ['waiting', null],
    ['waiting', null],
  ]);
  expect(app.teams.requests.count('send')).toBe(1);
});

test('given a member who is not of the VRU, when they look for messages or send one again, then they are refused', async () => {
  const app = await start();

  expect((await app.api(POLICE)('GET', '/messages/undelivered')).status).toBe(403);
  expect((await app.api(POLICE)('POST', '/messages/some-message/send-again')).status).toBe(403);
  expect((await app.api(CHAIR)('POST', '/messages/some-message/send-again')).status).toBe(404);
});
