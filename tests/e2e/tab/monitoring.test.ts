/** Monitoring in a browser: the heat map, the rates, whom to call, and the export. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { waitForPage } from '../../support/tab/navigation';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { anEmptyStory, aStory } from '../../support/tab/story';
import { doubleIds, lowContrastTexts, nameless, overflow } from '../../support/tab/visit';

const PATH = 'attendance/monitoring';

const { sent, standIn, visit } = setUpTab();

const heatMap = (page: Page) => page.getByRole('table', { name: 'Who was there' });

async function open(path = PATH, width = 1280) {
  const visitor = await visit(path, { viewport: { width, height: 800 } });
  await visitor.page.getByRole('heading', { name: 'Who was there' }).waitFor();
  return visitor;
}

describe('given a year of registers, the heat map', () => {
  it('when a screen reader reads it, then each cell has its word and seats, by meeting and organisation', async () => {
    const { page, complaints } = await open();
    const row = heatMap(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Police', exact: true }) });

    await expectPoll(() => row.getByRole('cell').allTextContents()).toEqual([
      'In, 1 of 2 seats',
      '–',
      'Apol., 0 of 2 seats',
      'In, 1 of 2 seats',
      '–',
      ...Array.from({ length: 3 }, () => 'In, 1 of 2 seats'),
      ...Array.from({ length: 4 }, () => '–'),
    ]);
    await expectOn(heatMap(page).getByRole('columnheader')).toHaveCount(13);
    expect(complaints).toEqual([]);
  });

  it('when a cell, a meeting or a coverage is pressed, then it opens the register that it counts', async () => {
    const { page } = await open();
    const cell = heatMap(page).getByRole('link', { name: 'Apol., 0 of 2 seats: Police, register of Wed 17 Jun 2026' });
    await expectOn(cell).toHaveAttribute('href', '/tab/attendance?meeting=2026-06');
    await expectOn(heatMap(page).getByRole('link', { name: '17 Jun', exact: true })).toHaveAttribute(
      'href',
      '/tab/attendance?meeting=2026-06',
    );
    const coverage = page.getByRole('link', { name: '6 of 6 · 100.0%: register of Wed 15 Apr 2026' });
    await expectOn(coverage).toHaveAttribute('href', '/tab/attendance?meeting=2026-04');
    await coverage.focus();
    await expectPoll(() => coverage.boundingBox().then((box) => (box?.width ?? 0) > 40)).toBe(true);
  });

  it('when the mouse rests on a cell, then its numbers are shown', async () => {
    const { page } = await open();
    await heatMap(page).getByTitle('Wed 17 Jun 2026: 0 of 2 seats').first().waitFor();
  });

  it('when a meeting has no figures, then its column says why', async () => {
    const { page } = await open();
    await expectPoll(() => heatMap(page).getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(
        ['20 MayNo register', '19 AugCancelled', '16 DecOpen', '20 JanTo come', '21 OctIn person'].map((head) =>
          expect.stringContaining(head),
        ),
      ),
    );
  });

  it('when there are more columns than room, then it scrolls by keyboard, and its first column stays', async () => {
    const { page } = await open(PATH, 760);
    const place = page.getByRole('region', { name: 'Heat map, scrolls sideways' });
    const first = heatMap(page).getByRole('rowheader', { name: 'Police', exact: true });
    const before = await expectPoll(() => first.boundingBox()).not.toBeNull();
    await place.focus();
    await expectOn(place).toBeFocused();

    await page.keyboard.press('ArrowRight');
    await page.waitForFunction('document.activeElement.scrollLeft > 20');

    await expectPoll(() => first.boundingBox().then((box) => box?.x)).toBe(before?.x);
    await expectPoll(() => overflow(page)).toBe(0);
  });

  it.each(['default', 'dark', 'contrast'])('when the theme is %s, then every cell can be read', async (theme) => {
    const { page } = await open(`${PATH}?theme=${theme}`);

    await expectPoll(() => page.locator('[data-standing]').count()).toBeGreaterThan(150);
    await expectPoll(() => lowContrastTexts(page, '[data-standing]')).toEqual([]);
  });
});

test('given colours nobody can tell apart, then every cell has its word', async () => {
  const { page } = await open();
  const words = () =>
    heatMap(page)
      .locator('[data-standing]')
      .evaluateAll((cells) =>
        [
          ...new Set(cells.map((cell) => `${cell.getAttribute('data-standing')}: ${cell.firstChild?.textContent}`)),
        ].sort(),
      );

  await expectPoll(words).toEqual([
    'absent: Absent',
    'apologies: Apol.',
    'none: –',
    'not-required: n/r',
    'represented: In',
    'vacant: Vacant',
  ]);
});

describe('given a period', () => {
  it('when a quarter is chosen, then everything is of that quarter, and the address keeps it', async () => {
    const { page } = await open();

    await page.getByLabel('Financial year or quarter').selectOption('2026-27-Q3');

    await heatMap(page).getByRole('columnheader').nth(4).waitFor({ state: 'detached' });
    await expectOn(heatMap(page).getByRole('columnheader')).toHaveCount(4);
    await expectQuery(page, '?period=2026-27-Q3');
    await page.reload();
    await heatMap(page).waitFor();
    await expectOn(page.getByLabel('Financial year or quarter')).toHaveValue('2026-27-Q3');
  });

  it('when the address names a period that is not offered yet, then it is shown under its name', async () => {
    const { page } = await open(`${PATH}?period=2026-27-Q4`);

    const chosen = page.getByLabel('Financial year or quarter');
    await expectOn(chosen).toHaveValue('2026-27-Q4');
    await expectPoll(() => chosen.locator('option').first().textContent()).toBe('Q4 2026–27 (January to March)');
  });

  it('when the address names none, then there is a way back', async () => {
    standIn.trouble('monitoring', problem('invalid', 422, 'Choose a financial year or quarter.'));
    const { page } = await visit(`${PATH}?period=ever`);
    await page.getByRole('heading', { name: 'There is no such period' }).waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Show the current one' }).click();

    await heatMap(page).waitFor();
  });

  it('when nothing was held in it, then the page says so instead of showing empty tables', async () => {
    standIn.begin(anEmptyStory());
    const { page } = await visit(PATH);

    await page.getByRole('heading', { name: 'Nothing to show for this period' }).waitFor();
    await expectOn(page.getByRole('table')).toHaveCount(0);
  });
});

describe('given rates', () => {
  const rates = (page: Page) => page.getByRole('table', { name: 'How often they were there' });

  it('when the rate is pressed, then the lowest comes first, with its counts, and a screen reader is told', async () => {
    const { page } = await open();
    await rates(page).getByRole('button', { name: 'Rate' }).click();

    await expectOn(rates(page).getByRole('columnheader', { name: 'Rate' })).toHaveAttribute('aria-sort', 'ascending');
    await expectOn(rates(page).getByRole('row').nth(1)).toContainText(
      /Isle of Wight Youth Justice[\s\S]*2 of 6 · 33\.3%/,
    );
    await rates(page).getByRole('button', { name: 'Rate' }).click();
    await expectOn(rates(page).getByRole('columnheader', { name: 'Rate' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('when seats are chosen, then a vacant one has no rate', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Seats', exact: true }).click();

    const vacant = rates(page).getByRole('row').filter({ hasText: 'Rushmoor' });
    await expectOn(vacant).toContainText(/vacant\s+n\/a/);
    await expectOn(rates(page).getByRole('row')).toHaveCount(25);
  });
});

test('given coverage over time, then the chart can be read as a table, including meetings not held', async () => {
  const { page } = await open();
  const table = page.getByRole('table', { name: 'Specified agencies represented at each meeting' });

  const rows = table.getByRole('row');
  await expectPoll(() => rows.nth(1).textContent()).toBe('Wed 15 Apr 20266 of 6 · 100.0%');
  await expectPoll(() => rows.nth(5).textContent()).toBe('Wed 19 Aug 2026Cancelled');
  const drawn = page.locator('section svg text').filter({ hasText: /^\d$/ });
  await expectPoll(() => drawn.allTextContents()).toEqual(['6', '4', '6', '4', '3', '5']);
});

test('given absent organisations, then the longest absence comes first, with its start and last attendance', async () => {
  const { page } = await open();
  const items = page.getByRole('region', { name: 'Worth a call' }).getByRole('listitem');

  await expectOn(items).toHaveCount(3);
  await expectOn(items.first()).toContainText(
    /Isle of Wight Youth Justice Service\s+4 meetings missed in a row, since Wed 15 Jul 2026\s+Last there on Wed 17 Jun 2026/,
  );
});

describe('given an export', () => {
  it.each([
    ['CSV', 'csv'],
    ['XLSX', 'xlsx'],
  ])('when %s is asked for, then exactly the chosen period is saved', async (words, format) => {
    const { page } = await open(`${PATH}?period=2026-27-Q3`);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText('Each export is logged').waitFor();
    const coming = page.waitForEvent('download');

    await page.getByRole('menuitem', { name: `Export as ${words}` }).click();

    const file = await coming;
    expect(file.suggestedFilename()).toBe(`DAWG-attendance-2026-27-Q3.${format}`);
    const content = await readFile(await file.path(), 'utf8');
    expect(content).toContain('Organisation,2026-27-Q3');
    expect(sent('exportAttendance')[0]?.body).toEqual({ period: '2026-27-Q3', format });
  });

  it('when it is refused, then the reason is shown at the button and nothing is saved', async () => {
    standIn.trouble('exportAttendance', problem('unavailable', 503, 'The export could not be logged.'));
    const { page } = await open();

    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Export as CSV' }).click();

    await page.getByRole('alert').getByText('The export could not be logged.').first().waitFor();
  });

  it('when the reader may not export, then it is not offered', async () => {
    const story = aStory();
    standIn.begin({ ...story, monitoring: { ...story.monitoring, may: { export: false } } });
    const { page } = await open();

    await expectOn(page.getByRole('button', { name: /Export/ })).toHaveCount(0);
  });
});

test('given 280 pixels, then each organisation lists its meetings, and nothing is wider than the page', async () => {
  const { page } = await open(PATH, 280);

  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Probation' }) });
  await expectPoll(() => item.getByRole('listitem').allTextContents()).toContain('18 NovAbsent, 0 of 2 seats');
  await page.getByRole('list', { name: 'Meetings without figures' }).getByText('cancelled').waitFor();
  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
  await expectPoll(() => doubleIds(page)).toEqual([]);
});

test('given the keyboard, when monitoring is chosen, then the focus is on its heading', async () => {
  const { page } = await visit('attendance');
  await page.getByRole('link', { name: 'Monitoring' }).focus();

  await page.keyboard.press('Enter');

  await heatMap(page).waitFor();
  await page.locator('h1:focus').getByText('Attendance monitoring').waitFor();
  await waitForPage(page, 'Monitoring');
});
