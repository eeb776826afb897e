/** Typed commands: in every place, in every spelling, in public and in private. */
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { type Conversation, cardText, type Message, type Person } from '../../../support/teams';
import { anAction, askedRequest, card, expectPlainCard } from '../trust/pressing';
import { events, stored } from '../trust/stored';

let app: App;
let chair: Person;
let analyst: Person;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-12-16T10:30:00.000Z').now });
  chair = app.holderOf('vru-director');
  analyst = app.holderOf('police-lead-analyst');
});
afterEach(() => app.stop());

const PLACES: readonly [string, (person: Person) => Conversation][] = [
  ['a channel', () => app.teams.channel('General')],
  ['another channel', () => app.teams.channel('Meetings')],
  ['the group chat', () => app.teams.groupChat()],
  ['a personal chat', (person) => person.chat()],
];

describe.each(PLACES)('in %s', (_place, placeOf) => {
  test.each(['/actions', 'actions', 'ACTIONS', ' /Actions  ', '&nbsp;/actions', '/ actions'])(
    'given %p, then the actions are listed for everybody there',
    async (text) => {
      await anAction(app, 'Count ambulance call-outs');
      const answer = await card(analyst, text, placeOf(analyst));
      expect(cardText(answer.card)).toMatch(/Open actions[\s\S]*Count ambulance call-outs/);
      expect(answer.audience).toBeUndefined();
    },
  );

  test.each(['hello', 'hi', 'interaction please', 'transactions?', 'what can you do?', '//', '/unknown'])(
    'given %p, then the answer lists the available commands',
    async (text) => {
      const answer = await card(analyst, text, placeOf(analyst));
      expect(cardText(answer.card)).toMatch(/What you can ask/);
      expect(cardText(answer.card)).not.toMatch(/Open actions/);
    },
  );
});

test.each(['acitons', '/action', 'reactions?'])(
  'given the mistyped %p, then the nearest command is suggested with its help, and nothing is listed',
  async (text) => {
    const shown = cardText((await card(analyst, text)).card);
    expect(shown).toMatch(/Did you mean \/actions\?[\s\S]*How to use \/actions/);
    expect(shown).not.toMatch(/Open actions/);
  },
);

test.each([
  ['/actions nonsense', 'actions', 'nonsense'],
  ['/attendance please', 'attendance', 'please'],
  ['/tracker <at>everyone</at> **x**', 'tracker', '**x**'],
])('given %p, then the answer is that command’s help', async (text, name, word) => {
  const answer = await card(analyst, text, analyst.chat());
  const shown = cardText(answer.card);
  expect(shown).toContain(`How to use /${name}`);
  expect(shown).toContain(`/${name} does not know "${word}"`);
});

test('given filters, then each list shows only what its filter selects', async () => {
  await anAction(app, 'Mine to do');
  await app.api('vru-director')('POST', '/actions', { text: 'For others', owner: 'hampshire-yjs', due: '2099-01-31' });
  expect(cardText((await card(analyst, '/actions mine')).card)).toMatch(/Mine to do/);
  expect(cardText((await card(analyst, 'actions MINE')).card)).not.toMatch(/For others/);
  expect(cardText((await card(analyst, '/actions overdue')).card)).not.toMatch(/Mine to do|For others/);
});

test('given the tracker for the board, then it shows the reported figure, and no details of sources', async () => {
  const shown = cardText((await card(chair, '/tracker board')).card);
  expect(shown).toMatch(/Tracker for the board[\s\S]*No quarter has ended yet\.[\s\S]*organisations have shared data/);
  expect(shown).not.toMatch(/What would lift|Where something is missing/);
});

describe('a slash command', () => {
  test.each([
    '/actions',
    '/attendance',
    '/requests',
    '/tracker',
    '/tracker board',
    '/recommendations',
    '/help',
    '/actions nonsense',
    'hello',
  ])(
    'given %p as a private command, then only its sender sees the answer, and nothing else is posted',
    async (text) => {
      const general = app.teams.channel('General');
      const [answer] = await chair.says(text, { in: general, targeted: true });
      expect(answer?.audience).toBe(chair.id);
      if (answer === undefined) throw new Error('Nothing was answered');
      expect(chair.sees(answer)).toBeDefined();
      expect(analyst.sees(answer)).toBeUndefined();
      expect(app.teams.requests.of('send')).toMatchObject([{ targeted: true, body: { recipient: { id: chair.id } } }]);
      expect(app.teams.messages).toHaveLength(1);
    },
  );

  test('given a person the group does not know, then a private answer says whom to ask', async () => {
    const stranger = app.teams.add('A colleague of a partner');
    const [answer] = await stranger.says('/actions', { in: app.teams.channel('General'), targeted: true });
    expect(answer?.audience).toBe(stranger.id);
    expect(cardText(answer?.card)).toMatch(/Ask the Violence Reduction Unit/);
  });

  test('given a private list, then it shows what its reader may do, and is never updated for others', async () => {
    const action = await anAction(app);
    const member = app.holderOf('hampshire-yjs');
    const general = app.teams.channel('General');
    const [own] = await analyst.says('/actions', { in: general, targeted: true });
    const [others] = await member.says('/actions', { in: general, targeted: true });
    if (own === undefined || others === undefined) throw new Error('Nothing was answered');
    await expect(member.presses('Done', { on: others, beside: action.ref })).rejects.toThrow(/no button/);
    expectPlainCard(await analyst.presses('Done', { on: own, beside: action.ref, expectOk: true }), /is done/);
    await app.teams.settled();
    expect(app.teams.requests.count('update')).toBe(0);
    expect(own.versions).toHaveLength(1);
  });

  test('given an older client that presses on a private card, then the answer stays private', async () => {
    const action = await anAction(app);
    const general = app.teams.channel('General');
    const [own] = await analyst.says('/actions', { in: general, targeted: true });
    if (own === undefined) throw new Error('Nothing was answered');
    const targeted = (activity: Record<string, unknown>) => ({
      ...activity,
      recipient: { ...(activity.recipient as object), isTargeted: true },
    });
    await analyst.presses('Done', {
      on: own,
      beside: action.ref,
      asSubmitFallback: true,
      activity: targeted,
      expectOk: true,
    });
    expect(app.teams.messages.map(({ audience }) => audience)).toEqual([analyst.id, analyst.id]);
  });
});

test('given a press from an older client, then it arrives as a message and is answered with a card', async () => {
  const list = await card(chair, '/actions', app.teams.channel('General'));
  const fill = { Action: 'Agree the definition', Owner: 'Lead Analyst, Corporate Insights, Police', Due: '2026-12-16' };
  const before = app.teams.messages.length;
  await chair.presses('Add action', { on: list, fill, asSubmitFallback: true, expectOk: true });
  const answers = app.teams.messages.slice(before);
  expect(answers).toHaveLength(1);
  expect(cardText(answers[0]?.card)).toMatch(/Recorded DAWG-2026-12-01/);
  // The same button in a newer client's window is the same form, and therefore the same operation.
  const recorded = await events(app, /actions\.recorded/);
  expect(recorded).toHaveLength(1);
});

test('given forged data in an older client’s press, then it is checked like any other', async () => {
  const list = await card(analyst, '/actions');
  const before = await stored(app);
  for (const data of [
    { verb: 'constructor' },
    { verb: 'actions.done', action: 'nowhere' },
    { verb: 'attendance.close' },
  ]) {
    const count = app.teams.messages.length;
    const forged = () => data;
    await analyst.presses('See the actions', {
      on: await help(),
      asSubmitFallback: true,
      data: forged,
      expectOk: true,
    });
    expect(cardText(app.teams.messages[count]?.card ?? {})).toMatch(/./);
  }
  expect(await stored(app)).toEqual(before);
  expect(list.versions).toHaveLength(1);
});

let helpCard: Message | undefined;
async function help(): Promise<Message> {
  helpCard = await card(analyst, '/help');
  return helpCard;
}

describe('Teams sends again what was not answered in time', () => {
  test('given the same press twice, then it takes effect once', async () => {
    const action = await anAction(app);
    await anAction(app, 'Another one');
    const list = await card(analyst, '/actions');
    const first = await analyst.presses('Done', { on: list, beside: action.ref, expectOk: true });
    const again = await analyst.presses('Done', { on: list, beside: action.ref, replayOf: first, unseen: true });
    expectPlainCard(again);
    expect(await events(app, /actions\.changed/)).toHaveLength(1);
  });

  test('given the same press again after a later press, then the later state stays', async () => {
    const register = await card(chair, '/attendance', app.teams.channel('General'));
    const first = await analyst.presses("I'm here", { on: register, expectOk: true });
    await analyst.presses('Send apologies', { on: register, expectOk: true });
    expectPlainCard(await analyst.presses("I'm here", { on: register, replayOf: first }), /1\s*Apologies/);
    expect(await events(app, /attendance\.recorded/)).toHaveLength(2);
  });

  test('given the same command twice, then the register is opened once', async () => {
    const id = '1700000000001';
    const same = { in: chair.chat(), activity: (activity: Record<string, unknown>) => ({ ...activity, id }) };
    await Promise.all([chair.says('/attendance', same), chair.says('/attendance', same)]);
    expect(await events(app, /register-opened/)).toHaveLength(1);
  });

  test('given two presses without an id, then each is a press of its own', async () => {
    const register = await card(chair, '/attendance', app.teams.channel('General'));
    const withoutId = ({ id: _, ...activity }: Record<string, unknown>) => activity;
    await analyst.presses("I'm here", { on: register, activity: withoutId, expectOk: true });
    const second = await analyst.presses('Send apologies', { on: register, activity: withoutId, expectOk: true });
    expectPlainCard(second, /1\s*Apologies/);
  });
});

describe('/attendance', () => {
  test('given no register, then a member is shown the next meeting, and the chair opens the register', async () => {
    const general = app.teams.channel('General');
    const none = await card(analyst, '/attendance', general);
    expect(cardText(none.card)).toMatch(/No register is open|Wed 16 Dec 2026/);
    expect(await events(app, /register-opened/)).toEqual([]);
    const opened = await card(chair, '/attendance', general);
    expect(cardText(opened.card)).toMatch(/Wed 16 Dec 2026/);
    const shown = await card(analyst, '/attendance', general);
    expect(cardText(shown.card)).toBe(cardText(opened.card));
    expect(await events(app, /register-opened/)).toHaveLength(1);
  });

  test('given several people of the VRU who type it at once, then one register is opened', async () => {
    const people = ['vru-director', 'vru-manager', 'vru-analyst', 'vru-programmes'].map((seat) => app.holderOf(seat));
    await Promise.all(people.map((person) => card(person, '/attendance')));
    expect(await events(app, /register-opened/)).toHaveLength(1);
  });
});

test('given requests to several organisations, then /requests in the personal chat lists one’s own first', async () => {
  await askedRequest(app);
  const source = {
    name: 'A youth source',
    organisation: 'hampshire-yjs',
    classification: 'aggregate',
    frequency: 'monthly',
  };
  const { body } = await app.api('vru-director')('POST', '/sources', source);
  const ask = { source: (body as { id: string }).id, period: 'May 2026', due: '2099-01-01' };
  await app.api('vru-director')('POST', '/requests', ask);
  const order = async (person: Person) =>
    cardText((await card(person, '/requests')).card).match(/A youth source|Recorded violence/g);
  expect((await order(analyst))?.[0]).toBe('Recorded violence');
  expect((await order(app.holderOf('hampshire-yjs')))?.[0]).toBe('A youth source');
});

test('given an unexpected error, then the card shows only a reference, and the log has the error once', async () => {
  const help = await card(chair, '/help');
  const failure = new TypeError('Confidential Name is not a function');
  for (const ask of [
    async () => (await card(chair, '/tracker')).card,
    async () => (await chair.presses('See the actions', { on: help, unseen: true, expectOk: true })).card,
  ]) {
    const before = app.log.length;
    const reading = jest.spyOn(app.server.services.table, 'range').mockRejectedValue(failure);
    const shown = await ask();
    reading.mockRestore();
    const text = cardText(shown);
    expect(text).toMatch(/Something went wrong on our side/);
    expect(text).not.toMatch(/Confidential|Error:|\.ts/);
    const [reference] = text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/) ?? [];
    const logged = app.log.slice(before).filter(({ level }) => level === 'error');
    expect(logged).toMatchObject([{ details: { correlationId: reference, error: failure } }]);
  }
  expect(cardText((await card(chair, '/tracker')).card)).not.toMatch(/went wrong/);
});

describe('a press that is repeated late', () => {
  test('given an action that was reopened meanwhile, then it stays open', async () => {
    const action = await anAction(app);
    const list = await card(analyst, '/actions');
    const first = await analyst.presses('Done', { on: list, beside: action.ref, expectOk: true });
    const reopen = { to: 'open', reason: 'Not done after all' };
    expect(await app.api('vru-director')('POST', `/actions/${action.id}/status`, reopen)).toMatchObject({
      status: 200,
    });
    await analyst.presses('Done', { on: list, beside: action.ref, replayOf: first, unseen: true, expectOk: true });
    expect((await app.api('vru-director')('GET', '/actions')).body).toMatchObject({ items: [{ status: 'open' }] });
  });

  test('given a register that was opened and closed meanwhile, then next month’s is not opened', async () => {
    const key = { 'idempotency-key': 'opened-once' };
    const asChair = app.api('vru-director');
    const opened = await asChair('POST', '/attendance', {}, key);
    const { meetingId } = opened.body as { meetingId: string };
    await asChair('POST', `/attendance/${meetingId}/close`, { confirmed: true });
    expect(await asChair('POST', '/attendance', {}, key)).toMatchObject({ status: 200, body: { meetingId } });
    expect(await events(app, /register-opened/)).toHaveLength(1);
  });
});
