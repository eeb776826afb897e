/** Messages of the outbox: each is sent once, whatever Teams or storage answers and whichever server dies. */
import { type SendOptions, sendOne } from '../../../../bot/jobs/send-one';
import { loadGroupConversation, saveConversation } from '../../../../bot/store/conversations';
import { loadMessage, type Message, newMessage } from '../../../../bot/store/outbox';
import { loadWaiting, messageChanges } from '../../../../bot/store/outbox-queue';
import { replaceMessage } from '../../../../bot/store/outbox-transitions';
import { StorageUnavailable, type Table } from '../../../../bot/store/table';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { speed } from '../../../support/delays';
import { storageFaults } from '../../../support/storage/faults';
import {
  CHAIR,
  changed,
  PATIENT,
  POLICE,
  page,
  request,
  source,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { cardText, eventually, type Fault, type Person } from '../../../support/teams';

/** The organisation that is asked has one seat, so that one request results in one message. */
const FIRE = 'hiwfrs-senior-analyst';
const SOURCE = 'Fire service attendances at assaults';
/** Maximum difference between the clocks of two servers: another server's claim counts as expired only after that. */
const CLOCK_SKEW_MS = 3 * 60_000;

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

/** Asks the fire service for data; the message to its only holder is then in the outbox. */
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
  readonly why: string;
}
async function undelivered(app: App): Promise<readonly Undelivered[]> {
  return (await page<{ items: readonly Undelivered[] }>(app, VRU, '/messages/undelivered')).items;
}

/** Returns the states of undelivered messages as logged for operators. */
const toldOperators = (...servers: readonly App[]) =>
  servers
    .flatMap(({ log }) => log)
    .filter(({ message }) => message === 'A message was not delivered')
    .map(({ details }) => (details as { state?: string }).state);

/** Waits until the outbox is empty. */
async function emptied(app: App): Promise<void> {
  await eventually(async () => expect(await loadWaiting(tableOf(app), app.server.groupId)).toEqual([]));
}

describe('recipients', () => {
  test('given a holder whose chat is known, when data is requested, then one message arrives, only there', async () => {
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

  test('given a holder without a chat, when data is requested, then one message in the channel mentions them', async () => {
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

  test('given a holder who removed the app, when data is requested, then the message goes to the channel', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(FIRE));
    await app.teams.removePersonally(app.holderOf(FIRE));

    await ask(app);

    await eventually(() => expect(inChannel(app)).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
    expect(toldOperators(app)).toEqual([]);
  });

  test('given an app not installed in Teams, when data is requested, then one message is undeliverable', async () => {
    const app = await start();

    await ask(app);

    await eventually(async () => expect(await undelivered(app)).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([expect.objectContaining({ state: 'undeliverable' })]);
    await eventually(() => expect(toldOperators(app)).toEqual(['undeliverable']));
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

  test('given Teams that rejects our credentials once, when that has passed, then the message is sent once', async () => {
    const app = await known();
    app.teams.failNext('send', { status: 401 });

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
  });

  test('given Teams that cannot be reached, when a message waits, then it keeps waiting and is not reported', async () => {
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
    'given %s as an answer, when a message was posted, then it is not repeated until the VRU asks for it',
    async (_, fault, arrived) => {
      const app = await known();
      app.teams.failNext('send', fault);

      await ask(app);

      await eventually(async () => expect(await undelivered(app)).toHaveLength(1));
      const [item] = await undelivered(app);
      await eventually(() => expect(toldOperators(app)).toEqual(['unknown']));
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

describe('one queue per conversation', () => {
  /** Starts an app in which every holder has a personal chat. */
  async function everybody(options: AppOptions = {}): Promise<App> {
    const app = await start(options);
    for (const { seat } of app.people) await app.teams.installPersonally(app.holderOf(seat));
    return app;
  }

  /** Asks several organisations for data; requests to the first one's chat fail. */
  async function askWith(app: App, fault: Fault): Promise<{ troubled: string; others: () => number }> {
    const troubled = app.holderOf(FIRE).chat().id;
    app.teams.failNext((sent) => sent.operation === 'send' && sent.conversationId === troubled, fault);
    await ask(app);
    await eventually(() =>
      expect(app.teams.requests.of('send').map((sent) => sent.conversationId)).toContain(troubled),
    );
    await request(app, await source(app, 'Violence with injury', 'vru'), 'October 2026', '2099-12-18');
    await request(app, await source(app, 'Knife crime', 'police'), 'October 2026', '2099-12-18');
    const others = () =>
      app.teams.requests.of('send').filter(({ conversationId, committed }) => committed && conversationId !== troubled)
        .length;
    return { troubled, others };
  }

  const TROUBLES: readonly (readonly [string, Fault])[] = [
    // Longer than the test waits for the others; stopping the server waits for it, too.
    ['does not answer at all', { delayMs: 8_000 * speed() }],
    ['asks for a pause of an hour', { status: 429, retryAfter: 3_600 }],
    ['asks for a pause of a day', { status: 429, retryAfter: 86_400 }],
  ];
  test.each(TROUBLES)(
    'given a chat that %s, when others are sent messages, then they do not wait for it',
    async (_, fault) => {
      const app = await everybody();
      const { others } = await askWith(app, fault);

      // The fault lasts longer than this time-out, so that a message blocked by it would be too late.
      await eventually(() => expect(others()).toBeGreaterThan(1), { timeoutMs: 6_000 });
    },
  );

  test('given a pause of a day, when the message waits, then it waits five minutes at most', async () => {
    const app = await start();
    await app.teams.installPersonally(app.holderOf(FIRE));
    app.teams.failNext('send', { status: 429, retryAfter: 86_400 * 20 });

    await ask(app);

    const message = await eventually(async () => {
      const [id = ''] = await loadWaiting(tableOf(app), app.server.groupId);
      const row = await loadMessage(tableOf(app), app.server.groupId, id);
      return row?.value.attempts === 1 && row.value.state === 'waiting' ? row.value : Promise.reject(id);
    });
    expect(Date.parse(message.notBefore) - Date.now()).toBeLessThanOrEqual(300_000);
    expect(message.claim).toBeNull();
  });

  test('given two servers and a pause longer than a claim, when it is over, then each message is sent once', async () => {
    const app = await start();
    await app.teams.installPersonally(app.holderOf(FIRE));
    await another(app);
    app.teams.failNext('send', { status: 429, retryAfter: 75 });

    await ask(app);
    await request(app, await source(app, 'Fire setting', 'hiwfrs'), 'October 2026', '2099-12-18');

    // With Azurite the pause is as long as in production.
    const both = () => expect(app.holderOf(FIRE).chat().messages).toHaveLength(2);
    await eventually(both, { timeoutMs: 150_000 });
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
    expect(app.teams.requests.count('send')).toBe(3);
  });
});

describe('service address', () => {
  test('given a new service address of the channel, when the next message is sent, then it goes there', async () => {
    const app = await start();
    await app.teams.installInTeam();
    const { groupId } = app.server;
    const known = await eventually(async () => {
      const reference = await loadGroupConversation(tableOf(app), groupId);
      return reference ?? Promise.reject(new Error('The team is not known yet'));
    });
    await saveConversation(tableOf(app), groupId, 'group', { ...known, serviceUrl: 'http://127.0.0.1:9/former/' });

    await app.holderOf(CHAIR).says('/help', { in: app.teams.channel('Meetings') });

    await eventually(async () => {
      const { conversationId, serviceUrl } = (await loadGroupConversation(tableOf(app), groupId)) ?? {};
      expect({ conversationId, serviceUrl }).toEqual({
        conversationId: known.conversationId,
        serviceUrl: known.serviceUrl,
      });
    });
    await ask(app);
    await eventually(() => expect(inChannel(app)).toHaveLength(1));
  });
});

describe('withdrawn, refused and settled', () => {
  const stateOf = async (app: App) => {
    const { rows } = await tableOf(app).range<Message>(app.server.groupId, { from: 'message!', to: 'message!~' });
    return rows.map(({ value }) => value.state);
  };

  test('given a request withdrawn before its message is sent, then nothing is sent, and the history says so', async () => {
    const app = await start();
    await app.teams.installPersonally(app.holderOf(FIRE));
    await app.server.stop();
    const { id, sourceId } = await request(app, await source(app, SOURCE, 'hiwfrs'), 'October 2026', '2099-12-18');
    await changed(app, CHAIR, 'POST', `/sources/${sourceId}/requests/${id}/withdrawal`, { reason: 'Asked by mistake' });

    const told = async (of: App) =>
      (await page<SourcePageView>(of, POLICE, `/sources/${sourceId}`)).history.entries.find(({ kind }) =>
        kind.endsWith('withdrawn'),
      )?.told;
    expect(await told(app)).toMatch(/not been told yet/);

    const next = await another(app);

    await emptied(next);
    expect(await told(next)).toMatch(/was not told/);
    expect(await stateOf(app)).toEqual(['not-needed']);
    expect(app.teams.requests.count('send')).toBe(0);
    expect(await undelivered(next)).toEqual([]);
  });

  const REFUSALS: readonly (readonly [string, Fault, string])[] = [
    ['an administrator', { status: 403, code: 'BotDisabledByAdmin' }, 'administrator'],
    ['the person', { status: 403, code: 'MessageWritesBlocked' }, 'blocked the app'],
    ['a chat that is gone', { status: 404, code: 'ConversationNotFound' }, 'not there any more'],
    ['its size', { status: 413, code: 'MessageSizeTooBig' }, 'too large'],
  ];
  test.each(REFUSALS)(
    'given a message refused because of %s and no channel, when the VRU looks, then the reason is shown',
    async (_, fault, why) => {
      const app = await start();
      await app.teams.installPersonally(app.holderOf(FIRE));
      app.teams.failNext('send', fault);

      await ask(app);

      await eventually(async () => expect(await undelivered(app)).toHaveLength(1));
      const [item] = await undelivered(app);
      expect(item).toMatchObject({ state: 'undeliverable', to: expect.stringContaining('Senior Analyst') });
      expect(item?.why).toContain(why);
    },
  );

  test('given a chat that refuses, then requests go to the channel until the person installs the app again', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(FIRE));
    const chat = app.holderOf(FIRE).chat().id;
    app.teams.failNext((sent) => sent.operation === 'send' && sent.conversationId === chat, {
      status: 403,
      code: 'MessageWritesBlocked',
    });
    const of = await source(app, SOURCE, 'hiwfrs');
    await request(app, of, 'October 2026', '2099-12-18');
    await eventually(() => expect(inChannel(app)).toHaveLength(1));
    const inChatBefore = () => app.teams.requests.of('send').filter(({ conversationId }) => conversationId === chat);
    expect(inChatBefore()).toHaveLength(1);

    await request(app, of, 'November 2026', '2099-12-18');

    await eventually(() => expect(inChannel(app)).toHaveLength(2));
    expect(inChatBefore()).toHaveLength(1);
    await app.teams.installPersonally(app.holderOf(FIRE));
    await request(app, of, 'December 2026', '2099-12-18');
    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1));
    expect(await undelivered(app)).toEqual([]);
  });

  test('given 130 undelivered messages, when the VRU pages through them, then each is listed once, in order', async () => {
    const app = await start();
    const { groupId } = app.server;
    for (let slot = 0; slot < 130; slot += 1) {
      const at = new Date(Date.UTC(2026, 10, 1, 0, (slot * 37) % 130)).toISOString();
      const message = newMessage(groupId, { kind: 'welcome' }, { kind: 'group', mention: null }, `slot ${slot}`, at);
      await tableOf(app).commit(groupId, messageChanges(message));
      const row = await loadMessage(tableOf(app), groupId, message.id);
      if (row !== null) await replaceMessage(tableOf(app), groupId, row, { ...message, state: 'unknown', endedAt: at });
    }
    type Paged = { items: readonly (Undelivered & { since: string })[]; total: number; older: string | null };
    const pages: Paged[] = [await page<Paged>(app, VRU, '/messages/undelivered')];
    for (let older = pages[0]?.older ?? null; older !== null; older = pages.at(-1)?.older ?? null) {
      pages.push(await page<Paged>(app, VRU, `/messages/undelivered?older=${older}`));
    }
    const since = pages.flatMap(({ items }) => items.map((item) => item.since));
    expect(since).toHaveLength(130);
    expect(since).toEqual([...since].sort().reverse());
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => 130));

    const [first] = pages[0]?.items ?? [];
    const settle = () => changed<Paged>(app, VRU, 'POST', `/messages/${first?.id}/settlement`, {});
    expect((await settle()).total).toBe(129);
    expect((await settle()).total).toBe(129);
    const { value } = (await loadMessage(tableOf(app), groupId, first?.id ?? '')) ?? {};
    expect(value?.settled).toMatchObject({ seatId: VRU });
    const history = await page<{ items?: unknown }>(app, VRU, '/history');
    expect(JSON.stringify(history)).toContain('Undelivered message settled');
  });
});

describe('servers that start and stop', () => {
  const welcomeIn = (app: App, slot: string, changes: Partial<Message> = {}): Message => {
    const target = { kind: 'group', mention: null } as const;
    const now = new Date().toISOString();
    return { ...newMessage(app.server.groupId, { kind: 'welcome' }, target, slot, now), ...changes };
  };
  const welcomes = ({ teams }: App) =>
    teams.channel('General').messages.filter(({ card }) => cardText(card).includes('Take minutes'));

  test('given a message claimed by a server that died, when the claim expires, then it is reported, not sent', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await eventually(() => expect(app.teams.requests.count('send')).toBe(1));
    const until = new Date(Date.now() - CLOCK_SKEW_MS + 500).toISOString();
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
    await eventually(() => expect(toldOperators(app, next)).toEqual(['unknown']));
    expect(app.teams.requests.count('send')).toBe(1);
  });

  test('given an expired claim, when two servers find it at once, then it is logged for operators once', async () => {
    const app = await start();
    await app.server.stop();
    const { groupId } = app.server;
    const claim = { by: 'a server that died', until: new Date(Date.now() - CLOCK_SKEW_MS - 1).toISOString() };
    const message = welcomeIn(app, 'left behind', { state: 'claimed', claim, attempts: 1 });
    await tableOf(app).commit(groupId, messageChanges(message));
    const told: string[] = [];
    const sending = (aheadMs: number): SendOptions => ({
      table: tableOf(app),
      messenger: {
        prepare: () => Promise.reject(new Error('It is not sent')),
        update: () => Promise.reject(new Error('Nor this')),
      },
      now: () => new Date(Date.now() + aheadMs).toISOString(),
      delays: { retryMs: 1, longestRetryMs: 1 },
      log: { warn: (_, text) => told.push(text) },
      slotsFor: () => (work) => work(),
    });
    await Promise.all([0, 60_000].map((aheadMs) => sendOne(sending(aheadMs), groupId, message.id)));
    expect(told).toEqual(['A message was not delivered']);
  });

  test('given storage that fails after Teams took a message, when it is back, then it is marked as sent', async () => {
    const app = await start();
    await app.teams.installInTeam();
    await eventually(() => expect(welcomes(app)).toHaveLength(1));
    await app.server.stop();
    const { groupId } = app.server;
    const message = welcomeIn(app, 'an outage', {});
    await tableOf(app).commit(groupId, messageChanges(message));
    const table = tableOf(app);
    let away = 0;
    const failing: Table = {
      ...table,
      commit: async (...args) => {
        away -= 1;
        if (away >= 0) throw new StorageUnavailable(false, {});
        return table.commit(...args);
      },
    };
    const sending: SendOptions = {
      table: failing,
      messenger: {
        prepare: async () => ({
          kind: 'ready',
          post: async () => {
            away = 5;
            return { kind: 'sent', via: 'channel' };
          },
        }),
        update: () => Promise.reject(new Error('Nothing is updated')),
      },
      now: () => new Date().toISOString(),
      delays: { retryMs: 1, longestRetryMs: 1 },
      log: { warn: () => undefined },
      slotsFor: () => (work) => work(),
    };
    await sendOne(sending, groupId, message.id);
    expect((await loadMessage(table, groupId, message.id))?.value).toMatchObject({ state: 'sent', claim: null });
    expect(await loadWaiting(table, groupId)).toEqual([]);
  });

  test('given waiting messages, when two servers send them and one is delayed, then each is sent once', async () => {
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

  test('given two servers, when Teams repeats that the app was added, then the team is welcomed once', async () => {
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

  test('given two servers with clocks two minutes apart and a slow Teams, then the message is sent once', async () => {
    const skewed = (byMs: number) => () => new Date(Date.now() + byMs).toISOString();
    const app = await start({ now: skewed(-60_000) });
    await app.teams.installPersonally(app.holderOf(FIRE));
    await start({ now: skewed(60_000), tableName: app.tableName, sharing: app.teams });
    app.teams.failNext('send', { delayMs: 3_000 * speed() });

    await ask(app);

    await eventually(() => expect(inChat(app.holderOf(FIRE))).toHaveLength(1), { timeoutMs: 60_000 });
    await emptied(app);
    expect(await undelivered(app)).toEqual([]);
    expect(app.teams.requests.count('send')).toBe(1);
  });

  test('given a claim whose confirmation is lost, when the server checks it, then the message is sent once', async () => {
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

  test('given a claim that has almost expired, when its message is due, then sending waits for a fresh claim', async () => {
    let clock = Date.now();
    let step = 50_000;
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

  test('given many messages for one channel, when the server is stopped, then those not yet sent still wait', async () => {
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

test('given Teams that asked for a long pause, when the server is stopped, then all messages still wait', async () => {
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
  // One was rescheduled; the other is due after the pause, and is not claimed before.
  await eventually(async () => {
    const tried = (await messages()).map((message) => `${message?.state} ${message?.attempts}`);
    expect(tried.sort()).toEqual(['waiting 0', 'waiting 1']);
  });

  await app.server.stop();

  expect((await messages()).map((message) => [message?.state, message?.claim])).toEqual([
    ['waiting', null],
    ['waiting', null],
  ]);
  expect(app.teams.requests.count('send')).toBe(1);
});

test('given a member outside the VRU, when they list messages or send one again, then they are refused', async () => {
  const app = await start();

  expect((await app.api(POLICE)('GET', '/messages/undelivered')).status).toBe(403);
  expect((await app.api(POLICE)('POST', '/messages/some-message/send-again')).status).toBe(403);
  expect((await app.api(CHAIR)('POST', '/messages/some-message/send-again')).status).toBe(404);
});
