/** Twenty thousand requests of every kind, with the rate limits of production: the server does not leak memory. */
import { RATE_LIMITS } from '../../../bot/rate-limits';
import { type App, apiAs, startApp } from '../../support/app';
import { heapAtRest } from '../../support/life/heap';

let app: App;
beforeAll(async () => {
  app = await startApp({ backgroundObservers: [], limits: RATE_LIMITS, proxyHops: 1 });
});
afterAll(() => app.stop());

async function ask(n: number): Promise<number> {
  const person = app.people[n % app.people.length]?.aadObjectId ?? '';
  const api = apiAs(app.url, `Local ${person}`);
  // Each from a different address; after 4,000 the addresses repeat.
  const from = { 'x-forwarded-for': `198.18.${Math.floor((n % 4_000) / 250)}.${n % 250}` };
  switch (n % 8) {
    case 0:
      return (await api('GET', '/tracker')).status;
    case 1:
      return (await api('GET', '/meetings')).status;
    case 2:
      return (await api('GET', '/me')).status;
    case 3:
      return (await apiAs(app.url, `Bearer ${n}.b.c`)('GET', '/actions', undefined, from)).status;
    case 4:
      return (await api('GET', `/sources/no-such-${n}`)).status;
    case 5:
      return (await fetch(`${app.url}/calendar/${app.server.groupId}/guess-${n}.ics`, { headers: from })).status;
    case 6:
      return (await api('POST', '/actions', { text: '', owner: `x-${n}` })).status;
    default:
      return (await api('GET', '/actions')).status;
  }
}

async function requests(from: number, count: number): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  let next = from;
  const worker = async () => {
    while (next < from + count) {
      const status = await ask(next++);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return statuses;
}

test('given 20,000 requests, then the memory at rest is within a tenth of what it was before', async () => {
  // Warm-up: afterwards, everything that is loaded or cached once has been.
  await requests(0, 2_000);
  const before = await heapAtRest();
  const statuses = await requests(2_000, 20_000);
  const after = await heapAtRest();
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const limited = statuses.get(429) ?? 0;
  process.stdout.write(
    `Soak: ${mb(before)} MB before, ${mb(after)} MB after 20,000 requests, ${limited} over a limit\n`,
  );
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  expect(after).toBeLessThan(before * 1.1);
});
