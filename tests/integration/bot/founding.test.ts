/** A group is created from its facts exactly once, whatever its size and however many servers start. */
import { setTimeout as pause } from 'node:timers/promises';
import { createGroup } from '../../../bot/services/membership/found-group';
import { loadMembership } from '../../../bot/store/membership';
import { type App, FACTS, startApp } from '../../support/app';
import { countingRequests } from '../../support/storage/counting';
import { factsWithMoreSeats } from '../../support/storage/large-group';

let app: App;
let prepared: App | null = null;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await prepared?.stop();
  await app.stop();
});

test('given a group too large for one transaction, when two servers create it at once, then it is whole', async () => {
  const facts = { ...factsWithMoreSeats(140), group: { ...FACTS.group, id: 'large' } };
  const founded = await Promise.all([createGroup(app.server.services, facts), createGroup(app.server.services, facts)]);

  expect(founded.filter(Boolean)).toHaveLength(1);
  const loaded = await loadMembership(app.server.services.table, 'large');
  expect(loaded?.membership.seats).toHaveLength(164);
  expect(loaded?.membership.agencies).toHaveLength(facts.agencies.length);
});

test('given a group whose seats are held, when a server creates it again, then every seat keeps its holder', async () => {
  expect(await createGroup(app.server.services, FACTS)).toBe(false);

  const loaded = await loadMembership(app.server.services.table, 'dawg');
  expect(loaded?.membership.seats.every((seat) => seat.holder !== null)).toBe(true);
});

test('given something to prepare, when a server starts, then its jobs begin only after that', async () => {
  const inBackground = countingRequests();
  let meanwhile = Number.NaN;
  const prepare = async () => {
    const { requests } = await inBackground.of(() => pause(500));
    meanwhile = requests;
  };
  prepared = await startApp({ prepare, observers: [], backgroundObservers: [inBackground.observe] });

  expect(meanwhile).toBe(0);
  // By now the background requests have begun.
  const { requests } = await inBackground.of(() => pause(500));
  expect(requests).toBeGreaterThan(0);
});
