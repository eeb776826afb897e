/** Opening the tab in a browser, and measuring what a test must not take on trust. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { StandIn } from './stand-in';

/** What a page complained of while it was open. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page's code and of its console. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

/** How long a page that is stuck is waited for. A machine that others use as well may stand still for many seconds. */
const PATIENCE_MS = 60_000;

/** A new visitor, with nothing remembered, opens a path below /tab/. */
export async function visit(
  browser: Browser,
  standIn: StandIn,
  path = '',
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every answer that is not 2xx; the tests bring those about on purpose.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  await page.goto(`${standIn.origin}${path.startsWith('/') ? path : `/tab/${path}`}`);
  return { page, complaints, leave: () => context.close() };
}

/** What the page's address asks for, as the page has it: what the browser reports of it comes a moment later. */
export async function query(page: Page): Promise<string> {
  return page.evaluate<string>('location.search');
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

/** The buttons, links and inputs that a screen reader could only call by their kind. */
export async function nameless(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('button, a[href], input, select, textarea, [role=tab], [role=menuitem]')]
      .filter((element) => element.offsetParent !== null && element.closest('[aria-hidden=true]') === null)
      .filter((element) => {
        const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '').join('');
        const labels = [...(element.labels ?? [])].map((label) => label.textContent).join('');
        const name = element.getAttribute('aria-label') || labelled || labels ||
          (element.matches('input, select, textarea') ? '' : element.textContent);
        return name.trim() === '';
      })
      .map((element) => element.outerHTML.slice(0, 160))
  `);
}

/** The ids that stand more than once: labels would point to the wrong thing. */
export async function doubleIds(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)
  `);
}

/** Contrast of the text on its background for each element that fits, 1 to 21, by the formula of WCAG. */
export async function contrasts(page: Page, selector: string): Promise<readonly { text: string; ratio: number }[]> {
  return page.evaluate<{ text: string; ratio: number }[]>(`
    (() => {
      const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const backgroundOf = (element) => {
        for (let at = element; at !== null; at = at.parentElement) {
          const colour = channels(getComputedStyle(at).backgroundColor);
          if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      return [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
        const pair = [luminance(channels(getComputedStyle(element).color)), luminance(backgroundOf(element))].sort((a, b) => b - a);
        return { text: element.textContent, ratio: (pair[0] + 0.05) / (pair[1] + 0.05) };
      });
    })()
  `);
}

/** The words of an element as they are laid out: what stands apart is apart. */
export async function wordsIn(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n');
}

/** Whether the keyboard is there. */
export async function hasFocus(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(':focus')).count()) === 1;
}
