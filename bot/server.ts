/** Assembles the server: store → services → Teams, HTTP and jobs. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Facts } from '../shared/terms-of-reference/facts';
import { COMMAND_HANDLERS, contentsOf, EXTENSION_HANDLERS, handlersOf, PRESSES } from './areas';
import { bankHolidays } from './calendar';
import type { CardTools } from './commands/command';
import type { Config } from './config';
import { DELAYS, type Delays } from './delays';
import { firstDay, firstPeople, localLinker } from './first-people';
import { microsoftKeys, type SigningKeys } from './http/microsoft-keys';
import { httpServer } from './http/server';
import { localSignIn, type SignIn, teamsSignIn } from './http/sign-in';
import { type RunningJobs, startJobs } from './jobs/start-jobs';
import type { LocalPerson } from './local/people';
import { limiterOf, type RateLimits } from './rate-limits';
import type { Services } from './services/context';
import { readCalendar } from './services/meetings/read-calendar';
import { groupFinder } from './services/membership/find-group';
import { createGroup } from './services/membership/found-group';
import { seatFirstPeople } from './services/membership/seat-first-people';
import { operationsOf } from './services/operations';
import type { BackupTarget } from './store/backup/targets';
import { loadGroupIds } from './store/conversations';
import type { RetryPolicy, Table } from './store/table';
import { createAdapter } from './teams/adapter';
import { createApplication, messagesHandler } from './teams/application';
import type { Log } from './teams/bot';
import { conversationRecorder } from './teams/conversation-recorder';
import { homeTenants } from './teams/home-tenant';
import { type Gate, inboundGate, tokenGate } from './teams/inbound';
import { teamsMessenger } from './teams/messenger';
import { pacer } from './teams/pace';
import { teamsRoster } from './teams/roster';
import { tabLinks } from './teams/tab-links';
import { measuredMessenger } from './telemetry/measured';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry';

export interface ServerDependencies {
  readonly config: Config;
  readonly facts: Facts;
  readonly log: Log;
  readonly tabFolder: string;
  /** Opens the group's table for interactive requests, or for background work (jobs, remembering conversations). */
  readonly openTable: OpenTable;
  /** The server's delays; defaults to those of production. */
  readonly delays?: Delays;
  /** Destination of the server's metrics and traces; defaults to none. */
  readonly telemetry?: Telemetry;
  /** The rate limits; defaults to those of production. */
  readonly limits?: RateLimits;
  /** Where the nightly backups are written; absent: no backups. */
  readonly backups?: BackupTarget;
  /** The clock, an ISO instant; tests replace it. */
  readonly now?: () => string;
  /**
   * Runs before the jobs start: local mode replays its samples through past quarters, which no job may close meanwhile.
   */
  readonly prepare?: (services: Services) => Promise<void>;
  /** The people of local mode; they cannot sign in in any other mode. */
  readonly localPeople?: readonly LocalPerson[];
}

export type OpenTable = (use: 'interactive' | 'background', patience: RetryPolicy) => Table;

export interface RunningServer {
  /** Handles HTTP requests; not listening yet. */
  readonly http: RequestListener;
  readonly services: Services;
  readonly groupId: string;
  /** Reports the server as not ready from now on, so that no new requests are routed to it. */
  goUnready(): void;
  /** Waits for the jobs' work in progress. What is still queued is left to the next start, or to another instance. */
  stop(): Promise<void>;
}

/** Creates the server without listening. Creates the table and founds the group if they do not exist yet. */
export async function createServer(dependencies: ServerDependencies): Promise<RunningServer> {
  const { config, facts, log, delays = DELAYS, telemetry = NO_TELEMETRY } = dependencies;
  // Set when the jobs start: before that there is nothing to signal.
  const signalled: { jobs?: RunningJobs } = {};
  const { services, inBackground } = servicesFor(dependencies, delays, signalled);
  const people = config.mode === 'local' ? (dependencies.localPeople ?? []) : null;

  // Before the first storage request, which may be retried for a long time: a fault of the configuration is reported
  // first.
  const first = firstPeople(config, facts, people);
  await inBackground.table.create();
  await createGroup(inBackground, facts);
  await seatFirstPeople(inBackground, facts.group.id, first, firstDay(config, services.now()));
  const groups = await groupFinder(inBackground.table);
  await dependencies.prepare?.(services);

  const adapter = createAdapter(config.mode === 'production' ? config.bot : null);
  const botId = config.mode === 'production' ? config.bot.appId : '';
  const cards = cardTools(config, facts);
  const pace = pacer(delays.pacing);
  const contents = contentsOf({ services: inBackground, cards });
  const writing = { adapter, botId, pacer: pace, retryMs: delays.teamsRetryMs };
  const messenger = measuredMessenger(teamsMessenger({ ...writing, services: inBackground, contents, log }), telemetry);
  const jobs = startJobs({
    services: inBackground,
    messenger,
    groupIds: groups.groups.map(({ id }) => id),
    delays,
    samples: config.mode === 'local' && config.sampleData,
    log,
    backups: dependencies.backups ?? null,
    telemetry,
  });
  signalled.jobs = jobs;

  const limiter = limiterOf(dependencies.limits);
  const app = createApplication(
    {
      commands: COMMAND_HANDLERS,
      presses: PRESSES,
      extension: EXTENSION_HANDLERS,
      services,
      groups,
      cards,
      limiter,
      log,
    },
    conversationRecorder({ services: inBackground, groups, log, localLinker: localLinker(people) }),
    homeTenants({ groups, allowedTenants: config.mode === 'local' ? null : config.allowedTenants, log }),
  );
  const keys = config.mode === 'production' ? microsoftKeys() : null;
  let stopping = false;
  const http = httpServer({
    tokenGate: tokenGate(gateFor(config), log),
    messages: [inboundGate(gateFor(config), log), messagesHandler(adapter, app, log)],
    handlers: handlersOf({
      services,
      roster: teamsRoster({ adapter, botId }, log),
      calendarUrl: (groupId, secret) => `${config.publicUrl}/calendar/${groupId}/${secret}.ics`,
      localPeople: people,
      allowedTenants: config.mode === 'local' ? null : config.allowedTenants,
    }),
    calendar: (groupId, secret) => readCalendar(services, groupId, secret),
    signIn: signInFor(config, people, keys, log),
    limiter,
    proxyHops: config.proxyHops,
    groups,
    log,
    notReady: async () => {
      if (stopping) return 'stopping';
      if (keys !== null && !(await keys.isReady())) return 'the signing keys cannot be reached';
      return (await loadGroupIds(services.table)).length > 0 ? null : 'storage does not answer';
    },
    deployer: config.deployer,
    appName: facts.group.shortName,
    telemetry,
    tabFolder: dependencies.tabFolder,
    loopbackOnly: config.mode === 'local',
  });
  return {
    http,
    services,
    groupId: facts.group.id,
    goUnready: () => {
      stopping = true;
    },
    async stop() {
      const stopped = jobs.stop();
      pace.stop();
      await stopped;
      await jobs.drained();
    },
  };
}

/** Returns the services for people, who wait for an answer, and for jobs, which have more time. */
function servicesFor(
  { openTable, now = () => new Date().toISOString() }: ServerDependencies,
  { storage }: Delays,
  signalled: { readonly jobs?: RunningJobs },
): { services: Services; inBackground: Services } {
  const services: Services = {
    table: openTable('interactive', storage.interactive),
    now,
    calendar: bankHolidays(Number(now().slice(0, 4))),
    operations: operationsOf(),
    signals: {
      messageWaiting: (groupId) => signalled.jobs?.outbox.signal(groupId),
      cardStale: (groupId) => signalled.jobs?.cards.signal(groupId),
      ...commitCount(),
    },
  };
  return { services, inBackground: { ...services, table: openTable('background', storage.background) } };
}

/** Counts the commits of this server, by group. */
function commitCount(): Pick<Services['signals'], 'committed' | 'commits'> {
  const counts = new Map<string, number>();
  const commits = (groupId: string) => counts.get(groupId) ?? 0;
  return { commits, committed: (groupId) => void counts.set(groupId, commits(groupId) + 1) };
}

function gateFor(config: Config): Gate {
  if (config.mode === 'local') return { mode: 'local' };
  return { mode: 'production', botId: config.bot.appId, allowedTenants: config.allowedTenants };
}

function signInFor(config: Config, people: readonly LocalPerson[] | null, keys: SigningKeys | null, log: Log): SignIn {
  if (config.mode === 'local' || keys === null) return localSignIn(people ?? [], log);
  return teamsSignIn({ tabAppId: config.tabAppId, allowedTenants: config.allowedTenants, keys: keys.get, log });
}

function cardTools(config: Config, facts: Facts): CardTools {
  return {
    appName: facts.group.shortName,
    newForm: randomUUID,
    tabUrl: tabLinks(config),
  };
}
