/** Keyboard operation, and the focus afterwards. */
import type { Page } from 'playwright-core';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { edges, hasFocus } from '../../support/tab/visit';

const { visit } = setUpTab();

async function tabs(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press('Tab');
}

test('given the tracker, when it is opened, then the search is within six Tabs of its heading', async () => {
  const { page } = await visit('requests');
  await page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Tracker' }).click();
  await page.locator('h1:focus').getByText('Partnership Data Tracker').waitFor();
  await page.getByText('Knife-enabled offences').waitFor();

  await tabs(page, 5);

  await expectPoll(() => hasFocus(page.getByRole('searchbox', { name: 'Search' }))).toBe(true);
});

test('given the tracker at 1280 × 720, then its first rows are in view', async () => {
  const { page } = await visit('', { viewport: { width: 1280, height: 720 } });
  const second = page.getByRole('table', { name: 'Data sources' }).locator('tbody tr').nth(1);
  await second.waitFor();

  await expectPoll(() => edges(second).then(({ bottom }) => bottom)).toBeLessThan(720);
});

test('given a register, when an answer is recorded, then Tab goes to Undo, and then back to that seat', async () => {
  const { page } = await visit('attendance');
  const menu = page.getByRole('button', { name: 'Record for Director and Chair, Violence Reduction Unit' });
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'Present' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor();

  await tabs(page, 1);
  await expectPoll(() => hasFocus(undo)).toBe(true);
  await page.keyboard.press('Tab');
  await expectPoll(() => hasFocus(menu)).toBe(true);
});

test('given a dialog without a field, when it opens, then the focus is on its title, not on a button', async () => {
  const { page } = await visit('quarters/2026-27-Q2');
  await page.getByRole('button', { name: 'Confirm' }).click();

  await page.locator('h2:focus').getByText('Confirm Q2 2026–27').waitFor();
});

test('given a withdrawn request, then the focus is not lost, and a status message says what happened', async () => {
  const { page } = await visit('requests');
  await page.getByRole('button', { name: /^Withdraw: Deliberate fires/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Asked twice');
  await page.getByRole('button', { name: 'Withdraw the request' }).click();

  await page.getByRole('status').getByText('is withdrawn').waitFor();
  await expectPoll(() => page.evaluate<boolean>('document.activeElement !== document.body')).toBe(true);
});

/** Runs callbacks that take no time stamp at once, as if the next frame came before the page is drawn with new data. */
const FRAME_AT_ONCE = `
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) => (run.length === 0 ? (run(), 0) : frame(run));
`;

test('given a frame before the new data, when the row with the focus goes, then the focus is not lost', async () => {
  const { page } = await visit('requests');
  await page.evaluate(FRAME_AT_ONCE);
  await page.getByRole('button', { name: /^Withdraw: Deliberate fires/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Asked twice');
  await page.getByRole('button', { name: 'Withdraw the request' }).click();

  await expectOn(page.getByRole('button', { name: /^Withdraw: Deliberate fires/ })).toHaveCount(0);
  await expectPoll(() => page.evaluate<boolean>('document.activeElement !== document.body')).toBe(true);
});

describe('given a day field', () => {
  it('when a day is chosen, then it is shown in words, and a Saturday is marked as no working day', async () => {
    const { page } = await visit('actions');
    await page.getByRole('button', { name: 'Add an action' }).click();
    const due = page.getByLabel('Due', { exact: false }).last();

    await expectOn(page.getByRole('dialog')).toContainText('Wednesday 20 January 2027.');
    await due.fill('2026-12-19');

    await expectOn(page.getByRole('dialog')).toContainText('Saturday 19 December 2026. Not a working day.');
  });
});

test('given the steps of a source, then each has the button or link that does it', async () => {
  const { page } = await visit('sources/ambulance');
  const steps = page.getByRole('region', { name: 'What turns it green' });

  await steps.getByRole('button', { name: /^Resolve: / }).click();
  await page.getByRole('dialog', { name: /^Resolve the barrier to/ }).waitFor();
  await page.keyboard.press('Escape');
  await expectOn(steps.getByRole('button', { name: 'Settle the issue' })).toHaveCount(1);
  await expectOn(steps.getByRole('link', { name: 'Go to the agreements' })).toHaveCount(1);
});

test('given a response on behalf of an organisation, then the dialog names that organisation', async () => {
  const { page } = await visit('sources/ambulance');
  await page.getByRole('button', { name: 'Supplied', exact: true }).click();

  await expectOn(page.getByRole('dialog')).toContainText(/(on behalf of|You respond for) Integrated Care Board/);
});
