/** Card data is untrusted: whatever it contains, nothing is stored for which the person has no permission. */
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { cardText } from '../../../support/teams';
import { givesSecondSeat, registerOf, valuesOf } from '../attendance/at-the-register';
import { anAction, askedRequest, card, expectPlainCard, forges, postedRegister, pressesUnidentified } from './pressing';
import { events, forget, stored } from './stored';

const NOW = '2026-12-16T10:30:00.000Z';
const LONG = 'long '.repeat(20_000);

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom(NOW).now });
});
afterEach(() => app.stop());

const OUT_OF_DATE = /This card is out of date\. Type the command again/;

test.each<[string, string, unknown]>([
  ['an unknown verb', 'attendance.erase', { meeting: '2026-12' }],
  ['no verb', '', {}],
  ['a verb of every object', 'constructor', {}],
  ['another', '__proto__', {}],
  ['a verb of the library', 'toString', { form: 'x' }],
  ['a verb of 100 KB', 'a'.repeat(100_000), {}],
  ['no data', 'attendance.answer', null],
  ['a list for data', 'attendance.answer', ['2026-12', 'present']],
  ['a text for data', 'attendance.answer', '2026-12'],
  ['a meeting that is an object', 'attendance.answer', { meeting: { id: '2026-12' }, value: 'present' }],
  ['a meeting that is no month', 'attendance.answer', { meeting: '2026-13', value: 'present' }],
  ['a meeting that reaches for other rows', 'attendance.answer', { meeting: '2026-12!~', value: 'present' }],
  ['an answer that only the VRU gives', 'attendance.answer', { meeting: '2026-12', value: 'absent' }],
  ['an answer that is a list', 'attendance.answer', { meeting: '2026-12', value: ['present'] }],
  ['an action that reaches for other rows', 'actions.done', { action: "x' or RowKey ge '" }],
  ['an action of 100 KB', 'actions.done', { action: LONG }],
  ['a filter of every object', 'actions.list', { filter: '__proto__' }],
  ['a page before the first', 'actions.list', { filter: 'all', page: -1 }],
  ['a page that is no number', 'requests.list', { page: 'x' }],
  ['a view that there is not', 'requests.list', { filter: 'secret' }],
  ['a form of 100 KB', 'actions.add', { form: LONG, action__text: 'x' }],
  ['a kind of answer that there is not', 'requests.answer', { form: 'f', source: 's', request: 'r', kind: 'ignored' }],
  ['a seat that is a list', 'attendance.answer', { meeting: '2026-12', value: 'present', only: ['hampshire-yjs'] }],
  ['a seat that is no id', 'attendance.answer', { meeting: '2026-12', value: 'present', only: "x' or '1" }],
  ['a register of no meeting', 'attendance.open', {}],
  ['a register of a month that there is not', 'attendance.open', { meeting: '2026-00' }],
  ['a register of a list of meetings', 'attendance.open', { meeting: ['2026-12'] }],
  ['an observer of no meeting', 'attendance.observe', { observer__organisation: 'Havant' }],
  ['closing confirmed by a word', 'attendance.close', { meeting: '2026-12', confirmed: 'yes' }],
])('given %s, then the card is called out of date, and nothing is stored', async (_what, verb, data) => {
  const before = await stored(app);
  expectPlainCard(await forges(app.holderOf('vru-director'), verb, data), OUT_OF_DATE);
  expect(await stored(app)).toEqual(before);
});

test.each<[string, unknown]>([
  ['no value', undefined],
  ['null', null],
  ['a text', 'press'],
  ['an action that is a list', { action: [] }],
  ['a verb that is a number', { action: { verb: 5, data: {} } }],
  ['a verb that is an object', { action: { verb: { toString: 'x' }, data: {} } }],
])('given a press with %s, then it is answered that the card is out of date', async (_what, value) => {
  const analyst = app.holderOf('police-lead-analyst');
  const on = await card(analyst, '/help');
  const before = await stored(app);
  const result = await analyst.presses('See the actions', { on, activity: (activity) => ({ ...activity, value }) });
  expectPlainCard(result, OUT_OF_DATE);
  expect(await stored(app)).toEqual(before);
});

test('given another person’s seat in the data, then the answer counts only for one’s own seat', async () => {
  const { meeting } = await postedRegister(app);
  const forged = {
    ...{ meeting, value: 'present', seat: 'hampshire-yjs', seatId: 'hampshire-yjs', seatIds: ['hampshire-yjs'] },
    ...{ actor: { role: 'chair' }, deputy__value: 'apologies', deputy__seatId: 'hampshire-yjs' },
  };
  expectPlainCard(await forges(app.holderOf('police-lead-analyst'), 'attendance.answer', forged));
  const recorded = await events(app, /^attendance\.recorded$/);
  expect(recorded).toMatchObject([{ data: { seatIds: ['police-lead-analyst'], value: 'present' } }]);
  const { body } = await app.api('vru-director')('GET', '/attendance');
  expect(JSON.stringify(body).match(/"value":"(present|apologies)"/g)).toEqual(['"value":"present"']);
});

test('given another person’s seat to answer for, then it is refused, even to a holder of two seats', async () => {
  const { meeting } = await postedRegister(app);
  await givesSecondSeat(app, 'police-lead-analyst', 'police-tactical-lead');
  const before = await stored(app);
  for (const seat of ['hampshire-yjs', 'vru-director', 'nobodys', 'constructor']) {
    for (const person of ['police-lead-analyst', 'opcc-performance']) {
      const data = { meeting, value: 'present', only: seat };
      expectPlainCard(await forges(app.holderOf(person), 'attendance.answer', data), /your own seats only/);
      const { status } = await app.api(person)('PUT', `/attendance/${meeting}/mine`, {
        value: 'present',
        seats: [seat],
      });
      expect(status).toBe(403);
    }
  }
  expect(await stored(app)).toEqual(before);
});

test('given others’ seats beside one’s own, then only one’s own is answered for, and the others stay', async () => {
  const { meeting } = await postedRegister(app);
  const mine = `/attendance/${meeting}/mine`;
  await app.api('hampshire-yjs')('PUT', mine, { value: 'apologies' });
  const seats = ['hampshire-yjs', 'police-lead-analyst', 'vru-director'];

  await app.api('police-lead-analyst')('PUT', mine, { value: 'present', seats, withdrawOthers: true });

  const recorded = await events(app, /^attendance\.recorded$/);
  expect(recorded.find(({ data }) => data.value === 'present')?.data).toEqual({
    kind: 'attendance.recorded',
    ...{ meetingId: meeting, date: expect.any(String) },
    ...{ seatIds: ['police-lead-analyst'], value: 'present', cleared: [] },
  });
  const register = await registerOf(app, meeting);
  expect(valuesOf(register, seats)).toEqual(['apologies', 'present', 'unrecorded']);
});

test('given a meeting that is cancelled or far ahead, then a forged button opens no register for it', async () => {
  await app.api('vru-director')('PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' });
  const before = await stored(app);
  const chair = app.holderOf('vru-director');
  expectPlainCard(await forges(chair, 'attendance.open', { meeting: '2026-12' }), /This meeting is cancelled/);
  expectPlainCard(await forges(chair, 'attendance.open', { meeting: '2031-05' }), /Another meeting comes first/);
  expect(await stored(app)).toEqual(before);
});

test('given a register that was never opened, then the answer says that there is none', async () => {
  const before = await stored(app);
  for (const verb of ['attendance.answer', 'attendance.show', 'attendance.close']) {
    const data = { meeting: '2031-05', value: 'present', confirmed: true };
    expectPlainCard(await forges(app.holderOf('vru-director'), verb, data), /There is no register for this meeting/);
  }
  expect(await stored(app)).toEqual(before);
});

test('given a register that was closed meanwhile, then the old card’s buttons say so and change nothing', async () => {
  const { message } = await postedRegister(app);
  const analyst = app.holderOf('police-lead-analyst');
  const chair = app.holderOf('vru-director');
  await chair.presses('Close the register', { on: message, data: { confirmed: true }, expectOk: true });
  const before = await stored(app);
  const old = message.cards[0];
  expect(old).toBeDefined();
  for (const [title, fill] of [
    ["I'm here"],
    ['Send apologies'],
    ['Record deputy', { "Deputy's name": 'A colleague' }],
  ] as const) {
    const stale = { ...message, card: old, conversation: message.conversation, latest: message.latest, id: message.id };
    const result = await analyst.presses(title, {
      on: stale as never,
      unseen: true,
      ...(fill === undefined ? {} : { fill }),
    });
    expectPlainCard(result, /This register is closed/);
  }
  const closing = {
    on: { ...message, card: old, conversation: message.conversation, id: message.id } as never,
    unseen: true,
  };
  expectPlainCard(await chair.presses('Close the register', closing), /closed already/);
  expect(await stored(app)).toEqual(before);
});

test('given a member who forges what only others may do, then it is refused, and nothing is stored', async () => {
  const { meeting } = await postedRegister(app);
  const { id, sourceId } = await askedRequest(app);
  const action = await anAction(app);
  const member = app.holderOf('hampshire-yjs');
  const before = await stored(app);
  const tries: [string, object, RegExp][] = [
    ['attendance.open', { meeting }, /Only the chair or the VRU can open/],
    ['attendance.observe', { meeting, observer__organisation: 'Havant' }, /You hold a seat/],
    ['attendance.close', { meeting, confirmed: true }, /Only the chair or the VRU can close/],
    ['actions.done', { action: action.id }, /Only its owner, the chair or the VRU/],
    [
      'requests.ask',
      { form: 'f', ask__source: sourceId, ask__period: 'May', ask__due: '2099-01-31', ask__gateway: 's16' },
      /Only the chair or the VRU can ask/,
    ],
    [
      'requests.answer',
      { form: 'f', source: sourceId, request: id, kind: 'not_held' },
      /Only the organisation that was asked/,
    ],
    ['requests.confirm-not-held', { source: sourceId, request: id }, /Only the VRU can confirm/],
    ['conversation.link', { group: app.server.groupId }, /chat with the app alone/],
  ];
  for (const [verb, data, words] of tries) expectPlainCard(await forges(member, verb, data), words);
  expect(await stored(app)).toEqual(before);
});

test('given an unknown source, request or action, then the answer says that it is not found', async () => {
  const { sourceId } = await askedRequest(app);
  const chair = app.holderOf('vru-director');
  const before = await stored(app);
  const tries: [string, object, RegExp][] = [
    ['actions.done', { action: 'nowhere' }, /There is no such action/],
    ['requests.show', { source: 'nowhere', request: 'nowhere' }, /no longer open/],
    ['requests.show', { source: sourceId, request: 'nowhere' }, /no longer open/],
    ['requests.round', { round: 'nowhere' }, /no longer open/],
    ['requests.answer', { form: 'f', source: 'nowhere', request: 'nowhere', kind: 'not_held' }, /source is not there/],
    ['requests.confirm-not-held', { source: sourceId, request: 'nowhere' }, /no longer open/],
    ['conversation.link', { group: 'nowhere' }, /There is no such group/],
  ];
  for (const [verb, data, words] of tries) expectPlainCard(await forges(chair, verb, data), words);
  const ask = {
    form: 'f',
    ask__source: 'nowhere',
    ask__period: 'May 2026',
    ask__due: '2099-01-31',
    ask__gateway: 's16',
  };
  expectPlainCard(await forges(chair, 'requests.ask', ask), /Choose a data source|use the tab/);
  expect(await stored(app)).toEqual(before);
});

describe('an automatic refresh', () => {
  test('given a verb that writes, then nothing is changed', async () => {
    const { meeting } = await postedRegister(app);
    const { id, sourceId } = await askedRequest(app);
    const action = await anAction(app);
    const chair = app.holderOf('vru-director');
    const on = await card(chair, '/help');
    const before = await stored(app);
    const form = { form: 'f', action__text: 'x', action__owner: 'hampshire-yjs', action__due: '2099-01-31' };
    const tries: [string, object][] = [
      ['attendance.answer', { meeting, value: 'present' }],
      ['attendance.close', { meeting, confirmed: true }],
      ['actions.add', form],
      ['actions.done', { action: action.id }],
      ['requests.ask', { form: 'f', ask__source: sourceId, ask__period: 'May', ask__due: '2099-01-31' }],
      ['requests.answer', { form: 'f', source: sourceId, request: id, kind: 'not_held' }],
      ['requests.confirm-not-held', { source: sourceId, request: id }],
      ['conversation.link', { group: app.server.groupId }],
    ];
    for (const [verb, data] of tries) {
      const result = await chair.presses('See the actions', {
        on,
        verb,
        data: () => data,
        trigger: 'automatic',
        unseen: true,
      });
      expectPlainCard(result, /Nothing was changed/);
    }
    expect(await stored(app)).toEqual(before);
    const { rows } = await app.server.services.table.range('directory', { from: 'link!', to: 'link!~' });
    expect(rows).toEqual([]);
  });

  test('given a verb that reads, then it is answered with the current data', async () => {
    await anAction(app, 'Count ambulance call-outs');
    const chair = app.holderOf('vru-director');
    const on = await card(chair, '/help');
    const result = await chair.presses('See the actions', { on, trigger: 'automatic' });
    expectPlainCard(result, /Count ambulance call-outs/);
  });
});

describe('people', () => {
  const verbs = (meeting: string, source: string, request: string, action: string): [string, object][] => [
    ['attendance.show', { meeting }],
    ['attendance.answer', { meeting, value: 'present' }],
    ['attendance.answer', { meeting, value: 'deputy' }],
    ['attendance.answer', { meeting, value: 'deputy', deputy__deputyName: 'A colleague' }],
    ['attendance.answer', { meeting, value: 'present', only: 'hampshire-yjs' }],
    ['attendance.open', { meeting }],
    ['attendance.observe', { meeting }],
    ['attendance.close', { meeting, confirmed: true }],
    ['actions.list', {}],
    ['actions.add', { form: 'f', action__text: 'x', action__owner: 'hampshire-yjs', action__due: '2099-01-31' }],
    ['actions.add', { form: 'f' }],
    ['actions.done', { action }],
    ['requests.list', {}],
    ['requests.round', { round: 'nowhere' }],
    ['requests.show', { source, request }],
    [
      'requests.ask',
      { form: 'f', ask__source: source, ask__period: 'May', ask__due: '2099-01-31', ask__gateway: 's16' },
    ],
    ['requests.ask', { form: 'f' }],
    ['requests.answer', { form: 'f', source, request, kind: 'not_held' }],
    ['requests.answer', { form: 'f', source, request, kind: 'supplied' }],
    ['requests.confirm-not-held', { source, request }],
  ];

  test.each<[string, () => Promise<ReturnType<App['holderOf']>>]>([
    ['a colleague whom the group does not know', async () => app.teams.add('A colleague of a partner')],
    [
      'a guest of another tenant',
      async () => app.teams.add({ name: 'A guest', guest: true, tenantId: '99999999-9999-4999-8999-999999999999' }),
    ],
    [
      'a former holder of a seat',
      async () => {
        await forget(app, 'rushmoor-community-safety');
        return app.holderOf('rushmoor-community-safety');
      },
    ],
  ])('given %s, then no press or command reveals or changes anything', async (_what, somebody) => {
    const { meeting } = await postedRegister(app);
    await app.api('hampshire-yjs')('PUT', `/attendance/${meeting}/mine`, {
      value: 'deputy',
      deputyName: 'Deputy Confidential',
    });
    const { id, sourceId } = await askedRequest(app);
    const action = await anAction(app, 'Confidential action');
    const stranger = await somebody();
    const before = await stored(app);
    for (const [verb, data] of verbs(meeting, sourceId, id, action.id)) {
      const text = expectPlainCard(await forges(stranger, verb, data));
      expect(text).not.toMatch(/Confidential|Recorded violence|October 2026|No answer yet|DAWG-2026/);
    }
    for (const command of ['/attendance', '/actions', '/requests', '/tracker', '/recommendations']) {
      const answer = await card(stranger, command);
      expect(cardText(answer.card)).toMatch(/Ask the Violence Reduction Unit/);
    }
    expect(await stored(app)).toEqual(before);
  });

  test('given a person who is not signed in, then they can only report their presence, to be confirmed', async () => {
    const { meeting } = await postedRegister(app);
    const { id, sourceId } = await askedRequest(app);
    const action = await anAction(app, 'Confidential action');
    const anonymous = app.teams.add({ name: 'Somebody', anonymous: true });
    const on = await card(app.holderOf('vru-director'), '/help', app.teams.groupChat());
    const presses = (verb: string, data: object) =>
      anonymous.presses('See the actions', { on, unseen: true, verb, data: () => data });
    const before = await stored(app);
    for (const [verb, data] of verbs(meeting, sourceId, id, action.id)) {
      if (verb !== 'attendance.answer') expectPlainCard(await presses(verb, data), /Teams does not say who you are/);
    }
    const [answer] = await anonymous.says('/actions', { in: app.teams.groupChat() });
    expect(cardText(answer?.card)).toMatch(/Teams does not say who you are/);
    expect(await stored(app)).toEqual(before);

    const forged = { meeting, value: 'present', only: 'vru-director', deputy__deputyName: 'Deputy Confidential' };
    const text = expectPlainCard(await presses('attendance.answer', forged), /confirm/);
    expect(text).not.toMatch(/Confidential|represented|No answer yet/);
    const register = await registerOf(app, meeting);
    expect(register).toMatchObject({ counts: { present: 0, deputy: 0 }, toConfirm: [{ name: 'Somebody' }] });
    expect(await events(app, /unconfirmed-noted/)).toMatchObject([{ actor: { tenantId: 'unidentified' } }]);
  });

  test('given an unidentified press for a closed or missing register, then nothing is stored, and it says so', async () => {
    const { meeting } = await postedRegister(app);
    await app.api('vru-director')('POST', `/attendance/${meeting}/close`, { confirmed: true });
    const before = await stored(app);
    expectPlainCard(await pressesUnidentified(app, meeting, 'Somebody'), /This register is closed/);
    expectPlainCard(await pressesUnidentified(app, '2031-05', 'Somebody'), /no register for this meeting/);
    expect(await stored(app)).toEqual(before);
  });
});

test('given refusals of every kind, then the log holds no names, no texts and no ids of people', async () => {
  const { meeting } = await postedRegister(app);
  const stranger = app.teams.add('A Confidential Name');
  await forges(stranger, 'attendance.answer', { meeting, value: 'deputy', deputy__deputyName: 'Private words' });
  await forges(app.holderOf('hampshire-yjs'), 'actions.add', { form: 'f', action__text: LONG });
  await card(stranger, 'Private words');
  const lines = JSON.stringify(app.log.map((line) => ({ ...line, details: described(line.details) })));
  expect(lines).not.toMatch(/Confidential|Private words|long long/);
  expect(lines).not.toContain(stranger.aadObjectId);
});

function described(details: object): object {
  const { error } = details as { error?: unknown };
  return error instanceof Error ? { ...details, error: `${error.message} ${error.stack}` } : details;
}
