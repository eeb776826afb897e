/** Opens the tab in a browser, and measures properties of the page. */
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** An open page, with the errors that it has reported. */
export interface Visit {
  readonly page: Page;
  /** Uncaught errors, and errors on the console. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

/** Time-out for a page that does not respond, in milliseconds. A machine under load may pause for many seconds. */
export const PATIENCE_MS = 60_000;

/** Browser options of a visitor. Reduced motion, because a test may click a moving button too early and miss it. */
export const VISITOR: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

/** Options of a single visit; visitors with the same context options share a context. */
export interface VisitOptions {
  /** Overrides the context's viewport. */
  readonly viewport?: BrowserContextOptions['viewport'];
  /**
   * The test controls the page's clock: `page.clock.fastForward` skips the time until the next polling of the server.
   */
  readonly ownClock?: boolean;
}

/** Opens a URL as a visitor. Leaving removes all stored state except the browser's code cache. */
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
    // The browser itself logs every response that is not 2xx; tests cause these deliberately.
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

/**
 * Time in milliseconds after which a dialog without focus has lost it for good, because the focused element was
 * removed.
 */
const SETTLING_MS = 1_000;

/**
 * Makes every action wait for dialogs and menus that are opening or closing: they take the focus shortly after they
 * open, and close shortly after they lose it. Input in between would go to another element.
 */
async function untilSettled(page: Page): Promise<void> {
  const settling = page.locator(':is([role=dialog], [role=menu]):not(:focus-within)').first();
  const wait = () => settling.waitFor({ state: 'hidden', timeout: SETTLING_MS }).catch(() => undefined);
  await page.addLocatorHandler(settling, wait, { noWaitAfter: true });
}

/** Returns the page's own `location.search`; the URL that the browser reports lags behind it. */
export async function query(page: Page): Promise<string> {
  return page.evaluate<string>('location.search');
}

/** Returns the horizontal overflow of the page in pixels. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

/** Returns the buttons, links and inputs without an accessible name. */
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

/** Returns the duplicate element ids: labels could refer to the wrong element. */
export async function doubleIds(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)
  `);
}

/**
 * Returns the contrast ratio of the text on its background for each matching element, 1 to 21, by the formula of WCAG.
 */
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

/** Returns the texts with insufficient contrast: below 4.5, WCAG's minimum for text of ordinary size. */
export async function lowContrastTexts(
  page: Page,
  selector: string,
): Promise<readonly { text: string; ratio: number }[]> {
  return (await contrasts(page, selector)).filter(({ ratio }) => !(ratio >= 4.5));
}

/** Returns the right and bottom edges of an element in pixels of the viewport; infinity if it is not shown. */
export async function edges(locator: Locator): Promise<{ readonly right: number; readonly bottom: number }> {
  const box = await locator.boundingBox();
  return box === null
    ? { right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY }
    : { right: box.x + box.width, bottom: box.y + box.height };
}

/** Returns the rendered text of an element, with line breaks between separate blocks. */
export async function wordsIn(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n');
}

/** Whether the element has the keyboard focus. */
export async function hasFocus(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(':focus')).count()) === 1;
}
