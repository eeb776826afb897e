/**
 * The requests page: open requests, asking for many sources at once, responding, withdrawing, and sending prepared
 * requests.
 */

import type { Page } from 'playwright-core';
import { LIMITS } from '../../../shared/contract/limits';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { manyOpenRequests } from '../../support/tab/requests-story';
import { setUpTab } from '../../support/tab/set-up-tab';
import { problem } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, nameless, overflow } from '../../support/tab/visit';

const { sent, standIn, visit } = setUpTab();

const rows = (page: Page) => page.getByRole('list', { name: 'Open requests' }).locator('> li');
const row = (page: Page, source: string) => rows(page).filter({ hasText: source });

describe('what is open', () => {
  it('is listed with its due date, lateness, response so far and next step', async () => {
    const { page, complaints } = await visit('requests');
    await row(page, 'Knife-enabled offences').getByText('12 working days overdue').waitFor();

    await row(page, 'Knife-enabled offences').getByText('Not a working day. Overdue from Tue 1 Dec 2026.').waitFor();
    await row(page, 'Community safety reports').getByText('The rest by Mon 11 Jan 2027: the north').waitFor();
    await row(page, 'Assault call-outs').getByText('Advice from the IG lead is expected in January.').waitFor();
    await expectOn(rows(page)).toHaveCount(6);
    expect(complaints).toEqual([]);
  });

  it('is filtered in the address, and a filter that fits nothing offers the way back', async () => {
    const story = aStory();
    standIn.begin({ ...story, requests: { ...story.requests, counts: { open: 6, overdue: 2, mine: 0, waiting: 0 } } });
    const { page } = await visit('requests');
    await page.getByRole('button', { name: 'Overdue (2)' }).click();
    await page.waitForURL(/filter=overdue/);
    await row(page, 'Deliberate fires').waitFor({ state: 'detached' });
    await expectOn(rows(page)).toHaveCount(2);

    await page.getByRole('button', { name: 'Mine (0)' }).click();
    await page.getByRole('heading', { name: 'Nothing is asked of your organisation' }).waitFor();
    await page.getByRole('button', { name: 'Show every open request' }).click();

    await row(page, 'Deliberate fires').waitFor();
  });

  it('explains the gateway only when asked, with its source and that it is no legal advice', async () => {
    const { page } = await visit('requests');
    const opener = row(page, 'Deliberate fires').getByRole('button', { name: 'PCSC Act 2022, section 17' });
    await opener.waitFor();
    await expectOn(page.getByText('Not legal advice.').locator('visible=true')).toHaveCount(0);

    await opener.click();

    await row(page, 'Deliberate fires').getByText('Not legal advice.').waitFor();
    const link = row(page, 'Deliberate fires').getByRole('link', { name: 'legislation.gov.uk' });
    await expectOn(link).toHaveAttribute('href', 'https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1');
  });

  it('shows hundreds in steps', async () => {
    standIn.begin({ ...aStory(), requests: manyOpenRequests(300) });
    const { page } = await visit('requests');
    await row(page, 'Data source number 30').waitFor();
    await expectOn(rows(page)).toHaveCount(30);

    await page.getByRole('button', { name: 'Show 30 more of 270' }).click();

    await expectOn(rows(page)).toHaveCount(60);
  });
});

test('a round says how many have answered and who has not, and opens to its requests', async () => {
  const { page } = await visit('requests');
  const round = page.getByRole('region', { name: 'Asked together' });
  await round.getByText('5 of 7 responded').waitFor();
  await round.getByText('Still to respond: Police, Hampshire and Isle of Wight Fire & Rescue Service').waitFor();

  await round.getByRole('button', { name: 'October 2026' }).click();

  const items = round.getByRole('list', { name: 'Requests for October 2026' }).locator('> li');
  await expectOn(items).toHaveCount(4);
});

describe('asking', () => {
  it('goes to all sources of one organisation and one of another, for a period that they share', async () => {
    const { page, complaints } = await visit('requests');
    const opener = page.getByRole('button', { name: 'Ask for data' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByRole('checkbox', { name: 'All of Police (2)' }).check();
    await dialog.getByRole('searchbox', { name: 'Data source' }).fill('fires rescue');
    await dialog.getByRole('checkbox', { name: 'Deliberate fires' }).check();
    await dialog.getByText('3 data sources chosen.').waitFor();
    await dialog.getByLabel('Period').selectOption('2026-11');
    await dialog.getByLabel('Due').fill('2027-01-20');
    await dialog.getByRole('button', { name: 'Send requests' }).click();

    await page.getByText('2 organisations are asked for November 2026 of 3 data sources.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(sent('askForData')[0]?.body).toMatchObject({
      source: ['violence', 'knife', 'fires'],
      period: '2026-11',
      due: '2027-01-20',
      gateway: 's16',
    });
    await expectOn(rows(page)).toHaveCount(9);
    await expectOn(opener).toBeFocused();
    expect(complaints).toEqual([]);
  });

  it('takes the asker’s own words where the sources share no period', async () => {
    const { page } = await visit('requests');
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByRole('checkbox', { name: 'Knife-enabled offences' }).check();
    await dialog.getByRole('checkbox', { name: 'Residents’ survey on feeling safe' }).check();
    await dialog.getByRole('textbox', { name: 'Period' }).fill('Summer 2026');
    await dialog.getByLabel('Due').fill('2027-01-20');

    await dialog.getByRole('button', { name: 'Send requests' }).click();

    await dialog.waitFor({ state: 'detached' });
    expect(sent('askForData')[0]?.body).toMatchObject({ source: ['knife', 'survey'], period: 'Summer 2026' });
  });

  it('shows faults at their fields, and explains each gateway without a press', async () => {
    const { page } = await visit('requests', { viewport: { width: 280, height: 700 } });
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByLabel('Legal gateway').selectOption('other');
    await dialog.getByText('The parties name this gateway themselves.').waitFor();
    // A working day is pre-filled; clearing it is an error.
    await dialog.getByText('Monday 21 December 2026.').waitFor();
    await dialog.getByLabel('Due').fill('');

    await dialog.getByRole('button', { name: 'Send request' }).click();

    await dialog.getByText('Choose a data source.').waitFor();
    await dialog.getByText('Say which period the data is about').waitFor();
    await dialog.getByText('Choose the day by which it is due.').waitFor();
    await expectOn(dialog.getByRole('searchbox', { name: 'Data source' })).toBeFocused();
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
    await expectPoll(() => overflow(page)).toBe(0);
  });

  it('says why a gateway does not carry the request, at the gateway', async () => {
    const { page } = await visit('requests');
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const fields = { gateway: 'Section 16 does not reach patient information.' };
    standIn.trouble('askForData', { ...problem('invalid', 422, 'Please check what you entered.'), fields });

    await page.getByRole('button', { name: 'Send request' }).click();

    await page.getByText('Section 16 does not reach patient information.').waitFor();
    await expectOn(page.getByLabel('Legal gateway')).toHaveAttribute('aria-invalid', 'true');
  });
});

test('an answer is chosen from the row, recorded, and the focus comes back', async () => {
  const { page } = await visit('requests');
  const opener = page.getByRole('button', { name: 'Respond: Deliberate fires' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Will supply later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Will supply later: Deliberate fires, October 2026' });
  await dialog.getByLabel('Will be supplied by').fill('2027-01-15');

  await dialog.getByRole('button', { name: 'Send response' }).click();

  await row(page, 'Deliberate fires').getByText('Will supply later').waitFor();
  expect(sent('answerRequest')[0]?.body).toEqual({ kind: 'will_supply_by', date: '2027-01-15', seen: '' });
  await expectOn(page.getByRole('button', { name: 'Respond again: Deliberate fires' })).toBeFocused();
});

test('"not held" is confirmed with one press', async () => {
  const { page } = await visit('requests');
  await page.getByRole('button', { name: 'Confirm not held: School exclusions' }).click();

  await page.getByText('School exclusions is confirmed as not held.').waitFor();
  await row(page, 'School exclusions').getByText('confirmed by the VRU').waitFor();
});

test('a request is withdrawn with a reason, and never without', async () => {
  const { page } = await visit('requests');
  await page.getByRole('button', { name: 'Withdraw: Deliberate fires' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw: Deliberate fires, October 2026' });
  await dialog.getByRole('button', { name: 'Withdraw the request' }).click();
  await dialog.getByText('Give the reason.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was asked for twice');

  await dialog.getByRole('button', { name: 'Withdraw the request' }).click();

  await row(page, 'Deliberate fires').waitFor({ state: 'detached' });
  expect(sent('withdrawRequest').at(-1)?.body).toEqual({ reason: 'It was asked for twice' });
});

describe('prepared requests', () => {
  it('go out when they are confirmed: those that are ticked, with period and day as they were changed', async () => {
    const { page, complaints } = await visit('requests');
    await page.getByRole('heading', { name: '2 recurring requests are prepared' }).waitFor();
    await page.getByRole('button', { name: /^Review (it|them)$/ }).click();
    await page.getByLabel('Period: Recorded violence with injury').selectOption('2026-10');
    await page.getByLabel('Due: Recorded violence with injury').fill('2027-01-05');
    await page.getByRole('checkbox', { name: /Residents’ survey/ }).uncheck();
    await expectPoll(() => doubleIds(page)).toEqual([]);

    await page.getByRole('button', { name: 'Confirm 1 request' }).click();

    await page.getByText('1 request is sent.').waitFor();
    await page.getByRole('heading', { name: '1 recurring request is prepared' }).waitFor();
    expect(sent('confirmPrepared')[0]?.body).toEqual({
      prepared: [{ source: 'violence', covers: '2026-10', due: '2027-01-05' }],
    });
    expect(complaints).toEqual([]);
  });

  it('begin with as many as may go out at once', async () => {
    standIn.begin({ ...aStory(), requests: manyOpenRequests(40) });
    const { page } = await visit('requests');
    await page.getByRole('button', { name: /^Review (it|them)$/ }).click();
    await page.getByRole('button', { name: `Confirm ${LIMITS.sourcesAtOnce} requests` }).waitFor();
    await page.getByText(`At most ${LIMITS.sourcesAtOnce} go out at once; the rest follows.`).waitFor();

    await page.getByRole('checkbox', { name: 'Data source number 40' }).check();

    await page.getByText(`1 too many: at most ${LIMITS.sourcesAtOnce} go out at once.`).waitFor();
  });

  it('that somebody else confirmed meanwhile say so, and nothing is lost', async () => {
    standIn.trouble('confirmPrepared', problem('conflict', 409, 'Somebody has asked for November 2026 already.'));
    const { page } = await visit('requests');
    await page.getByRole('button', { name: /^Review (it|them)$/ }).click();

    await page.getByRole('button', { name: 'Confirm 2 requests' }).click();

    await page.getByRole('alert').getByText('Somebody has asked for November 2026 already.').first().waitFor();
    await page.getByRole('button', { name: 'Confirm 2 requests' }).waitFor();
  });

  it('are hidden from a reader who may not confirm them', async () => {
    const story = aStory();
    const may = { ask: false, confirmPrepared: false };
    standIn.begin({ ...story, requests: { ...story.requests, may } });
    const { page } = await visit('requests');
    await row(page, 'Deliberate fires').waitFor();

    await expectOn(page.getByText('prepared')).toHaveCount(0);
    await expectOn(page.getByRole('button', { name: 'Ask for data' })).toHaveCount(0);
  });
});
