/**
 * The running product for integration tests: the real server on a free port, with its own table and the Teams simulator
 * with the sample people of local mode. With tables in memory, the server's delays are shorter and the simulator's
 * clock is faster; with Azurite both are as in production.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Delays } from '../../bot/delays';
import { LOCAL_TENANT_ID, type LocalPerson, localPeople } from '../../bot/local/people';
import { NOTHING_GIVEN } from '../../bot/public-pages/deployer';
import { RATE_LIMITS, type RateLimits } from '../../bot/rate-limits';
import { createServer, type RunningServer, type ServerDependencies } from '../../bot/server';
import type { BackupTarget } from '../../bot/store/backup/targets';
import type { RetryPolicy } from '../../bot/store/table';
import { type Facts, factsSchema } from '../../shared/terms-of-reference/facts';
import { speed, testDelays } from './delays';
import type { Observer } from './storage/requests';
import { openTestTable } from './storage/tables';
import { type Person, startTeams, type Teams, type TeamsOptions } from './teams';

const ROOT = join(__dirname, '../..');

/** The group's facts, as shipped with the product. */
export const FACTS: Facts = factsSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'shared/terms-of-reference/dawg.json'), 'utf8')),
);

const WITHOUT_LIMITS = Object.fromEntries(
  Object.keys(RATE_LIMITS).map((name) => [name, { points: 1_000_000, seconds: 1 }]),
) as unknown as RateLimits;

const A_LONG_TEST_MS = 10 * 60_000;

/** One log line. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly details: object;
  readonly message: string;
}

export interface AppOptions {
  readonly facts?: Facts;
  readonly now?: () => string;
  /** Observers of every storage request. */
  readonly observers?: readonly Observer[];
  /** Observers of storage requests that no response waits for; defaults to `observers`. */
  readonly backgroundObservers?: readonly Observer[];
  /** Defaults to the product's own retry policy; tests that are not about time may use a longer one. */
  readonly patience?: RetryPolicy;
  /** Overrides the default test delays, for tests of the delays themselves. */
  readonly delays?: Delays;
  /** Defaults to no limits: a test makes as many requests in a second as people in an hour. */
  readonly limits?: RateLimits;
  /** Number of trusted proxies whose `X-Forwarded-For` names the caller; none by default. */
  readonly proxyHops?: number;
  /** Target of the nightly backups; by default there are none. */
  readonly backups?: BackupTarget;
  readonly prepare?: ServerDependencies['prepare'];
  /** An existing table, to run a second server on it. */
  readonly tableName?: string;
  readonly teams?: Partial<TeamsOptions>;
  /** The simulator of another app, to be shared. */
  readonly sharing?: Teams;
}

export interface App {
  readonly url: string;
  readonly teams: Teams;
  readonly server: RunningServer;
  readonly tableName: string;
  readonly people: readonly LocalPerson[];
  readonly log: readonly LogLine[];
  /** Returns the holder of a seat, by seat id. */
  holderOf(seatId: string): Person;
  /** Returns a client of the tab's API, authenticated as the holder of a seat. */
  api(seatId: string): Api;
  stop(): Promise<void>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ApiAnswer>;

/** Starts the product; the test has to stop it at its end. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const facts = options.facts ?? FACTS;
  const people = localPeople(facts);
  const tableName = options.tableName ?? `t${randomUUID().replaceAll('-', '')}`;
  const log: LogLine[] = [];
  const server = await createServer({ ...partsOf(options, facts, tableName, log), localPeople: people });
  const listener = createHttpServer(server.http).listen(0, '127.0.0.1');
  // With Node's default of five seconds, a slow test may reuse an idle connection just as it is closed, and lose the
  // request.
  listener.keepAliveTimeout = A_LONG_TEST_MS;
  await new Promise((resolve) => listener.once('listening', resolve));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const teams = options.sharing ?? (await startTeams({ ...teamsOptions(people), ...options.teams }));
  if (options.sharing === undefined) teams.talksTo(`${url}/api/messages`);
  return {
    url,
    teams,
    server,
    tableName,
    people,
    log,
    holderOf: (seatId) => teams.person(personIn(people, seatId).aadObjectId),
    api: (seatId) => apiAs(url, `Local ${personIn(people, seatId).aadObjectId}`),
    async stop() {
      listener.close();
      listener.closeAllConnections();
      await server.stop();
      if (options.sharing === undefined) await teams.stop();
    },
  };
}

/** Returns a client of the tab's API with the given Authorization header. */
export function apiAs(url: string, authorization: string | undefined): Api {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}

function partsOf(options: AppOptions, facts: Facts, tableName: string, log: LogLine[]): ServerDependencies {
  const {
    observers = [],
    backgroundObservers = observers,
    patience,
    delays = testDelays(),
    limits = WITHOUT_LIMITS,
  } = options;
  const { interactive } = delays.storage;
  const write = (level: LogLine['level']) => (details: object, message: string) =>
    log.push({ level, details, message });
  return {
    config: {
      mode: 'local',
      host: '127.0.0.1',
      port: 0,
      tableName,
      logLevel: 'silent',
      publicUrl: 'http://127.0.0.1',
      proxyHops: options.proxyHops ?? 0,
      deployer: NOTHING_GIVEN,
      tables: { connectionString: '' },
      sampleData: false,
      backups: null,
    },
    facts,
    limits,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    tabFolder: join(ROOT, 'dist/tab'),
    openTable: (use, patience) =>
      openTestTable({ tableName, patience, observers: use === 'interactive' ? observers : backgroundObservers }),
    delays: { ...delays, storage: { ...delays.storage, interactive: patience ?? interactive } },
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.backups === undefined ? {} : { backups: options.backups }),
    ...(options.prepare === undefined ? {} : { prepare: options.prepare }),
  };
}

function teamsOptions(people: readonly LocalPerson[]): TeamsOptions {
  return {
    tenantId: LOCAL_TENANT_ID,
    people: people.map(({ id, aadObjectId, name }) => ({ id, aadObjectId, name })),
    bot: { id: '28:dawg', name: 'DAWG' },
    team: { name: 'DAWG' },
    channels: ['General', 'Meetings'],
    speed: speed(),
  };
}

function personIn(people: readonly LocalPerson[], seatId: string): LocalPerson {
  const person = people.find((known) => known.seat === seatId);
  if (person === undefined) throw new Error(`There is no seat ${seatId}`);
  return person;
}
