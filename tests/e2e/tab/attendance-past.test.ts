/** Closed registers: opened from the list, viewed, and corrected with a reason. */
import type { Page } from 'playwright-core';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const seat = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Seats by agency' }).getByRole('listitem').filter({ hasText: title }).last();

test('given past meetings, when one is chosen, then its seats and corrections are shown, with a way back', async () => {
  const { page, complaints } = await visit('attendance');
  await page.getByText('1 correction', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Wed 18 Nov 2026' }).click();

  await page.getByText('Register closed').waitFor();
  await seat(page, 'Lead Analyst, Corporate').getByText('Corrected').waitFor();
  await expectOn(page.getByText('Corrected', { exact: true })).toHaveCount(1);
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await corrections.getByText('Absent → Present. They joined by telephone').waitFor();
  await corrections.getByText('Thu 19 Nov 2026, 09:00').waitFor();
  await expectOn(page.getByRole('button', { name: "I'm here" })).toHaveCount(0);

  await page.getByRole('link', { name: 'All registers' }).click();
  await page.getByRole('heading', { name: 'Past meetings' }).waitFor();
  expect(complaints).toEqual([]);
});

test('given a wrong absence, when it is corrected, then a reason is required and the correction is listed', async () => {
  const { page } = await visit('attendance?meeting=2026-11');
  await page.getByRole('button', { name: 'Correct Manager and Vice-Chair' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The register says: Absent.').waitFor();
  const faulty = (fields: Readonly<Record<string, string>>) =>
    standIn.trouble('correctAttendance', { ...problem('invalid', 422, 'Please check what you entered.'), fields });
  faulty({ value: 'Choose what is right.' });
  await dialog.getByRole('button', { name: 'Correct the register' }).click();
  await dialog.getByText('Choose what is right.').waitFor();
  await dialog.getByLabel('What is right').selectOption({ label: 'Deputy' });
  await dialog.getByLabel("Deputy's name").fill('The duty manager');
  faulty({ reason: 'Say why, in a few words. The register keeps it.' });
  await dialog.getByRole('button', { name: 'Correct the register' }).click();
  await dialog.getByText('Say why, in a few words. The register keeps it.').waitFor();
  await expectOn(dialog.getByLabel('Reason')).toBeFocused();
  await expectOn(dialog.getByLabel("Deputy's name")).toHaveValue('The duty manager');

  await dialog.getByLabel('Reason').fill('A deputy was there and did not press');
  const changed = { by: 'Lead Analyst, Police', at: '2026-12-01T09:12:00.000Z' };
  standIn.trouble('correctAttendance', {
    ...problem('conflict', 409, 'Somebody changed the same while this form was open.'),
    clashes: [{ field: 'value', now: 'apologies', changed }],
  });
  await dialog.getByRole('button', { name: 'Correct the register' }).click();
  await dialog.getByText('Lead Analyst, Police changed “What is right” on').waitFor();
  await expectOn(dialog.getByRole('button', { name: 'Keep theirs: Apologies' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Use mine: Deputy' }).click();
  standIn.recover();
  await dialog.getByRole('button', { name: 'Correct the register' }).click();

  await seat(page, 'Manager and Vice-Chair').getByText('Corrected').waitFor();
  await seat(page, 'Manager and Vice-Chair').getByText('Deputy: The duty manager').waitFor();
  await page.getByText('Absent → Deputy. A deputy was there and did not press').waitFor();
  expect(sent('correctAttendance').at(-1)?.body).toEqual({
    edits: {
      value: { from: 'apologies', to: 'deputy' },
      deputyName: { from: '', to: 'The duty manager' },
      reason: { from: '', to: 'A deputy was there and did not press' },
    },
  });
});

test('given a member, then a closed register can be read and not changed', async () => {
  const story = aStory();
  const may = { open: false, answer: true, close: false, record: false, discard: false, reopen: null };
  standIn.begin({ ...story, attendance: { ...story.attendance, may } });
  const { page } = await visit('attendance?meeting=2026-11');
  await page.getByText('Corrected', { exact: true }).waitFor();

  await expectOn(page.getByRole('button', { name: /^Correct/ })).toHaveCount(0);
});

test('given a meeting without a register, then the page says so, with the way back', async () => {
  standIn.trouble('register', problem('not-found', 404, 'There is no register of that meeting.'));
  const { page } = await visit('attendance?meeting=2020-01');

  await page.getByText('There is no register of that meeting.').first().waitFor();
  await page.getByRole('link', { name: 'All registers' }).click();

  await page.getByText('Register open').waitFor();
});

test('given 280 pixels, then a closed register and its correction fit, with everything named', async () => {
  const { page } = await visit('attendance?meeting=2026-11', {
    viewport: { width: 280, height: 600 },
  });
  await page.getByRole('button', { name: 'Correct Manager and Vice-Chair' }).click();
  await page.getByRole('button', { name: 'Correct the register' }).waitFor();

  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
});
