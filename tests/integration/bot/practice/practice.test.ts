/**
 * The log of support and best practice, on cards and in the tab: adding, editing, withdrawing, and updates of posted
 * cards.
 */
import type { HistoryView } from '../../../../shared/contract/audit';
import type { PracticeEntryView, PracticeView } from '../../../../shared/contract/practice';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, page, posted, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events, onlyReads, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';
const PRACTICE = {
  ...{ title: 'A weekly call', text: 'We compared counts', agency: 'police' },
  ...{ link: 'https://example.org/call', date: '2026-11-20' },
};
const FILL = {
  ...{ Title: 'A weekly call', 'What was done': 'We compared counts', Agency: 'Police' },
  ...{ Link: 'https://example.org/call', Date: '2026-11-20' },
};

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-23T09:30:00.000Z').now, patience: PATIENT });
});
afterEach(() => app.stop());

const log = (seatId = MEMBER) => page<PracticeView>(app, seatId, '/practice');
const adds = (over: Partial<typeof PRACTICE> = {}, seatId = POLICE) =>
  changed<PracticeEntryView>(app, seatId, 'POST', '/practice', { ...PRACTICE, ...over });
const titles = async (seatId = MEMBER) => (await log(seatId)).items.map(({ title }) => title);

test('given entries of several members, then the newest comes first, and each member may change their own', async () => {
  await adds();
  await adds({ title: 'Shared definitions', agency: 'yjs', link: '', date: '2026-01-05' }, MEMBER);
  const { items, may, ownAgencyId } = await log();
  expect(items).toMatchObject([
    {
      ...{ title: 'Shared definitions', agencyShortName: 'YJS', link: null, date: '2026-01-05' },
      may: { edit: true, withdraw: true },
    },
    { title: 'A weekly call', agency: 'Police', link: PRACTICE.link, may: { edit: false, withdraw: false } },
  ]);
  expect([may.add, ownAgencyId]).toEqual([true, 'yjs']);
  expect((await log(VRU)).items.map(({ may: { edit } }) => edit)).toEqual([true, true]);
});

test('given a person with read access only, then they can read the log but change nothing', async () => {
  await adds();
  await onlyReads(app, MEMBER);
  expect(await log()).toMatchObject({ items: [{ may: { edit: false, withdraw: false } }], may: { add: false } });
  expect((await refused(app, MEMBER, 'POST', '/practice', PRACTICE)).status).toBe(403);
});

test('given an entry, when its author or the VRU edits it, then it changes, and history keeps both texts', async () => {
  const { id } = await adds();
  await changed(app, POLICE, 'PUT', `/practice/${id}`, editOf(PRACTICE, { text: 'We compared definitions' }));
  await changed(app, VRU, 'PUT', `/practice/${id}`, editOf(PRACTICE, { link: '' }));
  expect((await log()).items).toMatchObject([{ id, text: 'We compared definitions', link: null }]);
  const { items } = await page<HistoryView>(app, CHAIR, '/history?area=practice');
  expect(items.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
    'Best practice edited: A weekly call; Link: https://example.org/call → none',
    'Best practice edited: A weekly call; What was done: We compared counts → We compared definitions',
    'Best practice shared: A weekly call',
  ]);
  expect(items[0]?.about).toMatchObject({ path: '/practice' });
});

test('given an entry, when it is withdrawn, then it leaves the log, its event stays, and edits are refused', async () => {
  const { id } = await adds();
  const path = `/practice/${id}/withdrawal`;
  expect((await refused(app, POLICE, 'POST', path, { reason: ' ' })).fields).toEqual({ reason: 'Give the reason.' });
  await changed(app, POLICE, 'POST', path, { reason: 'Shared twice' });
  expect(await titles()).toEqual([]);
  expect(await events(app, /practice\.withdrawn/)).toMatchObject([
    { subject: `practice-entry:${id}`, data: { title: 'A weekly call', reason: 'Shared twice' } },
  ]);
  expect((await refused(app, VRU, 'PUT', `/practice/${id}`, editOf(PRACTICE, { text: 'Anew' }))).status).toBe(409);
  const before = await stored(app);
  await changed(app, VRU, 'POST', path, { reason: 'Another reason' });
  expect(await stored(app)).toEqual(before);
});

test('given another member’s entry, or an unknown one, then changing it is refused and nothing is stored', async () => {
  const { id } = await adds();
  const before = await stored(app);
  const words = /Only whoever added this entry, or the VRU/;
  expect((await refused(app, MEMBER, 'PUT', `/practice/${id}`, editOf(PRACTICE, { text: 'Mine' }))).detail).toMatch(
    words,
  );
  expect((await refused(app, MEMBER, 'POST', `/practice/${id}/withdrawal`, { reason: 'Why not' })).detail).toMatch(
    words,
  );
  expect((await refused(app, VRU, 'PUT', '/practice/nothing', editOf(PRACTICE, { text: 'Mine' }))).status).toBe(404);
  expect(await stored(app)).toEqual(before);
});

test.each([
  ['a script for a link', { link: 'javascript:alert(1)' }, 'link', /beginning with https/],
  ['a link that is not encrypted', { link: 'http://example.org' }, 'link', /beginning with https/],
  ['a number of a patient', { text: 'About 943 476 5919' }, 'text', /NHS number/],
  ['a day in the future', { date: '2026-11-24' }, 'date', /in the future/],
  ['an agency of nowhere', { agency: 'nowhere' }, 'agency', /agency of this group/],
])('given %s, then the refusal names the field', async (_, over, field, words) => {
  const { fields } = await refused(app, POLICE, 'POST', '/practice', { ...PRACTICE, ...over });
  expect(fields).toEqual({ [field]: expect.stringMatching(words) });
  expect(await titles()).toEqual([]);
});

test('given the card in a channel, when a member adds an entry, then the log and the posted card show it', async () => {
  const card = await posted(app, CHAIR, '/practice');
  expect(cardText(card.card)).toMatch(/Nothing has been shared yet/);
  const police = app.holderOf(POLICE);
  expectPlainCard(
    await police.presses('Add entry', { on: card, fill: FILL, expectOk: true }),
    /Added to the log: A weekly call/,
  );
  expect(await titles()).toEqual(['A weekly call']);
  await app.teams.settled(card);
  expect(cardText(card.card)).toMatch(/A weekly call\nWe compared counts\nPolice · Fri 20 Nov 2026/);

  const [entry] = (await log()).items;
  await changed(app, POLICE, 'POST', `/practice/${entry?.id}/withdrawal`, { reason: 'Shared twice' });
  await app.teams.settled(card);
  expect(cardText(card.card)).toMatch(/Nothing has been shared yet/);
});

test('given a form on a card, when it is sent more than once, then there is one entry', async () => {
  const card = await posted(app, POLICE, '/practice', 'chat');
  const police = app.holderOf(POLICE);
  const press = () => police.presses('Add entry', { on: card, fill: FILL, unseen: true, expectOk: true });
  await Promise.all([press(), press()]);
  expectPlainCard(await press(), /Added to the log/);
  expect(await titles()).toEqual(['A weekly call']);
  expect(await events(app, /practice\.added/)).toHaveLength(1);
});

test('given a script as a link on a card, then the form comes back with an error, and nothing is saved', async () => {
  const card = await posted(app, POLICE, '/practice', 'chat');
  const fill = { ...FILL, Link: 'javascript:alert(1)' };
  const result = await app.holderOf(POLICE).presses('Add entry', { on: card, fill, unchecked: true });
  expectPlainCard(result, /Nothing is saved yet[\s\S]*Give the whole address, beginning with https/);
  expect(await titles()).toEqual([]);
});

test('given six entries, when the card’s next page is opened, then it shows the oldest', async () => {
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) await adds({ title });
  const card = await posted(app, POLICE, '/practice', 'chat');
  expect(cardText(card.card)).toMatch(/Six[\s\S]*Two[\s\S]*1–5 of 6/);
  const next = await app.holderOf(POLICE).presses('Next', { on: card, expectOk: true });
  expectPlainCard(next, /One\n[\s\S]*6–6 of 6/);
});
