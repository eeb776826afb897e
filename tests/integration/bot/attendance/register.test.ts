/** The register from its opening to corrections after closing, for chair, VRU and members. */
import { randomUUID } from 'node:crypto';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { type App, startApp } from '../../../support/app';
import { DISABLED_JOB, testDelays } from '../../../support/delays';
import { editOf } from '../../../support/edits';
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
  postedRegister,
  VRU,
} from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { buttonTitles, cardText, eventually } from '../../../support/teams';
import { expectPlainCard } from '../trust/pressing';
import { events, forget } from '../trust/stored';
import { givesSecondSeat, opened, registerOf, seatIn, valuesOf } from './at-the-register';

const MEETING = '2026-12';
const SECOND = 'police-tactical-lead';
const MEMBER = 'hampshire-yjs';

let app: App;
let now = ON_THE_DAY;
beforeEach(async () => {
  now = ON_THE_DAY;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const says = (seatId: string, body: object, meeting = MEETING) =>
  changed<RegisterView>(app, seatId, 'PUT', `/attendance/${meeting}/mine`, body);
const records = (seatId: string, body: object, by = VRU) =>
  changed<RegisterView>(app, by, 'PUT', `/attendance/${MEETING}/seats/${seatId}`, body);
const closes = (meeting = MEETING) =>
  changed<RegisterView>(app, CHAIR, 'POST', `/attendance/${meeting}/close`, { confirmed: true });

describe('opening', () => {
  test('given open actions, when the due register opens, then it has day, host and mode, and carries them', async () => {
    now = NOW;
    await opened(app, '2026-11');
    await action(app, 'One');
    await action(app, 'Another');
    await closes('2026-11');
    now = ON_THE_DAY;
    await action(app, 'For this meeting');
    const register = await opened(app);

    expect(register).toMatchObject({
      ...{ meetingId: MEETING, date: '2026-12-16', mode: 'in-person', state: 'open', actionsCarried: 2 },
      host: { organisation: 'Basingstoke & Deane Borough Council' },
    });
    expect(register.lines.find(({ agencyId }) => agencyId === 'prison')).toMatchObject({ required: false });
    expect(register.counts).toMatchObject({ present: 0, unrecorded: 24 });
    expect(await page<AttendanceView>(app, POLICE, '/attendance')).toMatchObject({
      register: { meetingId: MEETING },
      nextMeeting: null,
    });
  });

  test('given a past meeting without a register, when it is named, then it opens, and after it the due one', async () => {
    const late = await opened(app, '2026-11');
    expect(late).toMatchObject({ meetingId: '2026-11', date: '2026-11-18', mode: 'remote' });
    expect((await refused(app, VRU, 'POST', '/attendance', { meeting: MEETING })).detail).toMatch(
      /another meeting is open/,
    );

    await closes('2026-11');

    expect(await opened(app)).toMatchObject({ meetingId: MEETING });
    const { past } = await page<AttendanceView>(app, POLICE, '/attendance');
    expect(past.map(({ meetingId }) => meetingId)).toEqual(['2026-11']);
  });

  test('given a past meeting in person, when its register is recorded late, then its host is credited', async () => {
    const { host } = await opened(app, '2026-09');
    expect(host).not.toBeNull();
    await closes('2026-09');
    const { rotation } = await page<{ rotation: { history: object[] } }>(app, POLICE, '/meetings');
    expect(rotation.history).toMatchObject([{ meetingId: '2026-09', organisation: host?.organisation }]);
  });

  test('given a meeting that is cancelled, not next, or years ago, then its register does not open', async () => {
    await changed(app, CHAIR, 'PUT', '/meetings/2027-01/cancellation', { reason: 'Snow' });
    for (const [meeting, words] of [
      ['2027-01', /is cancelled/],
      ['2027-02', /Another meeting comes first/],
      ['2024-10', /too long ago/],
    ] as const) {
      expect((await refused(app, CHAIR, 'POST', '/attendance', { meeting })).detail).toMatch(words);
    }
    expect((await refused(app, CHAIR, 'POST', '/attendance', { meeting: '2026-13' })).type).toBe('problem:invalid');
    expect(await events(app, /register-opened/)).toEqual([]);
  });

  test('given chair and VRU who open at once, on two servers and in the chat, then one register is opened', async () => {
    const { tableName, teams } = app;
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
    try {
      const answers = await Promise.all([
        app.api(CHAIR)('POST', '/attendance', {}),
        other.api(VRU)('POST', '/attendance', {}),
        other.api(CHAIR)('POST', '/attendance', { meeting: MEETING }),
        app.api(VRU)('POST', '/attendance', {}),
      ]);
      const message = await postedRegister(app);
      for (const { status, body } of answers) {
        expect(status).toBe(200);
        expect(body).toMatchObject({ meetingId: MEETING, state: 'open' });
      }
      expect(cardText(message.card)).toMatch(/Specified agencies represented/);
    } finally {
      await other.stop();
    }
    expect(await events(app, /register-opened/)).toHaveLength(1);
  });
});

describe('a person with two seats', () => {
  beforeEach(async () => {
    // They press a button of the answer to their first press: an update of the posted card must not replace it in
    // between.
    await app.stop();
    const delays = testDelays();
    const atRest = { ...delays, cards: { ...delays.cards, ...DISABLED_JOB } };
    app = await startApp({ now: () => now, patience: PATIENT, delays: atRest });
    await givesSecondSeat(app, POLICE, SECOND);
  });

  test('when they press once, then both seats have the answer, and one more press keeps only the chosen seat', async () => {
    const message = await postedRegister(app);
    const person = app.holderOf(POLICE);

    const both = await person.presses("I'm here", { on: message, expectOk: true });

    expectPlainCard(both, /Present: recorded for both of your seats/);
    expect(valuesOf(await registerOf(app, MEETING), [POLICE, SECOND])).toEqual(['present', 'present']);
    const choices = buttonTitles(person.sees(message)).filter((title) => title.startsWith('Only '));
    expect(choices).toHaveLength(2);
    expect(buttonTitles(message.card).filter((title) => title.startsWith('Only '))).toEqual([]);

    const only = choices.find((title) => title.includes('Lead Analyst')) ?? '';
    await person.presses(only, { on: message, expectOk: true });

    expect(valuesOf(await registerOf(app, MEETING), [POLICE, SECOND])).toEqual(['present', 'unrecorded']);
    expect(await events(app, /^attendance\.recorded$/)).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ seatIds: [POLICE], cleared: [SECOND] }) }),
    );
  });

  test('when they name a deputy for both and then for one only, then the deputy’s name stays', async () => {
    const message = await postedRegister(app);
    const person = app.holderOf(POLICE);
    await person.presses('Record deputy', { on: message, fill: { "Deputy's name": 'Deputy analyst' }, expectOk: true });
    const only = buttonTitles(person.sees(message)).find((title) => title.startsWith('Only Tactical')) ?? '';
    await person.presses(only, { on: message, expectOk: true });
    const register = await registerOf(app, MEETING);
    expect(seatIn(register, SECOND)).toMatchObject({ value: 'deputy', deputyName: 'Deputy analyst' });
    expect(seatIn(register, POLICE)).toMatchObject({ value: 'unrecorded' });
  });

  test('when they choose in the tab, then each seat has its own answer, and what the VRU recorded is kept', async () => {
    await opened(app);
    await says(POLICE, { value: 'present', seats: [POLICE] });
    const both = await says(POLICE, { value: 'deputy', deputyName: 'Deputy analyst', seats: [SECOND] });
    expect(valuesOf(both, [POLICE, SECOND])).toEqual(['present', 'deputy']);

    await records(SECOND, { value: 'apologies' });
    const after = await says(POLICE, { value: 'present', seats: [POLICE], withdrawOthers: true });
    expect(valuesOf(after, [POLICE, SECOND])).toEqual(['present', 'apologies']);
    expect((await page<AttendanceView>(app, POLICE, '/attendance')).mySeatIds).toEqual(
      expect.arrayContaining([POLICE, SECOND]),
    );
  });

  test('when one of their seats is vacated, then the next press is recorded for the other one only', async () => {
    const message = await postedRegister(app);
    now = '2026-11-24T09:30:00.000Z';
    await forget(app, SECOND);
    await app.holderOf(POLICE).presses("I'm here", { on: message, expectOk: true });
    expect(valuesOf(await registerOf(app, MEETING), [POLICE, SECOND])).toEqual(['present', 'unrecorded']);
  });
});

describe('chair and VRU', () => {
  test('when they record for a seat, then it is marked as on behalf, and the holder’s own answer replaces it', async () => {
    await opened(app);
    const recorded = await records(MEMBER, { value: 'deputy', deputyName: 'Deputy analyst', mode: 'remote' });
    expect(seatIn(recorded, MEMBER)).toMatchObject({
      ...{ value: 'deputy', deputyName: 'Deputy analyst', mode: 'remote', source: 'on-behalf' },
    });
    expect(seatIn(await says(MEMBER, { value: 'apologies' }), MEMBER)).toMatchObject({
      ...{ value: 'apologies', deputyName: null, source: 'self' },
    });
  });

  test('when they clear an answer, then it is unrecorded; when they undo, then the former answer is back', async () => {
    await opened(app);
    await says(MEMBER, { value: 'deputy', deputyName: 'Deputy analyst' });
    expect(seatIn(await records(MEMBER, { value: 'unrecorded' }), MEMBER)).toMatchObject({ value: 'unrecorded' });

    const undo = () => changed<RegisterView>(app, CHAIR, 'DELETE', `/attendance/${MEETING}/seats/${MEMBER}`, {});
    expect(seatIn(await undo(), MEMBER)).toMatchObject({
      ...{ value: 'deputy', deputyName: 'Deputy analyst', source: 'self' },
    });
    await records(MEMBER, { value: 'present' });
    await says(MEMBER, { value: 'apologies' });
    expect((await refused(app, CHAIR, 'DELETE', `/attendance/${MEETING}/seats/${MEMBER}`)).detail).toMatch(
      /nothing to undo/,
    );
    expect(seatIn(await registerOf(app, MEETING), MEMBER).value).toBe('apologies');
  });

  test.each<[string, string, object, object]>([
    ['a deputy without a name', MEMBER, { value: 'deputy', deputyName: ' ' }, { deputyName: expect.any(String) }],
    ['a value that there is not', MEMBER, { value: 'late' }, { value: expect.any(String) }],
    [
      'an NHS number for a name',
      MEMBER,
      { value: 'deputy', deputyName: '943 476 5919' },
      { deputyName: expect.stringMatching(/NHS/) },
    ],
  ])('given %s, then it is refused at its field', async (_what, seat, body, fields) => {
    await opened(app);
    expect(await refused(app, VRU, 'PUT', `/attendance/${MEETING}/seats/${seat}`, body)).toMatchObject({ fields });
  });

  test('given an unknown seat or register, then it is not found', async () => {
    await opened(app);
    for (const path of [`/attendance/${MEETING}/seats/nobodys`, `/attendance/2031-05/seats/${MEMBER}`]) {
      expect((await refused(app, VRU, 'PUT', path, { value: 'present' })).status).toBe(404);
    }
  });

  test('given the same form sent twice, then it is recorded once', async () => {
    await opened(app);
    const key = { 'idempotency-key': randomUUID() };
    const path = `/attendance/${MEETING}/seats/${MEMBER}`;
    const send = () => app.api(VRU)('PUT', path, { value: 'apologies' }, key);
    const [first, second] = [await send(), await send()];
    expect([first.status, second]).toEqual([200, first]);
    expect(await events(app, /recorded-for-seat/)).toHaveLength(1);
  });

  test('given members’ answers and VRU records for other seats at once, then each of them is stored', async () => {
    await opened(app);
    const own = app.people.map(({ seat }) => seat).slice(5, 15);
    const others = app.people.map(({ seat }) => seat).slice(15, 20);
    await Promise.all([
      ...own.map((seat) => says(seat, { value: 'present' })),
      ...others.map((seat) => records(seat, { value: 'apologies' })),
    ]);
    const register = await registerOf(app, MEETING);
    expect(new Set(valuesOf(register, own))).toEqual(new Set(['present']));
    expect(new Set(valuesOf(register, others))).toEqual(new Set(['apologies']));
  });
});

describe('closing', () => {
  test('given seats without an answer, when it closes, then they are named, confirmed and recorded absent', async () => {
    const message = await postedRegister(app);
    for (const { seat } of app.people.slice(0, 21)) await says(seat, { value: 'present' });
    const [vacant, ...absent] = app.people.slice(21).map(({ seat }) => seat);
    now = '2026-12-16T09:55:00.000Z';
    await forget(app, vacant ?? '');
    now = ON_THE_DAY;

    const asked = await refused(app, CHAIR, 'POST', `/attendance/${MEETING}/close`);
    expect(asked.detail).toMatch(/^Closing records 2 as absent: .*Performance and Quality Officer.*Please confirm\.$/);
    expect((await registerOf(app, MEETING)).state).toBe('open');
    const pressed = await app.holderOf(CHAIR).presses('Close the register', { on: message, expectOk: true });
    expectPlainCard(pressed, /Performance and Quality Officer/);

    now = '2026-12-16T12:05:00.000Z';
    const closed = await closes();
    expect(closed).toMatchObject({ state: 'closed', closedAt: now, counts: { present: 21, absent: 2, vacant: 1 } });
    expect(new Set(valuesOf(closed, absent))).toEqual(new Set(['absent']));
    expect(valuesOf(closed, [vacant ?? ''])).toEqual(['unrecorded']);
    expect((await refused(app, VRU, 'POST', `/attendance/${MEETING}/close`, { confirmed: true })).status).toBe(409);
    await eventually(() => expect(cardText(message.card)).toMatch(/Closed/));
  });

  test('given answers sent at the moment of closing, then each is either recorded or refused', async () => {
    await opened(app);
    const seats = app.people.map(({ seat }) => seat).slice(5, 13);
    const [closed, ...answers] = await Promise.all([
      app.api(CHAIR)('POST', `/attendance/${MEETING}/close`, { confirmed: true }),
      ...seats.map((seat) => app.api(seat)('PUT', `/attendance/${MEETING}/mine`, { value: 'present' })),
    ]);
    expect(closed?.status).toBe(200);
    const register = await registerOf(app, MEETING);
    for (const [index, seat] of seats.entries()) {
      const { status } = answers[index] ?? { status: 0 };
      expect([200, 409]).toContain(status);
      expect(seatIn(register, seat).value).toBe(status === 200 ? 'present' : 'absent');
    }
  });
});

describe('correcting', () => {
  const pathOf = (seat: string) => `/attendance/${MEETING}/seats/${seat}/correction`;
  const path = pathOf(MEMBER);
  const asAbsent = (to: Readonly<Record<string, string>>) => editOf({ value: 'absent' }, to);
  const correct = (body: object, by = VRU) => changed<RegisterView>(app, by, 'PUT', path, body);
  const monitored = () => page<MonitoringView>(app, POLICE, '/attendance/monitoring?period=2026-27');
  const rateOf = ({ seats }: MonitoringView) => seats.find(({ seatId }) => seatId === MEMBER)?.rate;

  test('given a closed register, when answers are corrected with a reason, then history and figures follow', async () => {
    now = '2026-12-16T12:05:00.000Z';
    await opened(app);
    await closes();
    const before = await monitored();
    expect(rateOf(before)).toMatchObject({ part: 0, whole: 1 });

    const first = await correct(asAbsent({ value: 'present', reason: 'They were in the room' }));
    now = '2026-12-16T12:06:00.000Z';
    const deputy = { value: 'deputy', deputyName: 'Deputy analyst', reason: 'It was the deputy' };
    const second = await correct(editOf({ value: 'present' }, deputy), CHAIR);

    expect(first.corrections).toHaveLength(1);
    expect(second.corrections).toMatchObject([
      { from: 'absent', to: 'present', reason: 'They were in the room' },
      { from: 'present', to: 'deputy', reason: 'It was the deputy' },
    ]);
    expect(seatIn(second, MEMBER)).toMatchObject({ value: 'deputy', deputyName: 'Deputy analyst' });
    expect(second.counts).toMatchObject({ deputy: 1, absent: 23 });
    expect(second.coverage.part).toBe(1);
    const after = await monitored();
    expect(rateOf(after)).toMatchObject({ part: 1, whole: 1 });
    expect(after.meetings.find(({ meetingId }) => meetingId === MEETING)?.coverage?.part).toBe(1);
    const { past } = await page<AttendanceView>(app, POLICE, '/attendance');
    expect(past).toMatchObject([{ meetingId: MEETING, corrections: 2, counts: { deputy: 1 } }]);
    expect(await events(app, /^attendance\.corrected$/)).toMatchObject([
      { data: { seatId: MEMBER, from: 'absent', to: 'present', reason: 'They were in the room' } },
      { data: { seatId: MEMBER, from: 'present', to: 'deputy' } },
    ]);
  });

  test('given two people who correct different seats at once, then both corrections are kept', async () => {
    await opened(app);
    await closes();
    await Promise.all([
      changed(app, VRU, 'PUT', pathOf(MEMBER), asAbsent({ value: 'present', reason: 'One' })),
      changed(app, CHAIR, 'PUT', pathOf(POLICE), asAbsent({ value: 'apologies', reason: 'Two' })),
    ]);
    const register = await registerOf(app, MEETING);
    expect(register.corrections.map(({ reason }) => reason).sort()).toEqual(['One', 'Two']);
    expect(valuesOf(register, [MEMBER, POLICE])).toEqual(['present', 'apologies']);
  });

  test('given an open register, no reason, no change, or a member, then nothing is corrected', async () => {
    await opened(app);
    const right = { value: 'present', reason: 'They were there' };
    const refusal = (to: Readonly<Record<string, string>>, by = VRU) => refused(app, by, 'PUT', path, asAbsent(to));
    expect((await refusal(right)).detail).toMatch(/is open/);
    await closes();
    expect((await refusal({ value: 'present' })).fields).toHaveProperty('reason');
    expect((await refusal({ ...right, value: 'absent' })).fields).toHaveProperty('value');
    expect((await refusal({ ...right, value: '' })).fields).toEqual({ value: 'Choose what is right.' });
    expect((await refusal({ ...right, value: 'deputy' })).fields).toHaveProperty('deputyName');
    expect((await refusal(right, MEMBER)).status).toBe(403);
    expect((await registerOf(app, MEETING)).corrections).toEqual([]);
  });

  test('given a deputy whom two people correct or one removes, then the other is shown the current value', async () => {
    await opened(app);
    await records(MEMBER, { value: 'deputy', deputyName: 'A' });
    await closes();
    const named = (name: string) =>
      editOf({ value: 'deputy', deputyName: 'A' }, { deputyName: name, reason: 'So it was' });
    await correct(named('B'));
    const shown = async (body: object) => (await refused(app, CHAIR, 'PUT', path, body)).clashes;
    const changedBy = { by: expect.stringMatching(/,/), at: expect.any(String) };
    expect(await shown(named('C'))).toEqual([{ field: 'deputyName', now: 'B', changed: changedBy }]);
    expect((await correct(named('B'), CHAIR)).corrections).toHaveLength(1);

    await correct(editOf({ value: 'deputy' }, { value: 'apologies', reason: 'Nobody came' }));
    expect(await shown(named('C'))).toEqual([{ field: 'value', now: 'apologies', changed: changedBy }]);
    const again = { value: 'deputy', deputyName: 'C', reason: 'Somebody did' };
    const after = await correct(editOf({ value: 'apologies', deputyName: 'A' }, again), CHAIR);
    expect(seatIn(after, MEMBER)).toMatchObject({ value: 'deputy', deputyName: 'C' });
  });

  test('given the same correction sent twice, then it is recorded once', async () => {
    await opened(app);
    await closes();
    const key = { 'idempotency-key': randomUUID() };
    const send = () => app.api(VRU)('PUT', path, asAbsent({ value: 'present', reason: 'They were there' }), key);
    const [first, second] = [await send(), await send()];
    expect([first.status, second]).toEqual([200, first]);
    expect((await registerOf(app, MEETING)).corrections).toHaveLength(1);
  });

  test('given a posted card of the closed register, when an answer is corrected, then the card says so', async () => {
    const message = await posted(app, CHAIR, '/attendance');
    await closes();
    await correct(asAbsent({ value: 'present', reason: 'They were there' }));
    await eventually(() => expect(cardText(message.card)).toMatch(/1 answer corrected after closing/));
  });
});
