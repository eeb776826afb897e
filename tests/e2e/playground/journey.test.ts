/** A newcomer's first steps after `npm start`: the real script, the real Playground, and the tab. */
import type { Browser, Page } from 'playwright-core';
import { EXTENSION } from '../../../shared/contract/extension';
import { launchBrowser } from '../../support/browser';
import { freshSettings, type Started, type StartSettings, start } from '../../support/local/start-script';
import { Playground } from '../../support/playground';
import { openPage } from '../../support/tab/navigation';

let browser: Browser;
let settings: StartSettings & { remove(): void };
let started: Started;
beforeAll(async () => {
  [browser, settings] = await Promise.all([launchBrowser(), freshSettings()]);
  started = start(settings);
  await started.ready();
});
afterAll(async () => {
  await browser.close();
  started.interrupt();
  await started.exit;
  settings.remove();
});

/** Opens a page of the tab with a clock that the test controls. */
async function tab(page: string): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  opened.setDefaultTimeout(60_000);
  await opened.clock.install();
  await opened.goto(`http://127.0.0.1:${settings.port}/tab/${page}`);
  return opened;
}

/** Moves the clock on until an open page of the tab has polled the server again, which takes at most half a minute. */
const looksAgain = (page: Page) => page.clock.fastForward('01:00');

test('given the chair in the channel, when they add an action on a card, then the card and the tab list it', async () => {
  const actionsPage = await tab('actions');
  await actionsPage.getByRole('heading', { name: 'Actions' }).first().waitFor();
  const playground = await Playground.open(browser, settings.playgroundPort);
  await playground.channel('General');
  await playground.cards('Data and Analysis Working Group').first().waitFor();

  const card = await playground.mentions('/actions', 'Open actions');
  await card.getByRole('button', { name: 'Add an action' }).click();
  await card.getByPlaceholder('What is to be done').fill('Compare two definitions of a violence outcome');
  await card.getByPlaceholder('Type to find a seat').click();
  await playground.page.keyboard.type('Lead Analyst, Corp', { delay: 20 });
  await playground.page.getByRole('option', { name: 'Lead Analyst, Corporate Insights, Police' }).click();
  await card.getByPlaceholder('Select a date...').click();
  await playground.page.getByTitle('Next month').click();
  await playground.page.locator('button[aria-label^="15, "]').click();
  await card.getByRole('button', { name: 'Add action' }).click();

  const listed = playground.cards('Compare two definitions of a violence outcome').first();
  await listed
    .getByText(/DAWG-\d{4}-\d{2}-01/)
    .first()
    .waitFor();
  await listed.getByText('1 open').first().waitFor();
  await looksAgain(actionsPage);
  await actionsPage.getByText('Compare two definitions of a violence outcome').waitFor();
  await playground.page.close();
  await actionsPage.close();
});

test('given the next meeting on a card, when the chair opens its register, then card and tab show it', async () => {
  const meetingsPage = await tab('meetings');
  await meetingsPage.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();
  const playground = await Playground.open(browser, settings.playgroundPort);
  await playground.channel('General');

  const card = await playground.mentions('/meeting', 'Next meeting');
  await card.getByText('open data requests').waitFor();
  await card.getByRole('button', { name: 'Open the register' }).click();

  await playground.cards('Specified agencies represented').getByText('Not yet required').first().waitFor();
  await looksAgain(meetingsPage);
  await meetingsPage.getByText('Register open').first().waitFor();
  await playground.page.close();
  await meetingsPage.close();
});

test('given an open register, when the chair checks in on its card, then card and tab count it', async () => {
  const attendancePage = await tab('attendance');
  const playground = await Playground.open(browser, settings.playgroundPort);
  await playground.channel('General');

  const card = await playground.mentions('/attendance', 'Specified agencies represented');
  await card.getByRole('button', { name: "I'm here" }).click();

  await playground.cards('Specified agencies represented').getByText('Director and Chair').first().waitFor();
  await looksAgain(attendancePage);
  await attendancePage.getByText('Close the register').first().waitFor();
  await attendancePage.getByText(/^1$/).first().waitFor();
  await playground.page.close();
  await attendancePage.close();
});

test('given an overdue request, when it is answered on its card, then card, tracker and agreements show it', async () => {
  const source = 'Night-time economy incidents';
  const trackerPage = await tab('');
  const row = trackerPage.getByRole('row').filter({ hasText: source });
  await row.getByText('Amber').waitFor();
  const playground = await Playground.open(browser, settings.playgroundPort);
  await playground.channel('General');

  const list = await playground.mentions('/requests overdue', 'Data requests: overdue');
  await list.getByRole('button', { name: 'Respond' }).last().click();
  const card = playground.cards(source).filter({ hasText: 'Your response' }).first();
  await card.getByRole('button', { name: 'Cannot share' }).click();
  await card.getByPlaceholder('Choose what fits best').click();
  await playground.page.getByRole('option', { name: 'Capacity' }).click();
  // The chair records it on the partner's behalf, and has to choose how the partner told them.
  await card.getByPlaceholder('Choose how they told you').click();
  await playground.page.getByRole('option', { name: 'Call' }).click();
  await card.getByRole('button', { name: 'Send response' }).click();

  await playground.cards(source).getByText('Recorded: Cannot share').first().waitFor();
  await looksAgain(trackerPage);
  await row.getByText('Red').waitFor();
  await row.getByText('Cannot share: capacity').waitFor();
  await openPage(trackerPage, 'Agreements');
  await trackerPage.getByRole('listitem').filter({ hasText: source }).getByText('Capacity').first().waitFor();
  await playground.page.close();
  await trackerPage.close();
});

test('given the compose box, when the chair finds a source and adds an action, then both cards are posted', async () => {
  const playground = await Playground.open(browser, settings.playgroundPort);
  const { page } = playground;
  await playground.channel('General');
  await page.locator('[contenteditable=true]').first().waitFor();
  const { createAction, find } = EXTENSION;

  const hits = await playground.searches(find.id, find.words.name, 'night-time');
  await hits.getByText('Night-time economy incidents').first().click();
  await page.getByRole('button', { name: 'Post' }).click();
  await playground.cards('Night-time economy incidents').first().waitFor();

  const dialog = await playground.opensDialog(createAction.id);
  await dialog.getByPlaceholder('What is to be done').fill('Write up how repeat victims are counted');
  await dialog.getByPlaceholder('Type to find a seat').click();
  await page.keyboard.type('Lead Analyst, Corp', { delay: 20 });
  await page.getByRole('option', { name: 'Lead Analyst, Corporate Insights, Police' }).click();
  await dialog.getByRole('button', { name: 'Add action' }).click();
  await dialog.waitFor({ state: 'detached' });
  await playground.cards('Write up how repeat victims are counted').first().waitFor();
  await page.close();
});

test('given no mention, when the chair writes in the personal chat, then slash command and plain word work', async () => {
  const playground = await Playground.open(browser, settings.playgroundPort);
  await playground.personalChat();
  await playground.writes('/tracker');
  await playground.cards('Partnership Data Tracker').first().waitFor();
  await playground.writes('tracker');
  await playground.cards('Partnership Data Tracker').nth(1).waitFor();
  await playground.page.close();
});
