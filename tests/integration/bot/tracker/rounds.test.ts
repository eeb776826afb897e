/** Many sources requested at once: by one request to several, or by prepared recurring requests. */
import { randomUUID } from 'node:crypto';
import type { Message } from '../../../../bot/store/outbox';
import { loadWaiting } from '../../../../bot/store/outbox-queue';
import { LIMITS } from '../../../../shared/contract/limits';
import type { RequestsView, RequestView, RoundView } from '../../../../shared/contract/requests';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { CHAIR, changed, NOW, PATIENT, POLICE, tableOf, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText, eventually } from '../../../support/teams';
import { events, forget, stored } from '../trust/stored';
import {
  ASKED,
  answers,
  asks,
  FIRE,
  MEMBER,
  moves,
  NO_CAPACITY,
  pageOf,
  registers,
  requestsOf,
  SUPPLIED,
  sourcesOf,
  TACTICAL,
  trackerFor,
} from './at-the-tracker';

/** In the quarter after `NOW`. */
const IN_JANUARY = '2027-01-05T09:30:00.000Z';

let app: App;
const clock = clockFrom(NOW);
beforeEach(async () => {
  clock.at(NOW);
  app = await startApp({ now: clock.now, patience: PATIENT });
});
afterEach(() => app.stop());

const requests = (seatId?: string, filter?: string) => requestsOf(app, seatId, filter);

describe('a round', () => {
  test('given ten sources of three organisations, when seven are answered, then the overview says 7 of 10', async () => {
    const ids = [
      ...(await sourcesOf(app, 'police', 5)),
      ...(await sourcesOf(app, 'hiwfrs', 3)),
      ...(await sourcesOf(app, 'hampshire-yjs', 2)),
    ];
    const made = await asks(app, ids);
    expect(new Set(made.map(({ id }) => id)).size).toBe(10);
    expect(await events(app, /data-asked-for/)).toHaveLength(1);

    const of = (organisationId: string) => made.filter((request) => request.organisationId === organisationId);
    for (const request of of('police')) await answers(app, request, SUPPLIED);
    for (const request of of('hiwfrs').slice(0, 2)) await answers(app, request, NO_CAPACITY, FIRE);
    let [round] = (await requests()).rounds;
    expect(round).toMatchObject({ period: 'October 2026', due: '2026-12-18', asked: 10, answered: 7 });

    // A withdrawn request is no longer counted; supplied ones that later requests set aside still are.
    const [first, second] = of('hampshire-yjs');
    if (first === undefined || second === undefined) throw new Error('Two were asked');
    await moves(app, { id: first.sourceId }, `requests/${first.id}/withdrawal`, { reason: 'Not theirs' });
    await asks(app, ids.slice(0, 5), { period: '2026-11' });
    await asks(app, ids.slice(0, 5), { period: '2026-12' });
    [round] = (await requests()).rounds.filter(({ period }) => period === 'October 2026');
    expect(round).toMatchObject({ asked: 9, answered: 7 });

    await answers(app, second, { kind: 'not_held' }, MEMBER);
    for (const request of of('hiwfrs').slice(2)) await answers(app, request, SUPPLIED, FIRE);
    const rounds: readonly RoundView[] = (await requests()).rounds;
    expect(rounds.map(({ period }) => period).sort()).toEqual(['December 2026', 'November 2026']);
  });

  test('given a round in which one source is refused, then the message names it, and nothing is asked for', async () => {
    const [one, two] = await sourcesOf(app, 'police', 2);
    const sick = await registers(app, { name: 'Admissions', organisation: 'icb', classification: 'personal' });
    const before = await stored(app);
    const wanted = { ...ASKED, source: [one, sick.id, two] };

    const problem = await refused(app, CHAIR, 'POST', '/requests', wanted);

    expect(problem.fields).toEqual({ gateway: expect.stringMatching(/^Admissions: Section 16 .* not legal advice/) });
    expect(await stored(app)).toEqual(before);
    // It is possible under another gateway.
    expect(await asks(app, [one ?? '', sick.id, two ?? ''], { gateway: 'other', gatewayName: 'Consent' })).toHaveLength(
      3,
    );
  });

  test('given a round with a source that is already asked for or unknown, then nothing is asked for', async () => {
    const ids = await sourcesOf(app, 'police', 3);
    await asks(app, ids.slice(1, 2));
    const before = await stored(app);
    const again = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: ids });
    expect(again.detail).toBe('Source 2 of police is already asked for, for October 2026.');
    const unknown = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: [ids[0], 'nothing', ids[2]] });
    expect(unknown.fields).toEqual({ source: 'Choose a data source of this group.' });
    const none = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: [] });
    expect(none.fields).toEqual({ source: 'Choose a data source.' });
    expect(await stored(app)).toEqual(before);
  });

  test('given an organisation asked for several sources at once, then each recipient gets one message', async () => {
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(POLICE));
    await app.teams.installPersonally(app.holderOf(TACTICAL));
    await forget(app, FIRE);
    await asks(app, [...(await sourcesOf(app, 'police', 3)), ...(await sourcesOf(app, 'hiwfrs', 2))]);

    const heard = (seatId: string) =>
      app
        .holderOf(seatId)
        .chat()
        .messages.filter(({ card }) => cardText(card).includes('Source 1 of police'));
    const toChannel = () =>
      app.teams.channel('General').messages.filter(({ card }) => cardText(card).includes('Source 1 of hiwfrs'));
    await eventually(async () => {
      const waiting = await tableOf(app).range(app.server.groupId, {
        from: 'message-waiting!',
        to: 'message-waiting!~',
      });
      expect(waiting.rows).toEqual([]);
      expect([heard(POLICE).length, heard(TACTICAL).length, toChannel().length]).toEqual([1, 1, 1]);
    });
  });

  /**
   * Creates the maximum number of sources for one operation, spread over the organisations, each supplied for these
   * periods.
   */
  async function manySupplied(periods: readonly string[]): Promise<readonly string[]> {
    const { organisations } = await trackerFor(app);
    const ids: string[] = [];
    for (let index = 0; index < LIMITS.sourcesAtOnce; index += 1) {
      const organisation = organisations[index % organisations.length]?.value;
      ids.push((await registers(app, { name: `Source ${index}`, organisation })).id);
    }
    const asked: RequestView[] = [];
    for (const period of periods) asked.push(...(await asks(app, ids, { period })));
    for (const request of asked) await answers(app, request, SUPPLIED, VRU);
    return ids;
  }

  test('given the maximum number of sources in a round, then all are asked for, with one message per seat', async () => {
    const ids = await manySupplied(['2026-09', '2026-10']);
    clock.at(IN_JANUARY);

    const made = await asks(app, ids, { period: '2026-12', due: '2027-01-29' });

    expect(made).toHaveLength(LIMITS.sourcesAtOnce);
    // There are fewer organisations than sources, so that all of them are asked.
    const seats = app.people.map(({ seat }) => seat).sort();
    const { groupId } = app.server;
    // Two concurrent unpacking runs beside the app's own job must not cause duplicates.
    await Promise.all([loadWaiting(tableOf(app), groupId), loadWaiting(tableOf(app), groupId)]);
    await eventually(async () => {
      const { rows } = await tableOf(app).range<Message>(groupId, { from: 'message!', to: 'message!~' });
      const own = rows.flatMap(({ value: { createdAt, target } }) =>
        createdAt >= IN_JANUARY && target.kind === 'person' ? target.seatId : [],
      );
      expect([...own].sort()).toEqual(seats);
    });
  });

  test('given a round that is too large, then it is refused with a message, and fewer sources succeed', async () => {
    const ids = await manySupplied(['2026-08', '2026-09', '2026-10']);
    clock.at(IN_JANUARY);
    const wanted = { ...ASKED, period: '2026-12', due: '2027-01-29' };
    const before = await stored(app);
    const problem = await refused(app, CHAIR, 'POST', '/requests', { ...wanted, source: ids });
    expect(problem).toMatchObject({ status: 409, detail: expect.stringMatching(/Choose fewer data sources/) });
    expect(await stored(app)).toEqual(before);
    expect(await asks(app, ids.slice(0, 10), wanted)).toHaveLength(10);
  });
});

describe('prepared requests', () => {
  async function recurring(count = 1): Promise<readonly string[]> {
    const ids = await sourcesOf(app, 'police', count);
    for (const id of ids) await asks(app, id, { period: '2026-11', due: '2026-12-21' });
    clock.at('2027-01-04T09:30:00.000Z');
    return ids;
  }

  test('given a monthly source, when its month ends, then a request is prepared, which the VRU confirms', async () => {
    const [id = ''] = await recurring();
    const { prepared, may } = await requests(VRU);
    expect(prepared).toMatchObject([{ sourceId: id, covers: '2026-12', period: 'December 2026', due: '2027-01-21' }]);
    expect(may.confirmPrepared).toBe(true);
    expect(await requests(POLICE)).toMatchObject({ prepared: [], may: { confirmPrepared: false } });

    await changed(app, VRU, 'POST', '/requests/prepared', { prepared: asShown(prepared) });

    expect((await requests(VRU)).prepared).toEqual([]);
    const { requests: live } = await pageOf(app, { id });
    expect(live[0]).toMatchObject({ period: 'December 2026', due: '2027-01-21', gateway: 'PCSC Act 2022, section 16' });
  });

  const asShown = (prepared: RequestsView['prepared']) =>
    prepared.map(({ sourceId, covers, due }) => ({ source: sourceId, covers, due }));

  test('given two of the VRU who confirm at once through two servers, then one succeeds and one is refused', async () => {
    const ids = await recurring(3);
    const body = { prepared: asShown((await requests(VRU)).prepared) };
    const { tableName, teams } = app;
    const other = await startApp({ now: clock.now, patience: PATIENT, tableName, sharing: teams });
    try {
      const send = (through: App, by: string) =>
        through.api(by)('POST', '/requests/prepared', body, { 'idempotency-key': randomUUID() });
      const sent = await Promise.all([send(app, VRU), send(other, CHAIR)]);
      expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(sent.find(({ status }) => status === 409)?.body).toMatchObject({
        detail: expect.stringMatching(/already/),
      });
    } finally {
      await other.stop();
    }
    for (const id of ids) expect((await pageOf(app, { id })).requests).toHaveLength(2);
  });

  test('given a duplicate, a request that is not prepared, or a member, then nothing is sent', async () => {
    await recurring();
    const [one] = asShown((await requests(VRU)).prepared);
    const before = await stored(app);
    for (const [by, prepared, status] of [
      [POLICE, [one], 403],
      [VRU, [{ ...one, covers: '2026-10' }], 409],
      [VRU, [{ ...one, source: 'nothing' }], 409],
      [VRU, [one, one], 422],
      [VRU, [], 422],
    ] as const) {
      expect((await refused(app, by, 'POST', '/requests/prepared', { prepared })).status).toBe(status);
      expect(await stored(app)).toEqual(before);
    }
  });
});
