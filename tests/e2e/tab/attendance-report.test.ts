/**
 * Reading the attendance report of Teams: proposals are shown beside people's own answers and never replace them
 * without confirmation.
 */
import type { Page } from 'playwright-core';
import { LIMITS } from '../../../shared/contract/limits';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const file = (page: Page) => page.getByRole('dialog').locator('input[type=file]');
const CSV = { name: 'report.csv', mimeType: 'text/csv' };

async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attendance report from Teams' }).click();
  await file(page).waitFor();
}

async function readReport(page: Page): Promise<void> {
  await openReport(page);
  await file(page).setInputFiles({ ...CSV, buffer: Buffer.from('1. Summary') });
  await page.getByText('5 seats found: 1 agrees, 2 new, 2 differ.').waitFor();
}

test('given a report, when it is read, then it is shown beside people’s answers, and nothing is recorded', async () => {
  const { page, complaints } = await visit('attendance');
  await readReport(page);

  expect(sent('readReport')[0]?.body).toEqual({
    fileName: 'report.csv',
    content: Buffer.from('1. Summary').toString('base64'),
  });
  await row(page, 'Analyst and Evaluation Officer').getByText('Agrees').waitFor();
  await row(page, 'Performance and Management').getByText('75 minutes, matched by name').waitFor();
  await row(page, 'Senior Public Health Analyst').getByText('Apologies, said themselves').waitFor();
  await row(page, 'Serious Violence Lead').getByText('Apologies, recorded for them').waitFor();
  await page.getByText('Down as present, and not in the report').waitFor();
  await page.getByText('DAWG monthly meeting, 12/16/26, 9:58:12 AM').waitFor();
  expect(sent('applyReport')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('given seats without an answer, when all new ones are recorded, then the report is compared again', async () => {
  const { page } = await visit('attendance');
  await readReport(page);

  await page.getByRole('button', { name: 'Record all that are new (2)' }).click();

  const summary = page.getByText('5 seats found: 3 agree, 2 differ.');
  await summary.waitFor();
  await expectOn(summary).toBeFocused();
  expect(sent('applyReport').map(({ body }) => body)).toEqual([
    {
      seats: [
        { seat: 'opcc-performance', override: false },
        { seat: 'portsmouth-yjs-performance', override: false },
      ],
    },
  ]);
  await expectOn(page.getByRole('button', { name: /^Record all/ })).toHaveCount(0);
});

test('given apologies sent by the holder, then replacing them needs a confirmation, which can be declined', async () => {
  const { page } = await visit('attendance');
  await readReport(page);
  const conflict = row(page, 'Senior Public Health Analyst');
  await conflict.getByRole('button', { name: 'Record as present' }).click();
  const question = conflict.getByText('said apologies themselves. Record present instead?');
  await question.waitFor();
  await conflict.getByRole('button', { name: 'Leave it' }).click();
  await question.waitFor({ state: 'detached' });
  await expectOn(conflict.getByRole('button', { name: 'Record as present' })).toBeFocused();
  expect(sent('applyReport')).toEqual([]);

  await conflict.getByRole('button', { name: 'Record as present' }).click();
  await conflict.getByRole('button', { name: 'Record present instead' }).click();

  await conflict.getByText('Agrees').waitFor();
  expect(sent('applyReport')[0]?.body).toMatchObject({
    seats: [{ seat: 'hampshire-cc-public-health', override: true }],
  });
});

test('given an answer recorded by somebody else, then one press replaces it, without an override', async () => {
  const { page } = await visit('attendance');
  await readReport(page);

  await row(page, 'Serious Violence Lead').getByRole('button', { name: 'Record as present' }).click();

  await row(page, 'Serious Violence Lead').getByText('Agrees').waitFor();
  expect(sent('applyReport')[0]?.body).toMatchObject({
    seats: [{ seat: 'probation-serious-violence', override: false }],
  });
});

test('given an unknown person, when their organisation is entered, then they become an observer', async () => {
  const { page } = await visit('attendance');
  await readReport(page);
  await page.getByRole('button', { name: 'Add as observer: Guest of the university' }).click();
  await page.getByRole('button', { name: 'Add observer', exact: true }).click();
  await page.getByText('Say which organisation.').waitFor();

  await page.getByLabel('Organisation of Guest of the university').fill('University of Portsmouth');
  await page.getByRole('button', { name: 'Add observer', exact: true }).click();

  await page.getByRole('dialog').getByText('Observer', { exact: true }).waitFor();
  expect(sent('addObserver').at(-1)?.body).toEqual({
    name: 'Guest of the university',
    organisation: 'University of Portsmouth',
  });
});

test('given the form of a person without a seat, when it closes, then the focus stays in the dialog', async () => {
  const { page } = await visit('attendance');
  await readReport(page);
  const add = (name: string) => page.getByRole('button', { name: `Add as observer: ${name}` });
  const of = (name: string) => page.getByLabel(`Organisation of ${name}`);

  await add('Second guest').click();
  await expectOn(of('Second guest')).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectOn(add('Second guest')).toBeFocused();

  await add('Guest of the university').click();
  await of('Guest of the university').fill('University of Portsmouth');
  await page.keyboard.press('Enter');
  await expectOn(add('Second guest')).toBeFocused();

  await add('Second guest').click();
  await of('Second guest').fill('University of Portsmouth');
  await page.keyboard.press('Enter');
  await expectOn(page.getByText('5 seats found: 1 agrees, 2 new, 2 differ.')).toBeFocused();
});

test('given a file larger than 2 MB, then the field says so and nothing is sent', async () => {
  const { page } = await visit('attendance');
  await openReport(page);

  await file(page).setInputFiles({ ...CSV, buffer: Buffer.alloc(LIMITS.reportBytes + 1, 'x') });

  await page.getByText('The file is larger than 2 MB.').waitFor();
  await expectOn(file(page)).toHaveAttribute('aria-invalid', 'true');
  expect(sent('readReport')).toEqual([]);
});

test('given a wrong file after a good one, then its fault shows, the results stay, and another can follow', async () => {
  const { page } = await visit('attendance');
  await readReport(page);
  const words = 'This is not an attendance report that Teams saved.';
  standIn.trouble('readReport', { ...problem('invalid', 422, 'Please check'), fields: { content: words } });
  await file(page).setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('no report') });
  await page.getByText(words).waitFor();
  await page.getByText('5 seats found').waitFor();

  standIn.recover();
  await file(page).setInputFiles({ ...CSV, buffer: Buffer.from('1. Summary again') });

  await page.getByText(words).waitFor({ state: 'detached' });
  await expectPoll(() => sent('readReport').length).toBe(3);
});

test('given a file that is dropped, then it is read like a chosen one', async () => {
  const { page } = await visit('attendance');
  await openReport(page);
  const dropped = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File(['1. Summary'], 'dropped.csv')); return data; })()`,
  );

  await page.getByRole('group', { name: 'The file' }).dispatchEvent('drop', { dataTransfer: dropped });

  await page.getByText('5 seats found').waitFor();
  expect(sent('readReport')[0]?.body).toMatchObject({ fileName: 'dropped.csv' });
});

test('given the server refuses to record, then the page says so and the results stay', async () => {
  const { page } = await visit('attendance');
  await readReport(page);
  standIn.trouble('applyReport', problem('conflict', 409, 'This register is closed.'));

  await page.getByRole('button', { name: /^Record all/ }).click();

  await page.getByRole('dialog').getByRole('alert').getByText('This register is closed.').first().waitFor();
  await page.getByText('5 seats found').waitFor();
});

test('given 280 pixels, then everything is stacked, with every button named', async () => {
  const { page } = await visit('attendance?frame=sidePanel', {
    viewport: { width: 280, height: 600 },
  });
  await page.getByRole('button', { name: 'Manage the register' }).click();
  await page.getByRole('menuitem', { name: 'Attendance report from Teams' }).click();
  await file(page).setInputFiles({ ...CSV, buffer: Buffer.from('1. Summary') });
  const seats = page.getByRole('list', { name: 'Seats in the report' });
  await seats.getByText('Register: Apologies, said themselves').waitFor();

  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
});
