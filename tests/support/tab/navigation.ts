/** The tab's navigation in one place, so that tests name only the destination. */
import type { Locator, Page } from 'playwright-core';

/** Opens another section of the tab, or another page of the current section. */
export async function openPage(page: Page, name: string): Promise<void> {
  await entry(page, name).click();
}

/** Waits until the navigation marks this page as the current one. */
export async function waitForPage(page: Page, name: string): Promise<void> {
  await entry(page, name).and(page.locator('[aria-current="page"]')).waitFor();
}

/** The name of a section or page may be followed by the number of waiting items. */
function entry(page: Page, name: string): Locator {
  return page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}(, \\d+ waiting)?$`) });
}
