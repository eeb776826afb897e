/** Opens everything that a page can open: every dialog and menu behind a button that the page marks as opening something. */
import type { Locator, Page } from 'playwright-core';

/** Buttons that open a dialog or a menu. Those that show what a number counts are pressed, and open nothing. */
const OPENERS = 'main [data-focus-return]:not([aria-pressed])';
/** Milliseconds that a press is given to open something: longer than any takes, and nothing is wrong where none does. */
const OPENING_MS = 1_500;

/** Items of menus that do something instead of asking: nobody waits a second time for them to open something. */
const DOING = new Set<string>();

export interface Crawl {
  /** Looks at what has opened: "dialog" or "menu", and what it is called. */
  readonly look: (kind: 'dialog' | 'menu', name: string) => Promise<void>;
  /** Puts the story back after something was done instead of asked. */
  readonly restore: () => void;
}

/** Opens one of each kind: what two buttons say of two rows is the same dialog twice. */
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

/** Each item of a menu; the same item of another row's menu is known. */
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

/** Looks at the dialog that has opened, and closes it; false where none has. */
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

/** "Respond: Deliberate fires" and "Respond: School exclusions" are of one kind. */
function kindOf(name: string): string {
  return name.replace(/:.*| for .*|\d+/g, '').trim();
}
