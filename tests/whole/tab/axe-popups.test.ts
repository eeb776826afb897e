/** WCAG 2.2 for every dialog and menu that a page opens, in three themes, on a wide screen, a phone and in a side panel. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildTab } from '../../../bot/local/tab-build';
import { ensureBrowser } from '../../support/browser';
import {
  AXE_PAGES,
  AXE_WIDTHS,
  checkAccessibility,
  disableAnimations,
  waitForPageLoaded,
} from '../../support/tab/axe-pages';
import { crawl } from '../../support/tab/crawl';
import { setUpTab } from '../../support/tab/set-up-tab';

declare const document: { activeElement: { matches(selector: string): boolean } | null };

const print = (line: string) => void process.stdout.write(`${line}\n`);
const root = join(__dirname, '..', '..', '..');
beforeAll(async () => {
  ensureBrowser(print);
  await buildTab({ root, print, log: join(root, 'dist', 'tab-build.log') });
});
const { standIn, visit } = setUpTab();
const counts: string[] = [];
afterAll(() => print(`axe-core, dialogs and menus by page:\n${counts.join('\n')}`));

/**
 * Whether the initial focus of a dialog is at a field or at its title; never at a button, which could be irreversible.
 */
const begins = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('input, textarea, select, h2, [role="combobox"]') === true);

describe.each(AXE_WIDTHS)('at %i pixels', (width) => {
  it.each(AXE_PAGES)('what opens over the page /%s has no violation in any theme', async (path, title, sight) => {
    const { page } = await visit(path, { viewport: { width, height: 900 } });
    await disableAnimations(page);
    await waitForPageLoaded(page, title, sight);
    const found: string[] = [];
    let popups = 0;
    await crawl(page, {
      restore: () => standIn.begin(),
      look: async (kind, name) => {
        popups++;
        // The check itself does not move the focus, but changing the theme may, so that the initial focus is checked
        // first.
        if (kind === 'dialog' && !(await begins(page))) found.push(`${name}: begins at a button`);
        for (const finding of await checkAccessibility(page, `[role=${kind}]`, width))
          found.push(`${name}: ${finding}`);
      },
    });

    counts.push(`  ${width} px /${path}: ${popups} dialogs and menus, ${found.length} violations`);
    expect(found).toEqual([]);
  });
});
