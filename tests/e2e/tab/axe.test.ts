/**
 * WCAG 2.2, levels A and AA, as far as a machine can tell: every page and every dialog and menu that opens over it, in three
 * themes, on a wide screen, a phone and in a side panel. Here each page has the whole product; what opens over it is looked at
 * in each width in the light theme and in each theme on the wide screen (DAWG_TEST_AXE=whole: the whole product too).
 */
import type { Page } from 'playwright-core';
import { axeFindings, COLOUR_RULES, smallTargets } from '../../support/tab/axe';
import { crawl } from '../../support/tab/crawl';
import { setUpTab } from '../../support/tab/set-up-tab';

const PAGES = [
  ['', 'Quarter by quarter'],
  ['requests', 'Deliberate fires'],
  ['agreements', 'Ambulance call-outs'],
  ['recommendations', 'One framework for sharing'],
  ['actions', 'DAWG-2026-11-05'],
  ['practice', 'A weekly call about hot spots'],
  ['meetings', 'Hosting in turn'],
  ['attendance', 'Past meetings'],
  ['attendance/monitoring', 'Worth a call'],
  ['seats', 'No seat speaks for:'],
  ['settings', 'Settings'],
  ['messages', 'Messages'],
  ['history', 'History'],
  ['sources/ambulance', 'What turns it green'],
  ['quarters/2026-27-Q2', 'Overrides'],
  ['board', 'Why not green'],
  ['nothing', 'There is no page at this address'],
  ['configure', 'Which page should this tab open with?'],
] as const;
const WIDTHS = [1280, 390, 280] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];
const WHOLE = process.env.DAWG_TEST_AXE === 'whole';

/** Everything is looked at as it stands, not on its way there. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }';

declare const document: { activeElement: { matches(selector: string): boolean } | null };

const { standIn, visit } = setUpTab();
const looks: string[] = [];
afterAll(() => process.stdout.write(`axe-core, looks without a violation:\n${looks.join('\n')}\n`));

async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(`history.replaceState(null, '', location.pathname + '?theme=${theme}')`);
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}

/** What is wrong in each theme. The same elements are there in all of them: only colours are looked at again. */
async function look(page: Page, within: string, themes: readonly Theme[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await inTheme(page, theme);
    const rules = theme === 'default' ? undefined : COLOUR_RULES;
    for (const finding of await axeFindings(page, within, rules)) found.push(`${theme}: ${finding}`);
  }
  if (themes.length > 1) await inTheme(page, 'default');
  return found;
}

/** Where the keyboard is in a dialog: a field, else its title. Never a button, which might be one that cannot be undone. */
const begins = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('input, textarea, select, h2, [role="combobox"]') === true);

describe.each(WIDTHS)('at %i pixels', (width) => {
  it.each(PAGES)('the page /%s, and what opens over it, have no violation', async (path, sight) => {
    const { page } = await visit(path, { viewport: { width, height: 900 } });
    await page.addStyleTag({ content: STILL });
    await page.getByText(sight).first().waitFor({ state: 'attached' });
    const targets = (where: string) =>
      smallTargets(page, width < 700 ? 44 : 24).then((small) => small.map((one) => `${where}: small: ${one}`));
    const found = [...(await look(page, 'body', THEMES)), ...(await targets('page'))];
    let popups = 0;
    await crawl(page, {
      restore: () => standIn.begin(),
      look: async (kind, name) => {
        popups++;
        const themes = WHOLE || width === 1280 ? THEMES : (['default'] as const);
        for (const finding of await look(page, `[role=${kind}]`, themes)) found.push(`${name}: ${finding}`);
        found.push(...(await targets(name)));
        if (kind === 'dialog' && !(await begins(page))) found.push(`${name}: begins at a button`);
      },
    });

    expect(found).toEqual([]);
    looks.push(`  ${width} px /${path}: the page in ${THEMES.length} themes, ${popups} dialogs and menus`);
  });
});
