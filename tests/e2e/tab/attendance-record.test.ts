/** Recording a meeting in person, and undoing: few presses, and none with accidental consequences. */
import { betweenMeetings, linesWith } from '../../support/tab/attendance';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const PANEL = { viewport: { width: 280, height: 600 } };

/** A story with a register that has just been opened, by default at a meeting in person. */
function anEmptyRoom(mode: 'in-person' | 'remote' = 'in-person') {
  const story = aStory();
  const { register } = story.attendance;
  if (register === null) throw new Error('The story has no open register');
  const counts = { present: 0, deputy: 0, apologies: 0, absent: 0, not_required: 0, unrecorded: 23, vacant: 1 };
  return {
    ...story,
    attendance: { ...story.attendance, register: { ...register, mode, counts, lines: linesWith({}) } },
  };
}

describe('filling in a room', () => {
  it('given 22 people, when chair or VRU record each with the keyboard, then it takes at most 24 presses', async () => {
    standIn.begin(anEmptyRoom());
    const { page, complaints } = await visit('attendance');
    const rows = page.locator('[data-quick-record]');
    await expectOn(rows).toHaveCount(23);
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    await rows.first().getByRole('button').first().click();
    presses += 1;
    await expectOn(rows.first().locator('[aria-pressed="true"]')).toHaveCount(1);
    for (let person = 1; person <= 22; person += 1) await press(person % 7 === 0 ? 'a' : person % 5 === 0 ? 't' : 'p');

    await expectOn(rows.last().getByRole('button', { name: /^Present/ })).toBeFocused();
    await expectOn(page.locator('[data-quick-record] [aria-pressed="true"]')).toHaveCount(22);
    expect(sent('recordForSeat')).toHaveLength(22);
    expect(presses).toBeLessThanOrEqual(24);
    expect(complaints).toEqual([]);
  });

  it('given most people present, when the rest is marked present, then all are, and it can be undone', async () => {
    standIn.begin(anEmptyRoom('remote'));
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Mark the rest present' }).click();
    await page.getByText('23 seats recorded present.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Undone\. 23 seats/).waitFor();
  });

  it.each([
    ['on a wide screen', {}],
    ['beside a call', PANEL],
  ])('given a refusal, when the rest is marked present %s, then the page says why', async (_, size) => {
    standIn.begin(anEmptyRoom('remote'));
    standIn.trouble('recordRest', problem('unavailable', 503, 'The records cannot be reached at the moment.'));
    const { page } = await visit('attendance', size);
    if (size === PANEL) await page.getByRole('button', { name: /^Manage the register/ }).click();
    await page.getByRole(size === PANEL ? 'menuitem' : 'button', { name: 'Mark the rest present' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('The records cannot be reached at the moment.').first().waitFor();

    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expectOn(alert).toHaveCount(0);
  });

  it('given a refused undo, then the page says why', async () => {
    standIn.begin(anEmptyRoom('remote'));
    standIn.trouble('undoRest', problem('conflict', 409, 'These seats have been answered for since.'));
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Mark the rest present' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('These seats have been answered for since.').first().waitFor();
  });
});

describe('questions with consequences', () => {
  it('given an open register, when Discard is pressed, then the dialog title has focus; Enter does nothing', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Discard the register' }).click();
    const dialog = page.getByRole('dialog', { name: 'Discard the register' });
    await expectOn(dialog.getByRole('heading', { name: 'Discard the register' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expectOn(dialog.getByRole('button', { name: 'Keep the register' })).toBeFocused();
    expect(sent('discardRegister')).toEqual([]);

    await dialog.getByRole('button', { name: 'Discard the register' }).click();
    await page.getByText(/^The register of .* is discarded\.$/).waitFor();
    await page.getByText('No register is open').waitFor();
    await expectOn(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('given an open register, when Close is pressed, then the dialog title has focus', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Close the register' }).click();
    await expectOn(page.getByRole('dialog').getByRole('heading')).toBeFocused();
  });

  it('given a future meeting, when its register is opened, then a question names the day first', async () => {
    const between = betweenMeetings();
    if (between.nextMeeting === null) throw new Error('The story has no next meeting');
    standIn.begin({
      ...aStory(),
      attendance: { ...between, nextMeeting: { ...between.nextMeeting, date: '2027-01-20' } },
    });
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Open the register' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open the register before the day' });
    await dialog.getByText(/Wed 20 Jan 2027 at/).waitFor();
    await expectOn(dialog.getByRole('heading', { name: 'Open the register before the day' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Open it now' }).click();
    await page.getByText('The register is open.').waitFor();
    expect(sent('openRegister').at(-1)?.body).toMatchObject({ confirmed: true });
  });

  it('given the latest closed register, when it is reopened, then a reason is asked for', async () => {
    const story = aStory();
    standIn.begin({
      ...story,
      attendance: { ...betweenMeetings(), may: { ...story.attendance.may, reopen: '2026-11' } },
    });
    const { page } = await visit('attendance?meeting=2026-11');
    await page.getByRole('button', { name: 'Reopen the register' }).click();
    const dialog = page.getByRole('dialog', { name: /^Reopen the register of/ });
    await dialog.getByRole('button', { name: 'Reopen the register' }).click();
    await dialog.getByText('Say why, in a few words.').waitFor();
    await dialog.getByLabel('Reason').fill('Somebody came late');
    await dialog.getByRole('button', { name: 'Reopen the register' }).click();
    await page.getByText(/is open again\.$/).waitFor();
  });
});

describe('for the next meeting', () => {
  it('given a member of the VRU, when they send and withdraw apologies, then both show, for others too', async () => {
    standIn.begin({ ...aStory(), attendance: betweenMeetings() });
    const { page } = await visit('attendance');
    const next = page.getByRole('region', { name: 'For the next meeting' });
    await next.getByText('Senior Analyst').waitFor();
    await next.getByRole('button', { name: /^Apologies for the next meeting: Director/ }).click();
    await page.getByText(/^Apologies recorded for Director/).waitFor();
    await next.getByRole('button', { name: /^Take the answer back: Director/ }).click();
    await page.getByText(/^Nothing is recorded for Director.* any more\.$/).waitFor();
    await next.getByRole('button', { name: 'Excuse somebody else' }).click();
    await next.getByRole('button', { name: /^Deputy for the next meeting: Lead Analyst, Corporate/ }).click();
    await page.getByLabel("Deputy's name").fill('The deputy');
    await page.getByRole('button', { name: 'Record deputy' }).click();
    await next.getByText('Deputy: The deputy').waitFor();
  });

  it('given a side panel of 280 pixels, then register and next meeting fit, and every control has a name', async () => {
    standIn.begin(anEmptyRoom());
    const { page } = await visit('attendance', PANEL);
    await page.getByRole('region', { name: 'For the next meeting' }).waitFor();
    await expectPoll(() => overflow(page)).toBe(0);
    await expectPoll(() => nameless(page)).toEqual([]);
  });
});
