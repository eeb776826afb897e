/** Actions in the tab and on cards: editing, reassigning, claiming, their history, and concurrent edits. */
import type { ActionItemView, ActionsView } from '../../../../shared/contract/actions';
import type { FileView } from '../../../../shared/contract/meetings';
import type { SourceHistoryView } from '../../../../shared/contract/tracker';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, page, posted, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events, forget, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';
const NEW = { text: 'Send the Q2 return', owner: POLICE, due: '2026-12-16', serves: '' };

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-23T09:30:00.000Z').now, patience: PATIENT });
});
afterEach(() => app.stop());

const list = (seatId = MEMBER) => page<ActionsView>(app, seatId, '/actions');
const adds = (over: Partial<typeof NEW> = {}, seatId = CHAIR) =>
  changed<ActionItemView>(app, seatId, 'POST', '/actions', { ...NEW, ...over });
const edits = (id: string, to: Record<string, string>, seatId = POLICE, before: Partial<typeof NEW> = {}) =>
  changed<ActionItemView>(app, seatId, 'PUT', `/actions/${id}`, editOf({ ...NEW, ...before }, to));

test('given an action, when its due date is moved twice, then it shows how often, from which day and why', async () => {
  const { id } = await adds();
  const path = `/actions/${id}`;
  expect((await refused(app, POLICE, 'PUT', path, editOf(NEW, { due: '2026-12-18' }))).fields).toEqual({
    reason: 'Say why the due date moves.',
  });
  await edits(id, { due: '2026-12-18', reason: 'Waiting for the extract' });
  const after = await edits(id, { due: '2027-01-20', reason: 'Staff change' }, VRU, { due: '2026-12-18' });
  expect(after).toMatchObject({
    due: '2027-01-20',
    moved: { first: '2026-12-16', times: 2, reason: 'Staff change' },
  });
  const { entries } = await page<SourceHistoryView>(app, MEMBER, `${path}/history`);
  expect(entries.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
    expect.stringMatching(/has another due date: Due: 2026-12-18 → 2027-01-20; Staff change/),
    expect.stringMatching(/has another due date: Due: 2026-12-16 → 2026-12-18; Waiting for the extract/),
    expect.stringMatching(/recorded/),
  ]);
});

test('given two open forms, when both change one field, then the second sees the new value and its author', async () => {
  const { id } = await adds();
  await edits(id, { text: 'Send the Q2 and Q3 returns' });
  const { due } = await edits(id, { due: '2026-12-18', reason: 'Later' }, VRU);
  expect(due).toBe('2026-12-18');
  const before = await stored(app);
  const clash = await app.api(VRU)('PUT', `/actions/${id}`, editOf(NEW, { text: 'Send nothing' }));
  expect(clash).toMatchObject({
    status: 409,
    body: {
      clashes: [
        { field: 'text', now: 'Send the Q2 and Q3 returns', changed: { by: expect.stringMatching(/Lead Analyst/) } },
      ],
    },
  });
  expect(await stored(app)).toEqual(before);
});

test('given an action, when it is reassigned, then its new owner may edit it; a vacant seat is refused', async () => {
  const { id } = await adds();
  await forget(app, 'rushmoor-community-safety');
  const to = editOf(NEW, { owner: 'rushmoor-community-safety' });
  expect((await refused(app, POLICE, 'PUT', `/actions/${id}`, to)).fields).toEqual({
    owner: 'Nobody holds this seat at the moment. Choose a seat that is held.',
  });
  await edits(id, { owner: MEMBER });
  expect((await list(MEMBER)).items).toMatchObject([{ mine: true, may: { progress: true, edit: true } }]);
  expect((await list(POLICE)).items).toMatchObject([{ mine: false, may: { progress: false, edit: false } }]);
  expect((await refused(app, POLICE, 'POST', `/actions/${id}/status`, { to: 'done' })).status).toBe(403);
});

test('given an owner whose seat falls vacant, then the action is flagged, and one member can take it over', async () => {
  const { id } = await adds();
  await forget(app, POLICE);
  expect(await list()).toMatchObject({ counts: { unowned: 1 }, items: [{ unowned: true, may: { takeOver: true } }] });
  const card = await posted(app, CHAIR, '/actions');
  const member = app.holderOf(MEMBER);
  const opened = await member.presses('Open', { on: card, expectOk: true });
  expectPlainCard(opened, /nobody holds this seat/);
  await changed(app, MEMBER, 'POST', `/actions/${id}/owner`, {});
  expect((await list()).items).toMatchObject([{ ownerSeatId: MEMBER, unowned: false, may: { takeOver: false } }]);
  expect((await refused(app, CHAIR, 'POST', `/actions/${id}/owner`, {})).status).toBe(409);
  await app.teams.settled(card);
  expect(cardText(card.card)).not.toMatch(/Unowned/);
});

test('given an action, when it is cancelled, then a reason is required and kept, and editing is refused', async () => {
  const { id } = await adds();
  const path = `/actions/${id}/status`;
  expect((await refused(app, CHAIR, 'POST', path, { to: 'cancelled' })).fields).toHaveProperty('reason');
  expect(await changed(app, CHAIR, 'POST', path, { to: 'cancelled', reason: 'Overtaken' })).toMatchObject({
    status: 'cancelled',
    reason: 'Overtaken',
    may: { edit: false },
  });
  expect((await refused(app, CHAIR, 'PUT', `/actions/${id}`, editOf(NEW, { text: 'Anew' }))).detail).toMatch(
    /is cancelled, so it can no longer be edited/,
  );
});

test('given actions, when they are exported, then the file follows the filter, and each export is logged', async () => {
  const { id } = await adds();
  await adds({ text: '=HYPERLINK("x")', owner: MEMBER, serves: '2.c' });
  await changed(app, CHAIR, 'POST', `/actions/${id}/status`, { to: 'done' });
  const file = async (body: object) => {
    const { base64 } = await changed<FileView>(app, MEMBER, 'POST', '/actions/exports', body);
    return Buffer.from(base64, 'base64').toString('utf8');
  };
  const all = await file({ format: 'csv' });
  expect(all).toMatch(/'=HYPERLINK/);
  expect(all).toMatch(/Send the Q2 return.*,done,/);
  expect(await file({ format: 'csv', link: '2.c' })).not.toMatch(/Q2 return/);
  const xlsx = await changed<FileView>(app, MEMBER, 'POST', '/actions/exports', { format: 'xlsx' });
  expect(xlsx.fileName).toBe('actions-2026-11-23.xlsx');
  expect(await events(app, /actions\.exported/)).toHaveLength(3);
});
