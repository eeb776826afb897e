/**
 * WCAG 2.2, levels A and AA, as far as a machine can tell: every page in three themes, on a wide screen, a phone and in a side
 * panel. What opens over the pages is looked at in whole/tab.
 */
import { AXE_PAGES, AXE_THEMES, AXE_WIDTHS, atWidth, holdStill, lookAt } from '../../support/tab/axe-pages';
import { setUpTab } from '../../support/tab/set-up-tab';

const { visit } = setUpTab();
const counts: string[] = [];
afterAll(() => process.stdout.write(`axe-core, violations by page:\n${counts.join('\n')}\n`));

it.each(AXE_PAGES)('the page /%s has no violation in any theme and width', async (path, sight) => {
  const { page } = await visit(path);
  await holdStill(page, sight);
  const found: string[] = [];
  for (const width of AXE_WIDTHS) {
    await atWidth(page, width);
    found.push(...(await lookAt(page, 'body', width)));
  }

  counts.push(`  /${path}: ${found.length} in ${AXE_THEMES.length} themes × ${AXE_WIDTHS.length} widths`);
  expect(found).toEqual([]);
});
