/** A group is founded from its facts, once, whatever its size and however many servers start. */
import { foundGroup } from '../../../bot/services/membership/found-group';
import { loadMembership } from '../../../bot/store/membership';
import { type App, FACTS, startApp } from '../../support/app';
import { factsWithMoreSeats } from '../../support/storage/large-group';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('given a group with more rows than one transaction takes, when two servers found it at once, then it is there whole, once', async () => {
  const facts = { ...factsWithMoreSeats(140), group: { ...FACTS.group, id: 'large' } };
  const founded = await Promise.all([foundGroup(app.server.services, facts), foundGroup(app.server.services, facts)]);

  expect(founded.filter(Boolean)).toHaveLength(1);
  const loaded = await loadMembership(app.server.services.table, 'large');
  expect(loaded?.membership.seats).toHaveLength(164);
  expect(loaded?.membership.agencies).toHaveLength(facts.agencies.length);
});

test('given a group whose seats are held, when a server starts late and founds it again, then everybody stays seated', async () => {
  expect(await foundGroup(app.server.services, FACTS)).toBe(false);

  const loaded = await loadMembership(app.server.services.table, 'dawg');
  expect(loaded?.membership.seats.every((seat) => seat.holder !== null)).toBe(true);
});
