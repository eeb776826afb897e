/** Messages that may not have arrived: counted for the VRU, sent again or settled; and how a request shows them. */
import { expectOn } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aStory } from '../../support/tab/story';

const { sent, standIn, visit } = setUpTab();

const WHY = 'They have blocked the app or removed it from their Teams.';

test('given a message that may not have arrived, then the navigation counts it, and it can be settled', async () => {
  const { page, complaints } = await visit('messages');
  await page.getByRole('link', { name: 'Group, 1 waiting' }).waitFor();
  await page.getByRole('link', { name: 'Messages, 1 waiting' }).waitFor();
  const row = page.getByRole('list', { name: 'Messages that may not have arrived' }).locator('> li');
  await row.getByText('Teams did not answer. It may have arrived.').waitFor();

  await row.getByRole('button', { name: /^Mark as dealt with: / }).click();

  await page.getByRole('heading', { name: 'Teams accepted every message' }).waitFor();
  await page.getByText('Marked as dealt with. The history says who did it and when.').waitFor();
  await expectOn(page.getByRole('link', { name: 'Group', exact: true })).toBeVisible();
  expect(sent('settleMessage')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('given several pages of messages, when the earlier ones are opened, then they replace the later ones', async () => {
  const story = aStory();
  standIn.begin({ ...story, undelivered: { ...story.undelivered, total: 130, older: 'message-1' } });
  const { page } = await visit('messages');
  await page.getByText('130 messages may not have arrived.').waitFor();

  await page.getByRole('button', { name: 'Earlier messages' }).click();

  await page.getByRole('button', { name: 'Later messages' }).click();
  await expectOn(page.getByRole('button', { name: 'Later messages' })).toHaveCount(0);
});

test('given a round that did not reach everybody, then it says why, and offers to send again or to copy', async () => {
  const story = aStory();
  const [silent] = story.requests.items.filter(({ latest }) => latest === null);
  if (silent === undefined) throw new Error('Every request of the story has a response');
  const { organisationId } = silent;
  const unreached = [
    { messageId: 'message-1', organisationId, to: 'Lead Analyst', reason: 'blocked', why: WHY } as const,
  ];
  const [round] = story.requests.rounds;
  if (round === undefined) throw new Error('The story has no round');
  const reach = { asked: 9, taken: 7, inChannel: 1, notReachable: 1, uncertain: 0, waiting: 0, responded: 5 };
  const items = [{ ...silent, unreached }, ...round.items.filter(({ id }) => id !== silent.id)];
  standIn.begin({ ...story, requests: { ...story.requests, rounds: [{ ...round, reach, items }] } });
  const { page } = await visit('requests', { permissions: ['clipboard-read', 'clipboard-write'] });
  const region = page.getByRole('region', { name: 'Asked together' });
  await region
    .getByText('Asked 9 · taken by Teams 7 · mentioned in the channel instead 1 · not reachable 1 · responded 5')
    .waitFor();
  await region.getByText(`Not reached: Lead Analyst. ${WHY}`).waitFor();

  await region.getByRole('button', { name: 'Copy as e-mail, to Lead Analyst' }).click();

  await page.getByText('Subject and text are on the clipboard.').waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toMatch(/^Data request: /);
  expect(copied).toContain(silent.source);
  await region.getByRole('button', { name: 'Send again, to Lead Analyst' }).click();
  await page.getByText('The message is on its way again.').waitFor();
  if (process.env.DAWG_PICTURES !== undefined) {
    await page.screenshot({ path: `${process.env.DAWG_PICTURES}/round-reach.png` });
    await page.goto(page.url().replace(/requests.*/, 'messages'));
    await page.getByRole('heading', { name: 'Messages' }).waitFor();
    await page.screenshot({ path: `${process.env.DAWG_PICTURES}/messages.png` });
  }
});

test('given a request to another organisation, when the VRU responds, then it records how it was told', async () => {
  const story = aStory();
  const items = story.requests.items.map((item) => ({ ...item, onBehalf: true }));
  standIn.begin({ ...story, requests: { ...story.requests, items } });
  const { page } = await visit('requests');
  const row = page.getByRole('list', { name: 'Open requests' }).locator('> li').filter({ hasText: 'Deliberate fires' });
  await row.getByRole('button', { name: /^(Answer|Respond)/ }).click();
  await page.getByRole('menuitem', { name: 'Not held' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Given by').selectOption('email');

  await dialog.getByRole('button', { name: 'Send response' }).click();

  await dialog.waitFor({ state: 'detached' });
  expect(sent('answerRequest')[0]?.body).toMatchObject({ kind: 'not_held', givenBy: 'email' });
});
