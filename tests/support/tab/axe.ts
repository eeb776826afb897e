/** Runs axe-core in a page: the automatically testable criteria of WCAG 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules whose result depends on the theme; names and nesting are the same in every theme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Pages into which axe has been injected. */
const PREPARED = new WeakSet<Page>();

/**
 * Returns the violations that axe finds on the page in its current state, each as "rule: element".
 * @param within selector of the part to check: the page, or a dialog or menu over it
 * @param rules only these; by default all rules of the tags, and that an accessible name contains the visible text
 * (2.5.3)
 */
export async function axeFindings(page: Page, within: string, rules?: readonly string[]): Promise<readonly string[]> {
  if (!PREPARED.has(page)) {
    await page.evaluate(axe.source);
    PREPARED.add(page);
  }
  const only = rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: rules };
  const options = {
    runOnly: only,
    resultTypes: ['violations'],
    rules: rules === undefined ? { 'label-content-name-mismatch': { enabled: true } } : {},
  };
  return page.evaluate<string[]>(`
    axe.run({ include: ${JSON.stringify(within)}, exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) =>
        id + ': ' + html.replace(/class="[^"]*"/g, '').slice(0, 200) + ' ' + [...any, ...all].map(({ message }) => message).join(' ').slice(0, 160))))
  `);
}

/**
 * Returns the targets that are smaller than so many pixels in width or height, except those within a text; as "label:
 * width × height". A checkbox or radio button counts together with its label. WCAG 2.5.8 exempts links within a
 * sentence.
 */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    (() => {
      const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].at(-1) ?? document;
      const seen = (element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.closest('[hidden], [aria-hidden=true]') === null && getComputedStyle(element).visibility !== 'hidden';
      };
      const boxOf = (element) => {
        const label = element.matches('input[type=checkbox], input[type=radio]') ? element.parentElement : null;
        const field = element.matches('input, select') ? element.closest('.fui-Input, .fui-Combobox, .fui-Select, .fui-SearchBox') : null;
        const spread = getComputedStyle(element, '::after').position === 'absolute' ? element.closest('li, tr') : null;
        return (spread ?? label ?? field ?? element).getBoundingClientRect();
      };
      const isInline = (element) => ['inline', 'inline-block'].includes(getComputedStyle(element).display);
      const block = (element) => isInline(element) && element.parentElement !== null ? block(element.parentElement) : element;
      const words = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 1);
      const inSentence = (element) => {
        if (!element.matches('a, button') || !isInline(element)) return false;
        const line = block(element.parentElement);
        return words(line) || [...line.querySelectorAll('span, time, p')].some((part) => isInline(part) && !part.contains(element) && !element.contains(part) && words(part));
      };
      return [...top.querySelectorAll('a[href], button, input, select, textarea, [role=menuitem], [role=menuitemradio], [role=option]')]
        .filter((element) => seen(element) && !inSentence(element))
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => box.height < ${least} - 0.5 || box.width < ${least} - 0.5)
        .map(({ element, box }) => (element.getAttribute('aria-label') ?? (element.textContent || element.name || element.className)).slice(0, 60) +
          ': ' + Math.round(box.width) + ' × ' + Math.round(box.height));
    })()
  `);
}
