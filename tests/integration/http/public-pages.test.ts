/** The public pages as anybody gets them: without signing in, whatever storage does, with nothing that runs. */
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

test('given another address beside them, then there is no such page', async () => {
  expect((await fetch(`${app.url}/privacy/more`)).status).toBe(404);
});
