/** Runs the simulation of thirty days of a group and collects the result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { membershipOf } from '../../../bot/services/membership/found-group';
import { firstRun } from '../../../bot/services/reminders/send-digests';
import { keys } from '../../../bot/store/keys';
import type { Row } from '../../../bot/store/table';
import type { TrackerView } from '../../../shared/contract/tracker';
import type { Register } from '../../../shared/domain/attendance/types';
import { addDays, londonInstant } from '../../../shared/domain/calendar/dates';
import { type App, FACTS, startApp } from '../app';
import { editOf } from '../edits';
import { PATIENT, page, tableOf, VRU } from '../storage/group-operations';
import { writeHistory } from '../storage/history';
import { seatedGroup } from '../storage/large-group';
import { openTestTable } from '../storage/tables';
import { Calls } from './calls';
import { chanceOf } from './chance';
import { type LifeClock, lifeClock } from './clock';
import { TEAMS_SPEED } from './delays';
import { heapAtRest } from './heap';
import { Mail } from './mail';
import { type StoredMessages, storedMessages } from './messages';
import { Month } from './month';
import { People } from './people';
import { Servers } from './servers';
import type { FaultCounts } from './storage-weather';
import { TeamsWeather } from './teams-weather';

/** First day, a Monday. Daylight saving time starts on the 28th, Easter Sunday; the quarter ends on the 31st. */
export const FIRST = '2027-03-15';
export const DAYS = 30;
/** The day after the last day. */
export const END = addDays(FIRST, DAYS);
export const QUARTER = '2026-27-Q4';
const LAST_OF_QUARTER = '2027-03-31';
/** The working day on which the VRU confirms the figure. */
const CONFIRMED_ON = '2027-04-06';
/** Meeting ids by day; April's meeting is held before the day given by the rule. */
const MEETINGS = new Map([
  ['2027-03-17', '2027-03'],
  ['2027-04-08', '2027-04'],
]);
/** A closed register that becomes two years old within the month. */
const OLD = '2025-03';
/** The deputy's name in that old register. */
export const OLD_NAME = 'Deputy of two years ago';
/** Days after which everything that is loaded lazily once has been loaded. */
const WARM_DAYS = 3;
/** Number of people whose personal chat the app knows; the others are notified in the channel. */
const WITH_CHAT = 18;

/** The result of the month, after its servers have stopped. */
export interface Lived {
  readonly app: App;
  readonly calls: Calls;
  readonly people: People;
  readonly mail: Mail;
  readonly month: Month;
  /** Maximum number of messages whose delivery may be unknown because of the faults that occurred. */
  readonly mayBeInDoubt: number;
  readonly rows: readonly Row<unknown>[];
  readonly messages: StoredMessages;
  /** The tracker as the page showed it on the last evening of the quarter. */
  readonly shown: TrackerView;
  /** Heap in bytes at rest, after three days and at the end. */
  readonly heap: { readonly warm: number; readonly end: number };
  /** The folder of the nightly backups. */
  readonly folder: string;
  /** Summary of what happened, in one line. */
  readonly words: string;
  stop(): Promise<void>;
}

/** Simulates the month of this seed. Throws: if a condition is not reached in time, or on an unexpected response. */
export async function simulateMonth(seed: number): Promise<Lived> {
  const began = Date.now();
  const chance = chanceOf(seed);
  const clock = lifeClock(londonInstant(FIRST, '00:01'));
  const weather = { storm: 0, away: false };
  const faults: FaultCounts = new Map();
  const folder = mkdtempSync(join(tmpdir(), 'life-'));
  const app = await founded(clock);
  const servers = new Servers({ app, clock, chance, weather, faults, backupFolder: folder });
  const stop = async () => {
    await servers.stop();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await servers.start();
    const calls = new Calls(app, servers, chance);
    const people = new People(calls, clock, chance, membershipOf(FACTS));
    const mail = new Mail(app, people);
    const teamsWeather = new TeamsWeather(app, chance);
    const parts = { app, calls, chance, servers, clock, people, mail, weather, teamsWeather, meetings: MEETINGS };
    const month = new Month(parts);
    await arranges(calls);
    const { shown, heap } = await daysOf(parts, month);
    await servers.stop();
    const { rows } = await tableOf(app).range<unknown>(app.server.groupId, { from: '', to: '~' });
    const messages = await storedMessages(app);
    const mayBeInDoubt = teamsWeather.unclear + servers.leftBehind + month.claimedWhileAway;
    const words = [
      `${rows.length} rows, ${calls.acknowledged} changes (${calls.repeated} times asked again)`,
      `${messages.length} messages, ${month.inDoubt} in doubt of ${mayBeInDoubt} that may be`,
      `storage ${[...faults].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
      `${teamsWeather.count} faults of Teams, ${servers.kills} kills, ${servers.restarts} restarts`,
      `heap ${megabytes(heap.warm)} to ${megabytes(heap.end)} MB`,
      `${Math.round((Date.now() - began) / 1_000)} s`,
    ].join('; ');
    return { app, calls, people, mail, month, mayBeInDoubt, rows, messages, shown, heap, folder, words, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Creates the group with two years of history, and an observing app without background jobs. */
async function founded(clock: LifeClock): Promise<App> {
  const tableName = await seatedGroup(FACTS);
  const table = openTestTable({ tableName, patience: PATIENT });
  const { id } = FACTS.group;
  const nothing = { endedActions: 0, setAside: { sourceId: 'none', count: 0 }, sentMessages: 0 };
  await writeHistory(table, id, `${FIRST}T00:00:00.000Z`, { ...nothing, closedRegisters: 25 });
  const old = await table.read<Register>(id, keys.closedRegister(OLD));
  const [first, ...others] = old?.value.answers ?? [];
  if (old === null || first === undefined) throw new Error('There is no old register');
  const answers = [{ ...first, value: 'deputy' as const, deputyName: OLD_NAME }, ...others];
  await table.commit(id, [{ kind: 'replace', key: old.key, etag: old.etag, value: { ...old.value, answers } }]);
  const app = await startApp({ tableName, now: () => clock.now(), patience: PATIENT, teams: { speed: TEAMS_SPEED } });
  await app.server.stop();
  await firstRun(app.server.services, id);
  await app.teams.installInTeam();
  for (const { seat } of app.people.slice(0, WITH_CHAT)) await app.teams.installPersonally(app.holderOf(seat));
  return app;
}

/** Moves April's meeting to another day. */
async function arranges(calls: Calls): Promise<void> {
  const planned = { date: '2027-04-21', startsAt: '10:00', minutes: '120', place: '' };
  const move = editOf(planned, { date: '2027-04-08', reason: 'Before the holidays' });
  await calls.change(VRU, 'PUT', '/meetings/2027-04/day', move);
}

async function daysOf({ app, calls, clock }: { app: App; calls: Calls; clock: LifeClock }, month: Month) {
  let warm = 0;
  let shown: TrackerView | null = null;
  for (let index = 0; index < DAYS; index += 1) {
    const day = addDays(FIRST, index);
    await month.day(day);
    if (index === WARM_DAYS - 1) warm = await heapAtRest();
    if (day === LAST_OF_QUARTER) {
      clock.moveTo(day, '23:50');
      shown = await page<TrackerView>(app, VRU, '/tracker');
    }
    if (day === CONFIRMED_ON) await calls.change(VRU, 'POST', `/snapshots/${QUARTER}/confirmation`);
  }
  await month.evening(addDays(END, -1));
  await month.night(END);
  if (shown === null) throw new Error('The quarter did not end');
  return { shown, heap: { warm, end: await heapAtRest() } };
}
