/**
 * The public pages: the automatically testable criteria of WCAG 2.2 AA, light and dark, on a wide screen, a phone and
 * in a side panel.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Browser } from 'playwright-core';
import { servePublicPages } from '../../../bot/http/public-pages';
import { NOTHING_GIVEN } from '../../../bot/public-pages/deployer';
import { launchBrowser } from '../../support/browser';
import { axeFindings, COLOUR_RULES, smallTargets } from '../../support/tab/axe';
import { AXE_WIDTHS } from '../../support/tab/axe-pages';
import { expectPoll } from '../../support/tab/expect-page';

let browser: Browser;
const server = express();
servePublicPages(server, NOTHING_GIVEN, 'DAWG');
const listener = server.listen(0, '127.0.0.1');
const origin = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  listener.close();
});

it.each(['/privacy', '/terms', '/accessibility', '/data-protection'])('%s has no violation and fits', async (path) => {
  const found: string[] = [];
  // The content security policy blocks all scripts, including axe; it does not affect the appearance of the page.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(origin() + path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of AXE_WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await axeFindings(page, 'html', colorScheme === 'light' ? undefined : COLOUR_RULES)));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) found.push(`${width} px: it is ${wide} px wide`);
      found.push(...(await smallTargets(page, width < 700 ? 44 : 24)));
    }
  }
  await context.close();
  expect(found).toEqual([]);
});

it('is styled under its own content security policy', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin()}/privacy`);
  await expectPoll(() => page.evaluate<string>('getComputedStyle(document.body).margin')).toBe('0px');
});
