/** What is looked at with axe-core: every page with its title and something that it shows once loaded, in every theme and width. */
import type { Page } from 'playwright-core';
import { axeFindings, COLOUR_RULES, smallTargets } from './axe';
import { expectOn, expectPoll } from './expect-page';
import { overflow } from './visit';

export const AXE_PAGES = [
  ['overview', 'Overview', 'Quarter by quarter'],
  ['for-you', 'For you', 'Quarter by quarter'],
  ['', 'Partnership Data Tracker', 'Quarter by quarter'],
  ['requests', 'Requests', 'Deliberate fires'],
  ['agreements', 'Agreements', 'Ambulance call-outs'],
  ['recommendations', 'Recommendations', 'One framework for sharing'],
  ['actions', 'Actions', 'DAWG-2026-11-05'],
  ['actions/a4', 'DAWG-2026-11-05', 'Show older ones'],
  ['actions?review=', 'Review of the open actions', 'DAWG-2026-10-04'],
  ['decisions', 'Decisions and key updates', 'The platform goes live in April.'],
  ['practice', 'Support and best practice', 'A weekly call about hot spots'],
  ['reminders', 'Reminders', 'What goes out on'],
  ['meetings', 'Meetings', 'Hosting in turn'],
  ['call?step=since', 'Run the call', 'Promises broken'],
  ['call?step=overdue', 'Run the call', 'DAWG-2026-10-04'],
  ['call?step=agree', 'Run the call', 'Action, in one line'],
  ['attendance', 'Attendance', 'Past meetings'],
  ['attendance/monitoring', 'Attendance monitoring', 'Worth a call'],
  ['seats', 'Seats', 'No seat speaks for:'],
  ['settings', 'Settings', 'Settings'],
  ['messages', 'Messages', 'Messages'],
  ['history', 'History', 'Figure of Q2'],
  ['personal-data', 'Personal data', 'What is removed next'],
  ['health', 'Health', 'Servers seen'],
  ['sources/ambulance', 'Assault call-outs and attendances', 'What turns it green'],
  ['quarters/2026-27-Q2', 'Q2 2026–27 (July to September)', 'Overrides'],
  ['board', 'Board page', 'Why not green'],
  ['nothing', 'There is no page at this address', 'There is no page at this address'],
  ['configure', 'Which page should this tab open with?', 'Which page should this tab open with?'],
] as const;
/** A wide screen, a phone, a side panel. */
export const AXE_WIDTHS = [1280, 390, 280] as const;
export const AXE_THEMES = ['default', 'dark', 'contrast'] as const;

/** Everything is looked at as it stands, not on its way there. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }';

/** Below this a finger is what presses. */
const NARROW = 700;

/** Nothing moves from here on. */
export async function holdStill(page: Page): Promise<void> {
  await page.addStyleTag({ content: STILL });
}

/** Goes to a page as its links do, without loading the app anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/tab/${path}')`);
}

/** Waits until the page with this title is there, and whole. */
export async function whole(page: Page, title: string, sight: string): Promise<void> {
  await expectOn(page.getByRole('heading', { level: 1 })).toHaveTexts([title]);
  await page.getByText(sight).first().waitFor({ state: 'attached' });
  await expectOn(page.getByLabel('Loading')).toHaveCount(0);
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

/** Waits until the page is no wider than its window. */
async function expectFit(page: Page, how: string): Promise<void> {
  await expectPoll(async () => `${how}: ${await overflow(page)} px too wide`).toBe(`${how}: 0 px too wide`);
}

/**
 * What is wrong with the page, or with what has opened over it, in each theme, and with its targets: at least 44 pixels on a
 * narrow screen, 24 on any. The same elements are there in every theme: after the first only colours are looked at again.
 * Errors: throws where the page itself is wider than its window.
 */
export async function lookAt(page: Page, within: string, width: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of AXE_THEMES) {
    await inTheme(page, theme);
    if (within === 'body') await expectFit(page, `${width} px, ${theme}`);
    const findings = await axeFindings(page, within, theme === 'default' ? undefined : COLOUR_RULES);
    found.push(...findings.map((finding) => `${width} px, ${theme}: ${finding}`));
  }
  await inTheme(page, 'default');
  const small = await smallTargets(page, width < NARROW ? 44 : 24);
  return [...found, ...small.map((target) => `${width} px: too small: ${target}`)];
}
