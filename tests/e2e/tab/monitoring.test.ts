/** Monitoring in a browser: the heat map, the rates, who is worth a call, and the same as a file. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { problem, StandIn } from '../../support/tab/stand-in';
import { anEmptyStory, aStory } from '../../support/tab/story';
import { contrasts, doubleIds, hasFocus, nameless, overflow, query, visit, wordsIn } from '../../support/tab/visit';

const PATH = 'attendance/monitoring';
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
const heatMap = (page: Page) => page.getByRole('table', { name: 'Who was there' });

async function open(path = PATH, width = 1280) {
  const visitor = await visit(browser, standIn, path, { viewport: { width, height: 800 } });
  await visitor.page.getByRole('heading', { name: 'Who was there' }).waitFor();
  return visitor;
}

describe('given a year of registers, the heat map', () => {
  it('when it is read aloud, then each cell says its word and its seats, under its meeting, beside its organisation', async () => {
    const { page, complaints, leave } = await open();
    const row = heatMap(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Police', exact: true }) });

    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'In, 1 of 2 seats',
      '–',
      'Apol., 0 of 2 seats',
      'In, 1 of 2 seats',
      '–',
      ...Array.from({ length: 3 }, () => 'In, 1 of 2 seats'),
      ...Array.from({ length: 4 }, () => '–'),
    ]);
    expect(await heatMap(page).getByRole('columnheader').count()).toBe(13);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('when the mouse rests on a cell, then its numbers are said', async () => {
    const { page, leave } = await open();
    await heatMap(page).getByTitle('Wed 17 Jun 2026: 0 of 2 seats').first().waitFor();
    await leave();
  });

  it('when a meeting has no figures, then its column says why', async () => {
    const { page, leave } = await open();
    const heads = (await heatMap(page).getByRole('columnheader').allTextContents()).join(' | ');

    expect(heads).toContain('20 MayNo register');
    expect(heads).toContain('19 AugCancelled');
    expect(heads).toContain('16 DecOpen');
    expect(heads).toContain('20 JanTo come');
    expect(heads).toContain('21 OctIn person');
    await leave();
  });

  it('when there is less room than columns, then it scrolls by itself with the keyboard, and its first column stays', async () => {
    const { page, leave } = await open(PATH, 760);
    const place = page.getByRole('region', { name: 'Heat map, scrolls sideways' });
    const first = heatMap(page).getByRole('rowheader', { name: 'Police', exact: true });
    const before = await first.boundingBox();
    await place.focus();
    expect(await hasFocus(place)).toBe(true);

    await page.keyboard.press('ArrowRight');
    await page.waitForFunction('document.activeElement.scrollLeft > 20');

    expect((await first.boundingBox())?.x).toBe(before?.x);
    expect(await overflow(page)).toBe(0);
    await leave();
  });

  it.each(['default', 'dark', 'contrast'])('when the theme is %s, then every cell can be read', async (theme) => {
    const { page, leave } = await open(`${PATH}?theme=${theme}`);

    const measured = await contrasts(page, '[data-standing]');

    expect(measured.length).toBeGreaterThan(150);
    expect(measured.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
    await leave();
  });
});

test('given colours nobody can tell apart, then every cell has its word', async () => {
  const { page, leave } = await open();
  const words = await heatMap(page)
    .locator('[data-standing]')
    .evaluateAll((cells) =>
      cells.map((cell) => `${cell.getAttribute('data-standing')}: ${cell.firstChild?.textContent}`),
    );

  expect([...new Set(words)].sort()).toEqual([
    'absent: Absent',
    'apologies: Apol.',
    'none: –',
    'not-required: n/r',
    'represented: In',
    'vacant: Vacant',
  ]);
  await leave();
});

describe('given a period', () => {
  it('when a quarter is chosen, then everything is of that quarter, and the address keeps it', async () => {
    const { page, leave } = await open();

    await page.getByLabel('Financial year or quarter').selectOption('2026-27-Q3');

    await heatMap(page).getByRole('columnheader').nth(4).waitFor({ state: 'detached' });
    expect(await heatMap(page).getByRole('columnheader').count()).toBe(4);
    expect(await query(page)).toBe('?period=2026-27-Q3');
    await page.reload();
    await heatMap(page).waitFor();
    expect(await page.getByLabel('Financial year or quarter').inputValue()).toBe('2026-27-Q3');
    await leave();
  });

  it('when the address names one that is not offered yet, then it is shown under its own name', async () => {
    const { page, leave } = await open(`${PATH}?period=2026-27-Q4`);

    const chosen = page.getByLabel('Financial year or quarter');
    expect(await chosen.inputValue()).toBe('2026-27-Q4');
    expect(await chosen.locator('option').first().textContent()).toBe('Q4 2026–27 (January to March)');
    await leave();
  });

  it('when the address names none, then there is a way back', async () => {
    standIn.trouble('monitoring', problem('invalid', 422, 'Choose a financial year or quarter.'));
    const { page, leave } = await visit(browser, standIn, `${PATH}?period=ever`);
    await page.getByRole('heading', { name: 'There is no such period' }).waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Show the present one' }).click();

    await heatMap(page).waitFor();
    await leave();
  });

  it('when nothing was held in it, then that is said instead of empty tables', async () => {
    standIn.begin(anEmptyStory());
    const { page, leave } = await visit(browser, standIn, PATH);

    await page.getByRole('heading', { name: 'Nothing to show for this period' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await leave();
  });
});

describe('given rates', () => {
  const rates = (page: Page) => page.getByRole('table', { name: 'How often they were there' });

  it('when the rate is pressed, then the lowest comes first, said to a screen reader too, and the counts stand with it', async () => {
    const { page, leave } = await open();
    await rates(page).getByRole('button', { name: 'Rate' }).click();

    expect(await rates(page).getByRole('columnheader', { name: 'Rate' }).getAttribute('aria-sort')).toBe('ascending');
    expect(await wordsIn(rates(page).getByRole('row').nth(1))).toMatch(
      /Isle of Wight Youth Justice[\s\S]*2 of 6 · 33\.3%/,
    );
    await rates(page).getByRole('button', { name: 'Rate' }).click();
    expect(await rates(page).getByRole('columnheader', { name: 'Rate' }).getAttribute('aria-sort')).toBe('descending');
    await leave();
  });

  it('when seats are asked for, then one that nobody holds has no rate', async () => {
    const { page, leave } = await open();
    await page.getByRole('button', { name: 'Seats', exact: true }).click();

    const vacant = rates(page).getByRole('row').filter({ hasText: 'Rushmoor' });
    expect(await wordsIn(vacant)).toMatch(/vacant\s+n\/a/);
    expect(await rates(page).getByRole('row').count()).toBe(25);
    await leave();
  });
});

test('given coverage over time, then the chart’s figures can be read as a table, meetings not held included', async () => {
  const { page, leave } = await open();
  const table = page.getByRole('table', { name: 'Specified agencies represented at each meeting' });

  const rows = await table.getByRole('row').allTextContents();

  expect(rows[1]).toBe('Wed 15 Apr 20266 of 6 · 100.0%');
  expect(rows[5]).toBe('Wed 19 Aug 2026Cancelled');
  const drawn = await page.locator('section svg text').allTextContents();
  expect(drawn.filter((text) => /^\d$/.test(text))).toEqual(['6', '4', '6', '4', '3', '5']);
  await leave();
});

test('given organisations that stayed away, then the longest absence comes first, with since when and last there', async () => {
  const { page, leave } = await open();
  const items = await page.getByRole('region', { name: 'Worth a call' }).getByRole('listitem').allInnerTexts();

  expect(items).toHaveLength(3);
  expect(items[0]).toMatch(
    /Isle of Wight Youth Justice Service\s+4 meetings missed in a row, since Wed 15 Jul 2026\s+Last there on Wed 17 Jun 2026/,
  );
  await leave();
});

describe('given an export', () => {
  it.each([
    ['CSV', 'csv'],
    ['XLSX', 'xlsx'],
  ])('when %s is asked for, then exactly the chosen period is saved', async (words, format) => {
    const { page, leave } = await open(`${PATH}?period=2026-27-Q3`);
    await page.getByText('Each export is logged').waitFor();
    const coming = page.waitForEvent('download');

    await page.getByRole('button', { name: `Export as ${words}` }).click();

    const file = await coming;
    expect(file.suggestedFilename()).toBe(`DAWG-attendance-2026-27-Q3.${format}`);
    expect(await readFile(await file.path(), 'utf8')).toContain('Organisation,2026-27-Q3');
    expect(sent('exportAttendance')[0]?.body).toEqual({ period: '2026-27-Q3', format });
    await leave();
  });

  it('when it is refused, then the reason stands at the buttons and nothing is saved', async () => {
    standIn.trouble('exportAttendance', problem('unavailable', 503, 'The export could not be logged.'));
    const { page, leave } = await open();

    await page.getByRole('button', { name: 'Export as CSV' }).click();

    await page.getByRole('alert').getByText('The export could not be logged.').first().waitFor();
    await leave();
  });

  it('when somebody may not, then it is not offered', async () => {
    const story = aStory();
    standIn.begin({ ...story, monitoring: { ...story.monitoring, may: { export: false } } });
    const { page, leave } = await open();

    expect(await page.getByRole('button', { name: /Export/ }).count()).toBe(0);
    await leave();
  });
});

test('given 280 pixels, then each organisation stands with its meetings beneath, and nothing is wider than the page', async () => {
  const { page, leave } = await open(PATH, 280);

  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Probation' }) });
  expect(await item.getByRole('listitem').allTextContents()).toContain('18 NovAbsent, 0 of 2 seats');
  await page.getByRole('list', { name: 'Meetings without figures' }).getByText('cancelled').waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await nameless(page)).toEqual([]);
  expect(await doubleIds(page)).toEqual([]);
  await leave();
});

test('given the keyboard, when monitoring is chosen, then the focus is on its heading', async () => {
  const { page, leave } = await visit(browser, standIn, 'attendance');
  await page.getByRole('link', { name: 'Monitoring' }).focus();

  await page.keyboard.press('Enter');

  await heatMap(page).waitFor();
  await page.locator('h1:focus').getByText('Attendance monitoring').waitFor();
  await page.locator('a[aria-current="page"]').getByText('Monitoring').waitFor();
  await leave();
});
