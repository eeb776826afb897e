/**
 * The overview and For you: every figure links to exactly the items that it counts, and finished items are no longer
 * counted.
 */
import type { Page } from 'playwright-core';
import { expectOn } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';

const { sent, standIn, visit } = setUpTab();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const region = (page: Page, name: string) => page.getByRole('region', { name });
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true });
const rows = (page: Page) => page.getByRole('list', { name: 'What waits for you' }).getByRole('listitem');

describe('the overview', () => {
  it('shows the state of the group, and leads from each figure to what it counts', async () => {
    const { page, complaints } = await visit('overview');
    await region(page, 'Next meeting').getByText('Wed 20 Jan 2027').first().waitFor();
    await region(page, 'Quarter by quarter').getByRole('link').first().waitFor();
    const councils = region(page, 'Awaited from agencies').getByRole('listitem').filter({ hasText: 'Councils' });
    await councils.getByText('2 requests').waitFor();
    await councils.getByRole('link').click();
    await page.waitForURL(/\/requests\?agency=local-authorities$/);
    await expectOn(page.getByRole('list', { name: 'Open requests' }).locator('> li')).toHaveCount(2);

    await page.goBack();
    await region(page, 'Actions').getByRole('link', { name: 'Overdue' }).click();
    await page.waitForURL(/\/actions\?filter=overdue$/);
    await expectOn(page.getByRole('list', { name: 'Open actions' }).locator('> li')).toHaveCount(2);
    expect(complaints).toEqual([]);
  });
});

describe('for you', () => {
  it('lowers the count in the navigation at once when something is done, and raises it when reopened', async () => {
    const { page, complaints } = await visit('for-you', { ownClock: true });
    const before = standIn.story.actions;
    await place(page, 'Meetings, 2 waiting').waitFor();
    await expectOn(rows(page)).toHaveCount(5);

    await rows(page)
      .filter({ hasText: 'agreed definition' })
      .getByRole('button', { name: /^Done: / })
      .click();

    await place(page, 'Meetings, 1 waiting').waitFor();
    await expectOn(rows(page)).toHaveCount(4);
    standIn.story.actions = before;
    await page.clock.fastForward('00:10');
    await place(page, 'Meetings, 2 waiting').waitFor();
    await place(page, 'Meetings, 2 waiting').click();
    await page.getByRole('navigation', { name: 'Meetings' }).getByRole('link', { name: 'Actions, 2 waiting' }).click();
    await heading(page, 'Actions').waitFor();
    await page.getByRole('button', { name: 'For you' }).click();
    await expectOn(page.getByRole('list', { name: 'Open actions' }).locator('> li')).toHaveCount(2);
    expect(complaints).toEqual([]);
  });

  it('lets a partner respond to a request in two presses', async () => {
    const { page, complaints } = await visit('for-you');
    const row = rows(page).filter({ hasText: 'Deliberate fires' });
    await row.getByRole('button', { name: /^Respond/ }).click();
    await page.getByRole('menuitem', { name: 'Supplied', exact: true }).click();
    const dialog = page.getByRole('dialog');

    await dialog.getByRole('button', { name: 'Send response' }).click();

    await dialog.waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    expect(sent('answerRequest')[0]?.body).toMatchObject({ kind: 'supplied' });
    expect(complaints).toEqual([]);
  });
});
