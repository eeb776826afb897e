/** The page of support and best practice: searching, adding, editing and withdrawing entries. */
import type { Page } from 'playwright-core';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { anEmptyStory } from '../../support/tab/story';
import { overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const CALL = 'A weekly call about hot spots';
const entry = (page: Page, title: string) => page.getByRole('listitem', { name: title });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });

it('searches while typing, keeps the search in the address, and leads back to all entries', async () => {
  const { page, complaints } = await visit('practice');
  await entry(page, CALL).waitFor();
  await expectOn(page.getByRole('heading', { level: 2 })).toHaveTexts([CALL, 'One definition of knife crime']);
  await expectOn(entry(page, CALL).getByRole('link')).toHaveAttribute('href', 'https://example.org/hot-spots');
  await expectOn(page.getByRole('button', { name: 'More for One definition of knife crime' })).toHaveCount(0);

  await search(page).fill('youth definition');
  await expectOn(page.getByRole('heading', { level: 2 })).toHaveTexts(['One definition of knife crime']);
  await page.getByText('1 of 2 entries').waitFor();
  await expectQuery(page, '?search=youth+definition');

  await page.reload();
  await page.getByText('1 of 2 entries').waitFor();
  await expectOn(search(page)).toHaveValue('youth definition');

  await search(page).fill('nothing like it');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('2 entries').waitFor();
  await expectQuery(page, '');
  expect(complaints).toEqual([]);
});

it('adds an entry, refuses an invalid link at its field, edits it and withdraws it with a reason', async () => {
  const { page, complaints } = await visit('practice', { viewport: { width: 280, height: 700 } });
  await page.getByRole('button', { name: 'Share what worked' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share what worked' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Shared codes');
  await dialog.getByRole('textbox', { name: 'What was done' }).fill('Two agencies agreed one list of codes');
  await dialog.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)');
  await expectOn(dialog.getByLabel('Agency')).toHaveValue('vru');
  await expectOn(dialog.getByLabel('Date')).toHaveValue('2026-12-16');
  await expectPoll(() => overflow(page)).toBe(0);
  await dialog.getByRole('button', { name: 'Add entry' }).click();
  await dialog.getByText('Give the whole address, beginning with https://, or leave it empty.').waitFor();
  await dialog.getByRole('textbox', { name: 'Link' }).fill('https://example.org/codes');
  await dialog.getByRole('button', { name: 'Add entry' }).click();
  await page.getByText('Shared codes is in the log.').waitFor();
  expect(sent('addPractice').at(-1)?.body).toMatchObject({ agency: 'vru', link: 'https://example.org/codes' });

  await page.getByRole('button', { name: 'More for Shared codes' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Shared codes' });
  await edit.getByRole('textbox', { name: 'Link' }).fill('');
  await edit.getByLabel('Agency').selectOption('police');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Shared codes is changed.').waitFor();
  await entry(page, 'Shared codes').getByText('Police').waitFor();
  expect(sent('editPractice')[0]?.body).toEqual({
    edits: { agency: { from: 'vru', to: 'police' }, link: { from: 'https://example.org/codes', to: '' } },
  });

  await page.getByRole('button', { name: 'More for Shared codes' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  const withdraw = page.getByRole('dialog', { name: 'Withdraw Shared codes' });
  await withdraw.getByRole('button', { name: 'Withdraw the entry' }).click();
  await withdraw.getByText('Give the reason.').waitFor();
  await withdraw.getByRole('textbox', { name: 'Reason' }).fill('Shared twice');
  await withdraw.getByRole('button', { name: 'Withdraw the entry' }).click();
  await page.getByText('Shared codes is withdrawn.').waitFor();
  await expectOn(entry(page, 'Shared codes')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

it('given an empty log, then it invites to share; given a reader, then nothing can be added', async () => {
  standIn.begin(anEmptyStory());
  const { page } = await visit('practice');
  await page.getByRole('heading', { name: 'Nothing has been shared yet' }).waitFor();
  await page.getByRole('button', { name: 'Share what worked' }).waitFor();

  standIn.story.practice = { ...standIn.story.practice, may: { add: false } };
  await page.reload();
  await page.getByRole('heading', { name: 'Nothing has been shared yet' }).waitFor();
  await expectOn(page.getByRole('button', { name: 'Share what worked' })).toHaveCount(0);
});
