/** What the tab says when things are not as they should be: nothing there, nobody known, nothing answered. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { problem, StandIn } from '../../support/tab/stand-in';
import { anEmptyStory, aStory } from '../../support/tab/story';
import { query, visit } from '../../support/tab/visit';
import { eventually } from '../../support/teams';

let browser: Browser;
let standIn: StandIn;
beforeAll(async () => {
  [browser, standIn] = await Promise.all([launchBrowser(), StandIn.start()]);
});
beforeEach(() => standIn.begin());
afterAll(async () => {
  await browser.close();
  await standIn.stop();
});

describe('on the first day', () => {
  beforeEach(() => standIn.begin(anEmptyStory()));

  it('the tracker says so, in words and not as a number, and offers the next step', async () => {
    const { page, leave } = await visit(browser, standIn);

    await page.getByRole('heading', { name: 'No data sources yet' }).waitFor();
    await page.getByRole('button', { name: 'Add a data source' }).waitFor();
    expect(await page.getByText('%').count()).toBe(0);
    expect(await page.getByText('Sample data:').count()).toBe(0);
    await leave();
  });

  it('somebody who may not add a source is told who does', async () => {
    const story = anEmptyStory();
    standIn.begin({
      ...story,
      tracker: { ...story.tracker, may: { ask: false, register: false, override: false, export: false } },
    });
    const { page, leave } = await visit(browser, standIn);

    await page.getByText('The VRU adds the data sources.').waitFor();
    expect(await page.getByRole('button', { name: 'Add a data source' }).count()).toBe(0);
    await leave();
  });

  it('actions and attendance say what comes next', async () => {
    const { page, leave } = await visit(browser, standIn, 'actions');
    await page.getByRole('heading', { name: 'No open actions' }).waitFor();

    await page.getByRole('link', { name: 'Register' }).click();

    await page.getByText('The next meeting is on Wed 16 Dec 2026 at 10:00.').waitFor();
    await page.getByRole('button', { name: 'Open register' }).waitFor();
    await leave();
  });
});

test('a filter that fits nothing says so and can be cleared', async () => {
  const { page, leave } = await visit(browser, standIn, '?agency=opcc');
  await page.getByRole('heading', { name: 'Nothing matches this filter' }).waitFor();

  await page.getByRole('button', { name: 'Clear filter' }).click();

  await page.getByText('Knife-enabled offences').waitFor();
  expect(await query(page)).toBe('');
  await leave();
});

test('an unknown person reads nothing but whom to ask', async () => {
  standIn.trouble('me', problem('no-seat', 403, 'The group does not know you. Ask the VRU to give you a seat.'));
  const { page, leave } = await visit(browser, standIn);

  await page.getByRole('heading', { name: 'You are not in this group yet' }).waitFor();
  await page.getByText('Ask the VRU to give you a seat.').waitFor();
  expect(await page.getByText('Knife-enabled offences').count()).toBe(0);
  await leave();
});

test('outside Teams and outside local mode the page says where it belongs', async () => {
  standIn.trouble('localPeople', problem('not-found', 404, 'There is no such route.'));
  const { page, leave } = await visit(browser, standIn);

  await page.getByRole('heading', { name: 'Open this in Microsoft Teams' }).waitFor();
  expect(standIn.seen.map(({ name }) => name)).toEqual(['localPeople']);
  await leave();
});

describe('a server that cannot be reached', () => {
  it('at the start can be tried again', async () => {
    standIn.trouble('localPeople', 'broken');
    const { page, leave } = await visit(browser, standIn);
    await page.getByRole('heading', { name: 'Cannot reach the server' }).waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByText('Knife-enabled offences').waitFor();
    await leave();
  });

  it('later leaves what is on the page, says since when it is old, and goes on by itself', async () => {
    const { page, leave } = await visit(browser, standIn, 'recommendations');
    await page.getByText('One framework for sharing').waitFor();

    standIn.trouble('recommendations', 'broken');
    await page.getByText('Cannot reach the server. This is what was known at').waitFor();
    expect(await page.getByText('One framework for sharing').count()).toBe(1);

    standIn.recover();
    await page.getByText('Cannot reach the server').waitFor({ state: 'detached' });
    await leave();
  });
});

test('an error of the server is shown with the reference to quote', async () => {
  standIn.trouble('tracker', { ...problem('unexpected', 500, 'Please try again.'), correlationId: 'c-4711' });
  const { page, leave } = await visit(browser, standIn);

  await page.getByText('c-4711').waitFor();
  standIn.recover();
  await page.getByRole('button', { name: 'Try again' }).click();

  await page.getByText('Knife-enabled offences').waitFor();
  await leave();
});

test('an address that leads nowhere leads back', async () => {
  const { page, leave } = await visit(browser, standIn, 'minutes');
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();

  await page.getByRole('button', { name: 'Go to the tracker' }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
  await leave();
});

test('a page whose code is gone from the server says how to get the new one', async () => {
  const { page, leave } = await visit(browser, standIn);
  await page.getByText('Knife-enabled offences').waitFor();
  await page.route('**/assets/seats-page-*.js', (route) => route.abort());

  await page.getByRole('link', { name: 'Group' }).click();
  await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();

  await page.getByRole('link', { name: 'Meetings' }).click();
  await page.getByRole('heading', { name: 'Hosting in turn' }).waitFor();
  await leave();
});

test.each([
  ['', 'tracker'],
  ['agreements', 'agreements'],
  ['recommendations', 'recommendations'],
  ['seats', 'membership'],
  ['board', 'tracker'],
])(
  'who is reading and what /%s shows are asked for at the same time, and nothing is shown to nobody',
  async (path, reading) => {
    standIn.trouble('me', 'silent');
    const { page, leave } = await visit(browser, standIn, path);

    await eventually(() => expect(standIn.seen.map(({ name }) => name)).toEqual(['localPeople', 'me', reading]));

    await page.getByLabel('Loading').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
    await leave();
  },
);

test('while an answer is on its way the page keeps its place', async () => {
  standIn.trouble('tracker', 'silent');
  const { page, leave } = await visit(browser, standIn);

  await page.getByLabel('Loading').waitFor();
  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
  await leave();
});

test('a frame that is not Teams and never answers holds nothing up', async () => {
  // teams-js waits for such a frame for a minute: were it awaited, this would be over long before.
  const { page, leave } = await visit(browser, standIn, '/frame');

  await page.frameLocator('iframe').getByText('Knife-enabled offences').waitFor({ timeout: 30_000 });
  await leave();
});

test('what changes on the server is on the page by itself, and a half-filled form stays as it is', async () => {
  const { page, leave } = await visit(browser, standIn, 'actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Action', exact: true }).fill('Half a sentence');
  const { actions } = aStory();

  standIn.story.actions = { ...actions, counts: { ...actions.counts, open: 41 } };
  await page.getByText('41 open').waitFor({ state: 'attached' });

  expect(await page.getByRole('textbox', { name: 'Action', exact: true }).inputValue()).toBe('Half a sentence');
  await leave();
});
