/** Three servers on one table, whose clocks differ by up to two minutes; they are stopped, killed and started again. */
import { setTimeout as pause } from 'node:timers/promises';
import { folderTarget } from '../../../bot/store/backup/targets';
import { type App, startApp } from '../app';
import type { Chance } from './chance';
import type { LifeClock } from './clock';
import { LIFE_DELAYS } from './delays';
import { claimedMessages } from './messages';
import { type FaultCounts, type StorageLine, storageLine, type Weather } from './storage-weather';

/** One clock is right, one a minute ahead, one a minute behind. */
const SKEWS_MS = [0, 60_000, -60_000] as const;
/** How long a server is gone: until something has noticed. */
const GONE_MS = 300;
const STARTS = 20;

export interface ServersOptions {
  /** The app that looks on: its table, its Teams; it has no jobs of its own. */
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
  /** Messages that were being posted when a server was killed: of each nobody may know whether it arrived. */
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

  /** Addresses of those that are there. */
  get urls(): readonly string[] {
    return this.#places.flatMap(({ running }) => running?.app.url ?? []);
  }

  /** Every line that they logged since they were started last. */
  get log(): App['log'] {
    return this.#places.flatMap(({ running }) => running?.app.log ?? []);
  }

  /** Ends one in the middle of whatever it does, and starts another in its place. */
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

  /** Stops one as the platform does, and starts another in its place. */
  async restart(): Promise<void> {
    const place = this.options.chance.of(this.#places);
    if (place.running === null) return;
    const { app } = place.running;
    place.running = null;
    await app.stop();
    this.restarts += 1;
    await this.#startAt(place);
  }

  /** As the platform does: one that does not come up because storage is away is started again. */
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
