/**
 * The tracker in a browser: each figure opens the sources that it counts, and the table is searched, sorted and
 * exported.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { aLargeTracker } from '../../support/tab/tracker-story';
import { doubleIds, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const table = (page: Page) => page.getByRole('table', { name: 'Data sources' });
const firstRow = (page: Page) => table(page).locator('tbody tr').first();
const names = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents();

async function open(path = '', width = 1280) {
  const visitor = await visit(path, { viewport: { width, height: 900 } });
  await visitor.page.getByRole('heading', { name: 'Quarter by quarter' }).waitFor();
  return visitor;
}

describe('given figures, when one is pressed, then the table shows what it was counted from', () => {
  it.each([
    ['a status', 'Show by status', /^Red/, '?rag=red', ['Knife-enabled offences']],
    ['what is set by hand', 'Show by status', /Overrides: 1/, '?row=override', ['Assault call-outs and attendances']],
    ['an agency', 'Agencies', /^Probation/, '?agency=probation', ['Probation cases with a violence marker']],
    [
      'a reason',
      'Reasons',
      /Promised for later/,
      '?row=revised-date-running',
      ['First-time entrants to youth justice'],
    ],
  ])('%s', async (_, group, button, address, shown) => {
    const { page } = await open();
    const figure = page.getByLabel(group, { exact: true }).getByRole('button', { name: button });

    await figure.click();

    await page.getByText(`${shown.length} of 10 data sources`).waitFor();
    await expectPoll(() => names(page)).toEqual(shown);
    await expectQuery(page, address);
    await expectOn(figure).toHaveAttribute('aria-pressed', 'true');
    await figure.click();
    await page.getByText('10 data sources', { exact: true }).waitFor();
    await expectQuery(page, '');
  });

  it('an organisation that shared', async () => {
    const { page } = await open();

    await page.getByRole('button', { name: 'Isle of Wight Council' }).click();

    await page.getByText('1 of 10 data sources').waitFor();
    await expectPoll(() => names(page)).toEqual(['Community safety reports']);
  });
});

test('given an address with a filter, then the page opens filtered, and the filter can be cleared', async () => {
  const { page } = await open('?text=assault&agency=health');
  await expectOn(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('assault');
  await expectPoll(() => names(page)).toEqual(['Assault call-outs and attendances']);

  await page.getByRole('button', { name: 'Clear filter' }).click();

  await page.getByText('10 data sources', { exact: true }).waitFor();
  await expectOn(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('given a search, when it is typed, then it is kept in the address, and no letter is lost', async () => {
  const { page } = await open();
  const search = page.getByRole('searchbox', { name: 'Search' });

  await search.pressSequentially('portsmouth youth');

  await page.getByText('1 of 10 data sources').waitFor();
  await expectOn(search).toHaveValue('portsmouth youth');
  await expectOn(search).toBeFocused();
  // The rows may have been filtered before the last letter was typed.
  await page.waitForURL((address) => address.searchParams.get('text') === 'portsmouth youth');
});

test('given a status set by hand, then what the rules say is shown beside it', async () => {
  const { page } = await open();

  const row = table(page).getByRole('row').filter({ hasText: 'Assault call-outs' });

  await expectOn(row).toContainText(/Amber[\s\S]*Set by hand, instead of red by the rules/);
});

test('given the table, then each row says the next step, who owns it, and since when it is late', async () => {
  const { page } = await open();

  const cells = table(page).getByRole('row').filter({ hasText: 'Knife-enabled' }).getByRole('cell');

  await expectOn(cells.nth(2)).toHaveTexts(['Supply the data in full\nPolice']);
  await expectOn(cells.nth(3)).toContainText(/Mon 30 Nov 2026\s+12 working days overdue/);
});

test('given a heading, when it is pressed, then all rows are sorted, and a screen reader is told', async () => {
  const { page } = await open();
  const due = table(page).getByRole('columnheader', { name: 'Due' });
  await due.getByRole('button').click();
  await firstRow(page).getByText('Knife').waitFor();

  await expectOn(due).toHaveAttribute('aria-sort', 'ascending');
  await expectPoll(() => names(page).then((all) => all.slice(0, 4))).toEqual([
    'Knife-enabled offences',
    'Assault call-outs and attendances',
    'Deliberate fires',
    'First-time entrants to youth justice',
  ]);
});

test('given 300 data sources, then every one is in the table, and sorting and searching reach all of them', async () => {
  const story = aStory();
  standIn.begin({ ...story, tracker: aLargeTracker() });
  const { page, complaints } = await open();
  await table(page).getByText('Data source number 300 on').waitFor({ state: 'attached' });
  await expectPoll(() => names(page)).toHaveLength(300);

  await table(page).getByRole('columnheader', { name: 'Data source' }).getByRole('button').dblclick();
  await firstRow(page).getByText('number 300 ').waitFor();
  await expectPoll(() => names(page)).toHaveLength(300);
  await page.getByRole('searchbox', { name: 'Search' }).fill('number 299');

  await page.getByText('1 of 300 data sources').waitFor();
  expect(complaints).toEqual([]);
});

describe('given the quarters', () => {
  const quarters = (page: Page) => page.getByRole('region', { name: 'Quarter by quarter' });

  it('when a screen reader reads them, then each has its figure, its counts and its state', async () => {
    const { page } = await open();

    const links = await expectPoll(() =>
      quarters(page)
        .getByRole('link')
        .evaluateAll((found) => found.map((link) => link.textContent)),
    ).toHaveLength(7);

    expect(links.slice(-2)).toEqual([
      'Q1 26–2760.0%locked, restated from 40.0%6 of 10 green',
      'Q2 26–2740.0%provisional4 of 10 green',
    ]);
    const rows = page.getByRole('table', { name: 'Measure 3.1.1.a at the end of each quarter' }).getByRole('row');
    await expectPoll(() => rows.nth(7).allTextContents()).toEqual([
      'Q2 2026–2740.0%, 4 of 10 green57.1%, 4 of 7 green10provisional',
    ]);
  });

  it('when they are seen, then a provisional one is striped, and a restated one marks its former figure', async () => {
    const { page } = await open();

    await expectOn(quarters(page).locator('li svg rect[fill^="url"]')).toHaveCount(1);
    await expectOn(quarters(page).locator('li svg circle')).toHaveCount(1);
    await expectOn(quarters(page)).toContainText(/restated from 40\.0%[\s\S]*provisional[\s\S]*Confirmed and locked/);
  });

  it('when one is pressed, then its figure opens', async () => {
    const { page } = await open();

    await quarters(page)
      .getByRole('link', { name: /^Q1 26–27/ })
      .click();

    await page.getByRole('heading', { name: 'Q1 2026–27 (April to June)' }).waitFor();
  });

  it('when none has ended, then the page says so instead of showing an empty chart', async () => {
    const story = aStory();
    standIn.begin({ ...story, tracker: { ...story.tracker, trend: [] } });
    const { page } = await open();

    await page.getByText('No quarter has ended yet.').waitFor();
  });
});

test('given what would lift the figure, then each step shows the new figure and leads to its sources', async () => {
  const { page } = await open();
  const levers = page.getByRole('region', { name: 'What would lift the figure most' });
  await expectOn(levers).toContainText(/Supply the data in full\s+→ 44\.4%/);

  await levers.getByRole('link', { name: 'Deliberate fires' }).first().click();

  await page.waitForURL('**/tab/sources/fires');
});

describe('given an export', () => {
  it.each([
    ['CSV', 'csv'],
    ['XLSX', 'xlsx'],
  ])('when %s is asked for, then it is exactly what is filtered', async (words, format) => {
    const { page } = await open('?rag=amber&row=override&text=assault&agency=health');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText('1 data source, exactly as filtered. Each export is logged').waitFor();
    const coming = page.waitForEvent('download');

    await page.getByRole('menuitem', { name: `As ${words}` }).click();

    const file = await coming;
    expect(file.suggestedFilename()).toBe(`DAWG-tracker-2026-12-16.${format}`);
    const filter = { text: 'assault', agency: 'health', rag: 'amber', row: 'override', format };
    expect(sent('exportTracker')[0]?.body).toEqual({ ...filter, organisation: '', show: '' });
    const content = await readFile(await file.path(), 'utf8');
    expect(content).toContain('Data source,Status');
  });

  it('when it is refused, then the reason is shown; when the reader may not export, it is not offered', async () => {
    standIn.trouble('exportTracker', problem('unavailable', 503, 'The export could not be logged.'));
    const { page } = await open();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'As CSV' }).click();
    await page.getByRole('alert').getByText('The export could not be logged.').first().waitFor();

    const { tracker } = aStory();
    standIn.story.tracker = { ...tracker, may: { ask: false, register: false, override: false, export: false } };
    await page.reload();
    await page.getByText('10 data sources', { exact: true }).waitFor();

    for (const name of ['Export', 'Ask for data', 'Add a data source', 'Import']) {
      await expectOn(page.getByRole('button', { name })).toHaveCount(0);
    }
  });
});

test.each([
  ['3/9 sources green (show them)', '?rag=green', 3],
  ['7 of sources due (show them)', '?show=due', 7],
])('given the number "%s", when it is pressed, then exactly what it counts is shown', async (name, query, count) => {
  const { page } = await open('?agency=police');
  await page.getByRole('button', { name }).click();

  await expectQuery(page, query);
  await page.getByText(`${count} of 10 data sources`).waitFor();
});

test('given who shared this quarter, when one is pressed, then what it shared is shown', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Police (show them)' }).click();

  await expectQuery(page, '?organisation=police&show=shared');
  await page.getByText(/^\d of 10 data sources$/).waitFor();
});

test('given high contrast, then the parts of a bar differ by pattern, as colours cannot', async () => {
  const { page } = await open('?theme=contrast');

  const parts = await page.evaluate<string[]>(`
    [...document.querySelector('[role=img]').children].map((part) => {
      const { backgroundColor, backgroundImage, boxShadow, borderStyle } = getComputedStyle(part);
      return [backgroundColor, backgroundImage, boxShadow, borderStyle].join(' ');
    })
  `);

  expect(parts).toHaveLength(5);
  expect(new Set(parts).size).toBe(5);
});

test('given 280 pixels, then the figures fold away, and open by the keyboard', async () => {
  const { page, complaints } = await open('', 280);
  const agencies = page.getByRole('list', { name: 'Agencies' });
  await expectOn(agencies).toBeHidden();

  await page.locator('summary').filter({ hasText: 'By agency' }).press('Enter');

  await agencies.waitFor();
  await expectOn(page.getByRole('list', { name: 'Data sources' }).getByRole('link')).toHaveCount(10);
  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
  await expectPoll(() => doubleIds(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
