/** Three servers on one table, whose clocks differ by up to two minutes; they are stopped, killed and restarted. */
import { setTimeout as pause } from 'node:timers/promises';
import { folderTarget } from '../../../bot/store/backup/targets';
import { type App, startApp } from '../app';
import type { Chance } from './chance';
import type { LifeClock } from './clock';
import { LIFE_DELAYS } from './delays';
import { claimedMessages } from './messages';
import { type FaultCounts, type StorageLine, storageLine, type Weather } from './storage-weather';

/** Clock skew of each server: one is exact, one is a minute ahead, one a minute behind. */
const SKEWS_MS = [0, 60_000, -60_000] as const;
/** Time until a killed server is replaced, as something has to notice first. */
const GONE_MS = 300;
const STARTS = 20;

export interface ServersOptions {
  /** The observing app: provides the table and Teams, and has no background jobs. */
  readonly app: App;
  readonly clock: LifeClock;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly faults: FaultCounts;
  readonly backupFolder: string;
}

interface Place {
  readonly skewMs: number;
  running: { readonly app: App; readonly line: StorageLine } | null;
}

export class Servers {
  /** Number of messages that were claimed when a server was killed: it may be unknown whether each of them arrived. */
  leftBehind = 0;
  kills = 0;
  restarts = 0;
  readonly #places: readonly Place[] = SKEWS_MS.map((skewMs) => ({ skewMs, running: null }));

  constructor(private readonly options: ServersOptions) {}

  async start(): Promise<void> {
    await Promise.all(this.#places.map((place) => this.#startAt(place)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#places.map(({ running }) => running?.app.stop()));
    for (const place of this.#places) place.running = null;
  }

  /** URLs of the running servers. */
  get urls(): readonly string[] {
    return this.#places.flatMap(({ running }) => running?.app.url ?? []);
  }

  /** All log lines of the running servers. */
  get log(): App['log'] {
    return this.#places.flatMap(({ running }) => running?.app.log ?? []);
  }

  /** Kills a random server in the middle of its work, and starts a replacement. */
  async kill(): Promise<void> {
    const place = this.options.chance.of(this.#places);
    if (place.running === null) return;
    const { app, line } = place.running;
    place.running = null;
    line.cut();
    await app.stop();
    this.kills += 1;
    this.leftBehind += await claimedMessages(this.options.app);
    await pause(GONE_MS);
    await this.#startAt(place);
  }

  /** Stops a random server gracefully, as the platform does, and starts a replacement. */
  async restart(): Promise<void> {
    const place = this.options.chance.of(this.#places);
    if (place.running === null) return;
    const { app } = place.running;
    place.running = null;
    await app.stop();
    this.restarts += 1;
    await this.#startAt(place);
  }

  /** Starts a server. Like the platform, starts it again if storage is unavailable at start-up. */
  async #startAt(place: Place): Promise<void> {
    const { app, clock, chance, weather, faults, backupFolder } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const line = storageLine(weather, chance, faults);
      try {
        const started = await startApp({
          tableName: app.tableName,
          sharing: app.teams,
          now: () => clock.now(place.skewMs),
          delays: LIFE_DELAYS,
          observers: [line.interactive],
          backgroundObservers: [line.background],
          backups: folderTarget(backupFolder),
        });
        place.running = { app: started, line };
        return;
      } catch (error) {
        if (attempt === STARTS) throw error;
        await pause(GONE_MS);
      }
    }
  }
}
