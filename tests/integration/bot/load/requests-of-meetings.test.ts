/** Storage requests of meetings and registers: few, and no more after ten years or with 300 seats. */
import { randomUUID } from 'node:crypto';
import type { AttendanceView } from '../../../../shared/contract/attendance';
import type { CalendarAddressView } from '../../../../shared/contract/meetings';
import type { App } from '../../../support/app';
import { many } from '../../../support/builders';
import { editOf } from '../../../support/edits';
import {
  action,
  CHAIR,
  changed,
  MEETING,
  POLICE,
  page,
  posted,
  settledRegister,
  VRU,
} from '../../../support/storage/group-operations';
import type { Message } from '../../../support/teams';
import { type Group, type Groups, type Story, startGroups } from './groups';

const MOST_FOR_A_CHANGE = 3;
const MOST_FOR_A_PAGE = 2;
const FEW_FOR_A_HUNDRED = 20;
/** Months of the year that monitoring shows and of the year before, in which a row of missed meetings may begin. */
const TWO_YEARS = 24;

let groups: Groups;
beforeAll(async () => {
  groups = await startGroups();
});
afterAll(() => groups.stop());

async function openMeeting(app: App): Promise<string> {
  const { register } = await page<AttendanceView>(app, CHAIR, '/attendance');
  if (register === null) throw new Error('No register is open');
  return register.meetingId;
}

/** Posts the register in the channel; if none is open, moves to the next meeting and opens it. */
async function registerOf({ app, clock }: Group): Promise<Message> {
  const { register } = await page<AttendanceView>(app, CHAIR, '/attendance');
  if (register === null) clock.now = during(monthAfter(clock.now.slice(0, 7)));
  return settledRegister(app);
}

/** Returns the meeting of the open register; opens one if necessary. */
async function meetingOf(group: Group): Promise<string> {
  await registerOf(group);
  return openMeeting(group.app);
}

/** Returns half an hour into the meeting of a month: the third Wednesday at 10:00, London time. */
function during(month: string): string {
  const first = new Date(`${month}-01T00:00:00.000Z`).getUTCDay();
  const day = 15 + ((3 - first + 7) % 7);
  return `${month}-${day}T10:30:00.000Z`;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Closes the open register. Returns its meeting. */
async function closed(group: Group): Promise<string> {
  const { app } = group;
  const meeting = await meetingOf(group);
  await changed(app, CHAIR, 'POST', `/attendance/${meeting}/close`, { confirmed: true });
  return meeting;
}

/** Closes the register, and moves to the time of the next meeting. */
async function betweenMeetings(group: Group): Promise<void> {
  group.clock.now = during(monthAfter(await closed(group)));
}

/** A change through the tab, prepared by the story: method, path and body. */
type Sent = readonly [method: string, path: string, body: object];
const changing =
  (seatId: string, ready: (group: Group) => Promise<Sent>): Story =>
  async (group) => {
    const [method, path, body] = await ready(group);
    return () => changed(group.app, seatId, method, path, body);
  };

/** A change of the open register. */
const ofRegister = (seatId: string, method: string, rest: string, body: object = {}): Story =>
  changing(seatId, async (group) => [method, `/attendance/${await meetingOf(group)}${rest}`, body]);

const report = (name: string) => ({
  fileName: 'report.csv',
  content: Buffer.from(`Full Name\tJoin Time\tLeave Time\n${name}\t10:00\t11:00\n`).toString('base64'),
});

async function observer(group: Group): Promise<{ readonly meeting: string; readonly guest: string }> {
  const { app } = group;
  const meeting = await meetingOf(group);
  const body = { name: 'An observer', organisation: 'A university' };
  const view = await changed<AttendanceView['register']>(app, VRU, 'POST', `/attendance/${meeting}/guests`, body);
  return { meeting, guest: view?.observers.at(-1)?.id ?? '' };
}

/** Presses as a person whom Teams does not identify. */
async function unidentified(group: Group, name: string): Promise<void> {
  const { app } = group;
  const register = await registerOf(group);
  const person = app.teams.add({ name, anonymous: true });
  await person.presses("I'm here", { on: register, unseen: true, expectOk: true });
}

async function unconfirmed(group: Group): Promise<{ readonly meeting: string; readonly guest: string }> {
  const { app } = group;
  await unidentified(group, `Somebody ${randomUUID()}`);
  const { register } = await page<AttendanceView>(app, CHAIR, '/attendance');
  return { meeting: register?.meetingId ?? MEETING, guest: register?.toConfirm.at(-1)?.id ?? '' };
}

const PRESSES: readonly (readonly [string, Story])[] = [
  [
    'sees it from the card of the meeting',
    async (group) => {
      const { app } = group;
      await meetingOf(group);
      const meeting = await posted(app, POLICE, '/meeting', 'chat');
      return () => app.holderOf(POLICE).presses('See the register', { on: meeting, expectOk: true });
    },
  ],
  [
    'asks for the next meeting',
    async ({ app }) =>
      () =>
        posted(app, POLICE, '/meeting', 'chat'),
  ],
  [
    'closes the register on its card',
    async (group) => {
      const { app } = group;
      const register = await registerOf(group);
      const confirmed = { data: { confirmed: true } };
      return () => app.holderOf(CHAIR).presses('Close the register', { on: register, expectOk: true, ...confirmed });
    },
  ],
  [
    'presses without being identified',
    async (group) => {
      const { app } = group;
      const register = await registerOf(group);
      const person = app.teams.add({ name: 'A guest of the meeting', anonymous: true });
      return () => person.presses("I'm here", { on: register, unseen: true, expectOk: true });
    },
  ],
];

const CHANGES: readonly (readonly [string, Story])[] = [
  ['answers in the tab', ofRegister(POLICE, 'PUT', '/mine', { value: 'present' })],
  ["records a seat's attendance", ofRegister(VRU, 'PUT', `/seats/${POLICE}`, { value: 'apologies' })],
  ['takes it back', ofRegister(VRU, 'PUT', `/seats/${POLICE}`, { value: 'unrecorded' })],
  ['adds an observer', ofRegister(VRU, 'POST', '/guests', { name: 'An observer', organisation: 'A university' })],
  [
    'removes one',
    changing(VRU, async (group) => {
      const { meeting, guest } = await observer(group);
      return ['DELETE', `/attendance/${meeting}/guests/${guest}`, {}];
    }),
  ],
  [
    'says who an unidentified person was',
    changing(VRU, async (group) => {
      const { meeting, guest } = await unconfirmed(group);
      return ['POST', `/attendance/${meeting}/guests/${guest}/confirmation`, { as: 'seat', seat: POLICE }];
    }),
  ],
  ['reads a report in', ofRegister(VRU, 'POST', '/report', report('Somebody else'))],
  [
    'applies one',
    ofRegister(VRU, 'POST', '/report/application', {
      seats: [{ seat: POLICE, override: true }],
      observers: [{ name: 'Somebody else', organisation: 'A university' }],
    }),
  ],
  [
    'closes the register in the tab',
    changing(CHAIR, async (group) => ['POST', `/attendance/${await meetingOf(group)}/close`, { confirmed: true }]),
  ],
  [
    'moves a meeting',
    changing(VRU, async () => [
      'PUT',
      '/meetings/2028-03/day',
      editOf({ date: '2028-03-15' }, { date: '2028-03-22', reason: 'The room is taken' }),
    ]),
  ],
  ['cancels one', changing(CHAIR, async () => ['PUT', '/meetings/2028-05/cancellation', { reason: 'Purdah' }])],
  ['makes a calendar address', changing(POLICE, async () => ['POST', '/calendar/address', {}])],
  ['revokes it', changing(POLICE, async () => ['DELETE', '/calendar/address', {}])],
];

describe('given a new group, one of ten years, and one of ten years with 300 seats', () => {
  test.each([...PRESSES, ...CHANGES])(
    'when a person %s, then at most 3 storage requests are made, equal in all groups, none for history',
    async (_, story) => {
      const { byYoung, byOld, byLarge } = await groups.used(story);

      expect(byYoung.requests).toBeGreaterThan(0);
      expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_CHANGE);
      expect(byOld).toEqual(byYoung);
      expect(byLarge.requests).toBe(byYoung.requests);
      expect(byLarge.commits).toBe(byYoung.commits);
    },
  );

  test.each(['/meetings', '/meetings?year=2025-26', '/calendar/file', '/calendar/address', '/attendance/live'])(
    'when %s is read, then at most 2 storage requests are made, equal in all groups, none for history',
    async (path) => {
      const { byYoung, byOld, byLarge } = await groups.used(
        async ({ app }) =>
          () =>
            page(app, POLICE, path),
      );

      expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
      expect(byOld).toEqual(byYoung);
      expect(byLarge.requests).toBe(byYoung.requests);
    },
  );

  test.each([
    '/attendance/monitoring',
    '/attendance/monitoring?period=2025-26',
    '/attendance/monitoring?period=2025-26-Q3',
  ])(
    'when the VRU reads %s, then at most 2 storage requests are made, reading at most two years of data',
    async (path) => {
      const { byYoung, byOld, byLarge } = await groups.used(
        async ({ app }) =>
          () =>
            page(app, VRU, path),
      );

      expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
      expect([byOld.requests, byLarge.requests]).toEqual([byYoung.requests, byYoung.requests]);
      expect(byOld.entities).toBeGreaterThan(byYoung.entities);
      expect(byOld.entities - byYoung.entities).toBeLessThanOrEqual(TWO_YEARS);
    },
  );

  test('when a hundred people watch the register at once, then they share a few storage requests', async () => {
    const { byYoung, byOld, byLarge } = await groups.used(async (group) => {
      const { app } = group;
      await meetingOf(group);
      const watchers = app.people.slice(0, 20).map(({ seat }) => seat);
      return () => Promise.all(watchers.flatMap((seat) => many(5, () => page(app, seat, '/attendance/live'))));
    });

    // The number depends on how long the machine takes in relation to the cache lifetime of a reading.
    for (const { requests } of [byYoung, byOld, byLarge]) expect(requests).toBeLessThanOrEqual(FEW_FOR_A_HUNDRED);
  });

  test('when a calendar is fetched, then at most 2 storage requests are made, none for history', async () => {
    const { byYoung, byOld, byLarge } = await groups.used(async ({ app }) => {
      const { address } = await changed<CalendarAddressView>(app, POLICE, 'POST', '/calendar/address', {});
      const { pathname } = new URL(address ?? '');
      return async () => expect((await fetch(`${app.url}${pathname}`)).status).toBe(200);
    });

    expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
    expect(byOld).toEqual(byYoung);
    expect(byLarge.requests).toBe(byYoung.requests);
  });
});

/**
 * Requests of opening a register, once a month: it reads carried actions, apologies sent ahead, and the holders of the
 * seats.
 */
const OPENING = 5;

/** A step of the call, for a viewer who has no cached reading. */
const ofCall =
  (path: string): Story =>
  async ({ app }) => {
    // Recording anything invalidates the cached readings.
    await action(app, 'Something that is agreed', POLICE, '2099-01-31');
    return () => page(app, POLICE, path);
  };

/** Operations that may use more requests, with their limits: each is rare, and not made by everybody at once. */
const EXCEPTIONS: readonly (readonly [string, number, Story])[] = [
  ['asks what has happened since the last meeting', 3, ofCall('/call/since')],
  ['asks what is overdue in the call', 3, ofCall('/call/overdue')],
  ['asks what the call has agreed', 3, ofCall('/call/agreed')],
  ['asks what comes after the call', 2, ofCall('/call/next')],
  [
    'posts the card of the call while a register is open',
    4,
    async (group) => {
      await meetingOf(group);
      return () => posted(group.app, POLICE, '/call', 'chat');
    },
  ],
  [
    'opens the register from the card of the meeting',
    OPENING,
    async (group) => {
      const { app } = group;
      await betweenMeetings(group);
      const meeting = await posted(app, CHAIR, '/meeting', 'chat');
      return () => app.holderOf(CHAIR).presses('Open the register', { on: meeting, expectOk: true });
    },
  ],
  [
    'opens it with a command',
    OPENING,
    async (group) => {
      await betweenMeetings(group);
      return () => posted(group.app, CHAIR, '/attendance');
    },
  ],
  [
    'opens it in the tab',
    OPENING,
    changing(CHAIR, async (group) => {
      await betweenMeetings(group);
      return ['POST', '/attendance', {}];
    }),
  ],
  [
    'presses without holding a seat',
    5,
    async (group) => {
      const { app } = group;
      const register = await registerOf(group);
      const person = app.teams.add(`A colleague ${randomUUID()}`);
      return () => person.presses("I'm here", { on: register, unseen: true, expectOk: true });
    },
  ],
  [
    'joins as an observer',
    4,
    async (group) => {
      const { app } = group;
      const register = await registerOf(group);
      const person = app.teams.add(`A colleague ${randomUUID()}`);
      await person.presses("I'm here", { on: register, unseen: true, expectOk: true });
      const fill = { 'Your organisation': 'A university' };
      return () => person.presses('Join as observer', { on: register, fill, expectOk: true });
    },
  ],
  [
    'corrects a closed register',
    4,
    changing(VRU, async (group) => {
      const meeting = await closed(group);
      const body = editOf({ value: 'absent' }, { value: 'present', reason: 'Was in the room' });
      return ['PUT', `/attendance/${meeting}/seats/opcc-performance/correction`, body];
    }),
  ],
  [
    'looks at a closed register',
    3,
    async (group) => {
      const meeting = await closed(group);
      return () => page(group.app, POLICE, `/attendance/${meeting}`);
    },
  ],
  [
    'exports a year',
    4,
    changing(VRU, async () => ['POST', '/attendance/exports', { period: '2025-26', format: 'csv' }]),
  ],
];

test.each(EXCEPTIONS)(
  'given these groups, when a person %s, then at most %i storage requests are made, equal in all groups',
  async (_, most, story) => {
    const { byYoung, byOld, byLarge } = await groups.used(story);

    expect(byYoung.requests).toBeLessThanOrEqual(most);
    expect([byOld.requests, byLarge.requests]).toEqual([byYoung.requests, byYoung.requests]);
  },
);
