/**
 * Number of presses for a job on the page: clicks, keys and choices from a list. Typed texts are counted separately.
 * Each job has an upper limit, so that an increase is noticed.
 */
import type { Locator } from 'playwright-core';
import { betweenMeetings } from '../../support/tab/attendance';
import { expectOn } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aStory } from '../../support/tab/story';

const { sent, standIn, visit } = setUpTab();

/** Counts a person's presses and typed texts. */
class Hands {
  presses = 0;
  texts = 0;

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }

  async choose(target: Locator, value: string): Promise<void> {
    this.presses += 1;
    await target.selectOption(value);
  }

  async type(target: Locator, text: string): Promise<void> {
    this.texts += 1;
    await target.fill(text);
  }

  done(job: string, atMost: { readonly presses: number; readonly texts: number }): void {
    process.stdout.write(`Presses: ${job}: ${this.presses}, texts: ${this.texts}\n`);
    expect(this.presses).toBeLessThanOrEqual(atMost.presses);
    expect(this.texts).toBeLessThanOrEqual(atMost.texts);
  }
}

test('the register of today’s meeting is opened, and the chair checks in', async () => {
  standIn.begin({ ...aStory(), attendance: betweenMeetings() });
  const { page } = await visit('attendance');
  const hands = new Hands();
  await hands.press(page.getByRole('button', { name: 'Open the register' }));
  await page.getByText('The register is open.').waitFor();
  await hands.press(page.getByRole('button', { name: "I'm here" }).first());
  await expectOn(page.getByRole('button', { name: "I'm here" }).first()).toHaveAttribute('aria-pressed', 'true');
  hands.done('open and check in', { presses: 2, texts: 0 });
});

test('three actions are recorded', async () => {
  const { page } = await visit('actions');
  const hands = new Hands();
  await hands.press(page.getByRole('button', { name: 'Add an action' }));
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  for (const [index, text] of ['Agree the definition', 'Send the counts', 'Book the room'].entries()) {
    await hands.type(dialog.locator('textarea[name="text"]'), text);
    await hands.type(dialog.getByRole('combobox', { name: 'Owner' }), 'tactical');
    await hands.press(page.locator('[role=listbox] [role=option]').first());
    const last = index === 2;
    await hands.press(dialog.getByRole('button', { name: last ? 'Add action' : 'Add another', exact: true }));
    await page.waitForFunction(`document.querySelector('textarea[name="text"]')?.value === '' || ${last}`);
  }
  await dialog.waitFor({ state: 'detached' });
  expect(sent('addAction')).toHaveLength(3);
  hands.done('three actions', { presses: 7, texts: 6 });
});

test('three sources are asked for', async () => {
  const { page } = await visit('requests');
  const hands = new Hands();
  await hands.press(page.getByRole('button', { name: 'Ask for data' }));
  const dialog = page.getByRole('dialog', { name: 'Ask for data' });
  await hands.press(dialog.getByRole('checkbox', { name: 'All of Police (2)' }));
  await hands.press(dialog.getByRole('checkbox', { name: 'Deliberate fires' }));
  await hands.choose(dialog.getByLabel('Period'), '2026-11');
  await hands.press(dialog.getByRole('button', { name: 'Send requests' }));
  await dialog.waitFor({ state: 'detached' });
  hands.done('ask three', { presses: 5, texts: 0 });
});

test('a partner responds', async () => {
  const { page } = await visit('requests');
  const hands = new Hands();
  await hands.press(page.getByRole('button', { name: 'Respond: Deliberate fires' }));
  await hands.press(page.getByRole('menuitem', { name: 'Supplied', exact: true }));
  const dialog = page.getByRole('dialog', { name: /^Supplied: Deliberate fires/ });
  await hands.press(dialog.getByRole('button', { name: 'Send response' }));
  await dialog.waitFor({ state: 'detached' });
  hands.done('respond as a partner', { presses: 3, texts: 0 });
});

test('a quarter is confirmed', async () => {
  const { page } = await visit('quarters/2026-27-Q2');
  const hands = new Hands();
  await hands.press(page.getByRole('button', { name: 'Confirm' }));
  await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Confirm and lock' }));
  await page.getByText('Locked', { exact: true }).waitFor();
  hands.done('confirm a quarter', { presses: 2, texts: 0 });
});
