/** A quarter's figure in a browser: confirmed, restated, compared, and what it was counted from. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { problem, StandIn } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, hasFocus, nameless, overflow, query, visit, wordsIn } from '../../support/tab/visit';

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

async function open(path: string, width = 1280) {
  const visitor = await visit(browser, standIn, path, { viewport: { width, height: 900 } });
  await visitor.page.getByRole('heading', { name: 'What it was counted from' }).waitFor();
  return visitor;
}

describe('given a provisional figure', () => {
  it('when it is confirmed, then what locking means is said first, and it is locked after', async () => {
    const { page, leave } = await open('quarters/2026-27-Q2');
    await page.getByText('Provisional until the VRU confirms it').waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm Q2 2026–27 (July to September)' });
    await dialog.getByText('Once confirmed it never changes').waitFor();
    expect(await wordsIn(dialog)).toMatch(/40\.0% \(2\/5\)[\s\S]*Once confirmed it never changes/);
    expect(sent('confirmSnapshot')).toEqual([]);

    await dialog.getByRole('button', { name: 'Confirm and lock' }).click();

    await page.getByText('Q2 2026–27 (July to September) is confirmed.').waitFor();
    await page.getByText('Locked', { exact: true }).waitFor();
    expect(sent('confirmSnapshot')[0]?.key).toMatch(/^[0-9a-f]{8}-/);
    await page.getByRole('button', { name: 'Restate' }).waitFor();
    expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await leave();
  });

  it('when somebody else was faster, then the refusal is shown and the dialog stays', async () => {
    standIn.trouble('confirmSnapshot', problem('conflict', 409, 'This figure is confirmed already.'));
    const { page, leave } = await open('quarters/2026-27-Q2');
    await page.getByRole('button', { name: 'Confirm' }).click();

    await page.getByRole('button', { name: 'Confirm and lock' }).click();

    await page.getByRole('dialog').getByRole('alert').getByText('confirmed already').first().waitFor();
    await leave();
  });

  it('when the reader may not, then nothing is offered', async () => {
    const { snapshots } = aStory();
    const closed = Object.entries(snapshots).map(
      ([quarter, snapshot]) => [quarter, { ...snapshot, may: { confirm: false, restate: false } }] as const,
    );
    standIn.story.snapshots = Object.fromEntries(closed);
    for (const quarter of ['2026-27-Q2', '2026-27-Q1']) {
      const { page, leave } = await open(`quarters/${quarter}`);
      expect(await page.getByRole('button', { name: /^(Confirm|Restate)$/ }).count()).toBe(0);
      await leave();
    }
  });
});

describe('given a restatement', () => {
  it('when something is missing, then each fault stands at its field; when it is there, then a further version counts', async () => {
    const { page, complaints, leave } = await open('quarters/2026-27-Q1');
    const opener = page.getByRole('button', { name: 'Restate' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Restate Q1 2026–27 (April to June)' });
    await dialog.getByRole('button', { name: /^Restate with/ }).click();
    await dialog.getByText('Choose at least one source, and the status that it had.').waitFor();
    await dialog.getByText('Give the reason.').or(dialog.getByText('Say why the figure is restated.')).waitFor();

    await dialog.getByRole('combobox', { name: /Data source that stood otherwise/ }).fill('probation');
    await page.getByRole('option', { name: 'Probation cases with a violence marker, Probation' }).click();
    await dialog.getByRole('textbox', { name: 'Why the figure is restated' }).fill('Found in the archive');
    await dialog.getByRole('button', { name: 'Restate with 1 correction' }).click();
    const entry = dialog.getByRole('group', { name: 'Probation cases with a violence marker' });
    await entry.getByText('Choose the status that it had.').waitFor();
    await entry.getByLabel('Stood at').selectOption('green');
    await dialog.getByRole('button', { name: 'Restate with 1 correction' }).click();
    await entry.getByText('Say why this source stood otherwise.').waitFor();
    expect(await hasFocus(entry.getByRole('textbox', { name: 'Because' }))).toBe(true);
    await entry.getByRole('textbox', { name: 'Because' }).fill('It had been supplied on 2026-06-01');
    await dialog.getByRole('button', { name: 'Restate with 1 correction' }).click();

    await page.getByText('is restated as 80.0% (4/5).').waitFor();
    expect(sent('restateSnapshot').at(-1)?.body).toEqual({
      reason: 'Found in the archive',
      corrections: [{ source: 'cases', rag: 'green', reason: 'It had been supplied on 2026-06-01' }],
    });
    expect(new Set(sent('restateSnapshot').map(({ key }) => key)).size).toBe(1);
    const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
    expect(await versions.allInnerTexts()).toEqual([
      expect.stringMatching(/^Version 3\s+Current\s+80\.0%\s+Found in the archive/),
      expect.stringMatching(/^Version 2\s+60\.0%/),
      expect.stringMatching(/^Version 1\s+40\.0%\s+As it was taken/),
    ]);
    expect(await hasFocus(opener)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('when a chosen source is taken out again, then it is not sent', async () => {
    const { page, leave } = await open('quarters/2026-27-Q1');
    await page.getByRole('button', { name: 'Restate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /stood otherwise/ }).fill('fires');
    await page.getByRole('option', { name: /^Deliberate fires/ }).click();

    await dialog.getByRole('button', { name: 'Take Deliberate fires out' }).click();
    await dialog.getByRole('button', { name: 'Restate with 0 corrections' }).click();

    await dialog.getByText('Choose at least one source').waitFor();
    expect(sent('restateSnapshot')[0]?.body).toMatchObject({ corrections: [] });
    await leave();
  });
});

describe('given several versions', () => {
  it('when an earlier one is chosen, then it is shown as it was, under an address of its own, and says what replaced it', async () => {
    const { page, leave } = await open('quarters/2026-27-Q1');
    await page.getByRole('button', { name: /^Version 1/ }).click();

    await page.getByText('Replaced by version 2').waitFor();
    expect(await query(page)).toBe('?version=1');
    const knife = page.getByRole('region', { name: 'What it was counted from' }).getByRole('listitem').nth(1);
    expect(await wordsIn(knife)).toMatch(/Knife-enabled offences[\s\S]*Red[\s\S]*14 working days overdue/);
    await leave();
  });

  it('when two are compared, then the figures and sources that differ are named; the other way round they turn', async () => {
    const { page, leave } = await open('quarters/2026-27-Q1');
    const compared = page.getByRole('region', { name: 'What changed' });
    expect(await compared.getByRole('row').allInnerTexts()).toContain('Percentage green\t40.0% (2/5)\t60.0% (3/5)');
    expect(await wordsIn(compared.getByRole('list', { name: 'Data sources that differ' }))).toMatch(/Red[\s→]+Green/);

    await compared.getByLabel('From').selectOption('2');
    await compared.getByText('Nothing differs.').waitFor();
    await compared.getByLabel('To').selectOption('1');

    expect(await compared.getByRole('row').allInnerTexts()).toContain('Percentage green\t60.0% (3/5)\t40.0% (2/5)');
    await leave();
  });
});

test('given the sources of a quarter, when a status is pressed, then only those are shown, with basis and sharing', async () => {
  const { page, leave } = await open('quarters/2026-27-Q1');
  const counted = page.getByRole('region', { name: 'What it was counted from' });
  await counted.getByRole('button', { name: 'Amber 1' }).click();

  expect(await counted.getByRole('listitem').count()).toBe(1);
  expect(await wordsIn(counted.getByRole('listitem'))).toMatch(/Set by hand[\s\S]*Agreement required, none in force/);
  await leave();
});

test('given a quarter without a figure, then that is said, with the way back', async () => {
  standIn.trouble('snapshot', problem('not-found', 404, 'There is no snapshot of this quarter.'));
  const { page, leave } = await visit(browser, standIn, 'quarters/2031-32-Q1');

  await page.getByRole('heading', { level: 1, name: 'There is no figure for this quarter' }).waitFor();
  await page.getByRole('link', { name: 'Tracker', exact: true }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
  await leave();
});

test.each(['default', 'dark', 'contrast'])(
  'given 280 pixels in the theme %s, then the page fits and all is named',
  async (theme) => {
    const { page, complaints, leave } = await open(`quarters/2026-27-Q1?theme=${theme}`, 280);

    expect(await overflow(page)).toBe(0);
    // The room kept for a scroll bar is no room for content.
    expect(await page.evaluate('document.documentElement.scrollWidth - document.body.offsetWidth')).toBe(0);
    expect(await nameless(page)).toEqual([]);
    expect(await doubleIds(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);
