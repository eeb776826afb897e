/**
 * Decisions and key updates, on cards and in the tab: recorded, corrected with the former text kept, and updates of
 * posted cards.
 */
import type { DecisionsView, DecisionView } from '../../../../shared/contract/decisions';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, page, posted, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { cardText } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events, stored } from '../trust/stored';

const DECISION = { kind: 'decision', text: 'We share every month', meeting: '2026-12', serves: '2.d' };

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-23T09:30:00.000Z').now, patience: PATIENT });
});
afterEach(() => app.stop());

const list = (seatId = POLICE) => page<DecisionsView>(app, seatId, '/decisions');
const records = (over: Partial<typeof DECISION> = {}, seatId = CHAIR) =>
  changed<DecisionView>(app, seatId, 'POST', '/decisions', { ...DECISION, ...over });

test('given decisions, when they are read, then the latest comes first, with the quarter of its report', async () => {
  await records();
  await records({ kind: 'key_update', text: 'The platform goes live', meeting: '2026-11', serves: '' }, VRU);
  const { items, may, meetingId } = await list();
  expect(items[0]).toMatchObject({ kind: 'key_update', serves: null, quarter: '2026-27-Q3', may: { correct: false } });
  expect(items.at(-1)).toMatchObject({ text: 'We share every month', serves: '2.d', meetingId: '2026-12' });
  expect([may.record, meetingId]).toEqual([false, '2026-12']);
});

test('given a decision like one of the same meeting, then both are kept, and a note says so', async () => {
  expect(await records()).not.toHaveProperty('alike');
  expect(await records({ text: 'we share, every month' }, VRU)).toMatchObject({
    alike: expect.stringMatching(/Both are kept/),
  });
  expect(await records({ meeting: '2026-11' })).not.toHaveProperty('alike');
  expect((await list()).items).toHaveLength(3);
});

test('given a decision, when it is corrected, then the former text is kept, and a stale edit is refused', async () => {
  const { id } = await records();
  await changed(app, VRU, 'PUT', `/decisions/${id}`, editOf(DECISION, { text: 'We share every quarter' }));
  expect((await list()).items).toMatchObject([
    { text: 'We share every quarter', former: [{ text: 'We share every month' }] },
  ]);
  expect((await events(app, /^decisions\.corrected$/)).map(({ data }) => data.changes)).toEqual([
    [{ field: 'text', from: 'We share every month', to: 'We share every quarter' }],
  ]);
  const clash = await app.api(CHAIR)('PUT', `/decisions/${id}`, editOf(DECISION, { text: 'We share nothing' }));
  expect(clash).toMatchObject({ status: 409, body: { clashes: [{ field: 'text', now: 'We share every quarter' }] } });
});

test.each([
  ['301 characters', { text: 'x'.repeat(301) }, 'text', /At most 300 characters; this is 301/],
  ['no text', { text: ' ' }, 'text', /Say what was decided/],
  ['a script for a link', { serves: 'javascript:alert(1)' }, 'serves', /Choose an activity or a recommendation/],
  ['a meeting of nowhere', { meeting: '2031-01' }, 'meeting', /Choose a meeting of this group/],
  ['a number of a patient', { text: 'About 943 476 5919' }, 'text', /NHS number/],
  ['another kind', { kind: 'minutes' }, 'kind', /Choose decision or key update/],
])('given %s, then it is refused at the field and nothing is stored', async (_, over, field, words) => {
  const before = await stored(app);
  const { fields } = await refused(app, CHAIR, 'POST', '/decisions', { ...DECISION, ...over });
  expect(fields).toEqual({ [field]: expect.stringMatching(words) });
  expect(await stored(app)).toEqual(before);
});

test('given a posted card, when the chair records a decision, then the card shows it; a member is refused', async () => {
  const card = await posted(app, CHAIR, '/decision');
  expect(cardText(card.card)).toMatch(/Nothing has been recorded yet/);
  const fill = { 'What was decided': 'We share every month' };
  const police = app.holderOf(POLICE);
  expectPlainCard(await police.presses('Record it', { on: card, fill }), /Only the chair or the VRU can record/);
  const chair = app.holderOf(CHAIR);
  expectPlainCard(
    await chair.presses('Record it', { on: card, fill, expectOk: true }),
    /Recorded: We share every month/,
  );
  await app.teams.settled(card);
  expect(cardText(card.card)).toMatch(/We share every month\nMeeting of December 2026/);
});
