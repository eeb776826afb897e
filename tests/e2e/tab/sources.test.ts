/** A source's own page: what it says, what may be done there, and how many sources come in at once. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { LIMITS } from '../../../shared/contract/limits';
import { launchBrowser } from '../../support/browser';
import { aPreview, aSourcePage } from '../../support/tab/source-story';
import { problem, StandIn } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { contrasts, doubleIds, hasFocus, nameless, overflow, visit, wordsIn } from '../../support/tab/visit';

const PATH = 'sources/ambulance';
const NAME = 'Assault call-outs and attendances';
const NOTHING = { ask: false, edit: false, override: false, resolve: false };

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
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

async function fromMenu(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${NAME}` }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

describe('given a source that is overridden, with a barrier and a quality issue, when its page is opened', () => {
  test('then the status set by hand, its reason and end, and what the rules say stand together', async () => {
    const { page, complaints, leave } = await visit(browser, standIn, PATH);
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    const status = part(page, 'Status');

    expect(await status.locator('[data-rag]').allInnerTexts()).toEqual(['Amber', 'Red']);
    const words = await wordsIn(status);
    for (const said of [
      'until Fri 29 Jan 2027',
      'Advice is expected in January',
      'Cannot share: health or social care',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).toContain('Quality issue since Fri 20 Nov 2026');
    expect(complaints).toEqual([]);
    await leave();
  });

  test('then the steps to green stand in order, each with its owner, and the next one is marked', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    const steps = part(page, 'What turns it green').getByRole('listitem');
    await steps.first().waitFor();

    expect(await steps.count()).toBe(3);
    const next = await wordsIn(steps.and(page.locator('[aria-current="step"]')));
    expect(next).toContain('Resolve what stands in the way');
    expect(next).toContain('VRU with Integrated Care Boards');
    expect(next).toContain('Next step');
    expect(await wordsIn(steps.last())).toContain('Settle the quality issue');
    await leave();
  });

  test('then details, agreements with their status, barriers and requests are there', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    await part(page, 'Details').waitFor();

    const details = await wordsIn(part(page, 'Details'));
    for (const said of ['Hampshire and Isle of Wight', 'Pseudonymised', 'Monthly', 'Health and injury', 'Required']) {
      expect(details).toContain(said);
    }
    expect(await wordsIn(part(page, 'Agreements'))).toMatch(/Serious Violence Duty\s+In negotiation/);
    expect(await wordsIn(part(page, 'Barriers'))).toContain('Open for 12 days');
    expect(await wordsIn(part(page, 'Requests'))).toContain('October 2026');
    await leave();
  });

  test.each(['default', 'dark', 'contrast'])(
    'then it fits 280 pixels in the theme %s and can be read',
    async (theme) => {
      const { page, complaints, leave } = await visit(browser, standIn, `${PATH}?theme=${theme}`, {
        viewport: { width: 280, height: 700 },
      });
      await part(page, 'History').waitFor();

      expect(await overflow(page)).toBe(0);
      expect(await nameless(page)).toEqual([]);
      expect(await doubleIds(page)).toEqual([]);
      const read = await contrasts(page, '[data-rag], section p, section h2, section h3, li, dd, dt');
      expect(read.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
      expect(complaints).toEqual([]);
      await leave();
    },
  );
});

describe('the history', () => {
  test('given more than a page, when older entries are asked for, then they follow below under their days', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    const history = part(page, 'History');
    await history.getByText('Asked for October 2026').waitFor();
    expect(await history.getByText('Registered').count()).toBe(0);

    await history.getByRole('button', { name: 'Show older' }).click();

    await history.getByText('Registered').waitFor();
    expect(await history.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Tue 15 Dec 2026',
      'Thu 10 Dec 2026',
      'Tue 1 Dec 2026',
      'Fri 20 Nov 2026',
      'Mon 14 Sept 2026',
      'Mon 2 Jun 2025',
    ]);
    expect(await history.getByRole('button', { name: 'Show older' }).count()).toBe(0);
    await leave();
  });

  test('given older entries are shown, when something happens, then it stands on top and the older ones stay', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    await part(page, 'History').getByRole('button', { name: 'Show older' }).click();
    await part(page, 'History').getByText('Registered').waitFor();

    await page.getByRole('button', { name: 'Settle the issue' }).click();
    await page.getByLabel('What came of it').fill('The outcome codes are complete again');
    await page.getByRole('dialog').getByRole('button', { name: 'Settle the issue' }).click();

    await part(page, 'History').getByText('Quality issue settled').waitFor();
    expect(await part(page, 'History').getByText('Registered').count()).toBe(1);
    expect(await page.getByText('Quality issue since').count()).toBe(0);
    await leave();
  });
});

describe('changing a source', () => {
  test('given its form, when the name is emptied and then given, then the fault is at the field and one change is made', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    const opener = page.getByRole('button', { name: 'Edit', exact: true });
    await opener.click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Give the data source a name.').waitFor();
    expect(await hasFocus(name)).toBe(true);

    await name.fill('Assault call-outs');
    await page.getByLabel('Information sharing agreement').selectOption('Not required');
    await page.getByRole('button', { name: 'Save changes' }).click();

    await page.getByRole('heading', { level: 1, name: 'Assault call-outs', exact: true }).waitFor();
    expect(sent('editSource').at(-1)?.body).toEqual({
      name: 'Assault call-outs',
      organisation: 'icb',
      area: 'Hampshire and Isle of Wight',
      classification: 'pseudonymised',
      frequency: 'monthly',
      snaSection: 'Health and injury',
      isaRequired: false,
    });
    expect(new Set(sent('editSource').map(({ key }) => key)).size).toBe(1);
    await leave();
  });

  test('given other sources with areas and SNA sections, then these are offered, and another may be typed', async () => {
    const story = aStory();
    standIn.begin({ ...story, tracker: { ...story.tracker, areas: ['Portsmouth'], snaSections: ['Places'] } });
    const { page, leave } = await visit(browser, standIn, PATH);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();

    await page.locator('datalist option[value="Portsmouth"]').waitFor({ state: 'attached' });
    const listed = await page.getByLabel('Area').getAttribute('list');
    expect(await page.locator(`[id="${listed}"] option`).count()).toBe(1);
    await leave();
  });

  test('given the VRU, when the status is overridden without an end, then the field says so; with one, it is shown', async () => {
    const plain = aSourcePage();
    const source = {
      ...plain.source,
      override: null,
      rag: 'red',
      row: 'cannot-share',
      reason: 'Cannot share',
    } as const;
    standIn.begin({ ...aStory(), source: { ...plain, source } });
    const { page, leave } = await visit(browser, standIn, PATH);
    await fromMenu(page, 'Override the status');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Grey');
    await page.getByLabel('Reason').fill('Paused until the advice is there');
    await page.getByRole('button', { name: 'Override the status' }).click();
    await page.getByText('Say until when it holds: one quarter at most.').waitFor();
    expect(await page.getByLabel('Last day').getAttribute('max')).toBe('2027-03-16');

    await page.getByLabel('Last day').fill('2027-01-15');
    await page.getByRole('button', { name: 'Override the status' }).click();

    await page.getByText('Set to grey by hand until').first().waitFor();
    expect(await part(page, 'Status').locator('[data-rag]').allInnerTexts()).toEqual(['Grey', 'Red']);
    await leave();
  });

  test('given an override, when it is lifted with a reason, then the rules decide again', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    await page.getByRole('button', { name: 'Lift the override' }).click();
    await page.getByLabel('Reason').fill('The advice came');
    await page.getByRole('dialog').getByRole('button', { name: 'Lift the override' }).click();

    await page.getByText(`${NAME} follows the rules again.`).waitFor();
    await page.getByRole('button', { name: 'Lift the override' }).waitFor({ state: 'detached' });
    expect(await part(page, 'Status').locator('[data-rag]').allInnerTexts()).toEqual(['Red']);
    expect(sent('liftOverride')[0]?.body).toEqual({ reason: 'The advice came' });
    await leave();
  });

  test('given a source, when it is retired and restored, then each needs a reason and the page follows', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    await fromMenu(page, 'Retire this source');
    await page.getByRole('button', { name: 'Retire the source' }).click();
    await page.getByText('Give the reason.').waitFor();
    await page.getByLabel('Reason').fill('Replaced by another return');
    await page.getByRole('button', { name: 'Retire the source' }).click();

    await page.getByText('It is retired and does not count.').waitFor();
    expect(await page.getByRole('button', { name: 'Ask for data' }).count()).toBe(0);

    await fromMenu(page, 'Restore this source');
    await page.getByLabel('Reason').fill('It is collected again');
    await page.getByRole('button', { name: 'Restore the source' }).click();
    await part(page, 'History').getByText('Counts again').waitFor();
    await leave();
  });

  test('given a barrier that a request waits for, when it is resolved, then a day is asked for', async () => {
    const { page, leave } = await visit(browser, standIn, PATH);
    await part(page, 'Barriers').getByRole('button', { name: 'Resolve' }).click();
    await page.getByLabel('The data is expected by').fill('2027-01-20');
    await page.getByRole('button', { name: 'Resolve the barrier' }).click();
    await page.getByText('Say what came of it.').waitFor();
    await page.getByLabel('Outcome').fill('Aggregate counts are shared instead');
    await page.getByRole('button', { name: 'Resolve the barrier' }).click();

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent('resolveBarrier').at(-1)?.body).toEqual({
      outcome: 'Aggregate counts are shared instead',
      agreement: '',
      expected: '2027-01-20',
    });
    await leave();
  });

  test('given a partner, then nothing is offered but to read', async () => {
    const { requests } = aSourcePage();
    const asked = requests.map((request) => ({
      ...request,
      may: { answer: false, confirmNotHeld: false, withdraw: false },
    }));
    standIn.begin({ ...aStory(), source: aSourcePage({ may: NOTHING, requests: asked }) });
    const { page, leave } = await visit(browser, standIn, PATH);
    await part(page, 'History').waitFor();

    // The gateway's words can be opened; nothing can be changed.
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.filter((words) => !/^(PCSC|Show older)/.test(words))).toEqual([]);
    await leave();
  });
});

test('given a source that is not there, then the page says so and leads back', async () => {
  standIn.trouble('source', problem('not-found', 404, 'There is no such data source.'));
  const { page, leave } = await visit(browser, standIn, 'sources/none');
  await page.getByRole('heading', { name: 'There is no such data source' }).waitFor();

  await page.getByRole('button', { name: 'Go to the tracker' }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
  await leave();
});

describe('bringing sources in', () => {
  const file = (text: string, name = 'sources.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const chooser = (page: Page) => page.getByLabel('Spreadsheet');

  async function openImport(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('dialog', { name: 'Import data sources' }).waitFor();
  }

  test('given the form of a new source, then it has every field', async () => {
    const { page, leave } = await visit(browser, standIn);
    await page.getByRole('button', { name: 'Add a data source' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Street lighting faults');
    await page.getByRole('combobox', { name: 'Organisation' }).fill('portsmouth city');
    await page.getByRole('option', { name: 'Portsmouth City Council' }).click();
    await page.getByLabel('Area').fill('Portsmouth');
    await page.getByLabel('Frequency').selectOption('Annual');
    await page.getByLabel('SNA section').fill('Places');
    await page.getByLabel('Information sharing agreement').selectOption('Required');
    await page.getByRole('button', { name: 'Add data source' }).click();

    await page.getByText('Street lighting faults is in the tracker.').waitFor();
    expect(sent('registerSource')[0]?.body).toEqual({
      name: 'Street lighting faults',
      organisation: 'portsmouth-cc',
      area: 'Portsmouth',
      classification: 'aggregate',
      frequency: 'annual',
      snaSection: 'Places',
      isaRequired: true,
    });
    await leave();
  });

  test('given a spreadsheet without faults, when it is imported, then it was shown first, and the same file is sent', async () => {
    const { page, complaints, leave } = await visit(browser, standIn);
    await openImport(page);
    await chooser(page).setInputFiles(file('Name,Organisation\r\n'));

    await page.getByRole('cell', { name: 'Street lighting faults' }).waitFor();
    expect(sent('importSources')).toEqual([]);
    await page.getByRole('button', { name: 'Import 2 sources' }).click();

    await page.getByText('2 data sources imported.').waitFor();
    const [preview, imported] = [sent('previewSources')[0]?.body, sent('importSources')[0]?.body];
    expect(preview).toEqual({ file: Buffer.from('Name,Organisation\r\n').toString('base64') });
    expect(imported).toEqual(preview);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('given faults, then each stands with its row and column, and there is nothing to import with', async () => {
    const faults = [
      { row: 3, column: 'Organisation', message: 'There is no organisation of this name.' },
      {
        row: 5,
        column: 'Name',
        message: 'This looks like an NHS number. Leave out anything that identifies a person.',
      },
    ];
    standIn.begin({ ...aStory(), preview: aPreview({ faults }) });
    const { page, leave } = await visit(browser, standIn);
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));

    await page.getByRole('alert').getByText('Put these 2 faults right').waitFor();
    const rows = part(page, '2 faults').getByRole('row');
    expect(await wordsIn(rows.nth(1))).toMatch(/3\s+Organisation\s+There is no organisation of this name\./);
    expect(await wordsIn(rows.nth(2))).toMatch(/5\s+Name\s+This looks like an NHS number/);
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await leave();
  });

  test('given a file that is too large, then it is not sent; given one that cannot be read, then the server’s words stand at the field', async () => {
    standIn.trouble('previewSources', {
      ...problem('invalid', 422, 'Please check what you entered.'),
      fields: { file: 'This is a picture. Choose a CSV or XLSX file.' },
    });
    const { page, leave } = await visit(browser, standIn);
    await openImport(page);
    await chooser(page).setInputFiles(file('x'.repeat(LIMITS.sourcesFileBytes + 1)));
    await page.getByText('The file is larger than 1 MB.').waitFor();
    expect(sent('previewSources')).toEqual([]);

    await chooser(page).setInputFiles(file('\u0089PNG'));

    await page.getByText('This is a picture. Choose a CSV or XLSX file.').waitFor();
    expect(await chooser(page).getAttribute('aria-invalid')).toBe('true');
    await leave();
  });

  test('given the tracker changed since the preview, then the reason is said and the preview made again', async () => {
    const { page, leave } = await visit(browser, standIn);
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('button', { name: 'Import 2 sources' }).waitFor();
    const message = 'This organisation has a data source of that name already.';
    standIn.story = { ...standIn.story, preview: aPreview({ faults: [{ row: 2, column: 'Name', message }] }) };
    standIn.trouble('importSources', problem('conflict', 409, 'A source of the spreadsheet is in the tracker by now.'));

    await page.getByRole('button', { name: 'Import 2 sources' }).click();

    await page.getByText('is in the tracker by now').first().waitFor();
    await page.getByRole('cell', { name: message }).waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await leave();
  });

  test('the columns are explained, and the template has them as its headings', async () => {
    const { page, leave } = await visit(browser, standIn);
    await openImport(page);
    await page.getByText('Aggregate, Pseudonymised, Personal').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a template' }).click();

    const saved = await download;
    expect(saved.suggestedFilename()).toBe('data-sources.csv');
    expect(await readFile(await saved.path(), 'utf8')).toBe(
      '\ufeffName,Organisation,Area,Classification,Frequency,SNA section,ISA required\r\n',
    );
    await leave();
  });

  test('given the keyboard, when a file is read, then the verdict has it, and Escape still closes', async () => {
    const { page, leave } = await visit(browser, standIn);
    const opener = page.getByRole('button', { name: 'Import', exact: true });
    await openImport(page);
    await page.getByRole('button', { name: 'Save a template' }).focus();
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('cell', { name: 'Street lighting faults' }).waitFor();
    expect(await hasFocus(page.getByRole('dialog').getByRole('status'))).toBe(true);

    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await hasFocus(opener)).toBe(true);
    await leave();
  });

  test('on 280 pixels the preview scrolls in its own frame and the page stays as wide as its window', async () => {
    const { page, leave } = await visit(browser, standIn, '', { viewport: { width: 280, height: 700 } });
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('cell', { name: 'Street lighting faults' }).waitFor();

    expect(await overflow(page)).toBe(0);
    expect(await nameless(page)).toEqual([]);
    expect(await doubleIds(page)).toEqual([]);
    await part(page, '2 data sources').focus();
    expect(await hasFocus(part(page, '2 data sources'))).toBe(true);
    await leave();
  });
});
