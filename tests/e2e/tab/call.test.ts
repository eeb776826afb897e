/**
 * Running the call in a browser: by keyboard from the register to the next meeting, on one screen, in a side panel, and
 * in print.
 */
import type { Page } from 'playwright-core';
import { CALL_STEPS } from '../../../shared/domain/meetings/call-steps';
import { decisionItem } from '../../support/builders';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { hasFocus, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const SCREEN = { viewport: { width: 1280, height: 720 } } as const;
/** A text that each step shows only once it has loaded. */
const LOADED = {
  who: 'Every seat, and who watches',
  since: 'Promises broken',
  overdue: 'DAWG-2026-10-04',
  agree: 'Action, in one line',
  next: 'Excused already',
} as const;

const step = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^\\d ?${title}$`) });
const current = (page: Page) =>
  page.getByRole('navigation', { name: 'Steps of the call' }).locator('[aria-current=step]');
/** The caret position in the half-typed text, and whether the field has the focus. */
const CARET = `(() => {
  const field = document.querySelector('textarea');
  return [field.selectionStart, document.activeElement === field];
})()`;
/** Returns the vertical overflow of the page in pixels. */
const beyond = (page: Page) => page.evaluate<number>('document.documentElement.scrollHeight - innerHeight');

describe('given the chair, when the call is run by keyboard', () => {
  it('then → goes from step to step, each at its address and on one screen; what is typed keeps the arrows', async () => {
    const { page, complaints } = await visit('call', SCREEN);
    await page.getByText(LOADED.who).waitFor();
    await expectPoll(() => beyond(page)).toBe(0);
    for (const { id, title } of CALL_STEPS.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expectOn(current(page)).toContainText(title);
      await expectPoll(() => new URL(page.url()).searchParams.get('step')).toBe(id);
      await expectPoll(() => hasFocus(page.locator(`#call-${id}`))).toBe(true);
      await page.locator(`[data-step=${id}]`).getByText(LOADED[id]).first().waitFor();
      await expectPoll(() => beyond(page)).toBe(0);
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expectOn(current(page)).toContainText('Agree');

    const line = page.getByRole('textbox', { name: 'Action, in one line' });
    await line.fill('Police to send the return by 14 January');
    await line.press('ArrowLeft');
    await expectOn(current(page)).toContainText('Agree');
    await line.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Confirm the action' });
    await expectPoll(() => dialog.getByRole('textbox', { name: 'Action' }).inputValue()).toBe('send the return');
    await dialog.getByRole('button', { name: 'Add action' }).click();
    await dialog.waitFor({ state: 'detached' });

    await expectPoll(() => sent('addAction')).toMatchObject([{ body: { text: 'send the return', due: '2027-01-14' } }]);
    await expectPoll(() => hasFocus(line)).toBe(true);
    await expectPoll(() => line.inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('then a half-typed decision, its caret and the focus stay while others record and steps change', async () => {
    const { page } = await visit('call?step=agree', { ...SCREEN, ownClock: true });
    await expectOn(page.locator('#call-agree')).toContainText('4Agree');
    const decision = page.getByRole('textbox', { name: 'What was decided' });
    await decision.fill('Monthly counts are shared');
    await page.evaluate(`document.querySelector('textarea').setSelectionRange(7, 7)`);
    const { story } = standIn;
    const item = decisionItem({ id: 'others', text: 'Somebody else was quicker', meetingId: '2026-12' });
    story.decisions = { ...story.decisions, items: [item, ...story.decisions.items] };
    await page.clock.fastForward('00:10');
    await step(page, 'Agree').getByText('Somebody else was quicker').waitFor();

    await expectOn(decision).toHaveValue('Monthly counts are shared');
    await expectPoll(() => page.evaluate(CARET)).toEqual([7, true]);
    await page.getByRole('link', { name: 'Next' }).click();
    await step(page, 'Next').waitFor();
    await page.getByRole('link', { name: 'Agree' }).click();
    await expectOn(decision).toHaveValue('Monthly counts are shared');
  });

  it('then the step in the address has its own number at once, before the other steps have loaded', async () => {
    const { page } = await visit('call?step=overdue', SCREEN);
    // Its first text, even if it changes when the other steps arrive.
    const heading = await page.waitForFunction(`document.querySelector('#call-overdue')?.textContent`);
    const words = await heading.jsonValue();
    expect(words).toBe('3Overdue and red');
  });

  it('then an overdue action gets a new date, with only the date and its reason to fill in', async () => {
    const { page } = await visit('call?step=overdue', SCREEN);
    await page.getByRole('button', { name: 'New date: DAWG-2026-10-04' }).click();
    const dialog = page.getByRole('dialog', { name: 'New date for DAWG-2026-10-04' });
    await dialog.getByLabel('Due', { exact: false }).first().fill('2027-01-15');
    await dialog.getByRole('textbox', { name: 'Why the due date moves' }).fill('The panel meets in January');
    await expectOn(dialog.getByRole('textbox', { name: 'Action' })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectPoll(() => sent('editAction')).toMatchObject([{ body: { edits: { due: { to: '2027-01-15' } } } }]);
  });
});

it('given a side panel of 280 pixels, then each step fits its width', async () => {
  const { page } = await visit('call', { viewport: { width: 280, height: 700 } });
  const links = page.getByRole('navigation', { name: 'Steps of the call' }).getByRole('link');
  for (const [place, { id }] of CALL_STEPS.entries()) {
    await links.nth(place).click();
    await page.locator(`[data-step=${id}]`).getByText(LOADED[id]).first().waitFor();
    await expectPoll(() => overflow(page)).toBe(0);
  }
  await expectOn(links).toHaveCount(5);
});

it('given a reader without rights, then every step is readable, without a button that changes anything', async () => {
  const { story } = standIn;
  story.me = { ...story.me, role: 'viewer', seats: [] };
  const nothing = { progress: false, edit: false, takeOver: false, cancel: false };
  const still = story.actions.items.map((item) => ({ ...item, may: nothing }));
  story.actions = { ...story.actions, items: still, may: { add: false } };
  story.decisions = { ...story.decisions, may: { record: false } };
  const none = { open: false, answer: false, close: false, record: false, discard: false, reopen: null };
  story.attendance = { ...story.attendance, may: none, mySeatIds: [] };
  const { page } = await visit('call', SCREEN);
  for (const { id } of CALL_STEPS) {
    await page
      .getByText(id === 'agree' ? 'Actions of this meeting' : LOADED[id])
      .first()
      .waitFor();
    await expectOn(page.locator(`[data-step=${id}]`).getByRole('button')).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
  }
});

it('given paper, then all five steps are printed on one page', async () => {
  const { page } = await visit('call', SCREEN);
  await page.getByText(LOADED.who).waitFor();
  // The other steps are loaded after the first one.
  await page.getByRole('button', { name: 'Print' }).and(page.locator(':not([aria-disabled=true])')).waitFor();
  await page.getByText(LOADED.next).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  for (const { title } of CALL_STEPS)
    await expectOn(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});
