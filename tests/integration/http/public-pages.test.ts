/** The public pages: without sign-in, independent of storage, and without scripts. */
import { DIRECTORY } from '../../../bot/store/keys';
import { STORED_DATA } from '../../../bot/store/stored-data';
import { type App, startApp } from '../../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe.each(['/privacy', '/terms', '/accessibility', '/data-protection'])(
  'given nobody who has signed in',
  (path) => {
    it(`when ${path} is asked for, then it is a page in English, with the strictest policy there is`, async () => {
      const response = await fetch(app.url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      expect(await response.text()).toContain('<html lang="en-GB">');
    });
  },
);

test('given an address below one of them, then there is no such page', async () => {
  expect((await fetch(`${app.url}/privacy/more`)).status).toBe(404);
});

test('given records of a group, then the data protection page describes every kind of them', async () => {
  const { api, server } = app;
  const action = { text: 'Agree the definition', owner: 'police-lead-analyst', due: '2099-01-31' };
  const stored = await api('vru-director')('POST', '/actions', action, { 'idempotency-key': 'a-press' });
  expect(stored.status).toBe(200);
  const everything = { from: '!', to: '~' };
  const partitions = await Promise.all(
    [DIRECTORY, server.groupId].map((partition) => server.services.table.range<unknown>(partition, everything)),
  );
  const families = new Set(partitions.flatMap(({ rows }) => rows.map(({ key }) => key.split('!')[0] ?? '')));
  expect(families.size).toBeGreaterThan(5);
  expect([...families].filter((family) => !Object.hasOwn(STORED_DATA, family))).toEqual([]);
});
