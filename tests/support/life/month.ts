/**
 * One month of the group's life, day by day: nights with their jobs, mornings with digests, work with faults, evenings
 * at rest.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { loadNightly } from '../../../bot/store/backup/nightly-claim';
import { loadStaleSubjects } from '../../../bot/store/conversations';
import { keys } from '../../../bot/store/keys';
import { isOpen, isUndelivered } from '../../../bot/store/outbox';
import { loadWaiting } from '../../../bot/store/outbox-queue';
import { loadDigestRun } from '../../../bot/store/reminders';
import { loadRetention } from '../../../bot/store/retention';
import type { Table } from '../../../bot/store/table';
import type { UndeliveredView } from '../../../shared/contract/messages';
import { digestDay } from '../../../shared/domain/reminders/slots';
import { page, tableOf, VRU } from '../storage/group-operations';
import { eventually } from '../teams';
import type { LifeClock } from './clock';
import type { Mail } from './mail';
import { closes, fills, type MeetingParts, opens, type Said } from './meeting';
import { claimedMessages, storedMessages } from './messages';
import type { People } from './people';
import type { Weather } from './storage-weather';
import type { TeamsWeather } from './teams-weather';

/** Working hours, in London time. */
const HOURS = ['09:40', '13:20', '16:15'] as const;
/** Number of people who work at the same time. */
const TOGETHER = 7;
/** Probability of each event per working hour; `nightKill` per night. */
const SHARES = { storm: 0.7, away: 0.1, kill: 0.15, restart: 0.1, crowded: 0.3, nightKill: 0.2 } as const;
const STORM = 0.05;
const AWAY_MS = 500;
const STEP_MS = 300;
/** Longer than a server holds a message without changing its state. */
const STILL_MS = 600;
const PATIENCE_MS = 40_000;

export interface LifeParts extends MeetingParts {
  readonly clock: LifeClock;
  readonly people: People;
  readonly mail: Mail;
  readonly weather: Weather;
  readonly teamsWeather: TeamsWeather;
  /** Meeting ids by day. */
  readonly meetings: ReadonlyMap<string, string>;
}

export class Month {
  readonly registers = new Map<string, Said>();
  /** Number of actions from earlier meetings that each meeting has to carry over, by meeting id. */
  readonly carried = new Map<string, number>();
  /** Number of messages that were found with unknown delivery and shown as such. */
  inDoubt = 0;
  /**
   * Number of messages that were claimed while storage was unavailable, so that the outcome may not have been stored.
   */
  claimedWhileAway = 0;
  /** The state of the unfinished messages, and since when it has not changed. */
  #open = { state: '', since: 0 };
  readonly #table: Table;
  readonly #groupId: string;

  constructor(private readonly parts: LifeParts) {
    this.#table = tableOf(parts.app);
    this.#groupId = parts.app.server.groupId;
  }

  /** Runs one day, from midnight to the evening. */
  async day(day: string): Promise<void> {
    await this.night(day);
    if (digestDay(`${day}T12:00:00.000Z`, this.parts.app.server.services.calendar) === null) return;
    await this.#morning(day);
    await this.#meeting(day);
    for (const hour of HOURS) {
      await this.#moveTo(day, hour);
      await this.#work();
    }
    await this.evening(day);
  }

  /**
   * Runs the night: expired names are removed, a quarter may end, and the backup is taken, even if a server is killed.
   */
  async night(day: string): Promise<void> {
    const { clock, chance, servers } = this.parts;
    await this.#moveTo(day, '00:12');
    await this.#until(async () => {
      const { lap, finishedOn } = (await loadRetention(this.#table, this.#groupId)).progress;
      return lap === null && finishedOn !== null && finishedOn >= day;
    }, `names are looked through on ${day}`);
    clock.moveTo(day, '02:10');
    const killed = chance.in(SHARES.nightKill) ? pause(chance.below(1_500)).then(() => servers.kill()) : null;
    await killed;
    await pause(STEP_MS);
    // The server that claimed the night's backup may be dead; the claim expires after an hour.
    if (killed !== null) clock.moveTo(day, '03:20');
    await this.#until(async () => {
      const nightly = (await loadNightly(this.#table, this.#groupId))?.value;
      return nightly?.day === day && nightly.doneAt !== null;
    }, `a backup is taken on ${day}`);
  }

  async #morning(day: string): Promise<void> {
    const { clock, chance, servers } = this.parts;
    clock.moveTo(day, '09:00');
    const killed = chance.in(SHARES.kill) ? pause(chance.below(800)).then(() => servers.kill()) : null;
    await this.#until(
      async () => ((await loadDigestRun(this.#table, this.#groupId))?.value.day ?? '') >= day,
      `digests are made on ${day}`,
    );
    await killed;
  }

  async #meeting(day: string): Promise<void> {
    const { meetings, people } = this.parts;
    const meeting = meetings.get(day);
    if (meeting === undefined) return;
    const former = [...meetings.keys()].filter((other) => other < day).at(-1);
    this.carried.set(meeting, former === undefined ? 0 : people.unendedSince(former));
    await this.#moveTo(day, '10:02');
    const register = await opens(this.parts, meeting);
    this.parts.weather.storm = STORM;
    const [said] = await Promise.all([fills(this.parts, meeting, register), this.parts.servers.kill()]);
    this.parts.weather.storm = 0;
    this.registers.set(meeting, said);
    await this.#moveTo(day, '11:10');
    await closes(this.parts, meeting);
  }

  /** Runs one hour of work, with random faults. */
  async #work(): Promise<void> {
    const { chance, people, servers, weather, teamsWeather } = this.parts;
    if (chance.in(SHARES.storm)) weather.storm = STORM;
    teamsWeather.plan(chance.below(3));
    await Promise.all([
      people.work(TOGETHER),
      ...(chance.in(SHARES.kill) ? [pause(chance.below(500)).then(() => servers.kill())] : []),
      ...(chance.in(SHARES.restart) ? [pause(chance.below(500)).then(() => servers.restart())] : []),
      ...(chance.in(SHARES.away) ? [pause(chance.below(300)).then(() => this.#away())] : []),
      ...(chance.in(SHARES.crowded) ? [this.#crowded()] : []),
    ]);
    weather.storm = 0;
  }

  /** Makes storage unavailable for a while. */
  async #away(): Promise<void> {
    const { weather, app } = this.parts;
    weather.away = true;
    await pause(AWAY_MS);
    this.claimedWhileAway += await claimedMessages(app);
    weather.away = false;
  }

  /** Causes version conflicts by rewriting the rows that decisions depend on, many times in short intervals. */
  async #crowded(): Promise<void> {
    const { chance } = this.parts;
    const { rows } = await this.#table.range<unknown>(this.#groupId, keys.tracker);
    const wanted = [keys.actionSequence, ...rows.map(({ key }) => key)];
    for (let round = 0; round < 30; round += 1) {
      const key = chance.of(wanted);
      const row = await this.#table.read<unknown>(this.#groupId, key);
      if (row !== null) await this.#table.commit(this.#groupId, [{ kind: 'replace', ...row }]);
      await pause(10);
    }
  }

  /** Clears all faults and waits until the group is at rest; the VRU settles the messages whose delivery is unknown. */
  async evening(day: string): Promise<void> {
    const { teamsWeather, mail } = this.parts;
    await this.#moveTo(day, '17:30');
    teamsWeather.clear();
    for (let round = 0; round < 5; round += 1) {
      await this.#atRest(day);
      mail.collect(day);
      if ((await this.#reviews()) === 0) return;
    }
    throw new Error(`On ${day} messages stay undelivered`);
  }

  /**
   * Waits until no message is waiting and no posted card is stale. Moves the clock on so that the claims of dead
   * servers expire.
   */
  async #atRest(day: string): Promise<void> {
    const { clock } = this.parts;
    await this.#until(async () => {
      const [waiting, stale] = await Promise.all([
        loadWaiting(this.#table, this.#groupId),
        loadStaleSubjects(this.#table, this.#groupId),
      ]);
      if (waiting.length > 0 && (await this.#nobodyPosts())) clock.moveOn(60);
      return waiting.length === 0 && stale.length === 0;
    }, `the outbox and the posted cards come to rest on ${day}`);
  }

  /** Settles each undelivered message that has arrived and sends the others again. Returns the number of messages. */
  async #reviews(): Promise<number> {
    const { app, calls, mail } = this.parts;
    const { items, total } = await page<UndeliveredView>(app, VRU, '/messages/undelivered');
    const messages = (await storedMessages(app)).filter(isUndelivered);
    expect(total).toBe(messages.length);
    for (const { id } of items) {
      const message = messages.find((one) => one.id === id);
      if (message === undefined) throw new Error(`The page lists ${id}, which is not undelivered`);
      if (message.state === 'unknown') this.inDoubt += 1;
      const what = mail.countOf(message) > 0 ? 'settlement' : 'send-again';
      await calls.change(VRU, 'POST', `/messages/${id}/${what}`);
    }
    return items.length;
  }

  /** Moves the clock once no server is posting; otherwise the claim of a posting server would expire. */
  async #moveTo(day: string, time: string): Promise<void> {
    await this.#until(() => this.#nobodyPosts(), `nobody posts any more before ${time} on ${day}`);
    this.parts.clock.moveTo(day, time);
  }

  /** Whether no message has changed for a while: the remaining ones belong to a dead server, or have to wait. */
  async #nobodyPosts(): Promise<boolean> {
    const open = (await storedMessages(this.parts.app)).filter(isOpen);
    const state = open.map(({ id, claim, attempts }) => `${id} ${claim?.by} ${attempts}`).join('\n');
    if (state !== this.#open.state) this.#open = { state, since: performance.now() };
    return state === '' || performance.now() - this.#open.since > STILL_MS;
  }

  async #until(holds: () => Promise<boolean>, what: string): Promise<void> {
    try {
      await eventually(holds, { timeoutMs: PATIENCE_MS, everyMs: 100 });
    } catch (error) {
      throw new Error(`In time it did not come about that ${what}`, { cause: error });
    }
  }
}
