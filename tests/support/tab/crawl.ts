/** Opens every dialog and menu of a page, found by the buttons that the page marks as opening one. */
import type { Locator, Page } from 'playwright-core';

/** Buttons that open a dialog or a menu. Buttons that toggle a filter by a count have aria-pressed and are excluded. */
const OPENERS = 'main [data-focus-return]:not([aria-pressed])';
/** Time in milliseconds for a press to open something: longer than any takes. It is not an error if nothing opens. */
const OPENING_MS = 1_500;

/**
 * Menu items that act immediately instead of opening a dialog; remembered, so that the time-out is not waited for
 * again.
 */
const DOING = new Set<string>();

export interface Crawl {
  /** Checks what has opened: "dialog" or "menu", and its name. */
  readonly look: (kind: 'dialog' | 'menu', name: string) => Promise<void>;
  /** Restores the story after an item acted immediately. */
  readonly restore: () => void;
}

/** Opens one dialog or menu of each kind: the same button in two rows opens the same dialog. */
export async function crawl(page: Page, { look, restore }: Crawl): Promise<void> {
  const done = new Set<string>();
  for (let at = 0; at < (await page.locator(OPENERS).count()); at++) {
    const opener = page.locator(OPENERS).nth(at);
    if (!(await opener.isVisible())) continue;
    const kind = kindOf(await nameOf(opener));
    if (done.has(kind)) continue;
    done.add(kind);
    await opener.click();
    if ((await opened(page)) === 'menu') await choices(page, opener, done, { look, restore });
    else await dialog(page, look);
  }
}

/** Opens each item of a menu; an item of the same name in another row's menu is skipped. */
async function choices(page: Page, opener: Locator, done: Set<string>, { look, restore }: Crawl): Promise<void> {
  const menu = page.getByRole('menu');
  const name = await nameOf(opener);
  await look('menu', name);
  const items = menu.locator('[role^=menuitem]');
  const words = await items.allInnerTexts();
  for (const [index, item] of words.entries()) {
    const known = `${kindOf(name)}: ${item}`;
    if (done.has(`${item} …`) || DOING.has(known)) continue;
    done.add(`${item} …`);
    if (!(await menu.isVisible())) {
      if (!(await opener.isVisible())) return;
      await opener.click();
    }
    await items.nth(index).click();
    if (await dialog(page, look)) continue;
    DOING.add(known);
    restore();
  }
  if (await menu.isVisible()) await page.keyboard.press('Escape');
}

/** Checks the dialog that has opened, and closes it; false if none has. */
async function dialog(page: Page, look: Crawl['look']): Promise<boolean> {
  const shown = page.getByRole('dialog').last();
  const came = await shown.waitFor({ timeout: OPENING_MS }).then(
    () => true,
    () => false,
  );
  if (!came) return false;
  await shown.getByLabel('Loading').waitFor({ state: 'detached' });
  await look('dialog', (await shown.getByRole('heading').first().textContent()) ?? '');
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  return true;
}

async function opened(page: Page): Promise<'dialog' | 'menu' | null> {
  const one = page.locator('[role=dialog], [role=menu]').last();
  await one.waitFor({ timeout: OPENING_MS }).catch(() => undefined);
  if ((await one.count()) === 0) return null;
  return (await one.getAttribute('role')) === 'menu' ? 'menu' : 'dialog';
}

async function nameOf(button: Locator): Promise<string> {
  return (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
}

/** Returns a button's kind: "Respond: Deliberate fires" and "Respond: School exclusions" have the same. */
function kindOf(name: string): string {
  return name.replace(/:.*| for .*|\d+/g, '').trim();
}
