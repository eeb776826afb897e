/** What is looked at with axe-core: every page with something that only the loaded page shows, in every theme and width. */
import type { Page } from 'playwright-core';
import { axeFindings, COLOUR_RULES, smallTargets } from './axe';

export const AXE_PAGES = [
  ['overview', 'Quarter by quarter'],
  ['for-you', 'Quarter by quarter'],
  ['', 'Quarter by quarter'],
  ['requests', 'Deliberate fires'],
  ['agreements', 'Ambulance call-outs'],
  ['recommendations', 'One framework for sharing'],
  ['actions', 'DAWG-2026-11-05'],
  ['actions/a4', 'Show older ones'],
  ['actions?review=', 'DAWG-2026-10-04'],
  ['decisions', 'The platform goes live in April.'],
  ['practice', 'A weekly call about hot spots'],
  ['reminders', 'What goes out on'],
  ['meetings', 'Hosting in turn'],
  ['call?step=since', 'Promises broken'],
  ['call?step=overdue', 'DAWG-2026-10-04'],
  ['call?step=agree', 'Action, in one line'],
  ['attendance', 'Past meetings'],
  ['attendance/monitoring', 'Worth a call'],
  ['seats', 'No seat speaks for:'],
  ['settings', 'Settings'],
  ['messages', 'Messages'],
  ['history', 'Figure of Q2'],
  ['personal-data', 'What is removed next'],
  ['health', 'Servers seen'],
  ['sources/ambulance', 'What turns it green'],
  ['quarters/2026-27-Q2', 'Overrides'],
  ['board', 'Why not green'],
  ['nothing', 'There is no page at this address'],
  ['configure', 'Which page should this tab open with?'],
] as const;
/** A wide screen, a phone, a side panel. */
export const AXE_WIDTHS = [1280, 390, 280] as const;
export const AXE_THEMES = ['default', 'dark', 'contrast'] as const;

/** Everything is looked at as it stands, not on its way there. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }';

/** Below this a finger is what presses. */
const NARROW = 700;

/** Nothing moves from here on. */
export async function holdStill(page: Page, sight: string): Promise<void> {
  await page.addStyleTag({ content: STILL });
  await page.getByText(sight).first().waitFor({ state: 'attached' });
}

/** Another width. Resolves once the page has been drawn with it: a table becomes cards in the frame after. */
export async function atWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

async function inTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(`(() => {
    const asked = new URLSearchParams(location.search);
    asked.set('theme', '${theme}');
    history.replaceState(null, '', location.pathname + '?' + asked);
  })()`);
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}

/**
 * What is wrong with the page, or with what has opened over it, in each theme, and with its targets: at least 44 pixels on a
 * narrow screen, 24 on any. The same elements are there in every theme: after the first only colours are looked at again.
 */
export async function lookAt(page: Page, within: string, width: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of AXE_THEMES) {
    await inTheme(page, theme);
    const findings = await axeFindings(page, within, theme === 'default' ? undefined : COLOUR_RULES);
    found.push(...findings.map((finding) => `${width} px, ${theme}: ${finding}`));
  }
  await inTheme(page, 'default');
  const small = await smallTargets(page, width < NARROW ? 44 : 24);
  return [...found, ...small.map((target) => `${width} px: too small: ${target}`)];
}
