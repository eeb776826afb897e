/** Filling in forms: with the keyboard only, with faults, without a server, and without double submission. */
import type { Locator, Page } from 'playwright-core';
import { RESPONSE_WORDS } from '../../../shared/domain/tracker/words';
import { actionForm } from '../../../shared/forms/actions';
import type { Form } from '../../../shared/forms/form';
import { RESPONSE_FORMS } from '../../../shared/forms/requests';
import { checkAccessibility } from '../../support/tab/axe-pages';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const text = (page: Page) => page.getByRole('textbox', { name: 'Action', exact: true });

async function fillAction(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).click();
  await text(page).fill('Compare two definitions');
  await page.getByRole('combobox', { name: 'Owner' }).fill('lead analyst corp');
  await page.getByRole('option', { name: 'Lead Analyst, Corporate Insights, Police' }).click();
  await page.getByLabel('Due').fill('2027-01-20');
}

test('an action is added without touching the mouse, and the focus comes back', async () => {
  const { page, complaints } = await visit('actions');
  const opener = page.getByRole('button', { name: 'Add an action' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Add an action' }).waitFor();
  await text(page).focus();
  await page.keyboard.type('Compare two definitions');
  await page.keyboard.press('Tab');
  await page.keyboard.type('corporate insights');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('02022027');
  await page.getByRole('button', { name: 'Add action' }).focus();
  await page.keyboard.press('Enter');

  await page.getByText('DAWG-2026-12-04 is recorded.').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(sent('addAction')[0]?.body).toMatchObject({
    text: 'Compare two definitions',
    owner: 'police-lead-analyst',
    due: '2027-02-02',
  });
  await expectOn(opener).toBeFocused();
  expect(complaints).toEqual([]);
});

test('Back and reload ask before discarding entries; once saved, Back leads where it led before', async () => {
  const { page } = await visit('tracker');
  await page.getByRole('link', { name: 'Meetings' }).click();
  await page.goto(page.url().replace(/[^/]*$/, 'actions'));
  await fillAction(page);

  await page.goBack();
  const question = page.getByRole('group', { name: 'Discard what you entered?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expectOn(text(page)).toHaveValue('Compare two definitions');

  const asked = page.waitForEvent('dialog');
  const reloading = page.reload({ timeout: 3_000 }).catch(() => null);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await reloading;
  await expectOn(text(page)).toHaveValue('Compare two definitions');

  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByText('DAWG-2026-12-04 is recorded.').waitFor();
  await page.goBack();
  await expectPoll(() => page.url()).not.toMatch(/actions$/);
});

test('Escape closes a form and gives the focus back to what opened it', async () => {
  const { page } = await visit('actions');
  const opener = page.getByRole('button', { name: 'Add an action' });
  await opener.click();
  await expectOn(page.getByRole('dialog').locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Escape');

  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectOn(opener).toBeFocused();
});

test.each<[string, (page: Page) => Promise<void>]>([
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['a click beside it', (page) => page.mouse.click(5, 5)],
  ['Cancel', (page) => page.getByRole('button', { name: 'Cancel' }).click()],
])('given entries, %s asks once before discarding them, and Keep editing has the focus', async (_, leaves) => {
  const { page, complaints } = await visit('actions');
  const opener = page.getByRole('button', { name: 'Add an action' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  await page.waitForFunction("document.activeElement?.getAttribute('name') === 'text'");
  await text(page).fill('Compare two definitions');

  await leaves(page);
  const question = dialog.getByRole('group', { name: 'Discard what you entered?' });
  await question.waitFor();
  await expectOn(question.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await expectOn(text(page)).toHaveValue('Compare two definitions');
  await page.waitForFunction("document.activeElement?.getAttribute('name') === 'text'");

  await leaves(page);
  await question.getByRole('button', { name: 'Discard' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent('addAction')).toEqual([]);
  await expectOn(opener).toBeFocused();
  expect(complaints).toEqual([]);
});

test('given entries that are cleared again, then a form closes without a question', async () => {
  const { page } = await visit('actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await text(page).fill('Half a sentence');
  await text(page).fill('');

  await page.keyboard.press('Escape');

  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('given a form whose choices arrive later, then the first field has the focus when they are there', async () => {
  const { page } = await visit();
  await page.getByRole('button', { name: 'Ask for data' }).click();

  await page.getByRole('searchbox', { name: 'Data source' }).waitFor();
  await page.waitForFunction("document.activeElement?.getAttribute('type') === 'search'");
});

test('faults are shown at their fields, the first has the focus, and no entry is lost', async () => {
  const { page } = await visit('actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  const long = 'x'.repeat(5000);
  await text(page).fill(long);
  await page.getByText('4500 characters too many').waitFor();
  // Clearing the pre-filled day is an error.
  await page.getByRole('dialog').getByLabel('Due').fill('');
  await page.getByRole('button', { name: 'Add action' }).click();

  await page.getByText('At most 500 characters; this is 5000.').waitFor();
  await page.getByText('Choose who owns this action.').waitFor();
  await page.getByText('Choose the day by which it is due.').waitFor();
  await expectPoll(() => text(page).inputValue()).toHaveLength(5000);
  await expectOn(text(page)).toHaveAttribute('aria-invalid', 'true');
  await expectOn(text(page)).toBeFocused();

  await text(page).fill('Shorter');
  await page.getByText('At most 500 characters').waitFor({ state: 'detached' });
});

test('without a server the entries are kept, and a retry sends the same key', async () => {
  const { page } = await visit('actions');
  await fillAction(page);
  standIn.trouble('addAction', 'broken');
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByText('What you entered is kept.').waitFor();
  await expectOn(text(page)).toHaveValue('Compare two definitions');

  standIn.recover();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByText('is recorded.').waitFor();

  const keys = sent('addAction').map(({ key }) => key);
  expect(keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('a conflict is shown above the fields', async () => {
  standIn.trouble('askForData', problem('conflict', 409, 'Deliberate fires is already asked for, for October 2026.'));
  const { page } = await visit();
  await page.getByRole('button', { name: 'Ask for data' }).click();

  await page.getByRole('button', { name: 'Send request' }).click();

  await page.getByRole('alert').getByText('already asked for').first().waitFor();
});

/** Returns the visible labels, without the mark of required fields. */
function labelsIn(dialog: Locator): Promise<readonly string[]> {
  const labels = dialog.locator('label');
  return labels.allInnerTexts().then((texts) => texts.map((label) => label.replace(/\s*\*$/, '')));
}

const labelsOf = (form: Form) => Object.values(form.fields).map(({ label }) => label);

test('a form asks for what it declares, in its own words and order', async () => {
  const { page } = await visit('actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(actionForm.fields.text.hint).waitFor();
  await dialog.getByPlaceholder(actionForm.fields.owner.prompt).waitFor();
  await expectPoll(() => labelsIn(dialog)).toEqual(labelsOf(actionForm));
  await expectPoll(() => text(page).getAttribute('required')).not.toBeNull();
});

test.each<[keyof typeof RESPONSE_FORMS, object | null]>([
  ['supplied', { kind: 'supplied', period: 'October 2026', on: '2026-12-16', seen: expect.any(String) }],
  ['partly_supplied', null],
  ['will_supply_by', null],
  ['cannot_share', null],
  ['not_held', { kind: 'not_held', seen: expect.any(String) }],
])('the response %s asks for what its form declares', async (kind, body) => {
  const label = RESPONSE_WORDS[kind];
  const { page } = await visit('sources/ambulance');
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${label}: Assault call-outs and attendances, October 2026` });
  for (const input of labelsOf(RESPONSE_FORMS[kind])) await dialog.getByLabel(input).waitFor();
  await expectPoll(() => labelsIn(dialog)).toEqual(labelsOf(RESPONSE_FORMS[kind]));
  await expectPoll(() => nameless(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Send response' }).click();

  if (body === null) await dialog.locator('[aria-invalid="true"]').first().waitFor();
  else {
    await dialog.waitFor({ state: 'detached' });
    expect(sent('answerRequest')[0]?.body).toEqual(body);
  }
});

test.each([
  ['', 'Ask for data', 'Send request'],
  ['', 'Add a data source', 'Add data source'],
  ['actions', 'Add an action', 'Add action'],
])('on 280 pixels the form of /%s "%s" fits, with every input named', async (path, opener, submit) => {
  const { page } = await visit(path, { viewport: { width: 280, height: 600 } });
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('button', { name: submit }).waitFor();

  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => nameless(page)).toEqual([]);
  await expectPoll(() => doubleIds(page)).toEqual([]);
});

test('the page of seats gives a seat to a team member, and removes a reader’s access', async () => {
  const { page } = await visit('seats');
  await page.getByRole('button', { name: 'Choose holder: Community Safety Analyst' }).click();
  await page.getByRole('button', { name: 'Give the seat' }).click();
  await page.getByText('Choose a team member.').waitFor();
  await page.getByRole('combobox', { name: 'Team member' }).fill('tactical');
  await page.locator('[role=listbox] [role=option]').click();
  await page.getByRole('button', { name: 'Give the seat' }).click();
  await page.getByText('has a new holder').waitFor();
  expect(sent('bindSeat').at(-1)?.body).toMatchObject({
    objectId: '00000000-0000-4000-8000-000000000006',
    email: 'police-tactical-lead@example.org',
  });

  await page.getByRole('button', { name: 'Remove access: Colleague of a partner' }).click();

  await page.getByText('Nobody without a seat has read access.').waitFor();
});

/** A story in which a colleague of the VRU has proposed somebody for the Chair's seat. */
function withProposal() {
  const story = aStory();
  const at = '2026-12-01T09:12:00.000Z';
  const chosen = '00000000-0000-4000-8000-000000000006';
  const proposed = {
    id: at,
    at,
    by: 'Analyst, Violence Reduction Unit',
    own: false,
    name: 'A colleague',
    objectId: chosen,
    may: { agree: true, decline: true },
  };
  const agencies = story.membership.agencies.map((agency) => ({
    ...agency,
    seats: agency.seats.map((seat) => (seat.id === 'vru-director' ? { ...seat, proposed } : seat)),
  }));
  const me = { ...story.me, role: 'vru' } as const;
  return { at, chosen, story: { ...story, me, membership: { ...story.membership, agencies } } };
}

test('an open proposal for the Chair’s seat is shown first, and the button says what happens to it', async () => {
  const { at, story } = withProposal();
  standIn.begin(story);
  const { page } = await visit('seats');
  await page.getByText('Analyst, Violence Reduction Unit proposed A colleague. It takes effect when').waitFor();
  await page.getByRole('button', { name: 'Change holder: Director and Chair' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Anything else takes the place of this proposal.').waitFor();
  const member = dialog.getByRole('combobox', { name: 'Team member' });
  await member.fill('tactical');
  await page.locator('[role=listbox] [role=option]').click();
  await dialog.getByRole('button', { name: 'Agree to the proposal' }).waitFor();
  await member.fill('senior public');
  await page.locator('[role=listbox] [role=option]').click();
  await dialog.getByRole('button', { name: 'Replace the proposal' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent('bindSeat').at(-1)?.body).toMatchObject({ seen: at });
});

test.each([
  ['Agree', 'Agree to the change: Director and Chair', true, 'Director and Chair is changed.'],
  ['Decline', 'Decline the change: Director and Chair', false, 'The change of Director and Chair is declined.'],
] as const)(
  'a second person can %s in an accessible dialog, and the proposal they saw is sent with it',
  async (word, label, agree, told) => {
    const { chosen, story } = withProposal();
    standIn.begin(story);
    const { page } = await visit('seats');
    await page.getByRole('button', { name: label }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: word, exact: true }).waitFor();
    const found = await checkAccessibility(page, '[role=dialog]', 1280);
    expect(found).toEqual([]);
    await dialog.getByRole('button', { name: word, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(told).first().waitFor();
    expect(sent('settleProposal').at(-1)?.body).toEqual({ agree, objectId: chosen });
  },
);

test('a reader who acts as another person sends requests as that person', async () => {
  const { page } = await visit();
  await page.getByText('Knife-enabled offences').first().waitFor();

  const asked = page.waitForResponse((response) => response.url().endsWith('/me'));
  await page.getByLabel('Acting as').selectOption({ label: 'Lead Analyst, Corporate Insights' });
  await asked;

  const [first, last] = [sent('me').at(0), sent('me').at(-1)];
  expect(first?.authorisation).toBe('Local 00000000-0000-4000-8000-000000000001');
  expect(last?.authorisation).toBe('Local 00000000-0000-4000-8000-000000000007');
});
