/** Checks with axe-core: every page, with its title and a text that it shows once loaded, in every theme and width. */
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
/** A wide screen, a phone and a side panel, in pixels. */
export const AXE_WIDTHS = [1280, 390, 280] as const;
export const AXE_THEMES = ['default', 'dark', 'contrast'] as const;

/** Disables transitions and animations, so that the final state is checked. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }';

/** Width in pixels below which touch input is assumed. */
const NARROW = 700;

/** Disables all transitions and animations on the page. */
export async function disableAnimations(page: Page): Promise<void> {
  await page.addStyleTag({ content: STILL });
}

/** Navigates within the app, as a link does, without a reload. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/tab/${path}')`);
}

/** Waits until the page with this title has loaded completely. */
export async function waitForPageLoaded(page: Page, title: string, sight: string): Promise<void> {
  await expectOn(page.getByRole('heading', { level: 1 })).toHaveTexts([title]);
  await page.getByText(sight).first().waitFor({ state: 'attached' });
  await expectOn(page.getByLabel('Loading')).toHaveCount(0);
}

/** Changes the width. Resolves once the page has been drawn with it: tables become cards one frame later. */
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

/** Waits until the page has no horizontal overflow. */
async function expectFit(page: Page, how: string): Promise<void> {
  await expectPoll(async () => `${how}: ${await overflow(page)} px too wide`).toBe(`${how}: 0 px too wide`);
}

/**
 * Returns the problems of the page, or of the dialog or menu over it, in each theme, and its targets that are too
 * small: at least 44 pixels on a narrow screen, 24 otherwise. The elements are the same in every theme, so that after
 * the first theme only colours are checked. Throws: if the page itself overflows its window.
 */
export async function checkAccessibility(page: Page, within: string, width: number): Promise<readonly string[]> {
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
