/** Page object for Microsoft's Agents Playground in a browser. */
import type { Browser, Locator, Page } from 'playwright-core';

export class Playground {
  private constructor(readonly page: Page) {}

  /** Opens the Playground and waits until it has connected to the bot, which takes a moment. */
  static async open(browser: Browser, port: number): Promise<Playground> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByText('Configuration file is loaded').first().waitFor();
    return new Playground(page);
  }

  /** Opens a channel of the team. */
  async channel(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
    await this.page.getByRole('button', { name: 'Post' }).waitFor();
  }

  /** Opens the personal chat with the bot. */
  async personalChat(): Promise<void> {
    await this.page.getByText('Personal Chat', { exact: true }).click();
  }

  /**
   * Posts a message that mentions the bot in the channel, and waits for the card in reply. The newest post is first.
   */
  async mentions(text: string, heading: string): Promise<Locator> {
    const { page } = this;
    const before = await this.cards(heading).count();
    const editor = page.locator('[contenteditable=true]').first();
    await editor.click();
    await page.keyboard.type('@', { delay: 50 });
    await page.getByRole('menuitem', { name: /DAWG/ }).click();
    // The mention replaces the typed text asynchronously; until then, further input is lost.
    await editor.filter({ hasText: /DAWG/ }).waitFor();
    await page.keyboard.type(` ${text}`, { delay: 10 });
    await editor.filter({ hasText: text }).waitFor();
    await page.getByRole('button', { name: 'Post' }).click();
    await this.cards(heading).nth(before).waitFor();
    return this.cards(heading).first();
  }

  /**
   * Searches from the compose box, as Teams does for *Find*. Returns the page body, which contains the menu of hits.
   */
  async searches(commandId: string, parameter: string, words: string): Promise<Locator> {
    const { page } = this;
    await this.extension('Search Command');
    await page.getByText('Specify Command ID or Parameter').click();
    await page.getByPlaceholder('Command ID').fill(commandId);
    await page.getByPlaceholder('Parameter name').fill(parameter);
    await page.getByPlaceholder('Enter a search term').fill(words);
    await page.keyboard.press('Enter');
    return page.locator('body');
  }

  /** Opens a command's dialog. The Playground opens it only from the compose box, so that it gets no message. */
  async opensDialog(commandId: string): Promise<Locator> {
    const { page } = this;
    await this.extension('Action Command');
    await page.getByPlaceholder('Input command id or leave blanks').fill(commandId);
    await page.getByRole('button', { name: 'Create' }).click();
    return page.getByRole('dialog').filter({ has: page.locator('.ac-adaptiveCard') });
  }

  private async extension(kind: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
    await this.page.getByText(kind, { exact: true }).click();
  }

  /** Types a message in the open chat and sends it. */
  async writes(text: string): Promise<void> {
    const { page } = this;
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type(text, { delay: 10 });
    await page.keyboard.press('Enter');
  }

  /** Returns the cards that contain this heading. */
  cards(heading: string): Locator {
    return this.page.locator('.ac-adaptiveCard').filter({ hasText: heading });
  }
}
