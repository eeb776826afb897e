/**
 * Actions in the tab: the review by keyboard, the page of an action, every dialog, and typing while other people make
 * changes.
 */
import type { Page } from 'playwright-core';
import { actionItem, decisionItem } from '../../support/builders';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const row = (page: Page, ref: string) => page.getByRole('listitem', { name: ref });

describe('the review', () => {
  const THIRTY = Array.from({ length: 30 }, (_, index) =>
    actionItem({ id: `r${index}`, ref: `DAWG-2026-12-${index + 10}`, due: '2026-12-18', text: `Task ${index + 10}` }),
  );
  const at = (page: Page, place: number) =>
    page.getByRole('region', { name: `${place} of 30: DAWG-2026-12-${place + 9}` });

  it('takes the chair through thirty actions by keyboard with at most two and a half presses each', async () => {
    standIn.story.actions = { ...standIn.story.actions, items: THIRTY };
    const { page, complaints } = await visit('actions');
    let presses = 0;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      presses += keys.length;
    };
    await page.getByRole('button', { name: 'Review' }).click();
    for (let place = 1; place <= 30; place += 1) {
      await expectOn(at(page, place)).toBeFocused();
      if (place === 5) {
        await press('n');
        await expectOn(page.getByRole('textbox', { name: 'Why the due date moves' })).toBeFocused();
        await press(...'holiday', 'Control+Enter');
      } else if (place === 6) {
        await press('h');
        await expectOn(page.getByRole('combobox', { name: 'Owner' })).toBeFocused();
        await press(...'senior', 'Enter');
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        await press('Control+Enter');
      } else await press(place % 4 === 0 ? 'd' : 's');
    }

    await page.getByText('21 still open · 7 done · 1 with a new date · 1 handed over.', { exact: true }).waitFor();
    expect(presses / 30).toBeLessThanOrEqual(2.5);
    expect(sent('changeAction')).toHaveLength(7);
    expect(sent('editAction').map(({ body }) => body)).toEqual([
      { edits: { due: { from: '2026-12-18', to: '2027-01-20' }, reason: { from: '', to: 'holiday' } } },
      { edits: { owner: { from: 'police-lead-analyst', to: expect.stringMatching(/./) } } },
    ]);
    expect(complaints).toEqual([]);
  });

  it('keeps its place in the address, and ignores typing in a field and the browser’s own shortcuts', async () => {
    standIn.story.actions = { ...standIn.story.actions, items: THIRTY.slice(0, 3) };
    const { page } = await visit('actions?review=', { viewport: { width: 280, height: 700 } });
    const first = page.getByRole('region', { name: '1 of 3: DAWG-2026-12-10' });
    await expectOn(first).toBeFocused();
    await expectPoll(() => overflow(page)).toBe(0);
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Alt+s');

    await page.keyboard.press('n');
    const reason = page.getByRole('textbox', { name: 'Why the due date moves' });
    await expectOn(reason).toBeFocused();
    await page.keyboard.type('programme assignment x / n e ?');
    await expectOn(reason).toHaveValue('programme assignment x / n e ?');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expectOn(reason).toHaveValue('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectQuery(page, '?review=');
    expect([...sent('changeAction'), ...sent('editAction')]).toEqual([]);

    await page.keyboard.press('s');
    await expectOn(page.getByRole('region', { name: '2 of 3: DAWG-2026-12-11' })).toBeFocused();
    await expectQuery(page, '?review=r1');
    await page.keyboard.press('b');
    await expectOn(first).toBeFocused();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.keyboard.press('s');
    await expectQuery(page, '?review=r0');
  });
});

describe('the page of an action', () => {
  it('shows how and when an ended action ended, and its older history on request', async () => {
    const { page, complaints } = await visit('actions/e2', { viewport: { width: 280, height: 700 } });
    await page.getByRole('heading', { level: 2, name: 'Cancelled on Wed 18 Nov 2026, 11:00' }).waitFor();
    await expectOn(page.getByRole('main')).toContainText('The existing dashboard covers it');
    await expectOn(page.getByRole('main')).toContainText('Due: Wed 2 Dec 2026 → Fri 11 Dec 2026');
    await page.getByRole('button', { name: 'Show older ones' }).click();
    await page.getByText('Action recorded').waitFor();
    await expectPoll(() => overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('opens from the list, and a done one is reopened there with a reason', async () => {
    const { page } = await visit('actions');
    await page.getByRole('link', { name: 'DAWG-2026-11-03' }).click();
    await page.locator('h1:focus').getByText('DAWG-2026-11-03').waitFor();
    await page.getByRole('button', { name: 'Done: DAWG-2026-11-03' }).click();
    await page.getByRole('heading', { level: 2, name: /^Done on Wed 16 Dec 2026/ }).waitFor();
    await page.getByRole('button', { name: 'Reopen DAWG-2026-11-03' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Not sent after all');
    await page.getByRole('button', { name: 'Reopen the action' }).click();
    await page.getByRole('heading', { level: 2, name: 'Open' }).waitFor();
  });

  it('says so when the address names no action, and leads to the list', async () => {
    standIn.trouble('action', problem('not-found', 404, 'There is no such action in this group.'));
    const { page } = await visit('actions/nothing');
    await page.getByRole('heading', { level: 1, name: 'There is no such action' }).waitFor();
    await page.getByRole('button', { name: 'Go to the actions' }).click();
    await page.locator('h1:focus').getByText('Actions').waitFor();
  });
});

test('given the list, then actions are edited, handed over, taken over, and added one after another', async () => {
  const { page, complaints } = await visit('actions');
  await row(page, 'DAWG-2026-11-05').getByRole('button', { name: 'More for' }).click();
  await page.getByRole('menuitem', { name: 'Edit or hand over' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit DAWG-2026-11-05' });
  await edit.getByRole('combobox', { name: 'Owner' }).fill('lead analyst, corporate');
  await page.getByRole('listbox').getByRole('option').first().click();
  await edit.locator('input[name=due]').fill('2027-02-17');
  await edit.getByRole('textbox', { name: 'Why the due date moves' }).fill('Staff change');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await row(page, 'DAWG-2026-11-05')
    .getByText('Due date moved 1 time, first due Wed 20 Jan 2027: Staff change')
    .waitFor();
  await expectOn(row(page, 'DAWG-2026-11-05')).toContainText('Lead Analyst, Corporate Insights');

  const vacant = standIn.story.actions.items.map((item) =>
    item.unowned ? { ...item, may: { ...item.may, takeOver: true } } : item,
  );
  standIn.story.actions = { ...standIn.story.actions, items: vacant };
  await page.getByRole('button', { name: 'Take over DAWG-2026-11-01' }).click();
  await row(page, 'DAWG-2026-11-01').getByText('Yours').waitFor();

  await page.getByRole('button', { name: 'Add an action' }).click();
  const add = page.getByRole('dialog', { name: 'Add an action' });
  for (const text of ['One', 'Two']) {
    await add.getByRole('textbox', { name: 'Action' }).fill(text);
    await add.getByRole('combobox', { name: 'Owner' }).fill('senior');
    await page.getByRole('listbox').getByRole('option').first().click();
    await add.getByRole('button', { name: 'Add another' }).click();
    await expectOn(add.getByRole('textbox', { name: 'Action' })).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expectPoll(() => sent('addAction').map(({ key }) => key)).toHaveLength(2);
  expect(new Set(sent('addAction').map(({ key }) => key)).size).toBe(2);
  expect(complaints).toEqual([]);
});

test('given a filter, then the address keeps it, and the export holds what it shows', async () => {
  const { page } = await visit('actions');
  await page.getByLabel('Status', { exact: true }).selectOption('in_progress');
  await expectQuery(page, '?status=in_progress');
  await expectOn(page.getByRole('list', { name: 'Open actions' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  await page.getByText('actions-2026-12-16.csv is saved.').waitFor();
  expect(sent('exportActions').at(-1)?.body).toMatchObject({ format: 'csv', status: 'in_progress', agency: '' });
});

test('given an address with a status that the list does not have, then nothing is filtered', async () => {
  const { page } = await visit('actions?status=done');
  await expectOn(page.getByLabel('Status', { exact: true })).toHaveValue('');
  await page.getByRole('list', { name: 'Open actions' }).getByRole('listitem').first().waitFor();
});

test('given one action, when it is done, then the count is 0 at once, and 1 again after it is reopened', async () => {
  const [item = actionItem()] = standIn.story.actions.items;
  standIn.story.actions = { ...standIn.story.actions, items: [item] };
  const { page } = await visit('actions', { ownClock: true });
  await page.getByText('1 open · 1 overdue').waitFor();
  await page.getByRole('button', { name: `Done: ${item.ref}` }).click();
  await page.getByRole('heading', { name: 'No open actions' }).waitFor();
  await page.getByText('0 open · 0 overdue').waitFor();
  standIn.story.actions = { ...standIn.story.actions, items: [item] };
  await page.clock.fastForward('00:05');
  await page.getByText('1 open · 1 overdue').waitFor();
});

test('given a browser in New York, when 14 June is chosen, then it is 14 June for everybody', async () => {
  const { page } = await visit('actions', { timezoneId: 'America/New_York' });
  await page.getByRole('button', { name: 'Add an action' }).click();
  const add = page.getByRole('dialog', { name: 'Add an action' });
  await add.getByRole('textbox', { name: 'Action' }).fill('Send it');
  await add.getByRole('combobox', { name: 'Owner' }).fill('senior');
  await page.getByRole('listbox').getByRole('option').first().click();
  await add.locator('input[name=due]').fill('2027-06-14');
  await expectOn(add).toContainText('Monday 14 June 2027');
  await add.getByRole('button', { name: 'Add action' }).click();
  await page.getByText('Due Mon 14 Jun 2027').waitFor();
  expect(sent('addAction').at(-1)?.body).toMatchObject({ due: '2027-06-14' });
});

describe('given a half-typed text', () => {
  const CARET = 'document.activeElement.selectionStart';

  it('an action keeps its text, caret and focus while others add to the list and edit it', async () => {
    const { page } = await visit('actions', { ownClock: true });
    await row(page, 'DAWG-2026-11-05').getByRole('button', { name: 'More for' }).click();
    await page.getByRole('menuitem', { name: 'Edit or hand over' }).click();
    const text = page.getByRole('dialog').getByRole('textbox', { name: 'Action' });
    await text.fill('Half typed');
    await text.press('ArrowLeft');
    const items = standIn.story.actions.items.map((item) => ({ ...item, text: `Theirs: ${item.text}` }));
    standIn.story.actions = { ...standIn.story.actions, items: [...items, actionItem({ ref: 'DAWG-2026-12-99' })] };
    await page.clock.fastForward('00:05');
    await page.locator('li[aria-label="DAWG-2026-12-99"]').waitFor();
    await expectOn(text).toHaveValue('Half typed');
    await expectOn(text).toBeFocused();
    await expectPoll(() => page.evaluate<number>(CARET)).toBe(9);
  });

  it('a decision does too; it is then recorded, and corrected with the former text in view', async () => {
    const { page, complaints } = await visit('decisions', { ownClock: true });
    await page.getByRole('button', { name: 'Record a decision' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a decision' });
    const text = dialog.getByRole('textbox', { name: 'What was decided' });
    await text.fill('We share every month');
    await text.press('ArrowLeft');
    const theirs = decisionItem({ id: 'd9', text: 'Theirs' });
    standIn.story.decisions = { ...standIn.story.decisions, items: [theirs, ...standIn.story.decisions.items] };
    await page.clock.fastForward('01:00');
    await page.locator('li[aria-label="Theirs"]').waitFor();
    await expectOn(text).toHaveValue('We share every month');
    await expectOn(text).toBeFocused();
    await expectPoll(() => page.evaluate<number>(CARET)).toBe(19);

    await dialog.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('button', { name: 'Correct: We share every month' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'What was decided' }).fill('We share every quarter');
    await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('listitem', { name: 'We share every quarter' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
