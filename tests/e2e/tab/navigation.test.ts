/** Navigation between the pages: sections, the pages of a section, titles, the focus, and going back. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { routes } from '../../../shared/areas/routes';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { fileOfPage } from '../../support/tab/first-load';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';

const { standIn, visit } = setUpTab();

const places = (page: Page) => page.getByRole('navigation', { name: 'Pages' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** Waits until the heading has the focus, shortly after the page has appeared. */
const focused = (page: Page, name: string) => page.locator('h1:focus').getByText(name, { exact: true }).waitFor();
const titled = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);

declare const document: { readonly title: string };

/** Script that records vertical layout shifts on pages that are opened from now on: the positions before and after. */
const WATCH_MOVES = `
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries()) {
      for (const { node, previousRect: { top: from }, currentRect: { top: to } } of sources) {
        if (from !== to) window.moved.push(\`\${node?.nodeName} from \${from} to \${to}\`);
      }
    }
  }).observe({ type: 'layout-shift' });
`;

test.each([1280, 280])(
  'given code that loads late, when a page is shown at %i pixels, then the layout does not shift',
  async (width) => {
    const { page } = await visit('/blank', { viewport: { width, height: 700 } });
    await page.addInitScript(WATCH_MOVES);
    await page.route(`**/${fileOfPage('app/local-tab.tsx')}`, async (route) => {
      await delay(500);
      await route.continue();
    });
    await page.goto(`${standIn.origin}/tab/attendance`);
    await page.getByText('Past meetings').waitFor();
    // The numbers in the navigation are loaded last.
    await expectOn(places(page).getByRole('link', { name: 'Meetings, 2 waiting' })).toBeVisible();
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');

    const moved = await page.evaluate('window.moved');
    expect(moved).toEqual([]);
  },
);

test('given a count that arrives while a link is hovered, then the link does not move until it is pressed', async () => {
  const { page } = await visit('/blank');
  const counts = `**${routes.waiting.path}`;
  const gate = new EventEmitter();
  const open = once(gate, 'open');
  await page.route(counts, async (route) => {
    await open;
    await route.continue();
  });
  await page.goto(`${standIn.origin}/tab/requests`);
  await heading(page, 'Requests').waitFor();
  await places(page).getByRole('link', { name: 'Plan' }).hover();

  const answered = page.waitForResponse(counts);
  gate.emit('open');
  await (await answered).finished();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  await page.mouse.down();
  await page.mouse.up();

  await heading(page, 'Recommendations').waitFor();
  await page.mouse.move(600, 600);
  await expectOn(places(page).getByRole('link', { name: 'Data, 2 waiting' })).toBeVisible();
});

describe('the places', () => {
  it.each([1280, 900, 700, 280])('fit on one line at %i pixels', async (width) => {
    const { page } = await visit('requests', { viewport: { width, height: 700 } });
    await heading(page, 'Requests').waitFor();
    const links = places(page).getByRole('link');

    const tops = () => links.evaluateAll((all) => [...new Set(all.map((link) => link.getBoundingClientRect().top))]);

    await expectOn(links).toHaveTexts(['Overview', 'Meetings (2)', 'Data (2)', 'Plan', 'Reports', 'Group (1)']);
    await expectPoll(tops).toHaveLength(1);
  });

  it('given a page of a place, then both are marked, and only the page is the current one', async () => {
    const { page } = await visit('requests');
    await heading(page, 'Requests').waitFor();
    const marks = page.getByRole('link').and(page.locator('[aria-current]'));
    await expectPoll(() => marks.evaluateAll((all) => all.map((link) => link.getAttribute('aria-current')))).toEqual([
      'true',
      'page',
    ]);
    await expectOn(page.locator('a[aria-current="true"]')).toHaveTexts(['Data (2)']);
    await expectOn(page.locator('a[aria-current="page"]')).toHaveTexts(['Requests (2)']);
  });

  it.each(['history', 'attendance/monitoring', 'board'])(
    'given a side panel on /%s, then the current links are scrolled into view',
    async (path) => {
      const { page } = await visit(path, { viewport: { width: 280, height: 700 } });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const hidden = () =>
        page.locator('nav a[aria-current]').evaluateAll((links) =>
          links.flatMap((link) => {
            const line = link.closest('ul')?.getBoundingClientRect();
            const { left, right } = link.getBoundingClientRect();
            return line !== undefined && left >= line.left && right <= line.right ? [] : [link.textContent];
          }),
        );

      await expectOn(places(page).getByRole('link', { name: 'Group, 1 waiting' })).toHaveCount(1);
      await expectPoll(hidden).toEqual([]);
    },
  );

  it('given a place with one page, then no second line repeats it', async () => {
    const { page } = await visit('recommendations');
    await heading(page, 'Recommendations').waitFor();
    await page.getByText('One framework for sharing').first().waitFor();
    await expectOn(page.getByRole('navigation')).toHaveCount(1);
  });
});

describe('a source’s page', () => {
  it.each([1280, 280])('belongs to the tracker at %i pixels, and leads back to it', async (width) => {
    const { page } = await visit('requests', { viewport: { width, height: 700 } });
    await page.getByRole('link', { name: 'Assault call-outs and attendances' }).first().click();
    await page.waitForURL(/\/tab\/sources\/ambulance$/);
    await focused(page, 'Assault call-outs and attendances');
    await titled(page, 'Assault call-outs and attendances · Tracker · Data · DAWG');
    const tracker = page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Tracker' });
    await expectOn(tracker).toHaveAttribute('aria-current', 'true');

    await tracker.click();

    await focused(page, 'Partnership Data Tracker');
    await titled(page, 'Tracker · Data · DAWG');
  });
});

describe('the focus', () => {
  it('given the tab has just opened, then it is where the browser puts it', async () => {
    const { page } = await visit('actions');
    await page.getByText('DAWG-2026-11-05').waitFor();
    await expectOn(page.locator('h1:focus')).toHaveCount(0);
  });

  it('given links and Back, then each page’s heading gets it, and the title names the page', async () => {
    const { page } = await visit('actions');
    await page.getByText('DAWG-2026-11-05').waitFor();
    await titled(page, 'Actions · Meetings · DAWG');

    await places(page).getByRole('link', { name: 'Plan' }).click();
    await focused(page, 'Recommendations');
    await titled(page, 'Recommendations · Plan · DAWG');
    await page.goBack();
    await focused(page, 'Actions');
    await page.goForward();
    await focused(page, 'Recommendations');
  });

  it('given an address that leads nowhere, then its heading gets it too', async () => {
    standIn.trouble('source', problem('not-found', 404, 'There is no such data source.'));
    const { page } = await visit('sources/nothing');
    await heading(page, 'There is no such data source').waitFor();
    await page.getByRole('button', { name: 'Go to the tracker' }).click();
    await focused(page, 'Partnership Data Tracker');
  });
});
