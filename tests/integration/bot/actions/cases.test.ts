/**
 * Edge cases of actions: times around midnight, a register closed twice, seats that become vacant, links to ended
 * actions.
 */
import type { ActionPageView } from '../../../../shared/contract/action-page';
import type { ActionItemView, ActionsView } from '../../../../shared/contract/actions';
import { type App, startApp } from '../../../support/app';
import { action, CHAIR, changed, PATIENT, POLICE, page, posted, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText } from '../../../support/teams';
import { card, expectPlainCard, valuesIn } from '../trust/pressing';
import { forget, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';
const NEW = { text: 'Send the Q2 return', owner: POLICE, due: '2027-01-13', serves: '' };

let app: App;
let now: string;
beforeEach(async () => {
  now = '2026-11-23T09:30:00.000Z';
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const list = () => page<ActionsView>(app, MEMBER, '/actions');
const pageOf = (id: string) => page<ActionPageView>(app, MEMBER, `/actions/${id}`);
const chair = (method: string, path: string, body: object = {}) => changed(app, CHAIR, method, path, body);
const status = (id: string, body: object, seatId = CHAIR) =>
  changed<ActionItemView>(app, seatId, 'POST', `/actions/${id}/status`, body);

test('given 00:30 British Summer Time, when "by tomorrow" is typed, then it means the next day in London', async () => {
  now = '2027-06-14T23:30:00.000Z';
  const form = await card(app.holderOf(CHAIR), '/actions add Rushmoor to send it by tomorrow');
  expect(valuesIn(form.card)).toMatchObject({ action__due: '2027-06-16' });
});

test('given one quick capture that is delivered again, then one action is recorded', async () => {
  const person = app.holderOf(CHAIR);
  const form = await card(person, '/actions add Portsmouth YJS to send it by 14 June');
  const first = await person.presses('Add action', { on: form, expectOk: true });
  await Promise.all([app.teams.deliver(first.activity), app.teams.deliver({ ...first.activity, id: 'f:once-more' })]);
  expect((await list()).items).toHaveLength(1);
});

test('given an action like an existing one, when it is recorded, then both are kept, and a note says so', async () => {
  const first = await chair('POST', '/actions', NEW);
  expect(first).not.toHaveProperty('alike');
  const again = { ...NEW, text: 'send the Q2 return.' };
  const second = await changed<ActionItemView>(app, VRU, 'POST', '/actions', again);
  expect(second.alike).toBe(`${(first as ActionItemView).ref} says much the same. Both are kept.`);
  const person = app.holderOf(CHAIR);
  const form = await card(person, '/actions add Portsmouth YJS to send the Q2 return by 14 June');
  const third = await person.presses('Add action', { on: form, expectOk: true });
  expect(cardText(third.card)).toMatch(/says much the same\. Both are kept\./);
  expect((await list()).items).toHaveLength(3);
});

test('given a register closed, reopened and closed, then an open action is carried once, a done one never', async () => {
  const [open, done] = [await action(app, 'Stays open'), await action(app, 'Is done')];
  now = '2026-12-16T10:30:00.000Z';
  await chair('POST', '/attendance');
  await chair('POST', '/attendance/2026-12/close', { confirmed: true });
  await app.api(CHAIR)('POST', '/attendance/2026-12/close', { confirmed: true });
  await chair('POST', '/attendance/2026-12/reopening', { reason: 'Somebody was missing' });
  await status(done.id, { to: 'done' });
  await chair('POST', '/attendance/2026-12/close', { confirmed: true });
  now = '2027-01-20T10:30:00.000Z';
  await chair('POST', '/attendance');
  expect(await list()).toMatchObject({ items: [{ id: open.id, carried: 1 }] });
  expect((await pageOf(done.id)).action).toMatchObject({ status: 'done', carried: 0 });
  await chair('POST', '/attendance/2027-01/close', { confirmed: true });
  await chair('POST', '/attendance/2027-01/reopening', { reason: 'Once more' });
  await chair('POST', '/attendance/2027-01/close', { confirmed: true });
  expect(await list()).toMatchObject({ items: [{ carried: 1 }] });
});

test('given a link to an action, then it shows how and when it ended, or that it has been reopened', async () => {
  const { id, ref } = await action(app, 'Draft a second dashboard');
  await status(id, { to: 'cancelled', reason: 'The first one covers it' });
  expect((await pageOf(id)).action).toMatchObject({
    status: 'cancelled',
    reason: 'The first one covers it',
    endedAt: now,
  });
  const other = await action(app, 'Send it');
  now = '2026-11-23T09:31:00.000Z';
  await status(other.id, { to: 'done' });
  now = '2026-11-23T09:32:00.000Z';
  await status(other.id, { to: 'open', reason: 'Not sent after all' });
  const { action: again, history } = await pageOf(other.id);
  expect(again).toMatchObject({ id: other.id, status: 'open', endedAt: null });
  expect(history.entries.map(({ title }) => title.replace(/^Action \S+:? /, ''))).toEqual([
    'done → open',
    'open → done',
    'recorded',
  ]);
  expect(await app.api(MEMBER)('GET', '/actions/nothing')).toMatchObject({ status: 404 });
  const shown = await posted(app, CHAIR, '/actions', 'chat');
  const data = { action: id };
  const opened = await app.holderOf(CHAIR).presses('Open', { on: shown, verb: 'actions.show', data: () => data });
  expectPlainCard(opened, new RegExp(`${ref}[\\s\\S]*cancelled on Mon 23 Nov 2026`));
});

test('given an action for a seat vacated at that moment, then it is refused or stored without an owner', async () => {
  const [answer] = await Promise.all([app.api(CHAIR)('POST', '/actions', NEW), forget(app, POLICE)]);
  const { items } = await list();
  if (answer.status === 200) expect(items).toMatchObject([{ unowned: true }]);
  else expect([answer.body, items]).toMatchObject([{ fields: { owner: expect.stringMatching(/Nobody holds/) } }, []]);
});

test.each([
  [
    'a script for a link',
    { ...NEW, serves: 'javascript:alert(1)' },
    { serves: /Choose an activity or a recommendation/ },
  ],
  ['nothing but blanks', { ...NEW, text: ' \u200b ' }, { text: /Say what is to be done/ }],
  ['5,000 characters', { ...NEW, text: 'x'.repeat(5_000) }, { text: /At most 500 characters; this is 5,?000/ }],
  ['31 June', { ...NEW, due: '2027-06-31' }, { due: /./ }],
  ['a day that has passed', { ...NEW, due: '2026-11-22' }, { due: /has passed/ }],
  ['a vacant seat', { ...NEW, owner: 'rushmoor-community-safety' }, { owner: /Nobody holds this seat/ }],
])('given %s, then the action is refused at its field, and nothing is stored', async (_, body, fields) => {
  await forget(app, 'rushmoor-community-safety');
  const before = await stored(app);
  const problem = await refused(app, CHAIR, 'POST', '/actions', body);
  const expected = Object.entries(fields).map(([field, words]) => [field, expect.stringMatching(words)]);
  expect(problem.fields).toEqual(Object.fromEntries(expected));
  expect(await stored(app)).toEqual(before);
});

test('given a posted card, when another member presses Done, then it says who may, and nothing is stored', async () => {
  await action(app, 'Send it');
  const shown = await posted(app, CHAIR, '/actions');
  const before = await stored(app);
  const pressed = await app.holderOf(MEMBER).presses('Done', { on: shown });
  expectPlainCard(pressed, /Only its owner, the chair or the VRU can change this action/);
  expect(await stored(app)).toEqual(before);
});

test('given an action’s card, when a reason is missing or the new owner’s seat is vacant, then it says so', async () => {
  await action(app, 'Send it');
  await forget(app, 'rushmoor-community-safety');
  const vru = app.holderOf(VRU);
  const shown = await posted(app, VRU, '/actions', 'chat');
  await vru.presses('Open', { on: shown, expectOk: true });
  const before = await stored(app);
  expectPlainCard(await vru.presses('Cancel the action', { on: shown, unchecked: true }), /Give the reason/);
  const data = (collected: object) => ({ ...collected, edit_action__owner: 'rushmoor-community-safety' });
  expectPlainCard(await vru.presses('Save changes', { on: shown, unchecked: true, data }), /Nobody holds this seat/);
  expect(await stored(app)).toEqual(before);
});

test('given an activity and a recommendation, then card and page offer both as links, and show the choice', async () => {
  await changed(app, CHAIR, 'POST', '/actions', { ...NEW, serves: '2.g(ii)' });
  const { items, links } = await list();
  expect(links.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['2.a', '2.g(i)', '2.g(ii)', '2.i', '6.1', '7.3']),
  );
  expect(items).toMatchObject([{ serves: '2.g(ii)', meetingId: '2026-12' }]);
  const shown = await posted(app, CHAIR, '/actions', 'chat');
  expect(JSON.stringify(shown.card)).toContain('"value":"2.g(ii)"');
  const opened = await app.holderOf(CHAIR).presses('Open', { on: shown, expectOk: true });
  expectPlainCard(opened, /Meeting:\s+December 2026[\s\S]*Linked to:\s+2\.g\(ii\)/);
});
