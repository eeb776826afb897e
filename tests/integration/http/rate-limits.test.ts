/** Rate limits: per person after sign-in, per address only without, and refusals without cost. */
import { RATE_LIMITS, type RateLimits } from '../../../bot/rate-limits';
import type { CalendarAddressView } from '../../../shared/contract/meetings';
import { type App, apiAs, startApp } from '../../support/app';
import type { Observer } from '../../support/storage/requests';

let app: App;
let requests = 0;
const counting: Observer = (_request, send) => {
  requests += 1;
  return send();
};

const TIGHT: RateLimits = {
  ...RATE_LIMITS,
  reads: { points: 5, seconds: 30 },
  calendarAddresses: { points: 2, seconds: 30 },
  turns: { points: 3, seconds: 30 },
  calendarGuesses: { points: 4, seconds: 30 },
  refusals: { points: 6, seconds: 30 },
};

beforeEach(async () => {
  app = await startApp({ limits: TIGHT, observers: [counting], backgroundObservers: [] });
});
afterEach(() => app.stop());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
const as = (seatId: string) => ({ authorization: `Local ${app.holderOf(seatId).aadObjectId}` });

test('given a person who reads too often, then 429 says when to retry, and nobody else is limited', async () => {
  for (let n = 0; n < 5; n += 1) expect((await ask('/api/v1/tracker', as('vru-analyst'))).status).toBe(200);
  requests = 0;
  const over = await ask('/api/v1/tracker', as('vru-analyst'));
  expect(over.status).toBe(429);
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(over.headers.get('content-type')).toContain('application/problem+json');
  expect(await over.json()).toMatchObject({
    type: 'problem:too-many',
    status: 429,
    detail: expect.stringMatching(/^This was asked too often in a short time\. Nothing was changed\. Wait \d+ seconds/),
  });
  expect(requests).toBe(0);
  expect((await ask('/api/v1/tracker', as('vru-director'))).status).toBe(200);
});

test('given a person who makes calendar addresses repeatedly, then the third is refused, but reading works', async () => {
  const analyst = app.api('vru-analyst');
  for (let n = 0; n < 2; n += 1) expect((await analyst('POST', '/calendar/address', {})).status).toBe(200);
  expect((await analyst('POST', '/calendar/address', {})).status).toBe(429);
  expect((await analyst('GET', '/calendar/address')).status).toBe(200);
});

test('given a person who guesses calendar keys, then beyond the limit storage is no longer read', async () => {
  const guess = (n: number) => ask(`/calendar/${app.server.groupId}/guess-${n}.ics`);
  for (let n = 0; n < 4; n += 1) expect((await guess(n)).status).toBe(404);
  requests = 0;
  const over = await Promise.all(Array.from({ length: 50 }, (_, n) => guess(100 + n)));
  expect(over.map(({ status }) => status)).toEqual(Array(50).fill(429));
  expect(over[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(requests).toBe(0);
});

test('given an existing calendar, then reading it does not count as guessing', async () => {
  const { body } = await app.api('vru-analyst')('POST', '/calendar/address', {});
  const { address } = body as CalendarAddressView;
  const path = new URL(address ?? '').pathname;
  for (let n = 0; n < 10; n += 1) expect((await ask(path)).status).toBe(200);
});

test('given refused sign-ins from one address, then more are limited, and signed-in people are served', async () => {
  const nobody = apiAs(app.url, 'Bearer a.b.c');
  for (let n = 0; n < 6; n += 1) expect((await nobody('GET', '/me')).status).toBe(401);
  expect((await nobody('GET', '/me')).status).toBe(429);
  expect((await app.api('vru-analyst')('GET', '/me')).status).toBe(200);
});

test('given a person who types too often, then a card says so', async () => {
  await app.teams.installInTeam();
  const person = app.holderOf('vru-analyst');
  const replies: string[] = [];
  for (let n = 0; n < 4; n += 1)
    replies.push(JSON.stringify((await person.says('help', { in: person.chat() })).map(({ card }) => card)));
  expect(replies[3]).toContain('too often in a short time');
  expect(replies[2]).not.toContain('too often in a short time');
});

test('given 312 page loads from one address at the same time, then nobody is limited', async () => {
  const live = await startApp({ limits: RATE_LIMITS });
  try {
    const people = live.people.map(({ aadObjectId }) => apiAs(live.url, `Local ${aadObjectId}`));
    // The 24 sample people, 13 times each, three requests at a time: more per person than a page makes.
    const answers = await Promise.all(
      Array.from({ length: 312 }, async (_, n) => {
        const api = people[n % people.length] ?? apiAs(live.url, undefined);
        return (await Promise.all([api('GET', '/me'), api('GET', '/attendance/live'), api('GET', '/meetings')])).map(
          ({ status }) => status,
        );
      }),
    );
    expect(answers.flat().filter((status) => status !== 200)).toEqual([]);
  } finally {
    await live.stop();
  }
});
