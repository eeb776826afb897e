/** What has to hold after a crowd has pressed, however they got through. */

import { loadStaleSubjects } from '../../../bot/store/conversations';
import type { AttendanceView } from '../../../shared/contract/attendance';
import type { App } from '../app';
import { cardText, eventually, type Message } from '../teams';
import { CHAIR, page, tableOf } from './at-work';
import type { Answered, Crowd } from './crowd';
import { countRows } from './rows';

/** Servers that a crowd has at most, one that was killed and its successor included. */
const SERVERS = 2;
/** Updates of one server: one in so many seconds, and some more where it begins, rests, or a busy machine lets them pile up. */
const SECONDS_OF_AN_UPDATE = 2;
const SOME_MORE = 5;

export const eventsOf = async (app: App): Promise<number> =>
  (await countRows(tableOf(app), app.server.groupId)).event ?? 0;

/** Every press was acknowledged, everybody's last answer stands, and each change has left one event. */
export async function expectAllStored(
  app: App,
  crowd: Crowd,
  answered: readonly Answered[],
  eventsBefore: number,
): Promise<void> {
  expect(answered.length).toBeGreaterThan(crowd.changes);
  const { register } = await page<AttendanceView>(app, CHAIR, '/attendance');
  const seats = (register?.lines ?? []).flatMap((line) => line.seats);
  expect(Object.fromEntries(seats.map(({ seatId, value }) => [seatId, value]))).toEqual(crowd.last);
  expect((await eventsOf(app)) - eventsBefore).toBe(crowd.changes);
}

/** The posted card shows the last state and stays so; Teams was asked no more often than it allows. */
export async function expectCardArrived(app: App, crowd: Crowd, register: Message): Promise<void> {
  const said = Object.values(crowd.last);
  const present = said.filter((value) => value === 'present').length;
  const shown = () => {
    expect(cardText(register.card)).toMatch(new RegExp(`\\b${present}\\s*Present`));
    expect(cardText(register.card)).toMatch(new RegExp(`\\b${said.length - present}\\s*Apologies`));
    expect(cardText(register.card)).toMatch(/\b0\s*Not heard of/);
  };
  // The job of another process looks for what a dead one left behind every 20 seconds.
  await eventually(shown, { timeoutMs: 60_000 });
  const stale = () => loadStaleSubjects(tableOf(app), app.server.groupId);
  await eventually(async () => expect(await stale()).toEqual([]), { timeoutMs: 60_000 });
  await app.teams.settled(register);
  // A server may have been on its way with an older state; it then makes another round by itself.
  await eventually(shown);
  expectUnhurried(app);
}

/** However many press and however long that takes: each server keeps its own pace, far below what Teams takes. */
export function expectUnhurried(app: App): void {
  const { requests } = app.teams;
  expect(requests.throttled).toEqual([]);
  const times = requests.of('update').map(({ at }) => at.getTime());
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
  expect(times.length).toBeLessThanOrEqual(SERVERS * (seconds / SECONDS_OF_AN_UPDATE + SOME_MORE));
}
