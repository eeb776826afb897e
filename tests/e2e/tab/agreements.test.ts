/** The agreements page: the register, the basis of sharing over time, and the barrier log. */
import type { Page } from 'playwright-core';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { anEmptyStory, aStory } from '../../support/tab/story';
import { doubleIds, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const FRAMEWORK = 'Sharing framework for the Serious Violence Duty';
const agreements = (page: Page) => page.getByRole('list', { name: 'Agreements', exact: true }).locator('> li');
const agreement = (page: Page, title: string) => agreements(page).filter({ hasText: title });
const barriers = (page: Page) => page.getByRole('list', { name: 'Open barriers' }).locator('> li');

describe('the register', () => {
  it('says in words what is due: a review overdue or near, an agreement that expires soon', async () => {
    const { page, complaints } = await visit('agreements');
    const register = page.getByRole('region', { name: 'Register' });
    await expectOn(register).toContainText(
      /3 in force\s+\(show them\)\s+· 1 in negotiation\s+\(show them\)\s+· 1 review overdue\s+\(show them\)\s+· 1 review due within three months/,
    );

    await agreement(page, FRAMEWORK).getByText('Review overdue').waitFor();
    await agreement(page, 'Fire data').getByText('Review due soon').waitFor();
    await agreement(page, 'Residents’ survey').getByText('Expires soon').waitFor();
    await agreement(page, 'Ambulance call-outs').getByText('In negotiation').waitFor();
    await expectOn(agreements(page)).toHaveCount(4);
    expect(complaints).toEqual([]);
  });

  it('lists expired and ended agreements separately, with the reason for ending', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Expired and ended agreements (2)' }).click();

    const over = page.getByRole('list', { name: 'Expired and ended agreements' });
    await over.getByText('Ended: The framework covers it').waitFor();
    await expectOn(over.getByRole('button', { name: 'Edit: Pilot with Probation' })).toHaveCount(0);
  });

  it('opens an agreement to all its parties and to the sources it covers', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: `Parties and sources: ${FRAMEWORK}` }).click();

    await agreement(page, FRAMEWORK).getByText('Rushmoor Borough Council').waitFor();
    const link = agreement(page, FRAMEWORK).getByRole('link', { name: 'Recorded violence with injury' });
    await expectOn(link).toHaveAttribute('href', '/tab/sources/violence');
  });

  it('opens each number into the agreements that it counts, and the address keeps it', async () => {
    const { page } = await visit('agreements');
    const list = page.getByRole('list', { name: 'Agreements', exact: true });
    const overdue = page.getByRole('button', { name: '1 review overdue (show them)' });
    await overdue.click();

    await expectQuery(page, '?agreements=overdue');
    await expectOn(list.getByRole('heading', { level: 3 })).toHaveTexts([FRAMEWORK]);

    await overdue.click();
    await expectOn(list.getByRole('heading', { level: 3 })).toHaveCount(4);
  });

  it('records a new agreement without dates as in negotiation', async () => {
    const { page } = await visit('agreements');
    const opener = page.getByRole('button', { name: 'Add an agreement' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Add an agreement' });
    await dialog.getByRole('button', { name: 'Add agreement' }).click();
    await dialog.getByText('Give the agreement a name.').waitFor();
    await dialog.getByText('Choose the unified framework or an individual agreement.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Probation cases');
    await dialog.getByLabel('Kind').selectOption('individual');
    const parties = dialog.getByRole('group', { name: 'Parties: choose' });
    await parties.getByRole('checkbox', { name: 'Probation' }).check();
    await parties.getByRole('checkbox', { name: 'Police', exact: true }).check();
    const sources = dialog.getByRole('group', { name: 'Data sources that it covers: choose' });
    await sources.getByRole('checkbox', { name: /Probation cases/ }).check();

    await dialog.getByRole('button', { name: 'Add agreement' }).click();

    await page.getByText('Probation cases is in the register.').waitFor();
    await agreement(page, 'Probation cases').getByText('No days yet: it is being negotiated.').waitFor();
    expect(sent('registerAgreement').at(-1)?.body).toEqual({
      title: 'Probation cases',
      kind: 'individual',
      parties: ['probation', 'police'],
      gateway: '',
      sourceIds: ['cases'],
      start: '',
      novateBy: '',
      review: '',
      expiry: '',
    });
    await expectOn(opener).toBeFocused();
  });

  it('edits an agreement from its current values, and sends only what changed', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Edit: Ambulance call-outs' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Ambulance call-outs' });
    await dialog.getByText('2 organisations chosen').waitFor();
    await dialog.getByLabel('Start').fill('2027-01-01');

    await dialog.getByRole('button', { name: 'Save changes' }).click();

    await agreement(page, 'Ambulance call-outs').getByText('Fri 1 Jan 2027').waitFor();
    expect(sent('editAgreement')[0]?.body).toEqual({ edits: { start: { from: '', to: '2027-01-01' } } });
  });

  it('ends one with its last day and a reason', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'End: Fire data' }).click();
    const dialog = page.getByRole('dialog', { name: 'End Fire data' });
    await dialog.getByRole('button', { name: 'End the agreement' }).click();
    await dialog.getByText('Give the reason.').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The framework covers it');

    await dialog.getByRole('button', { name: 'End the agreement' }).click();

    await page.getByRole('button', { name: 'Expired and ended agreements (3)' }).waitFor();
    expect(sent('endAgreement').at(-1)?.body).toEqual({ on: '2026-12-16', reason: 'The framework covers it' });
  });
});

describe('the basis of sharing', () => {
  it('opens each figure into the sources that it counts', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: '3 On the unified framework' }).click();

    const list = page.getByRole('list', { name: 'On the unified framework' });
    await list.getByRole('link', { name: 'Recorded violence with injury' }).waitFor();
    await expectOn(list.getByRole('listitem')).toHaveCount(3);
  });

  it('shows the trend over the quarters in a sentence and a table, and marks provisional quarters', async () => {
    const { page } = await visit('agreements');
    await page.getByText('3 sources fewer on individual agreements (5 to 2).').waitFor();

    await page.getByRole('button', { name: 'As a table' }).click();

    const table = page.getByRole('table', { name: 'Data sources by basis of sharing' });
    await expectOn(table.getByRole('row', { name: 'Q2 26–27, provisional' }).getByRole('cell')).toHaveTexts([
      '4',
      '3',
      '2',
      '1',
    ]);
  });
});

describe('the barrier log', () => {
  it('suggests where to spend the next workshop, and opens each number into the barriers it counts', async () => {
    const { page } = await visit('agreements');
    await page.getByText('most barriers are of the kind “No information sharing agreement” (2)').waitFor();
    await expectOn(barriers(page)).toHaveCount(4);

    await page.getByRole('button', { name: 'No information sharing agreement, Probation: 1 open' }).click();

    await page.waitForURL(/code=no_isa&agency=probation/);
    await page.getByText('1 of 4 open barriers: No information sharing agreement, Probation').waitFor();
    await expectOn(barriers(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Show every barrier' }).click();
    await page.getByText('4 open barriers', { exact: true }).waitFor();
  });

  it('asks for the expected day where a request waits, and removes the barrier from the log', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Resolve: No information sharing agreement, School exclusions' }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve the barrier to School exclusions' });
    await dialog.getByRole('button', { name: 'Resolve the barrier' }).click();
    await dialog.getByText('Say what came of it.').waitFor();
    await dialog.getByRole('textbox', { name: 'Outcome' }).fill('The framework covers it now');
    await dialog.getByLabel('Agreement that came of it').selectOption({ label: FRAMEWORK });
    await dialog.getByLabel('The data is expected by').fill('2027-01-29');

    await dialog.getByRole('button', { name: 'Resolve the barrier' }).click();

    await page.getByText('3 open barriers', { exact: true }).waitFor();
    expect(sent('resolveBarrier').at(-1)?.body).toEqual({
      outcome: 'The framework covers it now',
      agreement: 'framework',
      expected: '2027-01-29',
    });
  });

  it('asks for no expected day where no request waits', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Resolve: Capacity, Knife-enabled offences' }).click();

    await page.getByRole('textbox', { name: 'Outcome' }).waitFor();
    await expectOn(page.getByLabel('The data is expected by')).toHaveCount(0);
  });

  it('assigns a barrier to an owner', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Assign: No information sharing agreement, School exclusions' }).click();
    const dialog = page.getByRole('dialog', { name: 'Assign the barrier to School exclusions' });
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('analyst and evaluation');
    await page.getByRole('option', { name: 'Analyst and Evaluation Officer, Violence Reduction Unit' }).click();

    await dialog.getByRole('button', { name: 'Assign the barrier' }).click();

    await barriers(page).filter({ hasText: 'School exclusions' }).getByText('Analyst and Evaluation Officer').waitFor();
    expect(sent('assignBarrier')[0]?.body).toMatchObject({
      edits: { owner: { to: 'vru-analyst' } },
    });
  });

  it('lists resolved barriers, page by page', async () => {
    const { page } = await visit('agreements');
    await page.getByRole('button', { name: 'Resolved barriers' }).click();
    await page.getByText('The framework was extended to community safety reports.').waitFor();

    await page.getByRole('button', { name: 'Show older ones' }).click();

    await page.getByText('A new export was built.').waitFor();
    await page.getByText('The framework was extended to community safety reports.').waitFor();
  });
});

test('a reader who may not edit the register sees no button to change it', async () => {
  const story = aStory();
  standIn.begin({ ...story, agreements: { ...story.agreements, may: { keep: false } } });
  const { page } = await visit('agreements');
  await agreement(page, 'Fire data').waitFor();

  await expectOn(page.getByRole('button', { name: /^(Add|Edit|End|Resolve:|Assign)/ })).toHaveCount(0);
});

test('on the first day it says what comes next', async () => {
  standIn.begin(anEmptyStory());
  const { page } = await visit('agreements');

  await page.getByRole('heading', { name: 'No agreement in force or in negotiation' }).waitFor();
  await page.getByRole('heading', { name: 'No open barriers' }).waitFor();
});

test('on 280 pixels everything opened fits, and every control has a name', async () => {
  const { page } = await visit('agreements', { viewport: { width: 280, height: 700 } });
  await page.getByRole('button', { name: `Parties and sources: ${FRAMEWORK}` }).click();
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('button', { name: 'Resolved barriers' }).click();
  await page.getByText('The framework was extended').waitFor();

  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
  await expectPoll(() => doubleIds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add an agreement' }).click();
  await page.getByRole('button', { name: 'Add agreement' }).waitFor();
  await expectPoll(() => overflow(page)).toBe(0);
});
