/** Microsoft's Agents Playground in a browser, driven as the person who sits there. */
import type { Browser, Locator, Page } from 'playwright-core';

export class Playground {
  private constructor(readonly page: Page) {}

  /** Opens the Playground; it takes a moment until it has met the bot. */
  static async open(browser: Browser, port: number): Promise<Playground> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByText('Configuration file is loaded').first().waitFor();
    return new Playground(page);
  }

  /** Goes to a channel of the team. */
  async channel(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
    await this.page.getByRole('button', { name: 'Post' }).waitFor();
  }

  /** Goes to the personal chat with the bot. */
  async personalChat(): Promise<void> {
    await this.page.getByText('Personal Chat', { exact: true }).click();
  }

  /** Mentions the bot in the channel, posts, and waits for the card that comes back: the newest post stands first. */
  async mentions(text: string, heading: string): Promise<Locator> {
    const { page } = this;
    const before = await this.cards(heading).count();
    const editor = page.locator('[contenteditable=true]').first();
    await editor.click();
    await page.keyboard.type('@', { delay: 50 });
    await page.getByRole('menuitem', { name: /DAWG/ }).click();
    // The mention takes the place of what was typed a moment later; until then the editor loses what is typed into it.
    await editor.filter({ hasText: /DAWG/ }).waitFor();
    await page.keyboard.type(` ${text}`, { delay: 10 });
    await editor.filter({ hasText: text }).waitFor();
    await page.getByRole('button', { name: 'Post' }).click();
    await this.cards(heading).nth(before).waitFor();
    return this.cards(heading).first();
  }

  /** Writes to the bot in the chat that is open. */
  async writes(text: string): Promise<void> {
    const { page } = this;
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type(text, { delay: 10 });
    await page.keyboard.press('Enter');
  }

  /** The cards that show this heading. */
  cards(heading: string): Locator {
    return this.page.locator('.ac-adaptiveCard').filter({ hasText: heading });
  }
}
