/** The meetings page in a browser: the year, the next host, arranging meetings, and the personal calendar. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { moveMeetingForm } from '../../../shared/forms/meetings';
import type { Story } from '../../support/tab/answering';
import { betweenMeetings } from '../../support/tab/attendance';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { waitForPage } from '../../support/tab/navigation';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { anEmptyStory, aStory } from '../../support/tab/story';
import { contrasts, doubleIds, lowContrastTexts, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab(withoutRegister);

/** The morning of a meeting: its register is not open yet. */
function withoutRegister(): Story {
  return { ...aStory(), attendance: betweenMeetings() };
}

const row = (page: Page, day: string) => page.getByRole('listitem').filter({ hasText: day }).first();
const next = (page: Page) => page.getByRole('region', { name: 'Next meeting' });

async function open(path = 'meetings', options: BrowserContextOptions = {}) {
  const visitor = await visit(path, options);
  await visitor.page.getByRole('heading', { name: 'Next meeting' }).waitFor();
  return visitor;
}

/** Chooses from a row's menu: waits for the last dialog to close before, and for the menu to close afterwards. */
async function choose(page: Page, day: string, item: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `More for ${day}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** Returns the style of the marks in the small calendar with forced colours: the border and the background of each. */
async function marksInCalendar(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    ['On Teams', 'In person', 'Cancelled'].map((words) => {
      const key = [...document.querySelectorAll('span')].find((span) => span.textContent === '1' + words);
      const { borderTopStyle, backgroundColor } = getComputedStyle(key.firstElementChild);
      return borderTopStyle + ' ' + backgroundColor;
    })
  `);
}

describe('given a year of meetings', () => {
  it('when the system forces its own colours, then the marks in the small calendar still differ', async () => {
    const { page } = await open('meetings', { forcedColors: 'active' });

    await expectPoll(() => marksInCalendar(page).then((marks) => new Set(marks).size)).toBe(3);
  });

  it('when it is read, then it shows the next one, and the time, place, state and reasons of each', async () => {
    const { page, complaints } = await open();

    await expectOn(next(page)).toContainText('Today', /Wed 16 Dec 2026\s+10:00 to 12:00, London time/, 'On Teams');
    await expectOn(page.getByRole('list', { name: 'Meetings of 2026–27' }).getByRole('listitem')).toHaveCount(12);
    await expectOn(row(page, 'Wed 20 May 2026')).toContainText('No register');
    await expectOn(row(page, 'Wed 19 Aug 2026')).toContainText(/Cancelled because: Most of the group is on leave/);
    await expectOn(row(page, 'Wed 20 Jan 2027')).toContainText('In person at Portsmouth City Council');
    await expectOn(row(page, 'Wed 24 Feb 2027')).toContainText('Moved because: Half-term; decided on Wed 18 Nov 2026');
    expect(complaints).toEqual([]);
  });

  it('when a later year is chosen, then the address keeps it, and unknown bank holidays are mentioned', async () => {
    const { page } = await open();

    await page.getByRole('button', { name: 'Later year' }).click();

    await page.getByText('Tue 4 May 2027').waitFor();
    await expectQuery(page, '?year=2027-28');
    await expectOn(row(page, 'Tue 4 May 2027')).toContainText('Off its usual day: Mon 3 May 2027');
    await expectOn(row(page, 'Mon 6 Mar 2028')).toContainText('bank holidays not known yet');
    await page.getByRole('button', { name: 'Earlier year' }).click();
    await page.getByRole('heading', { name: 'Meetings of 2026–27' }).waitFor();
  });

  it('when the address names no year, then there is a way back', async () => {
    standIn.trouble('meetings', problem('invalid', 422, 'A financial year is written like 2026-27.'));
    const { page } = await visit('meetings?year=soon');
    await page.getByRole('heading', { name: 'There is no plan for this year' }).waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Show the current year' }).click();

    await page.getByRole('heading', { name: 'Meetings of 2026–27' }).waitFor();
  });
});

describe('given the chair', () => {
  it('when a meeting is moved, then the form says what it needs and the list follows', async () => {
    const { page } = await open();
    await choose(page, 'Wed 17 Mar 2027', 'Move');
    const dialog = page.getByRole('dialog', { name: 'Move the meeting of Wed 17 Mar 2027' });
    await dialog.getByText('a working day between the meetings before and after it').waitFor();
    await expectPoll(() => nameless(page)).toEqual([]);

    const whenEmpty = moveMeetingForm.fields.reason.whenEmpty;
    standIn.trouble('moveMeeting', { ...problem('invalid', 422, 'Please check'), fields: { reason: whenEmpty } });
    await dialog.getByRole('button', { name: 'Move the meeting' }).click();
    await dialog.getByText('Say why, in a few words.').waitFor();
    standIn.recover();
    await dialog.getByLabel('Day').fill('2027-03-24');
    await dialog.getByLabel('Starts at').fill('14:00');
    await dialog.getByLabel('Minutes').fill('90');
    await dialog.getByLabel('Place').fill('Room 2');
    await dialog.getByLabel('Reason').fill('The chair is away');
    await dialog.getByRole('button', { name: 'Move the meeting' }).click();

    await page.getByText('The meeting is on Wed 24 Mar 2027 at 14:00.').waitFor();
    await page.getByText('Moved because: The chair is away').waitFor();
    await expectOn(row(page, 'Wed 24 Mar 2027')).toContainText(/14:00 to 15:30[\s\S]*On Teams, Room 2/);
    expect(sent('moveMeeting').at(-1)?.body).toMatchObject({
      edits: { date: { from: '2027-03-17', to: '2027-03-24' }, minutes: { from: '120', to: '90' } },
    });
    await expectOn(page.getByRole('button', { name: 'More for Wed 24 Mar 2027' })).toBeFocused();
  });

  it('when one in person is cancelled, then the next takes over host and place, and it can be undone', async () => {
    const { page } = await open();
    await choose(page, 'Wed 20 Jan 2027', 'Cancel the meeting');
    const dialog = page.getByRole('dialog', { name: 'Cancel the meeting of Wed 20 Jan 2027' });
    await dialog.getByText('It was to be in person at Portsmouth City Council').waitFor();
    await dialog.getByLabel('Reason').fill('Snow');
    await dialog.getByRole('button', { name: 'Cancel the meeting' }).click();

    await page.getByText('The next meeting is in person instead.').waitFor();
    await expectOn(row(page, 'Wed 24 Feb 2027')).toContainText('In person at Portsmouth City Council');

    await choose(page, 'Wed 20 Jan 2027', 'Take the cancellation back');
    await page.getByText('The meeting of Wed 20 Jan 2027 takes place after all.').waitFor();
    await page.getByText('The next meeting is in person instead.').waitFor({ state: 'detached' });
  });

  it('when another host is chosen, then only eligible ones are offered, and the rotation can be restored', async () => {
    const { page } = await open();
    await choose(page, 'Wed 20 Jan 2027', 'Choose another host');
    const dialog = page.getByRole('dialog', { name: 'Host on Wed 20 Jan 2027' });
    await dialog.getByText('At present: Portsmouth City Council.').waitFor();
    const options = dialog.getByLabel('Organisation').locator('option');
    const offered = await expectPoll(() => options.allInnerTexts()).toHaveLength(13);
    expect(offered[1]).toMatch(/^Portsmouth City Council/);
    expect(offered[2]).toBe('Portsmouth Youth Justice Service, never hosted');
    expect(offered.join()).not.toContain('Fire');
    await dialog.getByLabel('Organisation').selectOption('probation');
    await dialog.getByLabel('Reason').fill('Their new building');
    await dialog.getByRole('button', { name: 'Choose this host' }).click();

    await page.getByText('Probation hosts on Wed 20 Jan 2027.').waitFor();
    await page.getByText('Chosen by the chair: Their new building').waitFor();

    await choose(page, 'Wed 20 Jan 2027', 'Back to the rotation');
    await page.getByText('The rotation decides who hosts again.').waitFor();
    await page.getByText('Chosen by the chair').waitFor({ state: 'detached' });
    await expectOn(row(page, 'Wed 20 Jan 2027')).toContainText('Portsmouth City Council');
  });

  it('when the register of today’s meeting is opened here, then the page of the register comes', async () => {
    const { page } = await open();

    await next(page).getByRole('button', { name: 'Open the register' }).click();

    await page.getByText('The register is open.').waitFor();
    await waitForPage(page, 'Register');
    expect(sent('openRegister')[0]?.body).toEqual({ meeting: '2026-12' });
  });

  it('when the server refuses, then the reason is shown where it was pressed, and nothing changes', async () => {
    standIn.trouble('openRegister', problem('conflict', 409, 'The register of November is still open.'));
    const { page } = await open();

    await next(page).getByRole('button', { name: 'Open the register' }).click();

    await next(page).getByRole('alert').getByText('still open').first().waitFor();
    await next(page).getByRole('button', { name: 'Dismiss' }).click();
    await expectOn(page.getByRole('alert')).toHaveCount(0);
  });

  it('when the rule changes, then meetings to come follow it', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Change the rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the rule' });
    await dialog.getByLabel('Weekday').selectOption('Tuesday');
    await dialog.getByLabel('Which one').selectOption('The second of the month');
    await dialog.getByRole('button', { name: 'Change the rule' }).click();

    await page.getByText('Tue 12 Jan 2027').first().waitFor();
    expect(sent('changeMeetingRule')[0]?.body).toEqual({
      edits: { weekday: { from: '1', to: '2' }, occurrence: { from: '1', to: '2' } },
    });
  });

  it('when the review is logged with its outcome and the next date, then it is overdue no longer', async () => {
    const { page } = await open();
    const review = page.getByRole('region', { name: 'Review of frequency and format' });
    await expectOn(review).toContainText(/Due Sun 30 Jun 2024\s+Overdue/);
    await review.getByRole('button', { name: 'Log the review' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Outcome').fill('Monthly suits everybody');
    await dialog.getByLabel('Next review due').fill('2027-12-15');
    await dialog.getByRole('button', { name: 'Log the review' }).click();

    await review.getByText('Monthly suits everybody').waitFor();
    await expectOn(review).toContainText('Due Wed 15 Dec 2027');
    await expectOn(review.getByText('Overdue')).toHaveCount(0);
  });
});

describe('given somebody else', () => {
  const as = (role: Story['me']['role']) => {
    const story = withoutRegister();
    standIn.begin({ ...story, me: { ...story.me, role } });
  };

  it('of the VRU, then they arrange, but whose turn it is to host only the chair decides', async () => {
    as('vru');
    const { page } = await open();
    await page.getByRole('button', { name: 'More for Wed 20 Jan 2027' }).click();

    await page.getByRole('menuitem', { name: 'Move' }).waitFor();
    await expectOn(page.getByRole('menuitem')).toHaveTexts(['Move', 'Cancel the meeting']);
  });

  it('a member, then they read everything and arrange nothing', async () => {
    as('member');
    const { page } = await open();

    await page.getByText('Portsmouth City Council').first().waitFor();
    await page.getByRole('button', { name: 'Make an address' }).waitFor();
    for (const name of ['Open the register', 'Move', 'Change the rule', 'Log the review', 'More for Wed 20 Jan 2027']) {
      await expectOn(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
  });
});

test('given turns that were taken, then the table says how often and when, who is next and who hosted last', async () => {
  const { page } = await open();
  const table = page.getByRole('table', { name: 'Possible hosts, in the order of their turn' });
  const rows = await expectPoll(() => table.getByRole('row').allInnerTexts()).toHaveLength(14);

  expect(rows[1]).toMatch(/Portsmouth City Council\s*Next\s+never/);
  expect(rows[13]).toMatch(/Fire & Rescue Service\s*Hosted last\s+2 times\s+Wed 21 Oct 2026/);
  await page.getByText('Has not hosted yet, like 4 others; first from A to Z.').waitFor();
  const history = page.getByRole('region', { name: 'Who hosted when' });
  await expectOn(history.getByRole('listitem').first()).toContainText(/Fire[\s\S]*Wed 21 Oct 2026/);
  await expectOn(history.getByRole('button')).toHaveCount(0);
});

test('given many turns, then the latest are shown, and the others on request', async () => {
  const story = withoutRegister();
  const past = Array.from({ length: 9 }, (_, index) => ({
    id: `2023-0${index + 1}`,
    date: `2023-0${index + 1}-18`,
    mode: 'in-person' as const,
    host: { organisationId: 'police', organisation: 'Police' },
  }));
  standIn.begin({ ...story, schedule: { ...story.schedule, held: [...past, ...story.schedule.held] } });
  const { page } = await open();
  const history = page.getByRole('region', { name: 'Who hosted when' });
  await expectOn(history.getByRole('listitem')).toHaveCount(10);

  await history.getByRole('button', { name: 'Show all 19' }).click();

  await expectOn(history.getByRole('listitem')).toHaveCount(19);
});

describe('given one’s own calendar', () => {
  it('when the year is downloaded, then the file is saved under its name, as the server made it', async () => {
    const { page } = await open();
    const coming = page.waitForEvent('download');

    await page.getByRole('button', { name: 'Download 2026–27 (.ics)' }).click();

    const file = await coming;
    expect(file.suggestedFilename()).toBe('DAWG-meetings-2026-27.ics');
    const content = await readFile(await file.path(), 'utf8');
    expect(content).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  });

  it('when an address is made, copied, replaced and revoked, then the page says what each does', async () => {
    const { page } = await open('meetings', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Anyone who has the address can read the dates').waitFor();
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = page.getByRole('textbox', { name: 'Your address' });
    const first = await expectPoll(() => address.inputValue()).toMatch(/^https:\/\/dawg\.example\.org\/calendar\/key-/);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('The address is copied.').waitFor();
    await expectPoll(() => page.evaluate<string>('navigator.clipboard.readText()')).toBe(first);

    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByText('the old one stops working at once').waitFor();
    await page.getByRole('button', { name: 'Replace it' }).click();
    await page.getByText('the old one no longer works').waitFor();
    await expectPoll(() => address.inputValue()).not.toBe(first);

    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByRole('button', { name: 'Make an address' }).waitFor();
    await expectOn(address).toHaveCount(0);
  });
});

test('given a new group, then no past hosts are shown', async () => {
  standIn.begin(anEmptyStory());
  const { page, complaints } = await open();

  await page.getByText('Nobody yet. A meeting in person is listed here').waitFor();
  await expectOn(page.getByRole('table').getByText('never')).toHaveCount(13);
  expect(complaints).toEqual([]);
});

test('given a server that does not answer, then the page says so and can try again', async () => {
  standIn.trouble('meetings', problem('unavailable', 503, 'The storage does not answer.'));
  const { page } = await visit('meetings');
  await page.getByText('The storage does not answer.').first().waitFor();

  standIn.recover();
  await page.getByRole('button', { name: 'Try again' }).click();

  await page.getByRole('heading', { name: 'Next meeting' }).waitFor();
});

describe('given 280 pixels', () => {
  const narrow = { viewport: { width: 280, height: 700 } };

  it.each(['meetings', 'meetings?year=2027-28'])('then /%s fits, and every id occurs once', async (path) => {
    const { page } = await open(path, narrow);

    await expectPoll(() => overflow(page)).toBe(0);
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
  });

  it.each([
    ['Move', 'Move the meeting of'],
    ['Cancel the meeting', 'Cancel the meeting of'],
    ['Choose another host', 'Host on'],
  ])('then the form "%s" fits too', async (item, title) => {
    const { page } = await open('meetings', narrow);
    await choose(page, 'Wed 20 Jan 2027', item);
    await page.getByRole('dialog', { name: new RegExp(title) }).waitFor();

    await expectPoll(() => overflow(page)).toBe(0);
    await expectPoll(() => nameless(page)).toEqual([]);
  });
});

test.each(['default', 'dark', 'contrast'])(
  'given the theme %s, then the marks of the calendar can be read',
  async (theme) => {
    const { page } = await open(`meetings?theme=${theme}`);

    await expectPoll(() => contrasts(page, '[aria-hidden=true] [title]')).toHaveLength(12);
    await expectPoll(() => lowContrastTexts(page, '[aria-hidden=true] [title]')).toEqual([]);
  },
);
