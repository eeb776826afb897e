/** Asking partners for data and what they answer: the last answer counts, every one is kept, and nothing is lost. */
import { randomUUID } from 'node:crypto';
import { loadWaiting, type Message } from '../../../../bot/store/outbox';
import { LIMITS } from '../../../../shared/contract/limits';
import type { RequestsView, RequestView, RoundView } from '../../../../shared/contract/requests';
import { type App, startApp } from '../../../support/app';
import { CHAIR, changed, NOW, PATIENT, POLICE, page, tableOf, VRU } from '../../../support/storage/at-work';
import { refused } from '../../../support/tab/refusals';
import { cardText, eventually } from '../../../support/teams';
import { events, forget, stored } from '../trust/stored';
import {
  ASKED,
  answerPath,
  answers,
  asks,
  asksOne,
  FIRE,
  historyOf,
  listed,
  MEMBER,
  moves,
  NO_CAPACITY,
  pageOf,
  registers,
  SUPPLIED,
  TACTICAL,
  trackerFor,
} from './at-the-tracker';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const requests = (seatId = POLICE, filter = '') => page<RequestsView>(app, seatId, `/requests${filter}`);

/** So many sources of an organisation. */
async function sourcesOf(organisation: string, count: number, more: object = {}): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    ids.push((await registers(app, { name: `Source ${index} of ${organisation}`, organisation, ...more })).id);
  }
  return ids;
}

describe('a round', () => {
  test('given one request to ten sources of three organisations, when seven are answered, each for itself, then the overview says 7 of 10', async () => {
    const ids = [
      ...(await sourcesOf('police', 5)),
      ...(await sourcesOf('hiwfrs', 3)),
      ...(await sourcesOf('hampshire-yjs', 2)),
    ];
    const made = await asks(app, ids);
    expect(new Set(made.map(({ id }) => id)).size).toBe(10);
    expect(await events(app, /data-asked-for/)).toHaveLength(1);

    const of = (organisationId: string) => made.filter((request) => request.organisationId === organisationId);
    for (const request of of('police')) await answers(app, request, SUPPLIED);
    for (const request of of('hiwfrs').slice(0, 2)) await answers(app, request, NO_CAPACITY, FIRE);
    let [round] = (await requests()).rounds;
    expect(round).toMatchObject({ period: 'October 2026', due: '2026-12-18', asked: 10, answered: 7 });

    // A withdrawn one counts no longer; a later request that sets supplied ones aside takes nothing away.
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

  test('given a round of which one source is refused, then the message names it and none of the others is asked', async () => {
    const [one, two] = await sourcesOf('police', 2);
    const sick = await registers(app, { name: 'Admissions', organisation: 'icb', classification: 'personal' });
    const before = await stored(app);
    const wanted = { ...ASKED, source: [one, sick.id, two] };

    const problem = await refused(app, CHAIR, 'POST', '/requests', wanted);

    expect(problem.fields).toEqual({ gateway: expect.stringMatching(/^Admissions: Section 16 .* not legal advice/) });
    expect(await stored(app)).toEqual(before);
    // Another gateway carries it.
    expect(await asks(app, [one ?? '', sick.id, two ?? ''], { gateway: 'other', gatewayName: 'Consent' })).toHaveLength(
      3,
    );
  });

  test('given one source of a round that is asked for already, or is not there, then none is asked', async () => {
    const ids = await sourcesOf('police', 3);
    await asks(app, ids.slice(1, 2));
    const before = await stored(app);
    const again = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: ids });
    expect(again.detail).toBe('Source 2 of police is asked for already for October 2026.');
    const unknown = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: [ids[0], 'nothing', ids[2]] });
    expect(unknown.fields).toEqual({ source: 'Choose a data source of this group.' });
    const none = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: [] });
    expect(none.fields).toEqual({ source: 'Choose a data source.' });
    expect(await stored(app)).toEqual(before);
  });

  test('given somebody whose organisation is asked for three sources at once, then they hear of it once', async () => {
    await app.teams.installInTeam();
    await app.teams.installPersonally(app.holderOf(POLICE));
    await app.teams.installPersonally(app.holderOf(TACTICAL));
    await forget(app, FIRE);
    await asks(app, [...(await sourcesOf('police', 3)), ...(await sourcesOf('hiwfrs', 2))]);

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

  /** Sources of every organisation in turn, as many as go at once, all of which have supplied so many periods. */
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

  test('given the most sources that go at once, of every organisation, in a later quarter, with answers that are set aside, then all are asked, and everybody who holds a seat hears of it once', async () => {
    const ids = await manySupplied(['2026-09', '2026-10']);
    now = '2027-01-05T09:30:00.000Z';

    const made = await asks(app, ids, { period: '2026-12', due: '2027-01-29' });

    expect(made).toHaveLength(LIMITS.sourcesAtOnce);
    // There are fewer organisations than sources: everybody is asked.
    const seats = app.people.map(({ seat }) => seat).sort();
    const { groupId } = app.server;
    // Two who unpack beside the app's own job give nobody a second one.
    await Promise.all([loadWaiting(tableOf(app), groupId), loadWaiting(tableOf(app), groupId)]);
    await eventually(async () => {
      const { rows } = await tableOf(app).range<Message>(groupId, { from: 'message!', to: 'message!~' });
      const own = rows.flatMap(({ value: { createdAt, target } }) =>
        createdAt === now && target.kind === 'person' ? target.seatId : [],
      );
      expect([...own].sort()).toEqual(seats);
    });
  });

  test('given so much to set aside that it does not go at once, then it is said in words, nothing is stored, and fewer go', async () => {
    const ids = await manySupplied(['2026-08', '2026-09', '2026-10']);
    now = '2027-01-05T09:30:00.000Z';
    const wanted = { ...ASKED, period: '2026-12', due: '2027-01-29' };
    const before = await stored(app);
    const problem = await refused(app, CHAIR, 'POST', '/requests', { ...wanted, source: ids });
    expect(problem).toMatchObject({ status: 409, detail: expect.stringMatching(/Choose fewer data sources/) });
    expect(await stored(app)).toEqual(before);
    expect(await asks(app, ids.slice(0, 10), wanted)).toHaveLength(10);
  });
});

describe('asking', () => {
  test('given a request that is due on Christmas Day, then it says from which day lateness counts, and no bank holiday is late', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source, { due: '2026-12-25' });
    expect(request).toMatchObject({ due: '2026-12-25', dueNote: expect.stringMatching(/29 December|2026-12-29/) });

    for (const [at, rag, overdue] of [
      ['2026-12-25T12:00:00.000Z', 'grey', 0],
      ['2026-12-28T12:00:00.000Z', 'grey', 0],
      ['2026-12-29T12:00:00.000Z', 'amber', 1],
      ['2027-01-12T12:00:00.000Z', 'amber', 10],
      ['2027-01-13T12:00:00.000Z', 'red', 11],
    ] as const) {
      now = at;
      expect(await listed(app, source)).toMatchObject({ rag, overdueWorkingDays: overdue });
    }
  });

  test('given a due date that has passed, or none, then it is refused at its field', async () => {
    const source = await registers(app);
    for (const due of ['2026-11-22', '', '2026-02-30']) {
      const problem = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: source.id, due });
      expect(Object.keys(problem.fields ?? {})).toEqual(['due']);
    }
    expect(await asks(app, source.id, { due: '2026-11-23' })).toHaveLength(1);
  });

  test('given section 16 and personal data of a health or social care authority, then it is refused with the explanation; aggregate data is not', async () => {
    for (const organisation of ['icb', 'hampshire-cc']) {
      const personal = await registers(app, { organisation, classification: 'personal' });
      const problem = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: personal.id });
      expect(problem.fields?.gateway).toMatch(/^Section 16 .* does not reach patient information.*not legal advice/s);
      const counts = await registers(app, { organisation, name: 'Counts' });
      const { gatewayNote } = await asksOne(app, counts);
      expect(gatewayNote).toMatch(/legislation\.gov\.uk.*Not legal advice/);
    }
  });

  test('given section 17, then only the local policing body can ask, and it does so unless somebody else is named', async () => {
    const source = await registers(app);
    const wanted = { ...ASKED, source: source.id, gateway: 's17' };
    const other = await refused(app, CHAIR, 'POST', '/requests', { ...wanted, requestingBody: 'The council' });
    expect(other.fields?.gateway).toMatch(/Only the local policing body/);
    expect((await asksOne(app, source, { gateway: 's17' })).requestingBody).toBe(
      'Office of the Police and Crime Commissioner',
    );
  });
});

describe('answering', () => {
  test('given two people of one organisation who answer differently in the same moment, through two servers, then the last one counts and the history has both, in that order', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const { tableName, teams } = app;
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
    try {
      const send = (through: App, by: string, body: object) =>
        through.api(by)('POST', answerPath(request), body, { 'idempotency-key': randomUUID() });
      const sent = await Promise.all([
        send(app, POLICE, SUPPLIED),
        send(other, TACTICAL, NO_CAPACITY),
        send(other, POLICE, { kind: 'will_supply_by', date: '2027-01-11' }),
        send(app, TACTICAL, { kind: 'not_held' }),
      ]);
      expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    } finally {
      await other.stop();
    }

    const { history, requests: live } = await pageOf(app, source);
    const answered = history.entries.filter(({ kind }) => kind === 'answered');
    expect(answered).toHaveLength(4);
    const latest = live[0]?.latest;
    expect(answered[0]).toMatchObject({
      title: `Answered for October 2026: ${latest?.words.toLowerCase()}`,
      ...{ at: latest?.at, by: latest?.by },
    });
    expect(answered.map(({ at }) => at)).toEqual([...answered.map(({ at }) => at)].sort().reverse());
    expect(new Set(answered.map(({ at }) => at)).size).toBe(4);
  });

  test('given an answer in part, then better ones, then each counts in turn and the history keeps them all', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await answers(app, request, { kind: 'partly_supplied', missing: 'Two districts', expected: '2026-12-21' });
    expect(await listed(app, source)).toMatchObject({ rag: 'amber', row: 'partly-supplied', due: '2026-12-21' });
    const full = await answers(app, request, SUPPLIED, TACTICAL);
    expect(full).toMatchObject({ remains: '', latest: { kind: 'supplied', onBehalf: false } });
    expect(await listed(app, source)).toMatchObject({ rag: 'green', next: null });
    expect(await historyOf(app, source)).toEqual([
      'Answered for October 2026: supplied',
      'Answered for October 2026: partly supplied',
      'Asked for October 2026',
      'Registered',
    ]);
  });

  test('given two promises, when the partner promises a third time, then only the VRU may agree it, for at most 90 days', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const promise = (date: string) => ({ kind: 'will_supply_by', date });
    expect((await answers(app, request, promise('2027-01-08'))).promisesLeft).toBe(1);
    expect((await answers(app, request, promise('2027-01-15'), TACTICAL)).promisesLeft).toBe(0);

    const third = await refused(app, POLICE, 'POST', answerPath(request), promise('2027-01-22'));
    expect(third).toMatchObject({ type: 'problem:not-allowed', detail: expect.stringMatching(/Only the VRU/) });
    const far = await refused(app, VRU, 'POST', answerPath(request), promise('2027-02-22'));
    expect(far.fields).toEqual({ date: 'Choose a day within 90 days, up to 2027-02-21.' });
    const agreed = await answers(app, request, promise('2027-02-21'), VRU);
    expect(agreed).toMatchObject({ effectiveDue: '2027-02-21', latest: { onBehalf: true } });
    expect(await listed(app, source)).toMatchObject({ rag: 'amber', row: 'revised-date-running' });
    now = '2027-02-22T00:00:00.000Z';
    expect(await listed(app, source)).toMatchObject({ rag: 'red' });
  });

  test('given "not held", when the VRU confirms it, then the source no longer counts, and asking again opens the question', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await answers(app, request, { kind: 'not_held' });
    expect(await listed(app, source)).toMatchObject({ rag: 'amber', next: { step: 'confirm-not-held', owner: 'VRU' } });
    const path = `/sources/${source.id}/requests/${request.id}/not-held-confirmation`;
    expect((await refused(app, POLICE, 'POST', path)).status).toBe(403);
    await changed(app, VRU, 'POST', path, {});
    expect(await listed(app, source)).toMatchObject({ rag: 'excluded', row: 'not-held-confirmed' });
    expect((await refused(app, POLICE, 'POST', answerPath(request), SUPPLIED)).detail).toMatch(/Nothing more is asked/);

    await asksOne(app, source, { period: '2026-11' });
    expect(await listed(app, source)).toMatchObject({ rag: 'grey', row: 'not-yet-due' });
  });

  test('given somebody of another organisation, then they cannot answer, and nothing is stored', async () => {
    const request = await asksOne(app, await registers(app));
    const before = await stored(app);
    expect((await refused(app, FIRE, 'POST', answerPath(request), SUPPLIED)).status).toBe(403);
    expect(await stored(app)).toEqual(before);
  });

  test('given one answer that is sent twice at once and once more, then it counts once', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      app.api(POLICE)('POST', answerPath(request), { kind: 'will_supply_by', date: '2027-01-08' }, key);
    const sent = [...(await Promise.all([send(), send()])), await send()];
    expect(sent).toMatchObject(Array(3).fill({ status: 200, body: { promisesLeft: 1 } }));
    expect((await historyOf(app, source)).filter((title) => title.startsWith('Answered'))).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  test('given a request that was withdrawn, when it is answered, then the answer says why it is gone, and nothing is stored', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await moves(app, source, `requests/${request.id}/withdrawal`, { reason: 'Asked of the wrong force' }, CHAIR);
    const before = await stored(app);

    const problem = await refused(app, POLICE, 'POST', answerPath(request), SUPPLIED);

    expect(problem).toMatchObject({
      type: 'problem:not-found',
      detail: 'The request for October 2026 was withdrawn: Asked of the wrong force. Nothing more is asked.',
    });
    expect(await stored(app)).toEqual(before);
    expect(await listed(app, source)).toMatchObject({ rag: 'grey', reason: 'Nothing is asked for at the moment' });
    expect((await requests()).counts.open).toBe(0);
  });

  test('given a refused request with its barrier, when it is withdrawn, then the barrier goes with it', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await answers(app, request, NO_CAPACITY);
    expect(await listed(app, source)).toMatchObject({ rag: 'red', row: 'cannot-share' });
    await moves(app, source, `requests/${request.id}/withdrawal`, { reason: 'Not needed' });

    expect(await pageOf(app, source)).toMatchObject({ barriers: [], source: { rag: 'grey' } });
    const { barriers } = await page<{ barriers: object[] }>(app, VRU, '/barriers/resolved');
    expect(barriers).toMatchObject([{ code: 'capacity', outcome: 'The request was withdrawn: Not needed' }]);
  });

  test('given a request that was answered in full, or no reason, or a member, then it stays', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const path = `/sources/${source.id}/requests/${request.id}/withdrawal`;
    expect((await refused(app, VRU, 'POST', path, {})).fields).toEqual({ reason: 'Give the reason.' });
    expect((await refused(app, POLICE, 'POST', path, { reason: 'No' })).status).toBe(403);
    await answers(app, request, SUPPLIED);
    expect((await refused(app, VRU, 'POST', path, { reason: 'No' })).detail).toMatch(/answered in full/);
    expect((await listed(app, source)).rag).toBe('green');
  });

  test('given a request that later ones have set aside, when it is answered, then the answer says that one has followed it', async () => {
    const source = await registers(app);
    const first = await asksOne(app, source, { period: '2026-08' });
    await answers(app, first, SUPPLIED);
    const second = await asksOne(app, source, { period: '2026-09' });
    await answers(app, second, SUPPLIED);
    await asksOne(app, source, { period: '2026-10', due: '2026-12-21' });
    const problem = await refused(app, POLICE, 'POST', answerPath(first), SUPPLIED);
    expect(problem.detail).toMatch(/^The request for August 2026 was answered, and a later one has followed it/);
  });
});

describe('prepared requests', () => {
  async function recurring(count = 1): Promise<readonly string[]> {
    const ids = await sourcesOf('police', count);
    for (const id of ids) await asks(app, id, { period: '2026-11', due: '2026-12-21' });
    now = '2027-01-04T09:30:00.000Z';
    return ids;
  }

  test('given a monthly source, when its next month is over, then the next request is prepared, and goes out when the VRU confirms it', async () => {
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

  test('given two of the VRU who confirm the same in the same moment, through two servers, then one of them does and the other is told', async () => {
    const ids = await recurring(3);
    const body = { prepared: asShown((await requests(VRU)).prepared) };
    const { tableName, teams } = app;
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
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

  test('given the same one named twice, one that is not prepared, or a member, then nothing goes out', async () => {
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

describe('the list', () => {
  test('given open, overdue and answered requests, then mine, overdue and all of them are told apart', async () => {
    const mine = await asksOne(app, await registers(app), { due: '2026-11-24' });
    const theirs = await registers(app, { organisation: 'hiwfrs' });
    await asksOne(app, theirs);
    const done = await registers(app, { name: 'Done' });
    await answers(app, await asksOne(app, done), SUPPLIED);
    now = '2026-11-26T09:30:00.000Z';

    expect((await requests()).counts).toEqual({ open: 2, overdue: 1, mine: 1 });
    expect((await requests(FIRE)).items.map(({ sourceId }) => sourceId)).toEqual([theirs.id, mine.sourceId]);
    expect((await requests(POLICE, '?filter=mine')).items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await requests(FIRE, '?filter=overdue')).items).toMatchObject([{ id: mine.id, overdueWorkingDays: 2 }]);
    expect((await requests(FIRE, '?filter=mine')).items).toMatchObject([{ sourceId: theirs.id }]);
  });
});
