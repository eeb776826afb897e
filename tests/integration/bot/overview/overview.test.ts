/**
 * The overview and For you: visibility, consistency of counts, lines and lists, storage use, and the card in the chat.
 */
import { takeQuarters } from '../../../../bot/jobs/quarter-end';
import { keys } from '../../../../bot/store/keys';
import { loadMessage, newMessage } from '../../../../bot/store/outbox';
import { messageChanges } from '../../../../bot/store/outbox-queue';
import { replaceMessage } from '../../../../bot/store/outbox-transitions';
import { reconcileProjection } from '../../../../bot/store/projection';
import type { ActionsView } from '../../../../shared/contract/actions';
import type { ForYouView, OverviewView, WaitingView } from '../../../../shared/contract/overview';
import type { RequestsView } from '../../../../shared/contract/requests';
import { type App, startApp } from '../../../support/app';
import {
  action,
  CHAIR,
  changed,
  NOW,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  page,
  posted,
  request,
  source,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { cardText } from '../../../support/teams';
import { expectPlainCard, pressesUnidentified } from '../trust/pressing';
import { onlyReads } from '../trust/stored';

const MEMBER = 'hampshire-yjs';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
  await app.teams.installInTeam();
});
afterEach(() => app.stop());

const overview = (seatId = MEMBER) => page<OverviewView>(app, seatId, '/overview');
const forYou = (seatId = POLICE) => page<ForYouView>(app, seatId, '/for-you');
const words = async (seatId = POLICE) => (await forYou(seatId)).items.map((item) => `${item.words}, ${item.when}`);
const counts = async (seatId = POLICE) => (await page<WaitingView>(app, seatId, '/for-you/counts')).pages;
const knife = async () => source(app, 'Knife crime offences');

/**
 * Creates two requests to the police, one of them late; an overdue action of the police, and an action of another seat.
 */
async function anOrdinaryDay() {
  const { id } = await knife();
  const soon = await request(app, { id }, 'October 2026', '2026-12-01');
  const late = await request(app, { id: (await source(app, 'Robbery')).id }, 'September 2026', '2026-11-25');
  await action(app, 'Send the extract', POLICE, '2026-11-24');
  await action(app, 'Book the room', VRU, '2026-12-10');
  now = '2026-11-28T09:30:00.000Z';
  return { soon, late };
}

describe('given an ordinary day', () => {
  it('when a partner looks, then their requests and actions are listed, the most urgent first', async () => {
    await anOrdinaryDay();
    expect(await words()).toEqual([
      'Your action: Send the extract, overdue, was due Tue 24 Nov 2026',
      'Respond: Robbery, September 2026, overdue, was due Wed 25 Nov 2026',
      'Respond: Knife crime offences, October 2026, due in 3 days',
    ]);
    expect(await words(MEMBER)).toEqual([]);
  });

  it('when work is counted, listed and filtered, then all three agree, for each role', async () => {
    await anOrdinaryDay();
    for (const seatId of [CHAIR, VRU, POLICE, MEMBER]) {
      const { items } = await forYou(seatId);
      const requests = await page<RequestsView>(app, seatId, '/requests?filter=waiting');
      const actions = await page<ActionsView>(app, seatId, '/actions?filter=waiting');
      const linesOf = (path: string) => items.filter((item) => item.path === path).map(({ id }) => id);
      const idsOf = (view: RequestsView | ActionsView) => view.items.map(({ id }) => id).sort();
      expect(idsOf(requests)).toEqual(linesOf('/requests?filter=waiting').sort());
      expect(idsOf(actions)).toEqual(linesOf('/actions?filter=waiting').sort());
      const numbers = await counts(seatId);
      expect([numbers.requests ?? 0, numbers.actions ?? 0]).toEqual([requests.items.length, actions.items.length]);
      expect([requests.counts.waiting, actions.counts.waiting]).toEqual([requests.items.length, actions.items.length]);
    }
  });

  it('when the overview is read, then it is identical for everybody, and its counts match the lists', async () => {
    await anOrdinaryDay();
    const views = await Promise.all([CHAIR, POLICE, MEMBER].map((seatId) => overview(seatId)));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    const [view] = views;
    expect(view).toMatchObject({
      headline: { green: 0, of: 2 },
      outstanding: [{ agencyId: 'police', agency: 'Police', open: 2, overdue: 1 }],
      actions: { open: 2, overdue: 1, unowned: 0 },
      next: { date: '2026-12-16', state: 'planned' },
      reviews: [{ of: 'Meeting frequency and format', kind: 'format', overdue: true }],
    });
    expect(view?.recommendations.map(({ number }) => number)).toEqual(['6.1', '6.2', '6.3', '7.3']);
    const { items } = await page<RequestsView>(app, MEMBER, '/requests');
    expect(items.filter(({ agencyId }) => agencyId === 'police')).toHaveLength(2);
  });
});

test('given one action, when it is done and then reopened, then the count is 0 at once, and 1 again', async () => {
  const { id } = await action(app, 'Send the extract');
  expect(await counts()).toEqual({ actions: 1 });
  await changed(app, POLICE, 'POST', `/actions/${id}/status`, { to: 'done' });
  expect(await counts()).toEqual({});
  await changed(app, CHAIR, 'POST', `/actions/${id}/status`, { to: 'open', reason: 'Not all of it was sent' });
  expect(await counts()).toEqual({ actions: 1 });
});

test('given a person with read access only, then they see the overview, and nothing waits for them', async () => {
  await anOrdinaryDay();
  await onlyReads(app, MEMBER);
  expect(await forYou(MEMBER)).toMatchObject({ items: [], seated: false });
  expect(await counts(MEMBER)).toEqual({});
  expect((await overview(MEMBER)).actions.open).toBe(2);
  expect(cardText((await posted(app, MEMBER, '/mine', 'chat')).card)).toContain('You read here without a seat');
});

describe('given work that only chair and VRU can do', () => {
  it('when a message may not have been delivered, then it waits until it is settled', async () => {
    const undelivered = await anUndelivered();
    expect(await counts(VRU)).toMatchObject({ messages: 1 });
    expect(await words(MEMBER)).toEqual([]);
    await changed(app, VRU, 'POST', `/messages/${undelivered}/settlement`, {});
    expect(await counts(VRU)).not.toHaveProperty('messages');
  });

  it('when unidentified people have pressed, then identifying them waits until the register is closed', async () => {
    now = ON_THE_DAY;
    await changed(app, CHAIR, 'POST', '/attendance', {});
    await pressesUnidentified(app, '2026-12', 'A guest');
    await pressesUnidentified(app, '2026-12', 'Another guest');
    expect((await words(CHAIR))[0]).toBe('Say who 2 unidentified guests are, in the register now');
    expect(await counts(VRU)).toMatchObject({ attendance: 2 });
    await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
    expect(await counts(VRU)).not.toHaveProperty('attendance');
  });

  it('when a quarter has ended, then its figure waits to be confirmed', async () => {
    await knife();
    now = '2027-01-05T09:30:00.000Z';
    await takeQuarters(app.server.services, app.server.groupId, { info: () => undefined, warn: () => undefined });
    expect(await words(VRU)).toContain('Confirm the figure of Q3 2026–27 (October to December), due in 9 days');
    expect((await overview()).trend).toMatchObject([{ quarter: '2026-27-Q3', state: 'provisional' }]);
    await changed(app, VRU, 'POST', '/snapshots/2026-27-Q3/confirmation', {});
    expect((await words(VRU)).join()).not.toContain('Confirm the figure');
    expect((await overview()).trend).toMatchObject([{ quarter: '2026-27-Q3', state: 'locked' }]);
  });
});

test('given missing, wrong or leftover copies, when the job has run, then they match the originals', async () => {
  await anUndelivered();
  await knife();
  now = '2027-01-05T09:30:00.000Z';
  const { services, groupId } = app.server;
  await takeQuarters(services, groupId, { info: () => undefined, warn: () => undefined });
  const expected = { messages: 1, board: 1, meetings: 1 };
  expect(await counts(VRU)).toEqual(expected);
  const table = tableOf(app);
  const [message] = (await table.range(groupId, keys.projectedMessages)).rows;
  const [quarter] = (await table.range<object>(groupId, keys.projectedQuarters)).rows;
  if (message === undefined || quarter === undefined) throw new Error('There are no copies');
  await table.commit(groupId, [
    { kind: 'delete', key: message.key, etag: message.etag },
    { kind: 'put', key: quarter.key, value: { ...quarter.value, locked: true } },
    { kind: 'put', key: keys.projectedMessage('gone-1'), value: { since: NOW } },
    { kind: 'put', key: keys.projectedMessage('gone-2'), value: { since: NOW } },
  ]);
  expect(await counts(VRU)).toEqual({ messages: 2, meetings: 1 });

  expect(await reconcileProjection(table, groupId, '2027-01-05')).toBe(4);

  expect(await counts(VRU)).toEqual(expected);
  expect(await reconcileProjection(table, groupId, '2027-01-05')).toBe(0);
});

describe('given /mine', () => {
  it('when a partner answers a request on the card, then it takes two presses', async () => {
    await anOrdinaryDay();
    const card = await posted(app, POLICE, '/mine', 'chat');
    expect(cardText(card.card)).toContain('3 things wait for you, 2 of them overdue');
    const police = app.holderOf(POLICE);

    await police.presses('Respond', { on: card, beside: 'Knife crime offences', expectOk: true });
    const answered = await police.presses('Send response', {
      on: card,
      beside: 'Supplied',
      fill: { 'Sent on': '2026-11-27' },
      expectOk: true,
    });

    expectPlainCard(answered, /Recorded: Supplied for October 2026/);
    expect(await counts()).toEqual({ actions: 1, requests: 1 });
  });

  it('when more waits than fits, then the rest is one link away', async () => {
    for (let n = 1; n <= 10; n += 1) await action(app, `Action number ${n}`);
    const card = await posted(app, POLICE, '/mine', 'chat');
    expect(cardText(card.card)).toContain('10 things wait for you');
    expect(JSON.stringify(card.card)).toContain('Open all 10 in the tab');
    expect(JSON.stringify(card.card)).toContain('for-you');
  });

  it('when nothing waits, then the card says so', async () => {
    expect(cardText((await posted(app, POLICE, '/mine', 'chat')).card)).toContain('Nothing waits for you.');
  });
});

/** Stores a message that Teams did not answer. Returns its id. */
async function anUndelivered(): Promise<string> {
  const table = tableOf(app);
  const { groupId } = app.server;
  const target = { kind: 'group', mention: null } as const;
  const message = { ...newMessage(groupId, { kind: 'welcome' }, target, 'lost', NOW), state: 'waiting' as const };
  const held = { ...message, notBefore: '2099-01-01T00:00:00.000Z' };
  await table.commit(groupId, messageChanges(held));
  const row = await loadMessage(table, groupId, message.id);
  if (row === null) throw new Error('The message is not there');
  await replaceMessage(table, groupId, row, { ...held, state: 'unknown' });
  return message.id;
}
