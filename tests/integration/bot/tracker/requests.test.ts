/** Requests to partners and their responses: the latest response counts, all are kept, and nothing is lost. */
import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../../../support/app';
import { CHAIR, changed, NOW, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { stored } from '../trust/stored';
import {
  ASKED,
  answerPath,
  answers,
  asks,
  asksOne,
  FIRE,
  historyOf,
  listed,
  moves,
  NO_CAPACITY,
  pageOf,
  registers,
  requestsOf,
  SUPPLIED,
  TACTICAL,
} from './at-the-tracker';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const requests = (seatId?: string, filter?: string) => requestsOf(app, seatId, filter);

describe('asking', () => {
  test('given a due date on Christmas Day, then it says when it is overdue, and bank holidays do not count', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source, { due: '2026-12-25' });
    expect(request).toMatchObject({ due: '2026-12-25', dueNote: 'Not a working day. Overdue from 2026-12-30.' });

    for (const [at, rag, overdue] of [
      ['2026-12-25T12:00:00.000Z', 'grey', 0],
      ['2026-12-28T12:00:00.000Z', 'grey', 0],
      ['2026-12-29T12:00:00.000Z', 'grey', 0],
      ['2026-12-30T12:00:00.000Z', 'amber', 1],
      ['2027-01-13T12:00:00.000Z', 'amber', 10],
      ['2027-01-14T12:00:00.000Z', 'red', 11],
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

  test('given section 16 and a health or care authority, then personal data is refused, but aggregate is not', async () => {
    for (const organisation of ['icb', 'hampshire-cc']) {
      const personal = await registers(app, { organisation, classification: 'personal' });
      const problem = await refused(app, CHAIR, 'POST', '/requests', { ...ASKED, source: personal.id });
      expect(problem.fields?.gateway).toMatch(/^Section 16 .* does not reach patient information.*not legal advice/s);
      const counts = await registers(app, { organisation, name: 'Counts' });
      const { gatewayNote } = await asksOne(app, counts);
      expect(gatewayNote).toMatch(/legislation\.gov\.uk.*Not legal advice/);
    }
  });

  test('given section 17, then only the local policing body can ask, and it is the default requesting body', async () => {
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
  test('given four responses at once through two servers, then the last one counts, and history has all', async () => {
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
    const answered = history.entries.filter(({ kind }) => kind === 'tracker.request-answered');
    expect(answered).toHaveLength(4);
    const latest = live[0]?.latest;
    expect(answered[0]).toMatchObject({
      title: `Response for October 2026: ${latest?.words.toLowerCase()}`,
      ...{ at: latest?.at, by: latest?.by },
    });
    expect(answered.map(({ at }) => at)).toEqual([...answered.map(({ at }) => at)].sort().reverse());
    expect(new Set(answered.map(({ at }) => at)).size).toBe(4);
  });

  test('given a partial response and then a full one, then each counts in turn, and history keeps both', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await answers(app, request, { kind: 'partly_supplied', missing: 'Two districts', expected: '2026-12-21' });
    expect(await listed(app, source)).toMatchObject({ rag: 'amber', row: 'partly-supplied', due: '2026-12-21' });
    const full = await answers(app, request, SUPPLIED, TACTICAL);
    expect(full).toMatchObject({ remains: '', latest: { kind: 'supplied', onBehalf: false } });
    expect(await listed(app, source)).toMatchObject({ rag: 'green', next: null });
    expect(await historyOf(app, source)).toEqual([
      'Response for October 2026: supplied',
      'Response for October 2026: partly supplied',
      'Asked for October 2026',
      'Registered',
    ]);
  });

  test('given two promises, when a third is made, then only the VRU may agree it, for at most 90 days', async () => {
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
    // The promised day is a Sunday, so that it counts as Monday.
    now = '2027-02-22T12:00:00.000Z';
    expect(await listed(app, source)).toMatchObject({ rag: 'amber' });
    now = '2027-02-23T00:00:00.000Z';
    expect(await listed(app, source)).toMatchObject({ rag: 'red' });
  });

  test('given "not held", when the VRU confirms it, then the source is excluded until it is asked for again', async () => {
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

  test('given a person of another organisation, then their response is refused, and nothing is stored', async () => {
    const request = await asksOne(app, await registers(app));
    const before = await stored(app);
    expect((await refused(app, FIRE, 'POST', answerPath(request), SUPPLIED)).status).toBe(403);
    expect(await stored(app)).toEqual(before);
  });

  test('given one response that is sent three times, then it counts once', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      app.api(POLICE)('POST', answerPath(request), { kind: 'will_supply_by', date: '2027-01-08' }, key);
    const sent = [...(await Promise.all([send(), send()])), await send()];
    expect(sent).toMatchObject(Array(3).fill({ status: 200, body: { promisesLeft: 1 } }));
    expect((await historyOf(app, source)).filter((title) => title.startsWith('Response for'))).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  test('given a withdrawn request, when it is answered, then the refusal says why, and nothing is stored', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await moves(app, source, `requests/${request.id}/withdrawal`, { reason: 'Asked of the wrong force' }, CHAIR);
    const before = await stored(app);

    const problem = await refused(app, POLICE, 'POST', answerPath(request), SUPPLIED);

    expect(problem).toMatchObject({
      type: 'problem:not-found',
      detail: expect.stringMatching(
        /^The request for October 2026 was withdrawn on [\d-]{10}: Asked of the wrong force\. Nothing more is asked\.$/,
      ),
    });
    expect(await stored(app)).toEqual(before);
    expect(await listed(app, source)).toMatchObject({ rag: 'grey', reason: 'Nothing is asked for at the moment' });
    expect((await requests()).counts.open).toBe(0);
  });

  test('given a refused request with a barrier, when it is withdrawn, then the barrier is resolved too', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    await answers(app, request, NO_CAPACITY);
    expect(await listed(app, source)).toMatchObject({ rag: 'red', row: 'cannot-share' });
    await moves(app, source, `requests/${request.id}/withdrawal`, { reason: 'Not needed' });

    expect(await pageOf(app, source)).toMatchObject({ barriers: [], source: { rag: 'grey' } });
    const { barriers } = await page<{ barriers: object[] }>(app, VRU, '/barriers/resolved');
    expect(barriers).toMatchObject([{ code: 'capacity', outcome: 'The request was withdrawn: Not needed' }]);
  });

  test('given a complete response, no reason, or a member, then the withdrawal is refused', async () => {
    const source = await registers(app);
    const request = await asksOne(app, source);
    const path = `/sources/${source.id}/requests/${request.id}/withdrawal`;
    expect((await refused(app, VRU, 'POST', path, {})).fields).toEqual({ reason: 'Give the reason.' });
    expect((await refused(app, POLICE, 'POST', path, { reason: 'No' })).status).toBe(403);
    await answers(app, request, SUPPLIED);
    expect((await refused(app, VRU, 'POST', path, { reason: 'No' })).detail).toMatch(/complete response/);
    expect((await listed(app, source)).rag).toBe('green');
  });

  test('given an answered request, when a later one has followed it, then another response is refused', async () => {
    const source = await registers(app);
    const first = await asksOne(app, source, { period: '2026-08', due: '2026-11-27' });
    await answers(app, first, SUPPLIED);
    const second = await asksOne(app, source, { period: '2026-09', due: '2026-12-01' });
    await answers(app, second, SUPPLIED);
    now = '2026-12-18T09:30:00.000Z';
    await asksOne(app, source, { period: '2026-10', due: '2026-12-21' });
    const problem = await refused(app, POLICE, 'POST', answerPath(first), SUPPLIED);
    expect(problem.detail).toMatch(/^The request for August 2026 has a response, and a later one has followed it/);
  });
});

describe('the list', () => {
  test('given open, overdue and answered requests, then each filter lists only its own', async () => {
    const mine = await asksOne(app, await registers(app), { due: '2026-11-24' });
    const theirs = await registers(app, { organisation: 'hiwfrs' });
    await asksOne(app, theirs);
    const done = await registers(app, { name: 'Done' });
    await answers(app, await asksOne(app, done), SUPPLIED);
    now = '2026-11-26T09:30:00.000Z';

    expect((await requests()).counts).toEqual({ open: 2, overdue: 1, mine: 1, waiting: 1 });
    expect((await requests(FIRE)).items.map(({ sourceId }) => sourceId)).toEqual([theirs.id, mine.sourceId]);
    expect((await requests(POLICE, '?filter=mine')).items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await requests(FIRE, '?filter=overdue')).items).toMatchObject([{ id: mine.id, overdueWorkingDays: 2 }]);
    expect((await requests(FIRE, '?filter=mine')).items).toMatchObject([{ sourceId: theirs.id }]);
  });

  test.each([
    ['an answer', null, 'A response by 2026-12-18.', 'A response. It was due on 2026-12-18.'],
    [
      'the rest',
      { kind: 'partly_supplied', missing: 'One district', expected: '2026-12-18' },
      'The rest by 2026-12-18: One district.',
      'The rest, which was to come by 2026-12-18: One district.',
    ],
    [
      'the data',
      { kind: 'will_supply_by', date: '2026-12-18' },
      'The data by 2026-12-18.',
      'The data. It was to come by 2026-12-18.',
    ],
  ])(
    'given %s that is awaited, then what remains says by when, and after that day that it was due then',
    async (_, answer, before, after) => {
      const request = await asksOne(app, await registers(app), { due: '2026-12-18' });
      if (answer !== null) await answers(app, request, answer);
      const remains = async () => (await requests()).items.map((item) => item.remains);

      now = '2026-12-18T23:59:00.000Z';
      expect(await remains()).toEqual([before]);
      now = '2026-12-19T00:00:00.000Z';
      expect(await remains()).toEqual([after]);
    },
  );
});
