/** The cost of opening a page for the first time: the bytes transferred, and that every fetched file is counted. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { firstLoads } from '../../support/tab/first-load';
import { StandIn } from '../../support/tab/stand-in';

/** The amount that the partners' slowest connections transfer in about two seconds. */
const LIMIT_BYTES = 170_000;
const LIMIT_FILES = 12;

/** With the dark theme, which needs the most. */
const loads = firstLoads({ inTeams: true, dark: true });

test('given the built tab, then it has all its pages', () => {
  expect(loads.length).toBeGreaterThanOrEqual(13);
});

test.each(loads)('given $page, then its first screen in Teams stays within the limit: $bytes bytes', (load) => {
  expect(load.bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  expect(load.files.length).toBeLessThanOrEqual(LIMIT_FILES);
});

describe('given a browser with an empty cache', () => {
  let browser: Browser;
  const standIn = new StandIn();
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), standIn.start()]);
  });
  afterAll(async () => {
    await browser.close();
    await standIn.stop();
  });

  it.each([
    ['', 'features/tracker/tracker-page.tsx', 'Knife-enabled offences'],
    ['requests', 'features/requests/requests-page.tsx', 'Deliberate fires'],
    ['attendance', 'features/attendance/attendance-page.tsx', 'Past meetings'],
  ])('when it opens /%s, then it fetches exactly the files that the limit counts', async (path, source, sight) => {
    const page = await browser.newPage();
    const fetched = new Set<string>();
    page.on('request', (request) => {
      const file = new URL(request.url()).pathname.replace(/^\/tab\//, '');
      if (file.startsWith('assets/')) fetched.add(file);
    });
    await page.goto(`${standIn.origin}/tab/${path}`);
    await page.getByText(sight).first().waitFor();
    await page.waitForLoadState('networkidle');

    const counted = firstLoads({ inTeams: false }).find((load) => load.page === source)?.files ?? [];

    expect([...fetched].sort()).toEqual(counted.filter((file) => file.startsWith('assets/')).sort());
    await page.close();
  });
});
