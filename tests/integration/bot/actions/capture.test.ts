/** `/actions add …`: a line fills in the form, one press records it, and nothing is stored before. */
import type { ActionsView } from '../../../../shared/contract/actions';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { CHAIR, PATIENT, page } from '../../../support/storage/group-operations';
import { cardText } from '../../../support/teams';
import { card, expectPlainCard } from '../trust/pressing';
import { onlyReads, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-23T09:30:00.000Z').now, patience: PATIENT });
});
afterEach(() => app.stop());

const typed = (text: string, seatId = CHAIR) => card(app.holderOf(seatId), `/actions add ${text}`);
const list = () => page<ActionsView>(app, CHAIR, '/actions');

test('given a clear line, when it is confirmed with one press, then one action is recorded', async () => {
  const before = await stored(app);
  const form = await typed('Portsmouth YJS to ask Hampshire YJS for the Q2 return by 14 June');
  expect(cardText(form.card)).toMatch(/Nothing is saved yet\. Check it, then add it/);
  expect(await stored(app)).toEqual(before);
  const chair = app.holderOf(CHAIR);
  expectPlainCard(await chair.presses('Add action', { on: form, expectOk: true }), /Recorded DAWG-2026-11-01/);
  expect((await list()).items).toMatchObject([
    {
      text: 'ask Hampshire YJS for the Q2 return',
      ownerSeatId: 'portsmouth-yjs-performance',
      due: '2027-06-14',
    },
  ]);
});

test.each([
  ['YJS to send it by 14 June', /“YJS” fits 3 seats/],
  ['Kent Probation to send it by 14 June', /I do not know “Kent Probation”/],
  ['Rushmoor to send it by 31 June', /There is no 31 June/],
  ['Rushmoor to send it by 3 May or by 4 May', /There are two dates/],
  ['Rushmoor to send it', /The line names no day\. The next meeting is on Wed 16 Dec 2026/],
  ['by 14 June', /Say what is to be done/],
  [`Rushmoor to ${'x'.repeat(4_900)} by 14 June`, /At most 500 characters/],
])('given %p, then the form says what is not clear, and nothing is stored', async (line, words) => {
  const before = await stored(app);
  const form = await typed(line);
  expect(cardText(form.card)).toMatch(/Some of it is not clear/);
  expect(cardText(form.card)).toMatch(words);
  expect(await stored(app)).toEqual(before);
});

test('given no text after the command, then the form has the next meeting as the due date', async () => {
  const form = await typed('');
  expect(JSON.stringify(form.card)).toContain('2026-12-16');
});

test('given read-only access, then the reply says that only people with a seat record actions', async () => {
  await onlyReads(app, MEMBER);
  expect(cardText((await typed('Rushmoor to send it by 14 June', MEMBER)).card)).toMatch(/Only people with a seat/);
});
