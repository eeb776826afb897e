/** Every page, in every theme, on the narrowest and on a wide screen: readable, named, and never wider than its window. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { StandIn } from '../../support/tab/stand-in';
import { contrasts, doubleIds, nameless, overflow, visit } from '../../support/tab/visit';

const PAGES = [
  ['', 'Partnership Data Tracker'],
  ['requests', 'Requests'],
  ['agreements', 'Agreements'],
  ['recommendations', 'Recommendations'],
  ['actions', 'Actions'],
  ['meetings', 'Meetings'],
  ['attendance', 'Attendance'],
  ['attendance/monitoring', 'Attendance monitoring'],
  ['seats', 'Seats'],
] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;
/** Something that only the loaded page shows. */
const LOADED: Readonly<Record<string, string>> = {
  '': 'Quarter by quarter',
  requests: 'Deliberate fires',
  agreements: 'Ambulance call-outs',
  recommendations: 'One framework for sharing',
  actions: 'DAWG-2026-11-05',
  meetings: 'Hosting in turn',
  attendance: 'Past meetings',
  'attendance/monitoring': 'Worth a call',
  seats: 'No seat speaks for:',
};

let browser: Browser;
let standIn: StandIn;
beforeAll(async () => {
  [browser, standIn] = await Promise.all([launchBrowser(), StandIn.start()]);
});
afterAll(async () => {
  await browser.close();
  await standIn.stop();
});

describe.each(PAGES)('the page /%s', (path, title) => {
  it.each(THEMES)('fits a side panel of 280 pixels in the theme %s', async (theme) => {
    const { page, complaints, leave } = await visit(browser, standIn, `${path}?theme=${theme}`, {
      viewport: { width: 280, height: 700 },
    });
    await page
      .getByText(LOADED[path] ?? '')
      .first()
      .waitFor();

    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has one title, a name for everything that can be pressed or filled, and no id twice', async () => {
    const { page, leave } = await visit(browser, standIn, path);
    await page
      .getByText(LOADED[path] ?? '')
      .first()
      .waitFor();

    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([title]);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await nameless(page)).toEqual([]);
    expect(await doubleIds(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await leave();
  });
});

describe('RAG', () => {
  it.each(THEMES)('can be read in the theme %s: 4.5 to 1 and more', async (theme) => {
    const { page, leave } = await visit(browser, standIn, `?theme=${theme}`);
    await page.getByText('Knife-enabled offences').waitFor();

    const measured = await contrasts(page, '[data-rag]');

    expect(measured.length).toBe(21);
    expect(measured.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
    await leave();
  });

  it('is said in words wherever it is shown in colour', async () => {
    const { page, leave } = await visit(browser, standIn);
    await page.getByText('Knife-enabled offences').waitFor();

    const chips = await page.locator('table [data-rag]').allInnerTexts();

    expect(new Set(chips)).toEqual(new Set(['Green', 'Amber', 'Red', 'Grey', 'Excluded']));
    await page.getByRole('img', { name: '3 green, 3 amber, 1 red, 2 grey, 1 excluded' }).waitFor();
    await leave();
  });
});

test('the theme follows the system outside Teams', async () => {
  const { page, leave } = await visit(browser, standIn, '', { colorScheme: 'dark' });
  await page.getByText('Knife-enabled offences').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

  await page.emulateMedia({ colorScheme: 'light' });

  await page.locator('[data-theme="default"]').waitFor();
  await leave();
});
