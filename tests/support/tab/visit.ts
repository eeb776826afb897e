/** Opening the tab in a browser, and measuring what a test must not take on trust. */
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** What a page complained of while it was open. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page's code and of its console. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

/** How long a page that is stuck is waited for. A machine that others use as well may stand still for many seconds. */
export const PATIENCE_MS = 60_000;

/** Who visits. Nothing moves for them: a button that is still on its way is missed by whoever is as fast as a test. */
export const VISITOR: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

/** What is the visit's own, where visitors of the same kind share the rest. */
export interface VisitOptions {
  /** Instead of the context's. */
  readonly viewport?: BrowserContextOptions['viewport'];
  /** The page's clock is the test's: `page.clock.fastForward` passes the time until the page looks at the server again. */
  readonly ownClock?: boolean;
}

/** A visitor opens an address. When they leave, nothing is remembered of them but the code that the browser has compiled. */
export async function visit(
  context: BrowserContext,
  url: string,
  { viewport = null, ownClock = false }: VisitOptions = {},
): Promise<Visit> {
  const page = await context.newPage();
  if (viewport !== null) await page.setViewportSize(viewport);
  if (ownClock) await page.clock.install();
  page.setDefaultTimeout(PATIENCE_MS);
  await untilSettled(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every answer that is not 2xx; the tests bring those about on purpose.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  await page.goto(url);
  return {
    page,
    complaints,
    async leave() {
      await page.evaluate('window.localStorage.clear()');
      await page.close();
    },
  };
}

/** Milliseconds until a dialog without the keyboard counts as one that has lost it for good: where what had it was taken away. */
const SETTLING_MS = 1_000;

/**
 * Makes every action wait for dialogs and menus that are still coming or going: they take the keyboard a moment after they have
 * come, and go a moment after they have lost it. What is typed or pressed in between goes elsewhere.
 */
async function untilSettled(page: Page): Promise<void> {
  const settling = page.locator(':is([role=dialog], [role=menu]):not(:focus-within)').first();
  const wait = () => settling.waitFor({ state: 'hidden', timeout: SETTLING_MS }).catch(() => undefined);
  await page.addLocatorHandler(settling, wait, { noWaitAfter: true });
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

/** The texts among these whose contrast is too little to read: under 4.5, WCAG's least for text of ordinary size. */
export async function faint(page: Page, selector: string): Promise<readonly { text: string; ratio: number }[]> {
  return (await contrasts(page, selector)).filter(({ ratio }) => !(ratio >= 4.5));
}

/** How far an element reaches to the right and down, in pixels of the window; infinitely where it is not shown. */
export async function edges(locator: Locator): Promise<{ readonly right: number; readonly bottom: number }> {
  const box = await locator.boundingBox();
  return box === null
    ? { right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY }
    : { right: box.x + box.width, bottom: box.y + box.height };
}

/** The words of an element as they are laid out: what stands apart is apart. */
export async function wordsIn(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n');
}

/** Whether the keyboard is there. */
export async function hasFocus(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(':focus')).count()) === 1;
}
