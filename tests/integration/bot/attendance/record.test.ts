/**
 * The attendance record cannot be falsified by a single press, by chair, VRU or members, through the API or on cards.
 */
import type { AheadView, AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { holderBody } from '../../../support/seats';
import {
  action,
  CHAIR,
  changed,
  NOW,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  page,
  posted,
  VRU,
} from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { buttonTitles, cardText, eventually } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events } from '../trust/stored';
import { opened, seatIn } from './at-the-register';

const MEETING = '2026-12';
const MEMBER = 'hampshire-yjs';

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const attendance = () => page<AttendanceView>(app, VRU, '/attendance');
const ahead = (seatId: string) => page<AheadView>(app, seatId, '/attendance/ahead');
const sends = (seatId: string, body: object) =>
  changed<AheadView>(app, seatId, 'PUT', `/attendance/${MEETING}/ahead`, body);
const closes = (meeting = MEETING) =>
  changed<RegisterView>(app, CHAIR, 'POST', `/attendance/${meeting}/close`, { confirmed: true });
const saidOf = ({ seats }: AheadView, seatId: string) => seats.find((seat) => seat.seatId === seatId);

test('given a future meeting, then opening its register needs confirmation; closing waits for its start', async () => {
  expect((await refused(app, CHAIR, 'POST', '/attendance', {})).detail).toMatch(
    /next meeting is on 2026-12-16 at 10:00, in 23 days.*Please confirm/,
  );
  expect((await attendance()).register).toBeNull();
  await opened(app);
  expect((await refused(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true })).detail).toMatch(
    /starts on 2026-12-16 at 10:00/,
  );
  now = '2026-12-16T10:00:00.000Z';
  expect(await closes()).toMatchObject({ state: 'closed' });
});

test('given the next meeting’s card, when apologies, a deputy or the register follow, then it shows them', async () => {
  const card = await posted(app, MEMBER, '/attendance');
  await app.teams.settled(card);
  await sends(POLICE, { value: 'apologies' });
  await eventually(() => expect(cardText(card.card)).toMatch(/Apologies: \n?Lead Analyst/));
  await sends(MEMBER, { value: 'deputy', deputyName: 'A colleague' });
  await eventually(() => expect(cardText(card.card)).toMatch(/Deputies: \n?A colleague for/));
  await sends(POLICE, { value: 'unrecorded' });
  await eventually(() => expect(cardText(card.card)).not.toContain('Apologies: '));
  await opened(app);
  await eventually(() => expect(buttonTitles(card.card)).toContain("I'm here"));
});

test('given a register opened by mistake, when it is discarded, then it can open again with its apologies', async () => {
  await opened(app);
  await changed(app, MEMBER, 'PUT', `/attendance/${MEETING}/mine`, { value: 'apologies' });
  await changed(app, POLICE, 'PUT', `/attendance/${MEETING}/mine`, { value: 'present' });
  expect((await refused(app, MEMBER, 'DELETE', `/attendance/${MEETING}`, {})).status).toBe(403);
  await changed(app, VRU, 'DELETE', `/attendance/${MEETING}`, {});
  expect(await attendance()).toMatchObject({ register: null, nextMeeting: { meetingId: MEETING } });
  const again = await opened(app);
  expect(again.counts).toMatchObject({ apologies: 1, present: 0 });
  expect((await events(app, /register-(opened|discarded)/)).length).toBe(3);
});

test('given a closed register, when it is reopened with a reason, then it can be filled and closed again', async () => {
  now = ON_THE_DAY;
  await opened(app);
  await changed(app, MEMBER, 'PUT', `/attendance/${MEETING}/mine`, { value: 'present' });
  await closes();
  expect((await attendance()).may.reopen).toBe(MEETING);
  const path = `/attendance/${MEETING}/reopening`;
  expect((await refused(app, CHAIR, 'POST', path, { reason: ' ' })).fields).toHaveProperty('reason');
  const open = await changed<RegisterView>(app, CHAIR, 'POST', path, { reason: 'Somebody came late' });
  expect(open).toMatchObject({ state: 'open', counts: { present: 1, absent: 0, unrecorded: 23 } });
  await changed(app, POLICE, 'PUT', `/attendance/${MEETING}/mine`, { value: 'present' });
  expect(await closes()).toMatchObject({ counts: { present: 2, absent: 22 } });
  now = '2027-01-20T10:00:00.000Z';
  await opened(app, '2027-01');
  expect((await refused(app, CHAIR, 'POST', path, { reason: 'Late' })).detail).toMatch(/another meeting is open/);
});

test('given apologies and a deputy for the next meeting, then all see them, and its register has them', async () => {
  await sends(MEMBER, { value: 'apologies' });
  await sends(POLICE, { value: 'deputy', deputyName: 'The deputy' });
  await sends(VRU, { value: 'apologies', seats: ['hiwfrs-senior-analyst', 'opcc-performance'] });
  expect(
    (await refused(app, MEMBER, 'PUT', `/attendance/${MEETING}/ahead`, { value: 'deputy', deputyName: '' })).fields,
  ).toEqual({
    deputyName: "Give the deputy's name.",
  });
  expect((await refused(app, MEMBER, 'PUT', '/attendance/2027-01/ahead', { value: 'apologies' })).detail).toMatch(
    /2026-12-16/,
  );
  const seen = await ahead(MEMBER);
  expect(saidOf(seen, POLICE)).toMatchObject({ value: 'deputy', deputyName: 'The deputy', source: 'self' });
  expect(saidOf(seen, 'hiwfrs-senior-analyst')).toMatchObject({ value: 'apologies', source: 'on-behalf' });
  await sends('opcc-performance', { value: 'unrecorded' });
  now = ON_THE_DAY;
  const register = await opened(app);
  expect(register.counts).toMatchObject({ apologies: 2, deputy: 1, unrecorded: 21 });
  expect((await refused(app, MEMBER, 'PUT', `/attendance/${MEETING}/ahead`, { value: 'apologies' })).detail).toMatch(
    /open now/,
  );
});

test('given a member who asks before the day, then the card records apologies or a deputy, and withdraws', async () => {
  const message = await posted(app, MEMBER, '/attendance');
  const member = app.holderOf(MEMBER);
  expectPlainCard(
    await member.presses('Send apologies', { on: message, expectOk: true }),
    /Your apologies are recorded/,
  );
  expect(saidOf(await ahead(VRU), MEMBER)).toMatchObject({ value: 'apologies' });
  expectPlainCard(
    await member.presses('I can come after all', { on: message, expectOk: true }),
    /See you at the meeting/,
  );
  expect(saidOf(await ahead(VRU), MEMBER)).toMatchObject({ value: null });
  const deputy = { on: message, fill: { "Deputy's name": 'Deputy analyst' }, expectOk: true };
  expectPlainCard(await member.presses('Record deputy', deputy), /Your deputy is recorded/);
  expect(saidOf(await ahead(VRU), MEMBER)).toMatchObject({ value: 'deputy', deputyName: 'Deputy analyst' });
  now = ON_THE_DAY;
  await opened(app);
  expectPlainCard(
    await member.presses('Send apologies', { on: message, expectOk: true }),
    /register of this meeting is open now/,
  );
});

test('given the chair who asks in the chat before the day, then no register is opened', async () => {
  const message = await posted(app, CHAIR, '/attendance');
  expect(cardText(message.card)).toMatch(/No register is open.*16 Dec 2026/s);
  expect(await events(app, /register-opened/)).toEqual([]);
});

test('given a seat reassigned or vacated after a meeting, then its late register counts the seat as held', async () => {
  now = '2026-12-17T10:00:00.000Z';
  const person = app.people.find(({ seat }) => seat === MEMBER);
  const objectId = '99999999-9999-4999-8999-999999999999';
  const newcomer = { tenantId: person?.tenantId, objectId, name: 'The newcomer' };
  const ahead = await refused(
    app,
    VRU,
    'PUT',
    `/seats/${MEMBER}/holder`,
    await holderBody(app, MEMBER, { ...newcomer, since: '2026-12-18' }),
  );
  expect(ahead.fields).toHaveProperty('since');
  await changed(app, VRU, 'PUT', `/seats/${POLICE}/holder`, await holderBody(app, POLICE, newcomer));
  await changed(app, VRU, 'DELETE', '/seats/hiwfrs-senior-analyst/holder', {});
  now = '2026-12-18T10:00:00.000Z';
  expect((await opened(app, MEETING)).counts.vacant).toBe(0);
  const closed = await closes();
  for (const seatId of [POLICE, 'hiwfrs-senior-analyst']) {
    expect(seatIn(closed, seatId)).toMatchObject({ value: 'absent', vacant: false });
  }
});

test('given a meeting before most seats were held, then these are vacant, until a correction counts one', async () => {
  const person = app.people.find(({ seat }) => seat === MEMBER);
  const { tenantId, aadObjectId: objectId, name } = person ?? { tenantId: '', aadObjectId: '', name: '' };
  await changed(
    app,
    VRU,
    'PUT',
    `/seats/${MEMBER}/holder`,
    await holderBody(app, MEMBER, { tenantId, objectId, name, since: '2026-09-01' }),
  );
  expect((await opened(app, '2026-09')).counts).toMatchObject({ vacant: 23, unrecorded: 1 });
  expect((await closes('2026-09')).counts).toMatchObject({ vacant: 23, absent: 1 });
  const correction = editOf({ value: '' }, { value: 'absent', reason: 'They were in the seat by then' });
  const path = `/attendance/2026-09/seats/${POLICE}/correction`;
  expect((await changed<RegisterView>(app, VRU, 'PUT', path, correction)).counts).toMatchObject({
    vacant: 22,
    absent: 2,
  });
  const { organisations } = await page<{
    organisations: readonly { organisationId: string; rate: { whole: number } }[];
  }>(app, VRU, '/attendance/monitoring');
  expect(organisations.find(({ organisationId: id }) => id === 'police')).toMatchObject({ rate: { whole: 1 } });
});

test('given seats without an answer, when the rest is recorded present, then all are, and it can be undone', async () => {
  now = ON_THE_DAY;
  await opened(app);
  await changed(app, MEMBER, 'PUT', `/attendance/${MEETING}/mine`, { value: 'apologies' });
  const rest = await changed<RegisterView>(app, VRU, 'POST', `/attendance/${MEETING}/rest`, {});
  expect(rest.counts).toMatchObject({ present: 23, apologies: 1, unrecorded: 0 });
  const seats = rest.lines.flatMap((line) => line.seats.map(({ seatId }) => seatId));
  const undone = await changed<RegisterView>(app, VRU, 'POST', `/attendance/${MEETING}/rest/undoing`, { seats });
  expect(undone.counts).toMatchObject({ present: 0, apologies: 1, unrecorded: 23 });
});

test('given actions captured between and during meetings, then each is carried only after its own meeting', async () => {
  const first = await action(app, 'Before the meeting');
  expect(first).toMatchObject({ ref: expect.stringMatching(/2026-11-01$/) });
  now = '2026-12-03T10:00:00.000Z';
  await action(app, 'Nearer to it');
  now = ON_THE_DAY;
  expect(await opened(app)).toMatchObject({ actionsCarried: 0 });
  await action(app, 'In it');
  await closes();
  await action(app, 'After it');
  now = '2027-01-20T10:00:00.000Z';
  expect(await opened(app, '2027-01')).toMatchObject({ actionsCarried: 3 });
});
