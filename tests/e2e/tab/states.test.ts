/** The tab in exceptional states: no data, an unknown user, no answer. */
import { actionItem, many } from '../../support/builders';
import { smallTargets } from '../../support/tab/axe';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { fileOfPage } from '../../support/tab/first-load';
import { openPage } from '../../support/tab/navigation';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { anEmptyStory, aStory } from '../../support/tab/story';

const { standIn, visit } = setUpTab();

describe('on the first day', () => {
  beforeEach(() => standIn.begin(anEmptyStory()));

  it('the tracker says so, in words and not as a number, and offers the next step', async () => {
    const { page } = await visit();

    await page.getByRole('heading', { name: 'No data sources yet' }).waitFor();
    await page.getByRole('button', { name: 'Add a data source' }).waitFor();
    await expectOn(page.getByText('%')).toHaveCount(0);
    await expectOn(page.getByText('Sample data:')).toHaveCount(0);
  });

  it('a reader who may not add a source is told who does', async () => {
    const story = anEmptyStory();
    standIn.begin({
      ...story,
      tracker: { ...story.tracker, may: { ask: false, register: false, override: false, export: false } },
    });
    const { page } = await visit();

    await page.getByText('The VRU adds the data sources.').waitFor();
    await expectOn(page.getByRole('button', { name: 'Add a data source' })).toHaveCount(0);
  });

  it('actions and attendance say what comes next', async () => {
    const { page } = await visit('actions');
    await page.getByRole('heading', { name: 'No open actions' }).waitFor();

    await openPage(page, 'Register');

    await page.getByText('The next meeting is on Wed 16 Dec 2026 at 10:00.').waitFor();
    await page.getByRole('button', { name: 'Open the register' }).waitFor();
  });

  it.each([
    ['requests', 'Go to the tracker'],
    ['agreements', 'See the open requests'],
    ['attendance/monitoring', 'Go to the register'],
  ])('in a side panel the link onward from %s is tall enough for touch', async (path, leads) => {
    const { page } = await visit(path, { viewport: { width: 280, height: 900 } });
    await page.getByRole('link', { name: leads }).waitFor();
    await expectPoll(() => smallTargets(page, 44)).toEqual([]);
  });
});

test('a filter that fits nothing says so and can be cleared', async () => {
  const { page } = await visit('?agency=opcc');
  await page.getByRole('heading', { name: 'Nothing matches this filter' }).waitFor();

  await page.getByRole('button', { name: 'Clear filter' }).click();

  await page.getByText('Knife-enabled offences').waitFor();
  await expectQuery(page, '');
});

test('an unknown person sees only whom to ask', async () => {
  standIn.trouble('me', problem('no-seat', 403, 'The group does not know you. Ask the VRU to give you a seat.'));
  const { page } = await visit();

  await page.getByRole('heading', { name: 'You are not in this group yet' }).waitFor();
  await page.getByText('Ask the VRU to give you a seat.').waitFor();
  await expectOn(page.getByText('Knife-enabled offences')).toHaveCount(0);
});

test('outside Teams and outside local mode the page says where it belongs', async () => {
  standIn.trouble('localPeople', problem('not-found', 404, 'There is no such route.'));
  const { page } = await visit();

  await page.getByRole('heading', { name: 'Open this in Microsoft Teams' }).waitFor();
  expect(standIn.seen.map(({ name }) => name)).toEqual(['localPeople']);
});

describe('a server that cannot be reached', () => {
  it('at the start can be tried again', async () => {
    standIn.trouble('localPeople', 'broken');
    const { page } = await visit();
    await page.getByRole('heading', { name: 'Cannot reach the server' }).waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByText('Knife-enabled offences').waitFor();
  });

  it('later keeps what is on the page, says how old it is, and recovers by itself', async () => {
    const { page } = await visit('recommendations', { ownClock: true });
    await page.getByText('One framework for sharing').waitFor();

    standIn.trouble('recommendations', 'broken');
    await page.clock.fastForward('00:05');
    await page.getByText('Cannot reach the server. This is what was known at').waitFor();
    await expectOn(page.getByText('One framework for sharing')).toHaveCount(1);

    standIn.recover();
    await page.clock.fastForward('00:10');
    await page.getByText('Cannot reach the server').waitFor({ state: 'detached' });
  });
});

test('an error of the server is shown with the reference to quote', async () => {
  standIn.trouble('tracker', { ...problem('unexpected', 500, 'Please try again.'), correlationId: 'c-4711' });
  const { page } = await visit();

  await page.getByText('c-4711').waitFor();
  standIn.recover();
  await page.getByRole('button', { name: 'Try again' }).click();

  await page.getByText('Knife-enabled offences').waitFor();
});

test('an address that leads nowhere leads back', async () => {
  const { page } = await visit('minutes');
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();

  await page.getByRole('button', { name: 'Go to the tracker' }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
});

test('a page whose code is no longer on the server says how to get the new one', async () => {
  const { page } = await visit();
  await page.getByText('Knife-enabled offences').waitFor();
  await page.route(`**/${fileOfPage('features/seats/seats-page.tsx')}`, (route) => route.abort());

  await openPage(page, 'Group');
  await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();

  await openPage(page, 'Meetings');
  await page.getByRole('heading', { name: 'Hosting in turn' }).waitFor();
});

test.each([
  ['', 'tracker'],
  ['agreements', 'agreements'],
  ['recommendations', 'recommendations'],
  ['seats', 'membership'],
  ['board', 'tracker'],
])(
  'the reader and the data of /%s are requested together, and nothing is shown to an unknown reader',
  async (path, reading) => {
    standIn.trouble('me', 'silent');
    const { page } = await visit(path);

    await expectPoll(() => standIn.seen.map(({ name }) => name)).toEqual(['localPeople', 'me', reading]);

    await page.getByLabel('Loading').waitFor();
    await expectOn(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  },
);

test('while data is loading the page shows its heading', async () => {
  standIn.trouble('tracker', 'silent');
  const { page } = await visit();

  await page.getByLabel('Loading').waitFor();
  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
});

test('a frame that is not Teams and never answers does not delay the tab', async () => {
  // teams-js waits for such a frame for a minute; the test would time out first if the tab waited for it.
  const { page } = await visit('/frame');

  await page.frameLocator('iframe').getByText('Knife-enabled offences').waitFor({ timeout: 30_000 });
});

test('changes on the server appear by themselves, and a half-filled form stays as it is', async () => {
  const { page } = await visit('actions', { ownClock: true });
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Action', exact: true }).fill('Half a sentence');
  const { actions } = aStory();

  standIn.story.actions = { ...actions, items: many(41, (number) => actionItem({ id: `action-${number}` })) };
  await page.clock.fastForward('00:05');
  await page.getByText('41 open').waitFor({ state: 'attached' });

  await expectOn(page.getByRole('textbox', { name: 'Action', exact: true })).toHaveValue('Half a sentence');
});
