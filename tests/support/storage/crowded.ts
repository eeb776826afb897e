/** Invariants that have to hold after a crowd has pressed. */
import { loadStaleSubjects } from '../../../bot/store/conversations';
import type { AttendanceView } from '../../../shared/contract/attendance';
import type { App } from '../app';
import { cardText, eventually, type Message } from '../teams';
import type { Answered, Crowd } from './crowd';
import { CHAIR, page, tableOf } from './group-operations';
import { countRows } from './rows';

/** Maximum number of servers of a crowd, including one that was killed and its replacement. */
const SERVERS = 2;
/**
 * Update rate of one server: one in so many seconds, plus some for its start, idle periods, or a backlog on a busy
 * machine.
 */
const SECONDS_OF_AN_UPDATE = 2;
const SOME_MORE = 5;

export const eventsOf = async (app: App): Promise<number> =>
  (await countRows(tableOf(app), app.server.groupId)).event ?? 0;

/**
 * Expects that every press was acknowledged, everybody's last answer is stored, and each change has added one event.
 */
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

/**
 * Expects that the posted card shows the final state and keeps it, and that the rate limits of Teams were respected.
 */
export async function expectCardArrived(app: App, crowd: Crowd, register: Message): Promise<void> {
  const said = Object.values(crowd.last);
  const present = said.filter((value) => value === 'present').length;
  const shown = () => {
    expect(cardText(register.card)).toMatch(new RegExp(`\\b${present}\\s*Present`));
    expect(cardText(register.card)).toMatch(new RegExp(`\\b${said.length - present}\\s*Apologies`));
    expect(cardText(register.card)).toMatch(/\b0\s*No answer yet/);
  };
  // Another process checks for work left behind by a dead one every 20 seconds.
  await eventually(shown, { timeoutMs: 60_000 });
  const stale = () => loadStaleSubjects(tableOf(app), app.server.groupId);
  await eventually(async () => expect(await stale()).toEqual([]), { timeoutMs: 60_000 });
  await app.teams.settled(register);
  // A server may still have been posting an older state; it then updates the card again by itself.
  await eventually(shown);
  expectUnhurried(app);
}

/** Expects that each server kept its own update rate, far below the limits of Teams, however many people pressed. */
export function expectUnhurried(app: App): void {
  const { requests } = app.teams;
  expect(requests.throttled).toEqual([]);
  const times = requests.of('update').map(({ at }) => at.getTime());
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
  expect(times.length).toBeLessThanOrEqual(SERVERS * (seconds / SECONDS_OF_AN_UPDATE + SOME_MORE));
}
