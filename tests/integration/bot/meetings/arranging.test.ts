/**
 * Chair and VRU arrange the meetings: changes are visible to everybody, nothing is lost, and invalid changes are
 * refused at their field.
 */
import { randomUUID } from 'node:crypto';
import { loadEventsOf } from '../../../../bot/store/events';
import type { AttendanceView } from '../../../../shared/contract/attendance';
import type { MeetingsView, MeetingView } from '../../../../shared/contract/meetings';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, ON_THE_DAY, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { events } from '../trust/stored';

const MOVE = { date: '2026-12-10', startsAt: '14:00', minutes: '90', place: 'Civic Centre', reason: 'A clash' };
/** The initial values of the forms. */
const PLANNED = { date: '2026-12-16', startsAt: '10:00', minutes: '120', place: '' };
const RULE = { weekday: '3', occurrence: '3', startsAt: '10:00', minutes: '120' };
const HOST = { organisation: 'basingstoke-deane' };

let app: App;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const arranges = (seatId: string, method: string, path: string, body: object = {}) =>
  changed<MeetingsView>(app, seatId, method, `/meetings${path}`, body);

const meetings = (seatId = POLICE, year = '') => page<MeetingsView>(app, seatId, `/meetings${year && `?year=${year}`}`);

async function meetingOf(meetingId: string, year = '2026-27'): Promise<MeetingView> {
  const found = (await meetings(POLICE, year)).meetings.find((meeting) => meeting.meetingId === meetingId);
  if (found === undefined) throw new Error(`There is no meeting ${meetingId}`);
  return found;
}

test('given a new group, when a member looks, then twelve meetings are planned, every third in person', async () => {
  const { meetings: year, next, rotation, may } = await meetings();

  expect(year).toHaveLength(12);
  const inPerson = year.filter(({ mode }) => mode === 'in-person').map(({ meetingId }) => meetingId);
  expect(inPerson).toEqual(['2026-06', '2026-09', '2026-12', '2027-03']);
  expect(next).toMatchObject({ meetingId: '2026-12', date: '2026-12-16', startsAt: '10:00', state: 'planned' });
  expect(rotation.hosts).toHaveLength(13);
  expect(rotation.hosts[0]).toMatchObject({ organisation: next.host?.organisation, times: 0, last: null });
  expect(may).toEqual({ arrange: false, chooseHost: false, settings: false });
  for (const meeting of year) expect(Object.values(meeting.may)).not.toContain(true);
});

test('given another year is asked for, then the year before it is named; distant and invalid years fail', async () => {
  expect(await meetings(POLICE, '2027-28')).toMatchObject({
    year: { id: '2027-28', from: '2027-04-01', to: '2028-03-31' },
    earlier: '2026-27',
    next: { meetingId: '2026-12' },
  });
  for (const [year, status] of [
    ['2050-51', 404],
    ['2026-28', 422],
    ['2026', 422],
  ] as const) {
    expect((await app.api(POLICE)('GET', `/meetings?year=${year}`)).status).toBe(status);
  }
});

test('given a meeting, when the VRU moves it with a reason, then pages and register show the new time', async () => {
  await arranges(VRU, 'PUT', '/2026-12/day', editOf(PLANNED, MOVE));

  expect(await meetingOf('2026-12')).toMatchObject({
    ...{ date: '2026-12-10', startsAt: '14:00', minutes: 90, place: 'Civic Centre', state: 'planned' },
    ...{ movedBecause: 'A clash', dayNote: null, mode: 'in-person' },
  });
  const { nextMeeting } = await page<AttendanceView>(app, POLICE, '/attendance');
  expect(nextMeeting).toMatchObject({ meetingId: '2026-12', date: '2026-12-10', startsAt: '14:00' });
  expect(await events(app, /^meetings\.moved$/)).toMatchObject([
    { data: { meetingId: '2026-12', date: '2026-12-10', startsAt: '14:00', reason: 'A clash' } },
  ]);
  for (const subject of [{ kind: 'meeting', meetingId: '2026-12' }, { kind: 'meetings' }] as const) {
    const { services, groupId } = app.server;
    const { rows } = await loadEventsOf(services.table, groupId, subject, { limit: 10, after: null });
    expect(rows.map(({ value }) => [value.event.kind, value.by])).toEqual([['meetings.moved', VRU]]);
  }
  const register = await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
  expect(register).toMatchObject({ date: '2026-12-10', startsAt: '14:00', minutes: 90, place: 'Civic Centre' });
});

test('given a meeting in person, when it is cancelled, then its slot and host pass on until reinstatement', async () => {
  const before = await meetings();
  const host = before.next.host?.organisationId;
  expect(host).toBeDefined();

  const after = await arranges(VRU, 'PUT', '/2026-12/cancellation', { reason: 'Snow' });

  expect(after.next).toMatchObject({ meetingId: '2027-01', mode: 'in-person', host: { organisationId: host } });
  expect(await meetingOf('2026-12')).toMatchObject({
    ...{ state: 'cancelled', cancelledBecause: 'Snow', passesOn: true, host: null },
  });
  expect(await meetingOf('2027-03')).toMatchObject({ mode: 'remote' });
  expect(await meetingOf('2027-04', '2027-28')).toMatchObject({ mode: 'in-person' });

  const { next, meetings: year } = await arranges(CHAIR, 'DELETE', '/2026-12/cancellation');
  expect(next).toMatchObject({ meetingId: '2026-12', mode: 'in-person', host: { organisationId: host } });
  expect(year.map(({ mode }) => mode)).toEqual(before.meetings.map(({ mode }) => mode));
});

test('given the rotation, when the chair chooses another host, then the choice holds until it is undone', async () => {
  const { rotation, next } = await meetings();
  const other = rotation.hosts.at(-1);
  const choice = { organisation: other?.organisationId ?? '', reason: 'They have offered' };

  await arranges(CHAIR, 'PUT', '/2026-12/host', editOf(HOST, choice));

  const chosen = await meetingOf('2026-12');
  expect(chosen.host).toMatchObject({ organisation: other?.organisation, chosenBecause: 'They have offered' });
  // The organisation that hosts now does not host the next time, and the one that was passed over does.
  expect((await meetingOf('2027-03')).host?.organisationId).toBe(next.host?.organisationId);
  // A cancelled meeting passes its chosen host on as well.
  const cancelled = await arranges(VRU, 'PUT', '/2026-12/cancellation', { reason: 'Snow' });
  expect(cancelled.next.host).toMatchObject({ organisation: other?.organisation, chosenBecause: 'They have offered' });

  const back = await arranges(CHAIR, 'DELETE', `/${cancelled.next.meetingId}/host`);
  expect(back.next.host).toMatchObject({ organisationId: next.host?.organisationId, chosenBecause: null });
  const again = await refused(app, CHAIR, 'DELETE', `/meetings/${cancelled.next.meetingId}/host`);
  expect(again.detail).toBe('The rotation decides who hosts this meeting already.');
});

test('given held and cancelled meetings in person, when fairness is read, then only the held ones count', async () => {
  const { next } = await meetings();
  now = ON_THE_DAY;
  await changed(app, CHAIR, 'POST', '/attendance', {});
  await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
  await arranges(CHAIR, 'PUT', '/2027-03/cancellation', { reason: 'Elections' });

  const { rotation } = await meetings();

  expect(rotation.history).toEqual([
    { meetingId: '2026-12', date: '2026-12-16', organisation: next.host?.organisation },
  ]);
  const credited = rotation.hosts.filter(({ times }) => times > 0);
  expect(credited).toMatchObject([{ organisation: next.host?.organisation, times: 1, eligible: false }]);
  expect(rotation.next?.meetingId).toBe('2027-04');
  expect(rotation.next?.host?.organisationId).not.toBe(next.host?.organisationId);
});

test('given another rule, when it is saved, then future meetings follow it, and moved or held ones stay', async () => {
  await changed(app, CHAIR, 'POST', '/attendance', { meeting: '2026-11' });
  await changed(app, CHAIR, 'POST', '/attendance/2026-11/close', { confirmed: true });
  await arranges(
    VRU,
    'PUT',
    '/2027-02/day',
    editOf({ ...PLANNED, date: '2027-02-17' }, { ...MOVE, date: '2027-02-12' }),
  );

  const rule = { weekday: '2', occurrence: '1', startsAt: '09:30', minutes: '60' };
  const after = await changed<MeetingsView>(app, VRU, 'PUT', '/meeting-rule', editOf(RULE, rule));

  expect(after.rule).toEqual({ weekday: 2, occurrence: 1, startsAt: '09:30', minutes: 60 });
  const days = Object.fromEntries(after.meetings.map(({ meetingId, date }) => [meetingId, date]));
  expect(days).toMatchObject({
    ...{ '2026-10': '2026-10-21', '2026-11': '2026-11-18', '2026-12': '2026-12-01' },
    ...{ '2027-01': '2027-01-05', '2027-02': '2027-02-12', '2027-03': '2027-03-02' },
  });
});

test('given an overdue format review, when it is logged, then the next one is due, and the log keeps both', async () => {
  expect((await meetings()).review).toEqual({ due: '2024-06-30', overdue: true, log: [] });

  const first = { outcome: 'Monthly, every third in person', nextDue: '2026-12-31' };
  const { review } = await changed<MeetingsView>(app, VRU, 'POST', '/format-reviews', first);
  expect(review).toEqual({ due: '2026-12-31', overdue: false, log: [{ ...first, heldOn: '2026-11-23' }] });

  now = '2027-01-04T09:30:00.000Z';
  expect((await meetings()).review.overdue).toBe(true);
  const second = { outcome: 'As it is', nextDue: '2027-12-31' };
  const later = await changed<MeetingsView>(app, CHAIR, 'POST', '/format-reviews', second);
  expect(later.review.log.map(({ heldOn }) => heldOn)).toEqual(['2027-01-04', '2026-11-23']);
});

describe('invalid changes', () => {
  test.each<[string, string, string, object, string, RegExp]>([
    [
      'a day beyond the meeting after',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, date: '2027-01-21' }),
      'date',
      /January 2027 is on 2027-01-20/,
    ],
    [
      'a day that has passed',
      'PUT',
      '/meetings/2026-11/day',
      editOf({ ...PLANNED, date: '2026-11-18' }, { ...MOVE, date: '2026-11-20' }),
      'date',
      /today or a later/,
    ],
    [
      'a bank holiday',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, date: '2026-12-25' }),
      'date',
      /Nobody works/,
    ],
    [
      'a Sunday',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, date: '2026-12-13' }),
      'date',
      /Nobody works/,
    ],
    [
      'a day that does not exist',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, date: '2026-12-32' }),
      'date',
      /exists/,
    ],
    [
      'a time that does not exist',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, startsAt: '25:00' }),
      'startsAt',
      /10:00/,
    ],
    [
      'a meeting of a whole day',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, minutes: '600' }),
      'minutes',
      /480/,
    ],
    [
      'a move without a reason',
      'PUT',
      '/meetings/2026-12/day',
      editOf(PLANNED, { ...MOVE, reason: ' ' }),
      'reason',
      /Say why/,
    ],
    ['a cancellation without a reason', 'PUT', '/meetings/2026-12/cancellation', {}, 'reason', /Say why/],
    [
      'a host who may not',
      'PUT',
      '/meetings/2026-12/host',
      editOf(HOST, { organisation: 'vru', reason: 'x' }),
      'organisation',
      /Specified/,
    ],
    [
      'a host that is nobody',
      'PUT',
      '/meetings/2026-12/host',
      editOf(HOST, { organisation: '', reason: 'x' }),
      'organisation',
      /Choose/,
    ],
    [
      'a rule of an eighth day',
      'PUT',
      '/meeting-rule',
      editOf(RULE, { weekday: '8', occurrence: '3', startsAt: '10:00', minutes: '60' }),
      'weekday',
      /weekday/,
    ],
    [
      'a review due today',
      'POST',
      '/format-reviews',
      { outcome: 'As it is', nextDue: '2026-11-23' },
      'nextDue',
      /after today/,
    ],
  ])(
    'given %s, then the refusal names its field, and nothing is stored',
    async (_what, method, path, body, field, words) => {
      const problem = await refused(app, CHAIR, method, path, body);

      expect(problem).toMatchObject({ type: 'problem:invalid', fields: { [field]: expect.stringMatching(words) } });
      expect(await events(app, /^meetings\./)).toEqual([]);
    },
  );

  test.each<[string, string, string, object, RegExp]>([
    [
      'a host for a meeting on Teams',
      'PUT',
      '/2027-01/host',
      editOf(HOST, { organisation: 'police', reason: 'x' }),
      /on Teams/,
    ],
    ['taking back what is not cancelled', 'DELETE', '/2026-12/cancellation', {}, /is not cancelled/],
    ['a move years ahead', 'PUT', '/2031-01/day', editOf(PLANNED, { ...MOVE, date: '2031-01-15' }), /too far ahead/],
    ['a cancellation years ahead', 'PUT', '/2031-01/cancellation', { reason: 'x' }, /too far ahead/],
  ])('given %s, then it is refused as a conflict that says why', async (_what, method, path, body, words) => {
    expect(await refused(app, CHAIR, method, `/meetings${path}`, body)).toMatchObject({
      type: 'problem:conflict',
      detail: expect.stringMatching(words),
    });
  });

  test('given an open register, when its meeting is cancelled or moved to another day, then it is discarded', async () => {
    now = ON_THE_DAY;
    const open = () => changed(app, CHAIR, 'POST', '/attendance', { meeting: '2026-12', confirmed: true });
    const registerNow = async () => (await page<AttendanceView>(app, POLICE, '/attendance')).register;
    await open();
    await arranges(VRU, 'PUT', '/2026-12/day', editOf(PLANNED, { ...MOVE, date: '2026-12-16', startsAt: '10:15' }));
    expect(await registerNow()).toMatchObject({ startsAt: '10:15', place: 'Civic Centre' });
    await arranges(
      VRU,
      'PUT',
      '/2026-12/day',
      editOf({ ...PLANNED, startsAt: '10:15', minutes: '90' }, { date: '2026-12-17', reason: 'A clash' }),
    );
    expect(await registerNow()).toBeNull();
    await open();
    await arranges(CHAIR, 'PUT', '/2026-12/cancellation', { reason: 'Snow' });
    expect(await registerNow()).toBeNull();
    const discarded = await events(app, /register-discarded/);
    expect(discarded.map(({ data }) => (data as { because: string }).because).sort()).toEqual(['cancelled', 'moved']);
    await arranges(CHAIR, 'DELETE', '/2026-12/cancellation');
    await arranges(
      VRU,
      'PUT',
      '/2026-12/day',
      editOf({ date: '2026-12-17' }, { date: '2026-12-16', reason: 'Back again' }),
    );
    await open();
    await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
    const cancel = await refused(app, CHAIR, 'PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' });
    expect(cancel.detail).toMatch(/has been held/);
    await arranges(VRU, 'PUT', '/2026-11/cancellation', { reason: 'It did not take place' });
    expect(await meetingOf('2026-11')).toMatchObject({ state: 'cancelled' });
  });
});

describe('repeated and simultaneous changes', () => {
  test.each<[string, string, string, object]>([
    ['moving', 'PUT', '/meetings/2026-12/day', editOf(PLANNED, MOVE)],
    ['cancelling', 'PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' }],
    [
      'choosing a host',
      'PUT',
      '/meetings/2026-12/host',
      editOf(HOST, { organisation: 'police', reason: 'They have offered' }),
    ],
    [
      'changing the rule',
      'PUT',
      '/meeting-rule',
      editOf(RULE, { weekday: '2', occurrence: '1', startsAt: '09:30', minutes: '60' }),
    ],
    ['logging the review', 'POST', '/format-reviews', { outcome: 'As it is', nextDue: '2027-12-31' }],
  ])(
    'given %s, when the same form is sent three times, twice at once, then it takes effect once',
    async (_what, method, path, body) => {
      const key = { 'idempotency-key': randomUUID() };
      const send = () => app.api(CHAIR)(method, path, body, key);

      const answers = await Promise.all([send(), send()]);
      const last = await send();

      expect([...answers, last].map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await events(app, /^meetings\./)).toHaveLength(1);
      const { meetings: seen, review } = last.body as MeetingsView;
      expect(await meetings(CHAIR)).toMatchObject({ meetings: seen, review });
    },
  );

  test('given reinstating and a return to the rotation, when each is sent twice, then each takes effect once', async () => {
    await arranges(
      CHAIR,
      'PUT',
      '/2026-12/host',
      editOf(HOST, { organisation: 'police', reason: 'They have offered' }),
    );
    await arranges(CHAIR, 'PUT', '/2027-01/cancellation', { reason: 'Snow' });
    for (const path of ['/meetings/2026-12/host', '/meetings/2027-01/cancellation']) {
      const key = { 'idempotency-key': randomUUID() };
      const first = await app.api(CHAIR)('DELETE', path, undefined, key);
      expect(first.status).toBe(200);
      expect(await app.api(CHAIR)('DELETE', path, undefined, key)).toEqual(first);
    }
    expect(await events(app, /reinstated|by-rotation/)).toHaveLength(2);
  });

  test('given six changes at once, on two servers, when all are done, then none is lost', async () => {
    const { tableName, teams } = app;
    const other = await startApp({ now: () => now, patience: PATIENT, tableName, sharing: teams });
    try {
      const through =
        (server: App) =>
        (path: string, body: object, method = 'PUT') =>
          changed<MeetingsView>(server, CHAIR, method, path, body);
      const [one, two] = [through(app), through(other)];
      await Promise.all([
        one('/meetings/2026-12/day', editOf(PLANNED, MOVE)),
        two('/meetings/2027-01/cancellation', { reason: 'Snow' }),
        one('/meetings/2027-02/day', editOf({ ...PLANNED, date: '2027-02-17' }, { ...MOVE, date: '2027-02-12' })),
        two('/meetings/2026-12/host', editOf(HOST, { organisation: 'police', reason: 'They have offered' })),
        one('/format-reviews', { outcome: 'As it is', nextDue: '2027-12-31' }, 'POST'),
        two('/meetings/2027-05/cancellation', { reason: 'Elections' }),
      ]);
    } finally {
      await other.stop();
    }

    expect(await meetingOf('2026-12')).toMatchObject({ date: '2026-12-10', host: { organisationId: 'police' } });
    expect(await meetingOf('2027-01')).toMatchObject({ state: 'cancelled' });
    expect(await meetingOf('2027-02')).toMatchObject({ date: '2027-02-12' });
    expect(await meetingOf('2027-05', '2027-28')).toMatchObject({ state: 'cancelled' });
    expect((await meetings()).review.log).toHaveLength(1);
    expect(await events(app, /^meetings\./)).toHaveLength(6);
  });

  test('given two people who cancel one meeting at once, then one succeeds, and the other gets a conflict', async () => {
    const cancel = (seatId: string, reason: string) =>
      app.api(seatId)('PUT', '/meetings/2026-12/cancellation', { reason }, { 'idempotency-key': randomUUID() });
    const answers = await Promise.all([cancel(CHAIR, 'Snow'), cancel(VRU, 'Strike')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await events(app, /^meetings\.cancelled$/)).toHaveLength(1);
  });
});
