/**
 * The open register: it is updated live, takes answers for oneself and for others, and nothing is lost or done unasked.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Story } from '../../support/tab/answering';
import { betweenMeetings, linesWith, withAnswers } from '../../support/tab/attendance';
import { expectOn, expectPoll, expectQuery } from '../../support/tab/expect-page';
import { openPage } from '../../support/tab/navigation';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, edges, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const PANEL = { viewport: { width: 280, height: 600 } };
const figure = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Attendance so far' }).getByRole('listitem').filter({ hasText: words });
const seat = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Seats by agency' }).getByRole('listitem').filter({ hasText: title }).last();
/** The recorded answer of a seat, as opposed to the buttons with the same words. */
const said = (row: Locator, words: string) => row.locator('span').filter({ hasText: new RegExp(`^${words}$`) });
const recordMenu = (page: Page, title: string) => page.getByRole('button', { name: `Record for ${title}` });

/** Returns the story with a changed open register. */
function withRegister(change: Partial<NonNullable<Story['attendance']['register']>>): Story {
  const story = aStory();
  if (story.attendance.register === null) throw new Error('The story has no open register');
  return { ...story, attendance: { ...story.attendance, register: { ...story.attendance.register, ...change } } };
}

/** Records answers of other people on the server. */
function somebodyAnswers(answers: Parameters<typeof withAnswers>[1]): void {
  const { attendance } = standIn.story;
  if (attendance.register === null) throw new Error('No register is open');
  standIn.story.attendance = { ...attendance, register: withAnswers(attendance.register, answers) };
}

/** A story in which the reader holds a second seat. */
function withTwoSeats(): Story {
  const story = aStory();
  return { ...story, attendance: { ...story.attendance, mySeatIds: ['vru-director', 'vru-hiowt-lead'] } };
}

describe('the live view', () => {
  it('given an answer elsewhere, then figures, agency and seat are updated by the live register alone', async () => {
    const { page, complaints } = await visit('attendance');
    await figure(page, 'Present').getByText('2', { exact: true }).waitFor();
    // Only the live register can deliver the change now.
    standIn.trouble('attendance', 'silent');

    somebodyAnswers({ 'hiwfrs-senior-analyst': { value: 'present', source: 'self', mode: 'remote' } });

    await figure(page, 'Present').getByText('3', { exact: true }).waitFor();
    await figure(page, 'Specified agencies').getByText('3 of 6').waitFor();
    await said(seat(page, 'Senior Analyst'), 'Present').waitFor();
    const agencies = page.getByRole('list', { name: 'Agencies' }).getByRole('listitem');
    await agencies.filter({ hasText: 'HIWFRS' }).getByText('Represented').waitFor();
    expect(complaints).toEqual([]);
  });

  it('given no register, when one opens elsewhere, then it appears, and goes again when it closes', async () => {
    standIn.begin({ ...aStory(), attendance: betweenMeetings() });
    const { page } = await visit('attendance', { ownClock: true });
    await page.getByRole('heading', { name: 'No register is open' }).waitFor();

    standIn.story.attendance = aStory().attendance;
    await page.clock.fastForward('00:10');
    await page.getByText('Register open').waitFor();

    standIn.story.attendance = betweenMeetings();
    await page.clock.fastForward('00:10');
    await page.getByRole('heading', { name: 'No register is open' }).waitFor();
  });

  it('given the live connection breaks, then the last known register stays, with its time', async () => {
    const { page } = await visit('attendance');
    await page.getByText('Register open').waitFor();

    standIn.trouble('liveRegister', 'broken');
    await page.getByText('Cannot reach the server. This is what was known at').waitFor();
    await page.getByText('Register open').waitFor();

    standIn.recover();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText('This is what was known at').waitFor({ state: 'detached' });
  });
});

describe('a number of the register', () => {
  it('given it is pressed, then exactly the seats that it counts are shown, and the address keeps that', async () => {
    const { page } = await visit('attendance');
    await figure(page, 'Present').getByRole('button', { name: 'Present 2 (show them)' }).click();

    await expectQuery(page, '?show=present');
    await page.getByRole('status').filter({ hasText: '2 of' }).filter({ hasText: 'present' }).waitFor();
    const seats = page.getByRole('region', { name: 'Seats by agency' });
    await expectOn(seats.locator('ul ul > li')).toHaveCount(2);

    await seats.getByRole('button', { name: 'Show every seat' }).click();
    await expectQuery(page, '');
  });

  it('given the recorded seat leaves the filtered list, then the focus stays with the list', async () => {
    const { page } = await visit('attendance?show=unrecorded');
    await recordMenu(page, 'Senior Analyst').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Apologies' }).press('Enter');

    await seat(page, 'Senior Analyst').waitFor({ state: 'detached' });
    await page.locator('h2:focus').getByText('Seats by agency').waitFor();
  });
});

describe('between meetings', () => {
  it('given the meeting that is due is in person, then host is named, and its own register opens', async () => {
    standIn.begin({ ...aStory(), attendance: betweenMeetings() });
    const { page } = await visit('attendance');
    await page.getByText('It is in person, hosted by Portsmouth City Council.').waitFor();

    await page.getByRole('button', { name: 'Open the register' }).click();

    await page.getByText('Register open').waitFor();
    expect(sent('openRegister')[0]?.body).toEqual({ meeting: '2026-12' });
  });

  it('given a reader who may not open it, then the page says who does', async () => {
    const attendance = betweenMeetings();
    standIn.begin({ ...aStory(), attendance: { ...attendance, may: { ...attendance.may, open: false } } });
    const { page } = await visit('attendance');

    await page.getByText('The chair or the VRU opens its register.').waitFor();
    await expectOn(page.getByRole('button', { name: 'Open the register' })).toHaveCount(0);
  });
});

describe('an own answer', () => {
  it('given one seat, when I press, then my answer is shown, and I may change it', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: "I'm here" }).click();
    await page.locator('main').getByText('You are down as present.').waitFor();

    await page.getByRole('button', { name: 'Send a deputy' }).click();
    await page.getByRole('button', { name: 'Record deputy' }).click();
    await page.getByText("Give the deputy's name.").waitFor();
    await page.getByLabel("Deputy's name").fill('The duty analyst');
    await page.getByRole('button', { name: 'Record deputy' }).click();

    await page.locator('main').getByText('Your deputy is The duty analyst.').waitFor();
    const bodies = sent('recordAttendance').map(({ body }) => body);
    expect(bodies[0]).toEqual({ value: 'present' });
    expect(bodies.at(-1)).toEqual({ value: 'deputy', deputyName: 'The duty analyst' });
  });

  it.each([
    { network: 'fast', heldMs: 0 },
    { network: 'slow', heldMs: 1_500 },
  ])(
    'given late live data and a $network network, when I press, then my answer does not flicker',
    async ({ heldMs }) => {
      const { page } = await visit('attendance');
      await page.getByText('Are you in this meeting?').waitFor();
      await page.evaluate(`
      const words = () => document.querySelector('main [role=status]')?.textContent;
      window.shown = [words()];
      new MutationObserver(() => {
        if (words() !== window.shown.at(-1)) window.shown.push(words());
      }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    `);
      await page.route('**/attendance/live', async (route) => {
        const behind = standIn.story.behind !== null;
        const response = await route.fetch();
        if (behind) await delay(heldMs);
        await route.fulfill({ response }).catch(() => undefined);
      });

      await page.getByRole('button', { name: "I'm here" }).click();
      await page.locator('main').getByText('You are down as present.').waitFor();
      await expectPoll(() => standIn.story.behind).toBeNull();
      somebodyAnswers({ 'hiwfrs-senior-analyst': { value: 'present', source: 'self', mode: 'remote' } });
      await figure(page, 'Present').getByText('4', { exact: true }).waitFor();

      const shown = await page.evaluate('window.shown');
      expect(shown).toEqual(['Are you in this meeting?', 'You are down as present.']);
    },
  );

  it('given a press that the server refuses, then the reason is shown and no answer is recorded', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: "I'm here" }).waitFor();
    standIn.trouble('recordAttendance', problem('conflict', 409, 'This register is closed.'));

    await page.getByRole('button', { name: "I'm here" }).click();

    await page.getByRole('alert').getByText('This register is closed.').first().waitFor();
    await page.getByText('Are you in this meeting?').waitFor();
  });

  it('given two seats, when I press, then the answer is for both, and each seat says so', async () => {
    standIn.begin(withTwoSeats());
    const { page } = await visit('attendance');
    const mine = page.getByRole('group', { name: 'Answer for' });
    await mine.getByText('No answer yet').nth(1).waitFor();

    await page.getByRole('button', { name: "I'm here" }).click();

    await mine.getByText('Present').nth(1).waitFor();
    expect(sent('recordAttendance')[0]?.body).toEqual({ value: 'present' });
    await expectOn(page.getByRole('button', { name: "I'm here" })).toHaveAttribute('aria-pressed', 'true');
  });

  it('given two seats, when I untick one, then its earlier answer stays or is withdrawn, as I choose', async () => {
    standIn.begin(withTwoSeats());
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: "I'm here" }).click();
    const lead = page.getByRole('checkbox', { name: /^Engagement Lead/ });
    await lead.uncheck();
    await page.getByRole('button', { name: 'Send apologies' }).click();
    await page.getByRole('group', { name: 'Answer for' }).getByText('Apologies').waitFor();
    expect(sent('recordAttendance').at(-1)?.body).toEqual({ value: 'apologies', seats: ['vru-director'] });
    await said(seat(page, 'Engagement Lead'), 'Present').waitFor();

    await page.getByRole('checkbox', { name: /^Take back what you said/ }).check();
    await page.getByRole('button', { name: "I'm here" }).click();

    await seat(page, 'Engagement Lead').getByText('No answer yet').waitFor();
    await page.getByRole('checkbox', { name: /^Director and Chair/ }).uncheck();
    await page.getByText('Tick at least one of your seats.').waitFor();
  });
});

describe('recording for others', () => {
  it('given apologies that somebody recorded, when I record absent and undo, then the apologies are back', async () => {
    const { page, complaints } = await visit('attendance');
    const title = 'Serious Violence Lead';
    await recordMenu(page, title).click();
    await page.getByRole('menuitemradio', { name: 'Absent' }).click();
    await seat(page, title).getByText('Absent').waitFor();

    await page.getByRole('button', { name: 'Undo' }).click();

    await said(seat(page, title), 'Apologies').waitFor();
    expect(sent('recordForSeat').map(({ body }) => body)).toEqual([{ value: 'absent' }]);
    expect(sent('undoRecorded')).toHaveLength(1);
    await expectOn(recordMenu(page, title)).toBeFocused();
    expect(complaints).toEqual([]);
  });

  it('given a seat without an answer, when I record a deputy by keyboard and undo, then it has none again', async () => {
    const { page } = await visit('attendance');
    const title = 'Manager and Vice-Chair';
    await recordMenu(page, title).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Deputy …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `Deputy for ${title}` }).waitFor();
    await page.getByLabel("Deputy's name").fill('The duty manager');
    await page.keyboard.press('Enter');
    await seat(page, title).getByText('Deputy: The duty manager').waitFor();

    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');

    await seat(page, title).getByText('No answer yet').waitFor();
    expect(sent('undoRecorded')).toHaveLength(1);
  });

  it('given an answer, when it is taken back, then the seat has no answer', async () => {
    const { page } = await visit('attendance');
    await recordMenu(page, 'Analyst and Evaluation Officer').click();
    await page.getByRole('menuitem', { name: 'Take the answer back' }).click();

    await seat(page, 'Analyst and Evaluation Officer').getByText('No answer yet').waitFor();
  });

  it('given a meeting in person, when somebody takes part on Teams, then that is recorded and shown', async () => {
    const host = { organisationId: 'portsmouth-cc', organisation: 'Portsmouth City Council' };
    standIn.begin(withRegister({ mode: 'in-person', host, place: 'Civic Offices' }));
    const { page } = await visit('attendance');
    await page.getByText('in person, hosted by Portsmouth City Council, Civic Offices').waitFor();

    await recordMenu(page, 'Programmes and Projects Officer').click();
    await page.getByRole('menuitemradio', { name: 'Present on Teams' }).click();

    await seat(page, 'Programmes and Projects Officer').getByText('on Teams · recorded for them').waitFor();
    expect(sent('recordForSeat')[0]?.body).toEqual({ value: 'present', mode: 'remote' });
  });

  it('given the server refuses, then the problem is shown at that seat', async () => {
    const { page } = await visit('attendance');
    await recordMenu(page, 'Programmes and Projects Officer').click();
    standIn.trouble('recordForSeat', problem('conflict', 409, 'This register is closed.'));
    await page.getByRole('menuitemradio', { name: 'Present' }).click();

    await seat(page, 'Programmes and Projects Officer').getByRole('alert').waitFor();
  });

  it('given a member, then there is no menu, no report and nothing to close', async () => {
    const story = aStory();
    const may = { open: false, answer: true, close: false, record: false, discard: false, reopen: null };
    standIn.begin({ ...story, attendance: { ...story.attendance, may } });
    const { page } = await visit('attendance');
    await page.getByText('A visiting analyst').waitFor();

    await expectOn(
      page.getByRole('button', { name: /^(Record for|Remove|This was|Add an observer|Close)/ }),
    ).toHaveCount(0);
    await page.getByText('counts once the VRU says who it was').waitFor();
  });
});

describe('people without a seat', () => {
  it('given an observer, then they are listed separately, and can be added, removed and restored', async () => {
    const { page } = await visit('attendance');
    const observers = page.getByRole('region', { name: 'Observers' });
    await observers.getByText('A visiting analyst').waitFor();
    await page.getByRole('button', { name: 'Add an observer' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A second visitor');
    await page.getByRole('button', { name: 'Add observer' }).click();
    await page.getByText('Say which organisation.').waitFor();
    await page.getByRole('textbox', { name: 'Organisation' }).fill('University of Southampton');
    await page.getByRole('button', { name: 'Add observer' }).click();
    await observers.getByText('A second visitor').waitFor();

    await page.getByRole('button', { name: 'Remove A visiting analyst' }).click();
    await observers.getByText('A visiting analyst').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();

    await observers.getByText('A visiting analyst').waitFor();
    expect(sent('addObserver').at(-1)?.body).toEqual({
      name: 'A visiting analyst',
      organisation: 'University of Portsmouth',
    });
  });

  it('given a press that Teams does not identify, when I choose the seat, then it is that seat’s answer', async () => {
    const { page } = await visit('attendance');
    const waiting = page.getByRole('region', { name: 'To be confirmed' });
    await waiting.getByText('“Lead analyst (phone)”').waitFor();
    await page.getByRole('button', { name: 'Say who it was: Lead analyst (phone)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who was “Lead analyst (phone)”?' });
    await dialog.getByRole('button', { name: 'Record who it was' }).click();
    await dialog.getByText('Choose a seat.').waitFor();
    await dialog.getByRole('combobox', { name: 'Seat' }).fill('portsmouth youth');
    await page.locator('[role=option]', { hasText: 'Portsmouth' }).first().click();
    await dialog.getByRole('button', { name: 'Record who it was' }).click();

    await waiting.waitFor({ state: 'detached' });
    await said(seat(page, 'Performance and Management Information Officer'), 'Present').waitFor();
  });

  it('given such a press for a seat that has an answer, then the dialog says that this replaces it', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Say who it was: Lead analyst (phone)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Seat' }).fill('Senior Public Health');
    await page.locator('[role=option]', { hasText: 'Senior Public Health' }).click();

    await dialog.getByText('The register says “Apologies” for this seat. This replaces it.').waitFor();
  });

  it('given a chosen seat, when other text is typed over it, then the text stays and finds other seats', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Say who it was: Lead analyst (phone)' }).click();
    const entry = page.getByRole('dialog').getByRole('combobox', { name: 'Seat' });
    await entry.fill('Senior Public Health');
    await page.locator('[role=option]', { hasText: 'Senior Public Health' }).click();
    await expectOn(entry).toHaveValue('Senior Public Health Analyst, Hampshire County Council');

    // No seat's name starts with this.
    await entry.fill('youth justice');

    await expectOn(page.locator('[role=option]')).toHaveTexts([
      'Performance and Management Information Officer, Portsmouth Youth Justice Service',
      'Representation from Hampshire Youth Justice Service',
      'Representation from Isle of Wight Youth Justice Service',
    ]);
    await expectOn(entry).toHaveValue('youth justice');
  });

  it('given such a press, then a visitor becomes an observer, and a press by nobody is removed', async () => {
    standIn.begin(
      withRegister({
        toConfirm: [
          { id: 'guest-2', name: 'A phone', said: 'present' },
          { id: 'guest-3', name: 'Nobody', said: 'apologies' },
        ],
      }),
    );
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Say who it was: A phone' }).click();
    await page.getByRole('radio', { name: 'An observer' }).check();
    await page.getByRole('dialog').getByLabel('Organisation').fill('Home Office');
    await page.getByRole('button', { name: 'Record who it was' }).click();
    await page.getByRole('region', { name: 'Observers' }).getByText('Home Office').waitFor();

    await page.getByRole('button', { name: 'Remove: Nobody' }).click();
    await page.getByRole('dialog').getByText('apologies').waitFor();
    expect(sent('removeGuest')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();

    await page.getByRole('region', { name: 'To be confirmed' }).waitFor({ state: 'detached' });
  });
});

describe('closing', () => {
  it('given seats without an answer and an unconfirmed press, then both are listed before closing', async () => {
    const { page } = await visit('attendance', PANEL);
    await page.getByRole('button', { name: 'Manage the register' }).click();
    await page.getByRole('menuitem', { name: 'Close the register' }).click();
    const dialog = page.getByRole('dialog', { name: 'Close the register' });
    await dialog.getByText('Manager and Vice-Chair, Violence Reduction Unit').waitFor();
    await dialog.getByText('One press by somebody whom Teams does not identify stays unconfirmed').waitFor();
    await expectPoll(() => overflow(page)).toBe(0);
    expect(sent('closeRegister')).toEqual([]);

    await dialog.getByRole('button', { name: 'Record 18 seats absent and close' }).click();

    await page.getByRole('heading', { name: 'No register is open' }).waitFor();
    expect(sent('closeRegister')[0]?.body).toEqual({ confirmed: true });
  });

  it('given somebody answers while the confirmation is open, then they are no longer among the absent', async () => {
    const { page } = await visit('attendance');
    await page.getByRole('button', { name: 'Close the register' }).click();
    await page.getByRole('button', { name: 'Record 18 seats absent and close' }).waitFor();

    somebodyAnswers({ 'vru-manager': { value: 'present', source: 'self', mode: 'remote' } });

    await page.getByRole('button', { name: 'Record 17 seats absent and close' }).waitFor();
  });
});

describe('the layout', () => {
  it('given an agency that is not yet required, then it says so, with no seats and no absence', async () => {
    const { page } = await visit('attendance');
    const agencies = page.getByRole('list', { name: 'Agencies' }).getByRole('listitem');

    await agencies.filter({ hasText: 'Prison' }).getByText('Not yet required · no seats').waitFor();
    await seat(page, 'Community Safety Analyst, Rushmoor').getByText('Vacant').waitFor();
  });

  it.each([
    ['the side panel of a meeting', 'attendance?frame=sidePanel', 280, 600],
    ['a shared screen', 'attendance', 1280, 720],
  ])(
    'given %s, then the main buttons are in reach without scrolling, and nothing is wider than the window',
    async (_, path, width, height) => {
      standIn.begin({
        ...aStory(),
        attendance: { ...aStory().attendance, register: withRegister({ lines: linesWith({}) }).attendance.register },
      });
      const { page } = await visit(path, { viewport: { width, height } });
      const keep = width < 700 ? 'Manage the register' : 'Close the register';
      for (const name of ["I'm here", 'Send apologies', 'Send a deputy', keep]) {
        const button = page.getByRole('button', { name });
        await expectPoll(() => edges(button).then(({ bottom }) => bottom)).toBeLessThanOrEqual(height);
        await expectPoll(() => edges(button).then(({ right }) => right)).toBeLessThanOrEqual(width);
      }
      await expectPoll(() => overflow(page)).toBe(0);
      await expectPoll(() => nameless(page)).toEqual([]);
      await expectPoll(() => doubleIds(page)).toEqual([]);
    },
  );

  it('given two seats in the side panel, then the answers are still in view without scrolling', async () => {
    standIn.begin({ ...withTwoSeats(), me: { ...aStory().me, sampleData: false } });
    const { page } = await visit('attendance?frame=sidePanel', PANEL);

    for (const name of ["I'm here", 'Send apologies', 'Send a deputy']) {
      const button = page.getByRole('button', { name });
      await expectPoll(() => edges(button).then(({ bottom }) => bottom)).toBeLessThanOrEqual(600);
    }
    await expectPoll(() => overflow(page)).toBe(0);
  });

  it('given a shared screen, then the figures are at least 56 pixels tall', async () => {
    const { page } = await visit('attendance', { viewport: { width: 1280, height: 720 } });
    const number = figure(page, 'Present').getByText('2', { exact: true });

    await expectPoll(() => number.boundingBox().then((box) => box?.height)).toBeGreaterThanOrEqual(56);
  });
});

test('given the page Monitoring, then it has its own address, and the focus moves to its heading', async () => {
  const { page } = await visit('attendance');
  await openPage(page, 'Monitoring');
  await page.waitForURL('**/attendance/monitoring');
  await page.locator('h1:focus').getByText('Attendance monitoring').waitFor();
  await page.getByText('Register open').waitFor({ state: 'detached' });

  await openPage(page, 'Register');

  await page.getByText('Register open').waitFor();
});
