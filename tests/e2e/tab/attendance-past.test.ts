/** Closed registers: opened from the list, read, and put right with a reason. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { problem, StandIn } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { hasFocus, nameless, overflow, visit } from '../../support/tab/visit';

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

const sent = (name: string) => standIn.seen.filter((call) => call.name === name);
const seat = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Seats by agency' }).getByRole('listitem').filter({ hasText: title }).last();

test('given the list of past meetings, when one is chosen, then its seats and corrections are shown, and the way back leads to the list', async () => {
  const { page, complaints, leave } = await visit(browser, standIn, 'attendance');
  await page.getByText('1 correction', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Wed 18 Nov 2026' }).click();

  await page.getByText('Register closed').waitFor();
  await seat(page, 'Lead Analyst, Corporate').getByText('Corrected').waitFor();
  expect(await page.getByText('Corrected', { exact: true }).count()).toBe(1);
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await corrections.getByText('Absent → Present. They joined by telephone').waitFor();
  await corrections.getByText('Thu 19 Nov 2026, 09:00').waitFor();
  expect(await page.getByRole('button', { name: "I'm here" }).count()).toBe(0);

  await page.getByRole('link', { name: 'All registers' }).click();
  await page.getByRole('heading', { name: 'Past meetings' }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test('given a wrong absence, when it is corrected without a reason, then that is asked for; with one, it is marked and kept', async () => {
  const { page, leave } = await visit(browser, standIn, 'attendance?meeting=2026-11');
  await page.getByRole('button', { name: 'Correct Manager and Vice-Chair' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The register says: Absent.').waitFor();
  await dialog.getByRole('button', { name: 'Correct the register' }).click();
  await dialog.getByText('Choose what is right.').waitFor();
  await dialog.getByLabel('What is right').selectOption({ label: 'Deputy' });
  await dialog.getByLabel("Deputy's name").fill('The duty manager');
  await dialog.getByRole('button', { name: 'Correct the register' }).click();
  await dialog.getByText('Say why, in a few words. The register keeps it.').waitFor();
  expect(await hasFocus(dialog.getByLabel('Reason'))).toBe(true);
  expect(await dialog.getByLabel("Deputy's name").inputValue()).toBe('The duty manager');

  await dialog.getByLabel('Reason').fill('A deputy was there and did not press');
  await dialog.getByRole('button', { name: 'Correct the register' }).click();

  await seat(page, 'Manager and Vice-Chair').getByText('Corrected').waitFor();
  await seat(page, 'Manager and Vice-Chair').getByText('Deputy: The duty manager').waitFor();
  await page.getByText('Absent → Deputy. A deputy was there and did not press').waitFor();
  expect(sent('correctAttendance').at(-1)?.body).toEqual({
    value: 'deputy',
    deputyName: 'The duty manager',
    reason: 'A deputy was there and did not press',
  });
  await leave();
});

test('given a member, then a closed register can be read and not changed', async () => {
  const story = aStory();
  const may = { open: false, answer: true, close: false, record: false };
  standIn.begin({ ...story, attendance: { ...story.attendance, may } });
  const { page, leave } = await visit(browser, standIn, 'attendance?meeting=2026-11');
  await page.getByText('Corrected', { exact: true }).waitFor();

  expect(await page.getByRole('button', { name: /^Correct/ }).count()).toBe(0);
  await leave();
});

test('given a meeting without a register, then that is said, with the way back', async () => {
  standIn.trouble('register', problem('not-found', 404, 'There is no register of that meeting.'));
  const { page, leave } = await visit(browser, standIn, 'attendance?meeting=2020-01');

  await page.getByText('There is no register of that meeting.').first().waitFor();
  await page.getByRole('link', { name: 'All registers' }).click();

  await page.getByText('Register open').waitFor();
  await leave();
});

test('given 280 pixels, then a closed register and its correction fit, with everything named', async () => {
  const { page, leave } = await visit(browser, standIn, 'attendance?meeting=2026-11', {
    viewport: { width: 280, height: 600 },
  });
  await page.getByRole('button', { name: 'Correct Manager and Vice-Chair' }).click();
  await page.getByRole('button', { name: 'Correct the register' }).waitFor();

  expect(await overflow(page)).toBe(0);
  expect(await nameless(page)).toEqual([]);
  await leave();
});
