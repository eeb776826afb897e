/**
 * Data on people and organisations, in a browser. Organisations without a seat: a contact is saved, another
 * organisation is added, and a request to one shows whom to write to. Personal data: what is due for removal, the
 * removal, and its event in the history.
 */

import { expectOn } from '../../support/tab/expect-page';
import { seatlessView } from '../../support/tab/membership-story';
import { afterTheNight } from '../../support/tab/retention-story';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aStory } from '../../support/tab/story';

const { sent, standIn, visit } = setUpTab();

test('given Education without a seat, when the VRU adds a contact and an organisation, then both are shown', async () => {
  const { page, complaints } = await visit('seats');
  await page.getByRole('button', { name: 'Add contact: Education' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contact of Education' });
  await dialog.getByRole('textbox', { name: 'Role' }).fill('Data team');
  await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('data@education.example.org');
  await dialog.getByRole('button', { name: 'Save contact' }).click();
  await page.getByText('contact: Data team, data@education.example.org').waitFor();

  await page.getByRole('button', { name: 'Add an organisation' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an organisation' });
  await adding.getByLabel('Agency').selectOption('prison');
  await adding.getByRole('textbox', { name: 'Name' }).fill('Winchester prison');
  await adding.getByRole('button', { name: 'Add organisation' }).click();
  await page.getByText('Winchester prison is in the group.').waitFor();
  expect(sent('addOrganisation')[0]?.body).toMatchObject({ agency: 'prison', healthOrSocialCare: false });
  expect(complaints).toEqual([]);
});

test('given a request to a seatless organisation, then its contact and an addressed e-mail are offered', async () => {
  const story = aStory();
  const seatless = seatlessView('prison', 'Prison Service');
  const [first, ...others] = story.requests.items.filter(({ latest }) => latest === null);
  if (first === undefined) throw new Error('Every request of the story has a response');
  standIn.begin({ ...story, requests: { ...story.requests, items: [{ ...first, seatless }, ...others], rounds: [] } });
  const { page } = await visit('requests', { permissions: ['clipboard-read', 'clipboard-write'] });
  const row = page.getByRole('list', { name: 'Open requests' }).locator('> li').first();
  await expectOn(row).toContainText(/The VRU answers on its behalf; contact: Data and performance team, data@prison/);

  await row.getByRole('button', { name: 'Copy as e-mail, to Data and performance team' }).click();

  await page.getByText('Address, subject and text are on the clipboard.').waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toMatch(/^To: data@prison\.example\.org\nData request: /);
});

test('given expired names, when the nightly removal has run, then they are gone and the history says so', async () => {
  const { page, complaints } = await visit('settings');
  const about = page.getByRole('list', { name: 'About the app' }).getByRole('link');
  await expectOn(about).toHaveTexts(['Privacy notice', 'Terms of use', 'Accessibility statement', 'Data protection']);
  await page.getByRole('region', { name: 'Personal data' }).getByRole('link', { name: 'Personal data' }).click();
  const next = page.getByRole('region', { name: 'What is removed next' });
  await next.getByText('2 meetings (5 names and texts), 1 former holder, 2 events, 1 person who left').waitFor();
  await expectOn(next.getByRole('list', { name: 'Meetings' }).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Change the period' }).click();
  const dialog = page.getByRole('dialog', { name: 'How long names are kept' });
  await dialog.getByRole('spinbutton', { name: 'Months' }).fill('18');
  await dialog.getByRole('button', { name: 'Save the period' }).click();
  await page.getByText('Names are kept for 18 months now.').waitFor();

  standIn.story = afterTheNight(standIn.story);
  await page.reload();
  await next.getByText('Nothing: no name or text from before').waitFor();
  await page.getByText('The removal ran last on').waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('Names and texts from before').waitFor();
  await page.getByText('2 meetings (5 names and texts)').waitFor();
  expect(sent('setRetention')).toHaveLength(1);
  expect(complaints).toEqual([]);
});
