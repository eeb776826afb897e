/** The requests page: what is open, asking many at once, answering, withdrawing, and sending what was prepared. */

import type { Browser, Page } from 'playwright-core';
import { LIMITS } from '../../../shared/contract/limits';
import { launchBrowser } from '../../support/browser';
import { manyOpenRequests } from '../../support/tab/requests-story';
import { problem, StandIn } from '../../support/tab/stand-in';
import { aStory } from '../../support/tab/story';
import { doubleIds, hasFocus, nameless, overflow, visit } from '../../support/tab/visit';

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
const rows = (page: Page) => page.getByRole('list', { name: 'Open requests' }).locator('> li');
const row = (page: Page, source: string) => rows(page).filter({ hasText: source });

describe('what is open', () => {
  it('stands with its due date, how late it is, the answer so far and what comes next', async () => {
    const { page, complaints, leave } = await visit(browser, standIn, 'requests');
    await row(page, 'Knife-enabled offences').getByText('12 working days overdue').waitFor();

    await row(page, 'Knife-enabled offences')
      .getByText('No working day: lateness counts from Mon 30 Nov 2026.')
      .waitFor();
    await row(page, 'Community safety reports').getByText('The rest by Mon 11 Jan 2027: the north').waitFor();
    await row(page, 'Assault call-outs').getByText('Advice from the IG lead is expected in January.').waitFor();
    expect(await rows(page).count()).toBe(6);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is narrowed in the address, and a filter that fits nothing offers the way back', async () => {
    const story = aStory();
    standIn.begin({ ...story, requests: { ...story.requests, counts: { open: 6, overdue: 2, mine: 0 } } });
    const { page, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('button', { name: 'Overdue (2)' }).click();
    await page.waitForURL(/filter=overdue/);
    await row(page, 'Deliberate fires').waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(2);

    await page.getByRole('button', { name: 'Mine (0)' }).click();
    await page.getByRole('heading', { name: 'Nothing is asked of your organisation' }).waitFor();
    await page.getByRole('button', { name: 'Show every open request' }).click();

    await row(page, 'Deliberate fires').waitFor();
    await leave();
  });

  it('says what the gateway means only when asked, with the source of its wording and that it is no legal advice', async () => {
    const { page, leave } = await visit(browser, standIn, 'requests');
    const opener = row(page, 'Deliberate fires').getByRole('button', { name: 'PCSC Act 2022, section 17' });
    await opener.waitFor();
    expect(await page.getByText('Not legal advice.').locator('visible=true').count()).toBe(0);

    await opener.click();

    await row(page, 'Deliberate fires').getByText('Not legal advice.').waitFor();
    const link = row(page, 'Deliberate fires').getByRole('link', { name: 'legislation.gov.uk' });
    expect(await link.getAttribute('href')).toBe('https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/1');
    await leave();
  });

  it('shows hundreds in steps', async () => {
    standIn.begin({ ...aStory(), requests: manyOpenRequests(300) });
    const { page, leave } = await visit(browser, standIn, 'requests');
    await row(page, 'Data source number 30').waitFor();
    expect(await rows(page).count()).toBe(30);

    await page.getByRole('button', { name: 'Show 30 more of 270' }).click();

    expect(await rows(page).count()).toBe(60);
    await leave();
  });
});

test('a round says how many have answered and who has not, and opens to its requests', async () => {
  const { page, leave } = await visit(browser, standIn, 'requests');
  const round = page.getByRole('region', { name: 'Asked together' });
  await round.getByText('5 of 7 answered').waitFor();
  await round.getByText('Still to answer: Police, Hampshire and Isle of Wight Fire & Rescue Service').waitFor();

  await round.getByRole('button', { name: 'October 2026' }).click();

  const items = round.getByRole('list', { name: 'Requests for October 2026' }).locator('> li');
  expect(await items.count()).toBe(4);
  await leave();
});

describe('asking', () => {
  it('goes to all of an organisation and one of another at once, for a period that they share', async () => {
    const { page, complaints, leave } = await visit(browser, standIn, 'requests');
    const opener = page.getByRole('button', { name: 'Ask for data' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByRole('checkbox', { name: 'All of Police (2)' }).check();
    await dialog.getByRole('searchbox', { name: 'Data source' }).fill('fires rescue');
    await dialog.getByRole('checkbox', { name: 'Deliberate fires' }).check();
    await dialog.getByText('3 data sources chosen.').waitFor();
    await dialog.getByLabel('Period').selectOption('2026-11');
    await dialog.getByLabel('Due').fill('2027-01-20');
    await dialog.getByRole('button', { name: 'Send the requests' }).click();

    await page.getByText('2 organisations are asked for November 2026 of 3 data sources.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(sent('askForData')[0]?.body).toMatchObject({
      source: ['violence', 'knife', 'fires'],
      period: '2026-11',
      due: '2027-01-20',
      gateway: 's16',
    });
    expect(await rows(page).count()).toBe(9);
    expect(await hasFocus(opener)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('takes the asker’s own words where the sources share no period', async () => {
    const { page, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByRole('checkbox', { name: 'Knife-enabled offences' }).check();
    await dialog.getByRole('checkbox', { name: 'Residents’ survey on feeling safe' }).check();
    await dialog.getByRole('textbox', { name: 'Period' }).fill('Summer 2026');
    await dialog.getByLabel('Due').fill('2027-01-20');

    await dialog.getByRole('button', { name: 'Send the requests' }).click();

    await dialog.waitFor({ state: 'detached' });
    expect(sent('askForData')[0]?.body).toMatchObject({ source: ['knife', 'survey'], period: 'Summer 2026' });
    await leave();
  });

  it('shows faults at their fields, and explains each gateway without a press', async () => {
    const { page, leave } = await visit(browser, standIn, 'requests', { viewport: { width: 280, height: 700 } });
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for data' });
    await dialog.getByLabel('Legal gateway').selectOption('other');
    await dialog.getByText('The parties name this gateway themselves.').waitFor();

    await dialog.getByRole('button', { name: 'Send the request' }).click();

    await dialog.getByText('Choose a data source.').waitFor();
    await dialog.getByText('Say which period the data is about').waitFor();
    await dialog.getByText('Choose the day by which it is due.').waitFor();
    expect(await hasFocus(dialog.getByRole('searchbox', { name: 'Data source' }))).toBe(true);
    expect(await nameless(page)).toEqual([]);
    expect(await doubleIds(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await leave();
  });

  it('says why a gateway does not carry the request, at the gateway', async () => {
    const { page, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('button', { name: 'Ask for data' }).click();
    const fields = { gateway: 'Section 16 does not reach patient information.' };
    standIn.trouble('askForData', { ...problem('invalid', 422, 'Please check what you entered.'), fields });

    await page.getByRole('button', { name: 'Send the request' }).click();

    await page.getByText('Section 16 does not reach patient information.').waitFor();
    expect(await page.getByLabel('Legal gateway').getAttribute('aria-invalid')).toBe('true');
    await leave();
  });
});

test('an answer is chosen from the row, recorded, and the focus comes back', async () => {
  const { page, leave } = await visit(browser, standIn, 'requests');
  const opener = page.getByRole('button', { name: 'Answer: Deliberate fires' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Will supply later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Will supply later: Deliberate fires, October 2026' });
  await dialog.getByLabel('Will be supplied by').fill('2027-01-15');

  await dialog.getByRole('button', { name: 'Send response' }).click();

  await row(page, 'Deliberate fires').getByText('Will supply later').waitFor();
  expect(sent('answerRequest')[0]?.body).toEqual({ kind: 'will_supply_by', date: '2027-01-15' });
  expect(await hasFocus(page.getByRole('button', { name: 'Answer again: Deliberate fires' }))).toBe(true);
  await leave();
});

test('"not held" is confirmed with one press', async () => {
  const { page, leave } = await visit(browser, standIn, 'requests');
  await page.getByRole('button', { name: 'Confirm not held: School exclusions' }).click();

  await page.getByText('School exclusions is confirmed as not held.').waitFor();
  await row(page, 'School exclusions').getByText('confirmed by the VRU').waitFor();
  await leave();
});

test('a request is withdrawn with a reason, and never without', async () => {
  const { page, leave } = await visit(browser, standIn, 'requests');
  await page.getByRole('button', { name: 'Withdraw: Deliberate fires' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw: Deliberate fires, October 2026' });
  await dialog.getByRole('button', { name: 'Withdraw the request' }).click();
  await dialog.getByText('Give the reason.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was asked for twice');

  await dialog.getByRole('button', { name: 'Withdraw the request' }).click();

  await row(page, 'Deliberate fires').waitFor({ state: 'detached' });
  expect(sent('withdrawRequest').at(-1)?.body).toEqual({ reason: 'It was asked for twice' });
  await leave();
});

describe('prepared requests', () => {
  it('go out when they are confirmed: those that are ticked, with period and day as they were changed', async () => {
    const { page, complaints, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('heading', { name: '2 recurring requests are prepared' }).waitFor();
    await page.getByRole('button', { name: 'Look them over' }).click();
    await page.getByLabel('Period: Recorded violence with injury').selectOption('2026-10');
    await page.getByLabel('Due: Recorded violence with injury').fill('2027-01-05');
    await page.getByRole('checkbox', { name: /Residents’ survey/ }).uncheck();
    expect(await doubleIds(page)).toEqual([]);

    await page.getByRole('button', { name: 'Confirm 1 request' }).click();

    await page.getByText('1 request is sent.').waitFor();
    await page.getByRole('heading', { name: '1 recurring request is prepared' }).waitFor();
    expect(sent('confirmPrepared')[0]?.body).toEqual({
      prepared: [{ source: 'violence', covers: '2026-10', due: '2027-01-05' }],
    });
    expect(complaints).toEqual([]);
    await leave();
  });

  it('begin with as many as may go out at once', async () => {
    standIn.begin({ ...aStory(), requests: manyOpenRequests(40) });
    const { page, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('button', { name: 'Look them over' }).click();
    await page.getByRole('button', { name: `Confirm ${LIMITS.sourcesAtOnce} requests` }).waitFor();
    await page.getByText(`At most ${LIMITS.sourcesAtOnce} go out at once; the rest follows.`).waitFor();

    await page.getByRole('checkbox', { name: 'Data source number 40' }).check();

    await page.getByText(`1 too many: at most ${LIMITS.sourcesAtOnce} go out at once.`).waitFor();
    await leave();
  });

  it('that somebody else confirmed meanwhile say so, and nothing is lost', async () => {
    standIn.trouble('confirmPrepared', problem('conflict', 409, 'Somebody has asked for November 2026 already.'));
    const { page, leave } = await visit(browser, standIn, 'requests');
    await page.getByRole('button', { name: 'Look them over' }).click();

    await page.getByRole('button', { name: 'Confirm 2 requests' }).click();

    await page.getByRole('alert').getByText('Somebody has asked for November 2026 already.').first().waitFor();
    await page.getByRole('button', { name: 'Confirm 2 requests' }).waitFor();
    await leave();
  });

  it('are no business of somebody who may not confirm them', async () => {
    const story = aStory();
    const may = { ask: false, confirmPrepared: false };
    standIn.begin({ ...story, requests: { ...story.requests, may } });
    const { page, leave } = await visit(browser, standIn, 'requests');
    await row(page, 'Deliberate fires').waitFor();

    expect(await page.getByText('prepared').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ask for data' }).count()).toBe(0);
    await leave();
  });
});
