/** A quarterly figure in a browser: confirmed, restated, compared, and its sources. */
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

async function open(path: string, width = 1280) {
  const visitor = await visit(path, { viewport: { width, height: 900 } });
  await visitor.page.getByRole('heading', { name: 'What it was counted from' }).waitFor();
  return visitor;
}

describe('given a provisional figure', () => {
  it('when it is confirmed, then locking is explained first, and it is locked afterwards', async () => {
    const { page } = await open('quarters/2026-27-Q2');
    await page.getByText('Provisional until the VRU confirms it').waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm Q2 2026–27 (July to September)' });
    await dialog.getByText('Once confirmed it never changes').waitFor();
    await expectOn(dialog).toContainText(/40\.0% \(2\/5\)[\s\S]*Once confirmed it never changes/);
    expect(sent('confirmSnapshot')).toEqual([]);

    await dialog.getByRole('button', { name: 'Confirm and lock' }).click();

    await page.getByText('Q2 2026–27 (July to September) is confirmed.').waitFor();
    await page.getByText('Locked', { exact: true }).waitFor();
    expect(sent('confirmSnapshot')[0]?.key).toMatch(/^[0-9a-f]{8}-/);
    await page.getByRole('button', { name: 'Restate' }).waitFor();
    await expectOn(page.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
  });

  it('when somebody else was faster, then the refusal is shown and the dialog stays', async () => {
    standIn.trouble('confirmSnapshot', problem('conflict', 409, 'This figure is confirmed already.'));
    const { page } = await open('quarters/2026-27-Q2');
    await page.getByRole('button', { name: 'Confirm' }).click();

    await page.getByRole('button', { name: 'Confirm and lock' }).click();

    await page.getByRole('dialog').getByRole('alert').getByText('confirmed already').first().waitFor();
  });

  it('when the reader may not, then nothing is offered', async () => {
    const { snapshots } = aStory();
    const closed = Object.entries(snapshots).map(
      ([quarter, snapshot]) =>
        [quarter, { ...snapshot, may: { confirm: false, correct: false, restate: false } }] as const,
    );
    standIn.story.snapshots = Object.fromEntries(closed);
    for (const quarter of ['2026-27-Q2', '2026-27-Q1']) {
      const { page } = await open(`quarters/${quarter}`);
      await expectOn(page.getByRole('button', { name: /^(Confirm|Correct|Restate)$/ })).toHaveCount(0);
    }
  });
});

test('given a wrong provisional figure, when it is corrected, then it says so, and confirming keeps that', async () => {
  const { page, complaints } = await open('quarters/2026-27-Q2');
  await page.getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct Q2 2026–27 (July to September)' });
  await dialog.getByRole('combobox', { name: /Data source with a different status/ }).fill('knife');
  await page.getByRole('option', { name: /^Knife-enabled/ }).click();
  const entry = dialog.getByRole('group', { name: 'Knife-enabled offences' });
  await entry.getByLabel('Stood at').selectOption('green');
  await entry.getByRole('textbox', { name: 'Because' }).fill('Supplied in June');
  await dialog.getByRole('combobox', { name: /that was forgotten/ }).fill('feeling safe');
  await page.getByRole('option', { name: /^Residents/ }).click();
  const added = dialog.getByRole('group').filter({ hasText: 'Not counted' });
  await added.getByLabel('Stood at').selectOption('grey');
  await added.getByRole('textbox', { name: 'Because' }).fill('Registered late');
  await dialog.getByRole('checkbox', { name: 'Probation' }).check();
  await dialog.getByRole('textbox', { name: /Why the organisations/ }).fill('By post');

  await dialog.getByRole('button', { name: 'Make 3 corrections' }).click();

  await page.getByText('is corrected: 50.0% (3/6).').waitFor();
  expect(sent('correctSnapshot')[0]?.body).toMatchObject({
    corrections: [{ source: 'knife', counted: 'red', rag: 'green', reason: 'Supplied in June' }],
    forgotten: [{ rag: 'grey', reason: 'Registered late', shared: false }],
    sharing: { added: ['probation'], removed: [] },
    sharingReason: 'By post',
  });
  const listed = page.getByRole('list', { name: 'What was corrected' });
  await expectOn(listed.getByRole('listitem')).toHaveCount(3);
  await expectOn(listed).toContainText(/Probation shared[\s\S]*By post/);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('dialog').getByText('as it was taken it was 40.0% (2/5)').waitFor();
  await page.getByRole('button', { name: 'Confirm and lock' }).click();
  await page.getByText('Locked', { exact: true }).waitFor();
  expect(sent('confirmSnapshot')[0]?.body).toEqual({ corrections: 1 });
  expect(complaints).toEqual([]);
});

describe('given a restatement', () => {
  it('when something is missing, then each fault is at its field; once complete, a new version counts', async () => {
    const { page, complaints } = await open('quarters/2026-27-Q1');
    const opener = page.getByRole('button', { name: 'Restate' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Restate Q1 2026–27 (April to June)' });
    await dialog.getByRole('button', { name: /^Restate the figure with/ }).click();
    await dialog.getByText('Choose at least one data source and the status that it had').waitFor();
    await dialog.getByText('Give the reason.').or(dialog.getByText('Say why the figure is restated.')).waitFor();

    await dialog.getByRole('combobox', { name: /Data source with a different status/ }).fill('probation');
    await page.getByRole('option', { name: 'Probation cases with a violence marker, Probation' }).click();
    await dialog.getByRole('textbox', { name: 'Why the figure is restated' }).fill('Found in the archive');
    await dialog.getByRole('button', { name: 'Restate the figure with 1 correction' }).click();
    const entry = dialog.getByRole('group', { name: 'Probation cases with a violence marker' });
    await entry.getByText('Choose the status that it had.').waitFor();
    await entry.getByLabel('Stood at').selectOption('green');
    await dialog.getByRole('button', { name: 'Restate the figure with 1 correction' }).click();
    await entry.getByText('Say why the status of this source was different.').waitFor();
    await expectOn(entry.getByRole('textbox', { name: 'Because' })).toBeFocused();
    await entry.getByRole('textbox', { name: 'Because' }).fill('It had been supplied on 2026-06-01');
    await dialog.getByRole('button', { name: 'Restate the figure with 1 correction' }).click();

    await page.getByText('is restated as 80.0% (4/5).').waitFor();
    expect(sent('restateSnapshot').at(-1)?.body).toEqual({
      reason: 'Found in the archive',
      corrections: [{ source: 'cases', counted: 'grey', rag: 'green', reason: 'It had been supplied on 2026-06-01' }],
      forgotten: [],
      sharing: { added: [], removed: [] },
      sharingReason: '',
    });
    expect(new Set(sent('restateSnapshot').map(({ key }) => key)).size).toBe(1);
    const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
    await expectOn(versions).toHaveTexts([
      expect.stringMatching(/^Version 3\s+Current\s+80\.0%\s+Found in the archive/),
      expect.stringMatching(/^Version 2\s+60\.0%/),
      expect.stringMatching(/^Version 1\s+40\.0%\s+As it was taken/),
    ]);
    await expectOn(opener).toBeFocused();
    expect(complaints).toEqual([]);
  });

  it('when a chosen source is taken out again, then it is not sent', async () => {
    const { page } = await open('quarters/2026-27-Q1');
    await page.getByRole('button', { name: 'Restate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /different status/ }).fill('fires');
    await page.getByRole('option', { name: /^Deliberate fires/ }).click();
    const another = dialog.getByRole('combobox', { name: /different status/ });
    await expectOn(another).toBeFocused();

    await dialog.getByRole('button', { name: 'Take Deliberate fires out' }).click();
    await expectOn(another).toBeFocused();
    await dialog.getByRole('button', { name: 'Restate the figure with 0 corrections' }).click();

    await dialog.getByText('Choose at least one data source').waitFor();
    expect(sent('restateSnapshot')[0]?.body).toMatchObject({ corrections: [] });
  });
});

describe('given several versions', () => {
  it('when an earlier one is chosen, then it is shown as it was, with its own address and its replacement', async () => {
    const { page } = await open('quarters/2026-27-Q1');
    await page.getByRole('button', { name: /^Version 1/ }).click();

    await page.getByText('Replaced by version 2').waitFor();
    await expectQuery(page, '?version=1');
    const knife = page.getByRole('region', { name: 'What it was counted from' }).getByRole('listitem').nth(1);
    await expectOn(knife).toContainText(/Knife-enabled offences[\s\S]*Red[\s\S]*14 working days overdue/);
  });

  it('when two are compared, then the differing figures and sources are listed, in either direction', async () => {
    const { page } = await open('quarters/2026-27-Q1');
    const compared = page.getByRole('region', { name: 'What changed' });
    await expectPoll(() => compared.getByRole('row').allInnerTexts()).toContain(
      'Percentage green\t40.0% (2/5)\t60.0% (3/5)',
    );
    await expectOn(compared.getByRole('list', { name: 'Data sources that differ' })).toContainText(/Red[\s→]+Green/);

    await compared.getByLabel('From').selectOption('2');
    await compared.getByText('Nothing differs.').waitFor();
    await compared.getByLabel('To').selectOption('1');

    await expectPoll(() => compared.getByRole('row').allInnerTexts()).toContain(
      'Percentage green\t60.0% (3/5)\t40.0% (2/5)',
    );
  });
});

test('given the sources of a quarter, when a status is pressed, then only those are shown, with basis', async () => {
  const { page } = await open('quarters/2026-27-Q1');
  const counted = page.getByRole('region', { name: 'What it was counted from' });
  await counted.getByRole('button', { name: 'Amber 1' }).click();

  await expectOn(counted.getByRole('listitem')).toHaveCount(1);
  await expectOn(counted.getByRole('listitem')).toContainText(/Set by hand[\s\S]*Agreement required, none in force/);
});

test.each([
  ['2/5 sources green (show them)', 'green', ['Recorded violence with injury', 'Deliberate fires']],
  [
    '2 Specified or Relevant organisations (show them)',
    'shared',
    ['Recorded violence with injury', 'Deliberate fires'],
  ],
  ['Police (show them)', 'shared-by-Police', ['Recorded violence with injury']],
  ['1 status overridden (show them)', 'by-hand', ['Assault call-outs and attendances']],
])('given the number "%s", when it is pressed, then exactly what it counts is shown', async (name, show, sources) => {
  const { page } = await open('quarters/2026-27-Q2');
  await page.getByRole('button', { name }).click();

  await expectQuery(page, `?show=${show}`);
  const counted = page.getByRole('region', { name: 'What it was counted from' });
  await expectOn(counted.getByRole('listitem').getByRole('link')).toHaveTexts(sources);
  await counted.getByText(`${sources.length} of 5 data sources`).waitFor();
});

test('given a quarter without a figure, then the page says so, with the way back', async () => {
  standIn.trouble('snapshot', problem('not-found', 404, 'There is no snapshot of this quarter.'));
  const { page } = await visit('quarters/2031-32-Q1');

  await page.getByRole('heading', { level: 1, name: 'There is no figure for this quarter' }).waitFor();
  await page.getByRole('link', { name: 'Tracker', exact: true }).click();

  await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
});

test.each(['default', 'dark', 'contrast'])(
  'given 280 pixels in the theme %s, then the page fits and all is named',
  async (theme) => {
    const { page, complaints } = await open(`quarters/2026-27-Q1?theme=${theme}`, 280);

    await expectPoll(() => overflow(page)).toBe(0);
    // The space reserved for a scroll bar must not contain content.
    await expectPoll(() => page.evaluate('document.documentElement.scrollWidth - document.body.offsetWidth')).toBe(0);
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('given a side panel, when a figure is corrected, then the dialog scrolls in one direction only', async () => {
  const { page } = await open('quarters/2026-27-Q2', 280);
  await page.getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /that was forgotten/ }).fill('feeling safe');
  await page.getByRole('option', { name: /^Residents/ }).click();
  await dialog.getByRole('checkbox', { name: 'Probation' }).check();
  await dialog.getByRole('textbox', { name: /Why the organisations/ }).waitFor();
  await expectPoll(() =>
    page.evaluate<number>(`(() => {
      const { scrollWidth, clientWidth } = document.querySelector('[role=dialog] .fui-DialogContent');
      return scrollWidth - clientWidth;
    })()`),
  ).toBe(0);
});
