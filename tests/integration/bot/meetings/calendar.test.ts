/** The meetings in people's own calendars: as a file, and at a secret address that can be revoked. */
import { randomUUID } from 'node:crypto';
import type { CalendarAddressView, FileView } from '../../../../shared/contract/meetings';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, PATIENT, POLICE, page, VRU } from '../../../support/storage/group-operations';
import { events, forget, onlyReads } from '../trust/stored';

const SEAT = 'rushmoor-community-safety';
const MOVE = editOf(
  { date: '2026-12-16', startsAt: '10:00', minutes: '120' },
  { date: '2026-12-10', startsAt: '14:00', minutes: '90', place: 'Civic Centre, room 2', reason: 'A clash' },
);

let app: App;
beforeEach(async () => {
  app = await startApp({ now: () => NOW, patience: PATIENT });
});
afterEach(() => app.stop());

/** Unfolds the lines of a calendar. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

async function file(year = ''): Promise<string> {
  const { base64, contentType } = await page<FileView>(app, POLICE, `/calendar/file${year && `?year=${year}`}`);
  expect(contentType).toBe('text/calendar; charset=utf-8');
  return unfolded(Buffer.from(base64, 'base64').toString());
}

/** Returns the event of a meeting in a calendar. */
function eventIn(text: string, meetingId: string): string {
  const found = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${meetingId}@`));
  if (found === undefined) throw new Error(`There is no event of ${meetingId}`);
  return found;
}

const make = (seatId = SEAT) => changed<CalendarAddressView>(app, seatId, 'POST', '/calendar/address', {});
const shown = (seatId = SEAT) => page<CalendarAddressView>(app, seatId, '/calendar/address');

/** Returns the response that a calendar program gets from an address. */
async function subscribed({ address }: CalendarAddressView) {
  const path = new URL(address ?? '').pathname;
  const answer = await fetch(`${app.url}${path}`);
  return { status: answer.status, text: unfolded(await answer.text()) };
}

test('given a year, when a member saves its calendar file, then it has that year’s meetings as planned', async () => {
  await changed(app, VRU, 'PUT', '/meetings/2026-12/day', MOVE);
  await changed(app, VRU, 'PUT', '/meetings/2027-01/cancellation', { reason: 'Snow; ice,\nand wind' });

  const text = await file('2026-27');

  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(12);
  const december = eventIn(text, '2026-12');
  expect(december).toMatch(/SUMMARY:DAWG meeting \(in person\)/);
  expect(december).toMatch(/DTSTART(;TZID=Europe\/London:20261210T140000|:20261210T140000Z)/);
  expect(december).toMatch(/LOCATION:Civic Centre\\, room 2/);
  const january = eventIn(text, '2027-01');
  expect(january).toMatch(/STATUS:CANCELLED/);
  expect(january).toMatch(/Snow\\; ice\\, and wind/);
  // In summer it begins at ten o'clock local time, too.
  expect(eventIn(text, '2026-07')).toMatch(/DTSTART(;TZID=Europe\/London:20260715T100000|:20260715T090000Z)/);
  expect((await file()).match(/BEGIN:VEVENT/g)).toHaveLength(24);
  expect((await app.api(POLICE)('GET', '/calendar/file?year=2026-28')).status).toBe(422);
});

test('given a meeting in a calendar, when it changes, then its event has the same id and a newer version', async () => {
  const before = eventIn(await file(), '2026-12');
  await changed(app, VRU, 'PUT', '/meetings/2026-12/day', MOVE);
  const after = eventIn(await file(), '2026-12');

  const sequence = (event: string) => Number(/SEQUENCE:(\d+)/.exec(event)?.[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
  const uid = (event: string) => /UID:(.*)/.exec(event)?.[1];
  expect(uid(after)).toBe(uid(before));
});

test.each([
  ['in person', '2026-12'],
  ['on Teams', '2027-01'],
])(
  'given a meeting %s, when it is cancelled, reinstated or moved, then its event has a newer version',
  async (_how, id) => {
    const month = `/meetings/${id}`;
    const planned = id === '2026-12' ? '2026-12-16' : '2027-01-20';
    const to = (date: string) => `${planned.slice(0, 8)}${date}`;
    const move = (from: string, date: string) => editOf({ date: to(from) }, { date: to(date), reason: 'A clash' });
    const day = planned.slice(8);
    const steps: readonly (readonly [method: string, path: string, body: object, cancelled: boolean])[] = [
      ['PUT', `${month}/cancellation`, { reason: 'Snow' }, true],
      ['DELETE', `${month}/cancellation`, {}, false],
      ['PUT', `${month}/day`, move(day, '14'), false],
      ['PUT', `${month}/cancellation`, { reason: 'More snow' }, true],
      ['DELETE', `${month}/cancellation`, {}, false],
      ['PUT', `${month}/day`, move('14', '15'), false],
    ];
    const versionOf = (event: string) => Number(/SEQUENCE:(\d+)/.exec(event)?.[1]);
    let before = versionOf(eventIn(await file(), id));
    for (const [method, path, body, cancelled] of steps) {
      await changed(app, VRU, method, path, body);
      const event = eventIn(await file(), id);
      expect(versionOf(event)).toBeGreaterThan(before);
      expect(/^SUMMARY:Cancelled: DAWG meeting/m.test(event)).toBe(cancelled);
      expect(/STATUS:CANCELLED/.test(event)).toBe(cancelled);
      before = versionOf(event);
    }
  },
);

test('given a person without an address, when they make one, then it is theirs alone and stays up to date', async () => {
  expect(await shown()).toEqual({ address: null });

  const made = await make();

  expect(await shown()).toEqual(made);
  expect(await shown(POLICE)).toEqual({ address: null });
  expect((await make(POLICE)).address).not.toBe(made.address);
  await changed(app, VRU, 'PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' });
  const { status, text } = await subscribed(made);
  expect(status).toBe(200);
  expect(eventIn(text, '2026-12')).toMatch(/STATUS:CANCELLED/);
  expect(eventIn(text, '2025-12')).toMatch(/SUMMARY/);
});

test('given an address, when its owner makes another, then the first one stops working', async () => {
  const first = await make();
  const second = await make();

  expect(second.address).not.toBe(first.address);
  expect((await subscribed(first)).status).toBe(404);
  expect((await subscribed(second)).status).toBe(200);
  expect(await shown()).toEqual(second);
});

test('given an address, when its owner revokes it, then it alone stops working', async () => {
  const [own, others] = [await make(), await make(POLICE)];

  await changed(app, SEAT, 'DELETE', '/calendar/address', {});
  await changed(app, SEAT, 'DELETE', '/calendar/address', {});

  expect(await shown()).toEqual({ address: null });
  expect((await subscribed(own)).status).toBe(404);
  expect((await subscribed(others)).status).toBe(200);
  expect(await events(app, /address-revoked/)).toHaveLength(1);
});

test('given an address, when its owner’s seat falls vacant, then it ends, unless they keep read access', async () => {
  const [vacant, reader] = [await make(), await make('isle-of-wight-yjs')];

  await forget(app, SEAT);
  await onlyReads(app, 'isle-of-wight-yjs');

  expect((await subscribed(vacant)).status).toBe(404);
  expect((await subscribed(reader)).status).toBe(200);
});

test('given the same form sent again, or two at once, then there is one address, and only it works', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const send = () => app.api(SEAT)('POST', '/calendar/address', {}, key);
  const answers = [await send(), await send()];
  expect(answers[1]).toEqual(answers[0]);
  expect(await events(app, /address-made/)).toHaveLength(1);

  const both = await Promise.all([make(), make()]);
  const { address } = await shown();
  const open = [];
  for (const each of both) if ((await subscribed(each)).status === 200) open.push(each.address);
  expect(open).toEqual([address]);
});

test('given an address, then neither the events nor the log contain its secret', async () => {
  const { address } = await make();
  const secret = /([\w-]{43})\.ics$/.exec(address ?? '')?.[1] ?? '';
  expect(secret).toHaveLength(43);
  expect(JSON.stringify(await events(app, /./))).not.toContain(secret);
  expect(JSON.stringify(app.log)).not.toContain(secret);
  expect((await page<CalendarAddressView>(app, CHAIR, '/calendar/address')).address).toBeNull();
});
