/** The tab's navigation in one place: a test says where it goes, not how. */
import type { Locator, Page } from 'playwright-core';

/** Goes to another place of the tab, or to another page of the place that is shown. */
export async function openPage(page: Page, name: string): Promise<void> {
  await entry(page, name).click();
}

/** Waits until the navigation says that this page is shown. */
export async function waitForPage(page: Page, name: string): Promise<void> {
  await entry(page, name).and(page.locator('[aria-current="page"]')).waitFor();
}

/** Behind its name a place or a page may say how much waits there. */
function entry(page: Page, name: string): Locator {
  return page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}(, \\d+ waiting)?$`) });
}
