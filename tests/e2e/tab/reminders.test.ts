/** Upcoming reminders, held and released; one's own digest; manual reminders; the target of a link in a reminder. */
import { expectOn } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';

const { sent, standIn, visit } = setUpTab();

test('given tomorrow’s digests, when the VRU holds one and then all, then the page says so until released', async () => {
  const { page, complaints } = await visit('reminders');
  const region = page.getByRole('region', { name: 'What goes out on Thu 17 Dec 2026' });
  await region.getByText('1 person gets a message at 09:00, 1 held back.').waitFor();
  await region.getByText('Due Thu 10 Dec 2026, 5 working days overdue').waitFor();

  await region.getByRole('button', { name: /^Hold: Senior Analyst/ }).click();
  await region.getByText('0 people get a message at 09:00, 2 held back.').waitFor();
  await region.getByRole('button', { name: /^Release: Senior Analyst/ }).click();
  await region.getByText('1 person gets a message at 09:00, 1 held back.').waitFor();

  await region.getByRole('button', { name: 'Hold all' }).click();
  await region.getByText('Nobody gets a digest until they are released.').waitFor();
  await region.getByRole('button', { name: 'Release all' }).click();
  await expectOn(region.getByRole('button', { name: 'Hold all' })).toBeVisible();
  expect(sent('holdDigests')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('given one’s own digest, when it is turned off in the form, then the page says what still comes', async () => {
  const { page } = await visit('reminders');
  await page.getByRole('button', { name: 'Change your digest' }).click();
  await page.getByRole('combobox', { name: 'Digest' }).selectOption('no');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Your digest is off.').waitFor();
  await page.getByText('You get no digest. You still get data requests').waitFor();
  expect(sent('turnDigest').map(({ body }) => body)).toEqual([{ digest: false }]);
});

test('given an action, when the chair reminds its owner, then it shows when, and a second one is refused', async () => {
  const { page } = await visit('actions');
  const button = page.getByRole('button', { name: 'Remind: DAWG-2026-11-05' });
  await button.click();
  await page.getByText('Reminded Wed 16 Dec 2026, 10:05, by Director and Chair').waitFor();
  standIn.trouble('remindOfAction', {
    ...{ type: 'problem:conflict', title: 'Already reminded', status: 409 },
    detail: 'Director and Chair sent a reminder on 2026-12-16 already. You can send the next one on 2026-12-17.',
  });
  await button.click();
  await page.getByText('You can send the next one on Thu 17 Dec 2026.').waitFor();
});

test('given a reminder’s link to an ended action, then the page shows it, and all actions on request', async () => {
  const [ended] = standIn.story.endedActions.items;
  const { page } = await visit(`actions?only=${ended?.id},gone`);
  await page.getByText('Only what the link names: 2 actions.').waitFor();
  await page.getByText(`${ended?.ref}, due`).waitFor();
  await page.getByText('1 action is not in this group.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('DAWG-2026-11-05').waitFor();
});
