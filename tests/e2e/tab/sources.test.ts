/** A source's own page: its content, the available operations, and the import of many sources at once. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { LIMITS } from '../../../shared/contract/limits';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aPreview, aSourcePage } from '../../support/tab/source-story';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, lowContrastTexts, nameless, overflow } from '../../support/tab/visit';

const PATH = 'sources/ambulance';
const NAME = 'Assault call-outs and attendances';
const NOTHING = { ask: false, edit: false, override: false, resolve: false };

const { sent, standIn, visit } = setUpTab();

const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

async function fromMenu(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${NAME}` }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

describe('given a source that is overridden, with a barrier and a quality issue, when its page is opened', () => {
  test('then the status set by hand, its reason and end, and what the rules say are shown together', async () => {
    const { page, complaints } = await visit(PATH);
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    const status = part(page, 'Status');

    await expectOn(status.locator('[data-rag]')).toHaveTexts(['Amber', 'Red']);
    await expectOn(status).toContainText(
      'until Fri 29 Jan 2027',
      'Advice is expected in January',
      'Cannot share: health or social care',
      'Quality issue since Fri 20 Nov 2026',
    );
    expect(complaints).toEqual([]);
  });

  test('then the steps to green are listed in order, each with its owner, and the next one is marked', async () => {
    const { page } = await visit(PATH);
    const steps = part(page, 'What turns it green').getByRole('listitem');
    await steps.first().waitFor();

    await expectOn(steps).toHaveCount(3);
    await expectOn(steps.and(page.locator('[aria-current="step"]'))).toContainText(
      'Resolve what stands in the way',
      'VRU with Integrated Care Boards',
      'Next step',
    );
    await expectOn(steps.last()).toContainText('Settle the quality issue');
  });

  test('then details, agreements with their status, barriers and requests are there', async () => {
    const { page } = await visit(PATH);
    await part(page, 'Details').waitFor();

    await expectOn(part(page, 'Details')).toContainText(
      'Hampshire and Isle of Wight',
      'Pseudonymised',
      'Monthly',
      'Health and injury',
      'Required',
    );
    await expectOn(part(page, 'Agreements')).toContainText(/Serious Violence Duty\s+In negotiation/);
    await expectOn(part(page, 'Barriers')).toContainText('Open for 12 days');
    await expectOn(part(page, 'Requests')).toContainText('October 2026');
  });

  test.each(['default', 'dark', 'contrast'])(
    'then it fits 280 pixels in the theme %s and can be read',
    async (theme) => {
      const { page, complaints } = await visit(`${PATH}?theme=${theme}`, {
        viewport: { width: 280, height: 700 },
      });
      await part(page, 'History').waitFor();

      await expectPoll(() => overflow(page)).toBe(0);
      await expectPoll(() => nameless(page)).toEqual([]);
      await expectPoll(() => doubleIds(page)).toEqual([]);
      await expectPoll(() =>
        lowContrastTexts(page, '[data-rag], section p, section h2, section h3, li, dd, dt'),
      ).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

describe('the history', () => {
  test('given more than a page, when older entries are asked for, then they follow below under their days', async () => {
    const { page } = await visit(PATH);
    const history = part(page, 'History');
    await history.getByText('Asked for October 2026').waitFor();
    await expectOn(history.getByText('Registered')).toHaveCount(0);

    await history.getByRole('button', { name: 'Show older' }).click();

    await history.getByText('Registered').waitFor();
    await expectOn(history.getByRole('heading', { level: 3 })).toHaveTexts([
      'Tue 15 Dec 2026',
      'Thu 10 Dec 2026',
      'Tue 1 Dec 2026',
      'Fri 20 Nov 2026',
      'Mon 14 Sept 2026',
      'Mon 2 Jun 2025',
    ]);
    await expectOn(history.getByRole('button', { name: 'Show older' })).toHaveCount(0);
  });

  test('given older entries are shown, when something happens, then it is on top and the older ones stay', async () => {
    const { page } = await visit(PATH);
    await part(page, 'History').getByRole('button', { name: 'Show older' }).click();
    await part(page, 'History').getByText('Registered').waitFor();

    await page.getByRole('button', { name: 'Settle the issue' }).click();
    await page.getByLabel('What came of it').fill('The outcome codes are complete again');
    await page.getByRole('dialog').getByRole('button', { name: 'Settle the issue' }).click();

    await part(page, 'History').getByText('Quality issue settled').waitFor();
    await expectOn(part(page, 'History').getByText('Registered')).toHaveCount(1);
    await expectOn(page.getByText('Quality issue since')).toHaveCount(0);
  });
});

describe('changing a source', () => {
  test('given a field changed by somebody else meanwhile, then both values are shown and the person chooses', async () => {
    const { page } = await visit(PATH);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const area = page.getByRole('combobox', { name: 'Area' });
    await area.fill('Gosport');
    standIn.trouble('editSource', {
      ...problem('conflict', 409, 'Somebody changed the same while this form was open.'),
      clashes: [
        { field: 'area', now: 'Portsmouth', changed: { by: 'Lead Analyst, Police', at: '2026-12-01T09:12:00.000Z' } },
      ],
    });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Lead Analyst, Police changed “Area” on').waitFor();
    await expectOn(page.getByRole('button', { name: 'Keep theirs: Portsmouth' })).toBeFocused();

    await page.getByRole('button', { name: 'Use mine: Gosport' }).click();
    await expectOn(area).toBeFocused();
    await expectOn(page.getByRole('button', { name: 'Keep theirs: Portsmouth' })).toHaveCount(0);
    standIn.recover();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent('editSource').at(-1)?.body).toEqual({ edits: { area: { from: 'Portsmouth', to: 'Gosport' } } });
  });

  test('given its form, when the name is missing, then the fault is at the field, and a fix sends one change', async () => {
    const { page } = await visit(PATH);
    const opener = page.getByRole('button', { name: 'Edit', exact: true });
    await opener.click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('');
    standIn.trouble('editSource', {
      ...problem('invalid', 422, 'Please check what you entered.'),
      fields: { name: 'Give the data source a name.' },
    });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Give the data source a name.').waitFor();
    await expectOn(name).toBeFocused();

    standIn.recover();
    await name.fill('Assault call-outs');
    await page.getByLabel('Information sharing agreement').selectOption('Not required');
    await page.getByRole('button', { name: 'Save changes' }).click();

    await page.getByRole('heading', { level: 1, name: 'Assault call-outs', exact: true }).waitFor();
    // Only changed fields are sent, with their previous values, so that no other person's change is overwritten.
    expect(sent('editSource').at(-1)?.body).toEqual({
      edits: {
        name: { from: expect.any(String), to: 'Assault call-outs' },
        isaRequired: { from: true, to: false },
      },
    });
    expect(new Set(sent('editSource').map(({ key }) => key)).size).toBe(1);
  });

  test('given other sources with areas and SNA sections, then these are offered, and another may be typed', async () => {
    const story = aStory();
    standIn.begin({ ...story, tracker: { ...story.tracker, areas: ['Portsmouth'], snaSections: ['Places'] } });
    const { page } = await visit(PATH);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();

    await page.locator('datalist option[value="Portsmouth"]').waitFor({ state: 'attached' });
    const listed = await expectPoll(() => page.getByLabel('Area').getAttribute('list')).not.toBeNull();
    await expectOn(page.locator(`[id="${listed}"] option`)).toHaveCount(1);
  });

  test('given the VRU, when the status is overridden, then a last day is required, and the override is shown', async () => {
    const plain = aSourcePage();
    const source = {
      ...plain.source,
      override: null,
      rag: 'red',
      row: 'cannot-share',
      reason: 'Cannot share',
    } as const;
    standIn.begin({ ...aStory(), source: { ...plain, source } });
    const { page } = await visit(PATH);
    await fromMenu(page, 'Override the status');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Grey');
    await page.getByLabel('Reason').fill('Paused until the advice is there');
    await page.getByRole('button', { name: 'Override the status' }).click();
    await page.getByText('Say until when it holds: one quarter at most.').waitFor();
    await expectOn(page.getByLabel('Last day')).toHaveAttribute('max', '2027-03-16');

    await page.getByLabel('Last day').fill('2027-01-15');
    await page.getByRole('button', { name: 'Override the status' }).click();

    await page.getByText('Set to grey by hand until').first().waitFor();
    await expectOn(part(page, 'Status').locator('[data-rag]')).toHaveTexts(['Grey', 'Red']);
  });

  test('given an override, when it is lifted with a reason, then the rules decide again', async () => {
    const { page } = await visit(PATH);
    await page.getByRole('button', { name: 'Lift the override' }).click();
    await page.getByLabel('Reason').fill('The advice came');
    await page.getByRole('dialog').getByRole('button', { name: 'Lift the override' }).click();

    await page.getByText(`${NAME} follows the rules again.`).waitFor();
    await page.getByRole('button', { name: 'Lift the override' }).waitFor({ state: 'detached' });
    await expectOn(part(page, 'Status').locator('[data-rag]')).toHaveTexts(['Red']);
    expect(sent('liftOverride')[0]?.body).toEqual({ reason: 'The advice came' });
  });

  test('given a source, when it is retired and restored, then each needs a reason and the page follows', async () => {
    const { page } = await visit(PATH);
    await fromMenu(page, 'Retire this source');
    await page.getByRole('button', { name: 'Retire the source' }).click();
    await page.getByText('Give the reason.').waitFor();
    await page.getByLabel('Reason').fill('Replaced by another return');
    await page.getByRole('button', { name: 'Retire the source' }).click();

    await page.getByText('It is retired and does not count.').waitFor();
    await expectOn(page.getByRole('button', { name: 'Ask for data' })).toHaveCount(0);

    await fromMenu(page, 'Restore this source');
    await page.getByLabel('Reason').fill('It is collected again');
    await page.getByRole('button', { name: 'Restore the source' }).click();
    await part(page, 'History').getByText('Counts again').waitFor();
  });

  test('given a barrier that a request waits for, when it is resolved, then a day is asked for', async () => {
    const { page } = await visit(PATH);
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
  });

  test('given a partner, then they can only read', async () => {
    const { requests } = aSourcePage();
    const asked = requests.map((request) => ({
      ...request,
      may: { answer: false, confirmNotHeld: false, withdraw: false },
    }));
    standIn.begin({ ...aStory(), source: aSourcePage({ may: NOTHING, requests: asked }) });
    const { page } = await visit(PATH);
    await part(page, 'History').waitFor();

    // The text of the gateway can be expanded; nothing can be changed.
    const others = page
      .getByRole('main')
      .getByRole('button')
      .filter({ hasNotText: /^(PCSC|Show older)/ });
    await expectOn(others).toHaveTexts([]);
  });
});

test('given an unknown source, then the page says so and leads back', async () => {
  standIn.trouble('source', problem('not-found', 404, 'There is no such data source.'));
  const { page } = await visit('sources/none');
  await page.getByRole('heading', { name: 'There is no such data source' }).waitFor();

  await page.getByRole('button', { name: 'Go to the tracker' }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
});

describe('bringing sources in', () => {
  const file = (text: string, name = 'sources.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const chooser = (page: Page) => page.getByLabel('Spreadsheet');

  async function openImport(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('dialog', { name: 'Import data sources' }).waitFor();
  }

  test('given the form of a new source, then it has every field', async () => {
    const { page } = await visit();
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
  });

  test('given a spreadsheet without faults, when it is imported, then it is previewed and sent unchanged', async () => {
    const { page, complaints } = await visit();
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
  });

  test('given faults, then each is listed with its row and column, and Import is not offered', async () => {
    const faults = [
      { row: 3, column: 'Organisation', message: 'There is no organisation of this name.' },
      {
        row: 5,
        column: 'Name',
        message: 'This looks like an NHS number. Leave out anything that identifies a person.',
      },
    ];
    standIn.begin({ ...aStory(), preview: aPreview({ faults }) });
    const { page } = await visit();
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));

    await page.getByRole('alert').getByText('Put these 2 faults right').waitFor();
    const rows = part(page, '2 faults').getByRole('row');
    await expectOn(rows.nth(1)).toContainText(/3\s+Organisation\s+There is no organisation of this name\./);
    await expectOn(rows.nth(2)).toContainText(/5\s+Name\s+This looks like an NHS number/);
    await expectOn(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  });

  test('given a file that is too large or unreadable, then the field says so, and a large one is not sent', async () => {
    standIn.trouble('previewSources', {
      ...problem('invalid', 422, 'Please check what you entered.'),
      fields: { file: 'This is a picture. Choose a CSV or XLSX file.' },
    });
    const { page } = await visit();
    await openImport(page);
    await chooser(page).setInputFiles(file('x'.repeat(LIMITS.sourcesFileBytes + 1)));
    await page.getByText('The file is larger than 1 MB.').waitFor();
    expect(sent('previewSources')).toEqual([]);

    await chooser(page).setInputFiles(file('\u0089PNG'));

    await page.getByText('This is a picture. Choose a CSV or XLSX file.').waitFor();
    await expectOn(chooser(page)).toHaveAttribute('aria-invalid', 'true');
  });

  test('given the tracker changed since the preview, then the page says so and makes a new preview', async () => {
    const { page } = await visit();
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('button', { name: 'Import 2 sources' }).waitFor();
    const message = 'This organisation has a data source of that name already.';
    standIn.story = { ...standIn.story, preview: aPreview({ faults: [{ row: 2, column: 'Name', message }] }) };
    standIn.trouble('importSources', problem('conflict', 409, 'A source of the spreadsheet is in the tracker by now.'));

    await page.getByRole('button', { name: 'Import 2 sources' }).click();

    await page.getByText('is in the tracker by now').first().waitFor();
    await page.getByRole('cell', { name: message }).waitFor();
    await expectOn(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  });

  test('the columns are explained, and the template has them as its headings', async () => {
    const { page } = await visit();
    await openImport(page);
    await page.getByText('Aggregate, Pseudonymised, Personal').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a template' }).click();

    const saved = await download;
    expect(saved.suggestedFilename()).toBe('data-sources.csv');
    const content = await readFile(await saved.path(), 'utf8');
    expect(content).toBe('\ufeffName,Organisation,Area,Classification,Frequency,SNA section,ISA required\r\n');
  });

  test('given the keyboard, when a file is read, then the result has the focus, and Escape still closes', async () => {
    const { page } = await visit();
    const opener = page.getByRole('button', { name: 'Import', exact: true });
    await openImport(page);
    await page.getByRole('button', { name: 'Save a template' }).focus();
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('cell', { name: 'Street lighting faults' }).waitFor();
    await expectOn(page.getByRole('dialog').getByRole('status')).toBeFocused();

    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectOn(opener).toBeFocused();
  });

  test('on 280 pixels the preview scrolls in its own frame and the page stays as wide as its window', async () => {
    const { page } = await visit('', { viewport: { width: 280, height: 700 } });
    await openImport(page);
    await chooser(page).setInputFiles(file('x'));
    await page.getByRole('cell', { name: 'Street lighting faults' }).waitFor();

    await expectPoll(() => overflow(page)).toBe(0);
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
    await part(page, '2 data sources').focus();
    await expectOn(part(page, '2 data sources')).toBeFocused();
  });
});
