/** Whom a request reached: shown in the answer to the request, on the round, and on its card. */
import { randomUUID } from 'node:crypto';
import { loadMessage } from '../../../../bot/store/outbox';
import { loadWaiting } from '../../../../bot/store/outbox-queue';
import { replaceMessage } from '../../../../bot/store/outbox-transitions';
import type { UndeliveredView } from '../../../../shared/contract/messages';
import type { AskedView, RequestsView, RequestView } from '../../../../shared/contract/requests';
import type { SourceHistoryView, SourcePageView, TrackerView } from '../../../../shared/contract/tracker';
import { type App, startApp } from '../../../support/app';
import { countingRequests } from '../../../support/storage/counting';
import {
  CHAIR,
  changed,
  PATIENT,
  POLICE,
  page,
  requestsWith,
  source,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { cardText, eventually } from '../../../support/teams';

const FIRE = 'hiwfrs-senior-analyst';
/** One of the fire service, two of the police, five of the VRU: see `askThree`. */
const SEATS_OF_THE_THREE = 8;

let app: App;
const counting = countingRequests();
beforeEach(async () => {
  app = await startApp({ patience: PATIENT, observers: [counting.observe], backgroundObservers: [] });
});
afterEach(() => app.stop());

/** Asks for one source each of the fire service, the police and the VRU, together. */
async function askThree(): Promise<AskedView> {
  const ids: string[] = [];
  for (const [name, organisation] of [
    ['Assaults attended', 'hiwfrs'],
    ['Knife crime', 'police'],
    ['Violence with injury', 'vru'],
  ] as const) {
    ids.push((await source(app, name, organisation)).id);
  }
  const body = { source: ids, period: 'October 2026', due: '2099-12-18', gateway: 's16' };
  return changed<AskedView>(app, CHAIR, 'POST', '/requests', body);
}

const requests = (seat = CHAIR) => page<RequestsView>(app, seat, '/requests');

test('given no team and no chats, when requests are sent, then every view says who was not reached', async () => {
  const asked = await askThree();

  expect(asked.unreached?.length).toBeGreaterThanOrEqual(3);
  for (const one of asked.unreached ?? []) expect(one).toMatchObject({ reason: 'team-unknown', messageId: null });
  await eventually(async () => {
    const { rounds, items } = await requests();
    expect(rounds[0]?.reach).toMatchObject({ asked: 3, notReachable: 3, responded: 0 });
    for (const { unreached } of items) expect(unreached?.[0]?.why).toContain('no chat with the app');
  });
  for (const item of (await requests(POLICE)).items) expect(item.unreached).toBeUndefined();
});

test('given one recipient in chat and two in the channel, when one responds, then reach counts each once', async () => {
  await app.teams.installInTeam();
  await app.teams.installPersonally(app.holderOf(FIRE));
  const asked = await askThree();
  expect(asked.unreached).toEqual([]);
  const fire = asked.requests.find(({ organisationId }) => organisationId === 'hiwfrs');
  const path = `/sources/${fire?.sourceId}/requests/${fire?.id}/answers`;
  await changed(app, FIRE, 'POST', path, { kind: 'not_held' });

  await eventually(async () =>
    expect((await requests()).rounds[0]?.reach).toEqual({
      asked: 3,
      taken: 1,
      inChannel: 2,
      notReachable: 0,
      uncertain: 0,
      waiting: 0,
      responded: 1,
    }),
  );
});

test('given undelivered requests, when the app joins the team and they are resent, then all are reached', async () => {
  await askThree();
  const messageIds = await eventually(async () => {
    const unreached = (await requests()).items.flatMap((item) => item.unreached ?? []);
    // One message per seat: delivery of all of them has been attempted.
    expect(unreached).toHaveLength(SEATS_OF_THE_THREE);
    return unreached.map(({ messageId }) => messageId);
  });
  await app.teams.installInTeam();

  for (const id of new Set(messageIds)) await changed(app, VRU, 'POST', `/messages/${id}/send-again`, {});

  await eventually(async () => {
    const view = await requests();
    expect(view.rounds[0]?.reach).toMatchObject({ inChannel: 3, notReachable: 0 });
    expect(view.items.flatMap(({ unreached = [] }) => unreached)).toEqual([]);
  });
});

test('given undelivered requests, then only chair and VRU see their number, until they are answered', async () => {
  const { requests: asked } = await askThree();
  await eventually(async () => expect((await requests()).counts.unreached).toBe(3));
  const tracker = (seat: string) => page<TrackerView>(app, seat, '/tracker');
  for (const seat of [CHAIR, VRU])
    expect((await tracker(seat)).unreached).toBe('3 requests did not reach the partner.');
  expect((await tracker(POLICE)).unreached).toBeUndefined();
  expect((await requests(POLICE)).counts.unreached).toBeUndefined();
  const listed = (seat: string) => page<RequestsView>(app, seat, '/requests?filter=unreached');
  expect((await listed(VRU)).items).toHaveLength(3);
  expect((await listed(POLICE)).items).toEqual([]);

  const [first] = asked;
  const path = `/sources/${first?.sourceId}/requests/${first?.id}/answers`;
  await changed(app, VRU, 'POST', path, { kind: 'not_held', givenBy: 'call' });
  expect((await tracker(VRU)).unreached).toBe('2 requests did not reach the partner.');
  expect((await listed(VRU)).items).toHaveLength(2);
});

describe('a response that was given elsewhere', () => {
  async function answered(seat: string, body: object) {
    const { id } = await source(app, 'Assaults attended', 'hiwfrs');
    const asked = await changed<AskedView>(app, CHAIR, 'POST', '/requests', {
      source: id,
      period: 'October 2026',
      due: '2099-12-18',
      gateway: 's16',
    });
    const path = `/sources/${id}/requests/${asked.requests[0]?.id}/answers`;
    return app.api(seat)('POST', path, body, { 'idempotency-key': randomUUID() });
  }

  test('given an e-mail, when the VRU records it for the organisation, then response and history say so', async () => {
    const { status, body } = await answered(VRU, { kind: 'not_held', givenBy: 'email' });
    expect(status).toBe(200);
    expect((body as RequestView).latest).toMatchObject({ onBehalf: true, givenBy: 'e-mail' });
    expect(JSON.stringify(await page(app, VRU, '/history'))).toContain('given by e-mail');
  });

  test('given a card, then it asks the VRU how the response was given, and does not ask the partner', async () => {
    const { id } = await source(app, 'Assaults attended', 'hiwfrs');
    const asked = { source: id, period: 'October 2026', due: '2099-12-18', gateway: 's16' };
    await changed<AskedView>(app, CHAIR, 'POST', '/requests', asked);
    const own = await requestsWith(app, FIRE, 'October 2026');
    await app.holderOf(FIRE).presses('Respond', { on: own, beside: 'October 2026', expectOk: true });
    expect(JSON.stringify(app.holderOf(FIRE).sees(own))).not.toContain('Given by');

    const me = app.holderOf(VRU);
    const card = await requestsWith(app, VRU, 'October 2026');
    await me.presses('Respond', { on: card, beside: 'October 2026', expectOk: true });
    expect(JSON.stringify(me.sees(card)).match(/"Given by"/g)).toHaveLength(5);
    const fill = { 'Given by': 'E-mail' };
    await me.presses('Send response', { on: card, beside: 'Not held', fill, expectOk: true });
    expect(cardText(me.sees(card))).toMatch(/on behalf of the organisation, given by e-mail/);
  });

  test('given a partner who responds in the app, when they say how it was given, then that is not stored', async () => {
    const { body } = await answered(FIRE, { kind: 'not_held', givenBy: 'call' });
    expect((body as RequestView).latest).toMatchObject({ onBehalf: false });
    expect((body as RequestView).latest?.givenBy).toBeUndefined();
  });

  test('given an unknown way of giving it, when it is sent, then it is refused at its field', async () => {
    const { status, body } = await answered(VRU, { kind: 'not_held', givenBy: 'pigeon' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ fields: { givenBy: 'Choose how the response was given.' } });
  });
});

test('given delivered requests, when one is withdrawn, then history says that the partner had been told', async () => {
  await app.teams.installInTeam();
  const asked = await askThree();
  await eventually(async () => expect((await requests()).rounds[0]?.reach?.waiting).toBe(0));
  const fire = asked.requests.find(({ organisationId }) => organisationId === 'hiwfrs');
  const path = `/sources/${fire?.sourceId}`;
  const withdrawn = await changed<SourcePageView>(app, CHAIR, 'POST', `${path}/requests/${fire?.id}/withdrawal`, {
    reason: 'Asked by mistake',
  });
  const [entry] = withdrawn.history.entries;
  expect(entry).toMatchObject({ kind: 'tracker.request-withdrawn', told: expect.stringMatching(/had been told/) });
  const history = await page<SourceHistoryView>(app, POLICE, `${path}/history`);
  expect(history.entries[0]).toEqual(entry);
  expect(history.entries.slice(1).every(({ told }) => told === undefined)).toBe(true);
  for (const unknown of ['/sources/nothing/history', '/actions/nothing/history', '/actions/nothing/history?older=x']) {
    expect(await app.api(POLICE)('GET', unknown)).toMatchObject({ status: 404 });
  }
});

test('given two recipients, one unreachable, when the other’s message waits, then nobody is unreached', async () => {
  await app.teams.installPersonally(app.holderOf('police-tactical-lead'));
  app.teams.failNext('send', { status: 429, retryAfter: 45 }, 20);
  const { id } = await source(app, 'Knife crime', 'police');
  const other = await source(app, 'Knife crime, detail', 'police');
  const body = { source: [id, other.id], period: 'October 2026', due: '2099-12-18', gateway: 's16' };
  await changed<AskedView>(app, CHAIR, 'POST', '/requests', body);
  // One delivery has failed: the holder has no chat with the app, and the group has no team.
  await eventually(async () => {
    const { items } = await page<UndeliveredView>(app, VRU, '/messages/undelivered');
    expect(items.map(({ to }) => to)).toEqual([expect.stringContaining('Lead Analyst')]);
  });

  const { rounds, items, counts } = await requests();
  expect(rounds[0]?.reach).toMatchObject({ asked: 2, waiting: 2, notReachable: 0 });
  expect(items.flatMap(({ unreached = [] }) => unreached)).toEqual([]);
  expect(counts.unreached).toBe(0);
  expect((await page<TrackerView>(app, VRU, '/tracker')).unreached).toBeUndefined();
  const shown = await page<SourcePageView>(app, VRU, `/sources/${id}`);
  expect(shown.requests[0]?.unreached).toEqual([]);
});

test('given one or five withdrawn requests, when the source is read, then the storage cost is equal', async () => {
  await app.server.stop();
  const { id } = await source(app, 'Assaults attended', 'hiwfrs');
  const withdraws = async (period: string) => {
    const asked = await changed<AskedView>(app, CHAIR, 'POST', '/requests', {
      ...{ source: id, period, due: '2099-12-18', gateway: 's16' },
    });
    const path = `/sources/${id}/requests/${asked.requests[0]?.id}/withdrawal`;
    await changed<SourcePageView>(app, CHAIR, 'POST', path, { reason: 'Asked by mistake' });
  };
  const used = async () => {
    const of = (path: string) => counting.of(() => page(app, POLICE, path));
    return [await of(`/sources/${id}`), await of(`/sources/${id}/history`)].map(({ requests: count }) => count);
  };

  await withdraws('May 2026');
  const once = await used();
  for (const period of ['June 2026', 'July 2026', 'August 2026', 'September 2026']) await withdraws(period);

  expect(await used()).toEqual(once);
  const { entries } = await page<SourceHistoryView>(app, POLICE, `/sources/${id}/history`);
  const told = entries.flatMap((entry) => (entry.kind.endsWith('withdrawn') ? [entry.told] : []));
  expect(told).toEqual(Array(5).fill(expect.stringMatching(/not been told yet/)));
});

test('given a prepared message, when its request is withdrawn, then the outdated message cannot be sent', async () => {
  await app.teams.installPersonally(app.holderOf(FIRE));
  const { id } = await source(app, 'Assaults attended', 'hiwfrs');
  const body = { source: id, period: 'October 2026', due: '2099-12-18', gateway: 's16' };
  await app.server.stop();
  const asked = await changed<AskedView>(app, CHAIR, 'POST', '/requests', body);
  const { groupId } = app.server;
  const [messageId = ''] = await loadWaiting(tableOf(app), groupId);
  const ready = await loadMessage(tableOf(app), groupId, messageId);
  const path = `/sources/${id}/requests/${asked.requests[0]?.id}/withdrawal`;
  await changed(app, CHAIR, 'POST', path, { reason: 'Asked by mistake' });

  if (ready === null) throw new Error('There is no message');
  const claim = { by: 'a server that has made it ready', until: '2099-01-01T00:00:00.000Z' };
  expect(await replaceMessage(tableOf(app), groupId, ready, { ...ready.value, state: 'claimed', claim })).toBe(false);
});
