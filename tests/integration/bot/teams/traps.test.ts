/** Default behaviour of the libraries that must not occur here, with one regression test each. */
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { buttonTitles, cardText, eventually, type Message, type Person } from '../../../support/teams';
import { anAction, askedRequest, card, expectPlainCard, partsIn, postedRegister } from '../trust/pressing';
import { events } from '../trust/stored';

let app: App;
let chair: Person;
let analyst: Person;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-24T10:00:00.000Z').now });
  chair = app.holderOf('vru-director');
  analyst = app.holderOf('police-lead-analyst');
});
afterEach(() => app.stop());

const updates = () => app.teams.requests.of('update');

describe('the answer to a press', () => {
  test('given an answer for one person, then nobody else’s card is overwritten with it', async () => {
    const general = app.teams.channel('General');
    const action = await anAction(app);
    const list = await card(chair, '/actions', general);
    await app.teams.settled();
    const shownToAll = cardText(list.card);
    const before = updates().length;
    // A page, a form with faults, a person's own view: all of it visible only to the person who pressed.
    await analyst.presses('Add action', {
      on: list,
      fill: { Action: 'x', Owner: 'nobody', Due: '31/02' },
      unchecked: true,
    });
    const stranger = app.teams.add('A colleague of a partner');
    expectPlainCard(
      await stranger.presses('Done', { on: list, beside: action.ref }),
      /Ask the Violence Reduction Unit/,
    );
    await app.teams.settled();
    expect(updates().length).toBe(before);
    expect(cardText(list.card)).toBe(shownToAll);
    expect(cardText(chair.sees(list))).toBe(shownToAll);
  });

  test('given several presses on one card, then it is not updated once for each press', async () => {
    const { message } = await postedRegister(app);
    const before = updates().length;
    const presses = ['police-lead-analyst', 'hampshire-yjs', 'opcc-performance'].map((seat) =>
      app.holderOf(seat).presses("I'm here", { on: message, expectOk: true }),
    );
    const cards = (await Promise.all(presses)).map((result) => result.card);
    await eventually(() => expect(cardText(message.card)).toMatch(/3\s*Present/));
    await app.teams.settled(message);
    // Only the shared card is posted, never the answer for one person.
    expect(updates().length - before).toBeLessThanOrEqual(2);
    for (const answer of cards) expect(answer).toMatchObject({ type: 'AdaptiveCard' });
    expect(partsIn(message.cards).filter((part) => 'refresh' in part)).toEqual([]);
  });

  test('given a list for everybody, when a member presses, then it does not change to that member’s rights', async () => {
    const action = await anAction(app);
    await anAction(app, 'Another one');
    const list = await card(chair, '/actions', app.teams.channel('General'));
    await analyst.presses('Done', { on: list, beside: action.ref, expectOk: true });
    await eventually(() => expect(cardText(list.card)).not.toContain(action.ref));
    expect(buttonTitles(list.card)).toEqual(expect.arrayContaining(['Add an action', 'Done']));
  });
});

test('given any turn, then no typing indicator is sent', async () => {
  app.teams.failNext('send', { delayMs: 1_500 });
  await card(analyst, '/tracker');
  await card(chair, '/attendance', app.teams.channel('General'));
  expect(app.teams.requests.of('typing')).toEqual([]);
});

describe('an invoke that this app does not offer', () => {
  const invoke = async (name: unknown, value: unknown = {}, place = analyst.chat()) => {
    const typed = await card(analyst, '/help', place);
    // A press of the simulator, changed to another invoke.
    return analyst.presses('See the actions', { on: typed, activity: (activity) => ({ ...activity, name, value }) });
  };

  test.each([
    'composeExtension/queryLink',
    'composeExtension/querySettingUrl',
    'fileConsent/invoke',
    'signin/verifyState',
    'signin/tokenExchange',
    'config/fetch',
    'application/search',
    'actionableMessage/executeAction',
    'message/submitAction',
    'something/new',
    '',
  ])('given %p, then it is answered with 200', async (name) => {
    const { status, body } = await invoke(name);
    expect({ status, body }).toEqual({ status: 200, body: {} });
  });

  test.each(['query', 'submitAction', 'fetchTask'])(
    'given an unknown command of composeExtension/%s, then the answer says that the app does not offer it',
    async (name) => {
      for (const value of [undefined, { commandId: 'constructor' }, { commandId: 7, data: 'x' }]) {
        const { status, body } = await invoke(`composeExtension/${name}`, value);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).toMatch(/This app does not offer that on a message/);
      }
    },
  );

  test.each(['task/fetch', 'task/submit'])(
    'given %s, then the dialog says that the app does not offer it',
    async (name) => {
      const { status, body } = await invoke(name, { data: { verb: 'actions.done' } });
      expect(status).toBe(200);
      const { task } = body as { task: { type: string; value: { card: { content: Record<string, unknown> } } } };
      expect(task.type).toBe('continue');
      expect(cardText(task.value.card.content)).toMatch(/does not offer that. Type \/help/);
    },
  );

  test('given no name at all, then it is answered with 200', async () => {
    expect(await invoke(undefined)).toMatchObject({ status: 200 });
  });
});

describe('other activities', () => {
  const deliver = async (over: Record<string, unknown>) => {
    const conversation = { id: chair.chat().id, conversationType: 'personal', tenantId: app.teams.tenantId };
    return app.teams.deliver({
      ...{ id: 'f:1', channelId: 'msteams', serviceUrl: app.teams.serviceUrl, conversation },
      from: { id: chair.id, aadObjectId: chair.aadObjectId },
      recipient: { id: '28:dawg', name: 'DAWG' },
      channelData: { tenant: { id: app.teams.tenantId } },
      ...over,
    });
  };

  test.each<[string, Record<string, unknown>]>([
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }],
    ['an edited message', { type: 'messageUpdate', text: '/actions', channelData: { eventType: 'editMessage' } }],
    ['a deleted message', { type: 'messageDelete' }],
    ['the start of a meeting', { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} }],
    [
      'somebody joining a meeting',
      { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: {} },
    ],
    ['a read receipt', { type: 'event', name: 'application/vnd.microsoft.readReceipt' }],
    ['typing', { type: 'typing' }],
    ['the end of a conversation', { type: 'endOfConversation' }],
    ['a kind that nobody knows', { type: 'somethingNew' }],
    ['entities without a type', { type: 'message', text: '/help', entities: [{}] }],
    [
      'a mention of another bot',
      { type: 'message', entities: [{ type: 'mention', mentioned: { id: '28:dawg' }, text: 'x' }] },
    ],
  ])('given %s, then the turn ends without an error', async (_what, over) => {
    expect(await deliver(over)).toMatchObject({ status: 200 });
    expect(app.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the connector', () => {
  const sends = () => app.teams.requests.of('send');

  test.each(['reset-after-commit', 'reset', { status: 502 }, { status: 503, afterCommit: true }] as const)(
    'given %p on a reply, then it is sent once and not again',
    async (fault) => {
      app.teams.failNext('send', fault);
      await analyst.says('/tracker', { in: analyst.chat() }).catch(() => undefined);
      await app.teams.settled();
      expect(sends()).toHaveLength(1);
    },
  );

  test.each(['reset-after-commit', 'reset', { status: 502 }] as const)(
    'given %p on a private reply, then it is sent once and not again',
    async (fault) => {
      app.teams.failNext('send', fault);
      await analyst.says('/tracker', { in: app.teams.channel('General'), targeted: true }).catch(() => undefined);
      await app.teams.settled();
      expect(sends()).toHaveLength(1);
    },
  );

  test.each([false, true])(
    'given that Teams asks for a delay, then the reply is sent after it (in private: %p)',
    async (targeted) => {
      app.teams.failNext('send', { status: 429, retryAfter: 1 });
      const [answer] = await analyst.says('/tracker', { in: app.teams.channel('General'), targeted });
      expect(cardText(answer?.card)).toMatch(/3\.1\.1\.a/);
      expect(answer?.audience).toBe(targeted ? analyst.id : undefined);
      expect(sends()).toHaveLength(2);
    },
  );

  test('given a reset after Teams took an outbox message, then it is sent once, and listed for the VRU', async () => {
    await app.teams.installPersonally(analyst);
    await app.teams.installPersonally(app.holderOf('police-tactical-lead'));
    app.teams.failNext((request) => request.conversationId === analyst.chat().id, 'reset-after-commit');
    await askedRequest(app);
    const vru = app.api('vru-analyst');
    await eventually(async () => {
      expect((await vru('GET', '/messages/undelivered')).body).toMatchObject({ items: [{ state: 'unknown' }] });
    });
    await app.teams.settled();
    expect(sends().filter(({ conversationId }) => conversationId === analyst.chat().id)).toHaveLength(1);
    expect(analyst.chat().messages).toHaveLength(1);
    expect(app.holderOf('police-tactical-lead').chat().messages).toHaveLength(1);
  });

  test('given a reset on an update, then the card still shows the current state in the end', async () => {
    const { message } = await postedRegister(app);
    const fault = app.teams.failNext('update', 'reset-after-commit');
    await analyst.presses("I'm here", { on: message, expectOk: true });
    await eventually(() => expect(cardText(message.card)).toMatch(/1\s*Present/));
    expect(fault.left).toBe(0);
  });
});

describe('installation', () => {
  const welcomes = () => app.teams.messages.filter((message) => /Hello, nice to meet you/.test(cardText(message.card)));

  test('given repeated installations in the team, then one welcome says what the app does not do', async () => {
    for (let time = 0; time < 3; time += 1) await app.teams.installInTeam();
    await eventually(() => expect(welcomes()).toHaveLength(1));
    expect(cardText(welcomes()[0]?.card)).toMatch(/Take minutes, or notes of what was said/);
    await Promise.all([app.teams.installInTeam(chair), app.teams.installInTeam(analyst)]);
    await app.teams.settled();
    expect(welcomes()).toHaveLength(1);
    expect(await events(app, /team-welcomed/)).toHaveLength(1);
  });

  test('given a new member and a personal installation and removal, then no welcome is posted', async () => {
    await app.teams.joins('Somebody new');
    await app.teams.installPersonally(analyst);
    await app.teams.removePersonally(analyst);
    await app.teams.settled();
    expect(app.teams.messages).toEqual([]);
  });

  test('given a second server on the same records, then the team is still welcomed once', async () => {
    const second = await startApp({ tableName: app.tableName, sharing: app.teams });
    try {
      await app.teams.installInTeam();
      app.teams.talksTo(`${second.url}/api/messages`);
      await app.teams.installInTeam();
      await eventually(() => expect(welcomes()).toHaveLength(1));
      await app.teams.settled();
      expect(welcomes()).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });
});

test('given an activity with a missing or invalid field, then it is refused, and the server goes on', async () => {
  const whole: Message = await card(analyst, '/help');
  for (const missing of ['recipient', 'from', 'conversation', 'serviceUrl', 'channelId', 'type']) {
    const { status } = await analyst.presses('See the actions', {
      on: whole,
      unseen: true,
      activity: ({ [missing]: _, ...rest }) => rest,
    });
    expect(status).toBe(400);
  }
  for (const over of [{ channelData: { tenant: { id: 5 } } }, { text: {} }, { from: { id: 'x', aadObjectId: [] } }]) {
    const { status } = await analyst.presses('See the actions', {
      on: whole,
      unseen: true,
      activity: (a) => ({ ...a, ...over }),
    });
    expect(status).toBe(400);
  }
  expect(cardText((await card(analyst, '/tracker')).card)).toMatch(/3\.1\.1\.a/);
});

test('given a service address on another machine, then local mode refuses the activity and logs why', async () => {
  const whole = await card(analyst, '/help');
  const result = await analyst.presses('See the actions', {
    on: whole,
    activity: (activity) => ({ ...activity, serviceUrl: 'https://smba.trafficmanager.net/emea/' }),
  });
  expect(result).toMatchObject({ status: 403, body: 'Refused' });
  expect(app.log.at(-1)).toEqual({
    level: 'warn',
    details: { status: 403, reason: 'service address is not loopback', correlationId: expect.any(String) },
    message: 'Refused an activity',
  });
});
