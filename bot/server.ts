/** Puts the server together: store → services → Teams, HTTP and jobs. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type PageId, pathOf } from '../shared/areas/pages';
import { addDays, type IsoDate, londonDate } from '../shared/domain/calendar/dates';
import type { Actor } from '../shared/domain/membership/standing';
import type { Facts } from '../shared/terms-of-reference/facts';
import { COMMAND_HANDLERS, contentsOf, handlersOf, PRESSES } from './areas';
import { bankHolidays } from './calendar';
import type { CardTools } from './commands/command';
import { type Config, ConfigFault } from './config';
import { DELAYS, type Delays } from './delays';
import { microsoftKeys, type SigningKeys } from './http/microsoft-keys';
import { httpServer } from './http/server';
import { localSignIn, type SignIn, teamsSignIn } from './http/sign-in';
import { heartbeat } from './jobs/heartbeat';
import type { Messenger } from './jobs/messenger';
import { outbox as outboxOf } from './jobs/outbox';
import { postedCards } from './jobs/posted-cards';
import { takeQuarters } from './jobs/quarter-end';
import { type Job, startJob } from './jobs/runner';
import type { LocalPerson } from './local/people';
import { limiterOf, type RateLimits } from './rate-limits';
import type { Services } from './services/context';
import { readCalendar } from './services/meetings/read-calendar';
import { type GroupFinder, groupFinder } from './services/membership/find-group';
import { foundGroup, membershipOf } from './services/membership/found-group';
import { seatFirstPeople } from './services/membership/seat-first-people';
import { operationsOf } from './services/operations';
import { loadGroupIds } from './store/conversations';
import type { RetryPolicy, Table } from './store/table';
import { createAdapter } from './teams/adapter';
import { createApplication, messagesHandler } from './teams/application';
import type { Log } from './teams/bot';
import { homeTenants } from './teams/home-tenant';
import { type Gate, inboundGate, tokenGate } from './teams/inbound';
import { memory } from './teams/memory';
import { teamsMessenger } from './teams/messenger';
import { pacer } from './teams/pace';
import { teamsRoster } from './teams/roster';
import { measuredMessenger, measuredOutbox } from './telemetry/measured';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry';
import { VERSION } from './version';

export interface ServerDependencies {
  readonly config: Config;
  readonly facts: Facts;
  readonly log: Log;
  readonly tabFolder: string;
  /** Opens the group's table for those who wait for an answer, or for what nobody waits for (jobs, remembering). */
  readonly openTable: OpenTable;
  /** How long the server waits on its own account; production's unless given. */
  readonly delays?: Delays;
  /** Where what the server measures of itself goes; nowhere unless given. */
  readonly telemetry?: Telemetry;
  /** How often somebody may ask; production's unless given. */
  readonly limits?: RateLimits;
  /** The clock; tests set it. */
  readonly now?: () => string;
  /** What has to be there before the jobs begin: local mode plays its samples through past quarters, which no job may close meanwhile. */
  readonly prepare?: (services: Services) => Promise<void>;
  /** Who is there in local mode; nobody of them gets in anywhere else. */
  readonly localPeople?: readonly LocalPerson[];
}

export type OpenTable = (use: 'interactive' | 'background', patience: RetryPolicy) => Table;

export interface RunningServer {
  /** Answers HTTP requests; not listening yet. */
  readonly http: RequestListener;
  readonly services: Services;
  readonly groupId: string;
  /** From now on it says that it is not ready, so that nobody new is led here. */
  goUnready(): void;
  /** Waits for what the jobs have under way; what waits is left to the next start, or to another instance. */
  stop(): Promise<void>;
}

/** Everything but listening. Makes the table and founds the group when they are not there yet. */
export async function createServer(dependencies: ServerDependencies): Promise<RunningServer> {
  const { config, facts, log, delays = DELAYS, telemetry = NO_TELEMETRY } = dependencies;
  const jobs: Jobs = {};
  const { services, inBackground } = servicesFor(dependencies, delays, jobs);
  const people = config.mode === 'local' ? (dependencies.localPeople ?? []) : null;

  // A fault of the configuration comes before storage is asked, which may have to be asked for long.
  const first = firstPeople(config, facts, people);
  await inBackground.table.create();
  await foundGroup(inBackground, facts);
  await seatFirstPeople(inBackground, facts.group.id, first, firstDay(config, services));
  const groups = await groupFinder(inBackground.table);
  await dependencies.prepare?.(services);

  const adapter = createAdapter(config.mode === 'production' ? config.bot : null);
  const botId = config.mode === 'production' ? config.bot.appId : '';
  const cards = cardTools(config, facts);
  const pace = pacer(delays.pacing);
  const contents = contentsOf({ services: inBackground, cards });
  const writing = { adapter, botId, pacer: pace, retryMs: delays.teamsRetryMs };
  const messenger = measuredMessenger(teamsMessenger({ ...writing, services: inBackground, contents, log }), telemetry);
  startJobs(jobs, { services: inBackground, messenger, groups, delays, log, telemetry });

  const limiter = limiterOf(dependencies.limits);
  const app = createApplication(
    { commands: COMMAND_HANDLERS, presses: PRESSES, services, groups, cards, limiter, log },
    memory({ services: inBackground, groups, log, localLinker: localLinker(people) }),
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
      const stopped = Promise.all([
        jobs.outbox?.stop(),
        jobs.cards?.stop(),
        jobs.quarters?.stop(),
        jobs.heartbeat?.stop(),
      ]);
      pace.stop();
      await stopped;
      await jobs.drained?.();
    },
  };
}

/** Filled when the jobs start; until then there is nobody to tell. */
interface Jobs {
  outbox?: Job;
  cards?: Job;
  quarters?: Job;
  heartbeat?: Job;
  /** Waits for what the jobs began and did not wait for. */
  drained?: () => Promise<void>;
}

/** The services as people use them, who wait for an answer, and as the jobs do, who have time. */
function servicesFor(
  { openTable, now = () => new Date().toISOString() }: ServerDependencies,
  { storage }: Delays,
  jobs: Jobs,
): { services: Services; inBackground: Services } {
  const services: Services = {
    table: openTable('interactive', storage.interactive),
    now,
    calendar: bankHolidays(Number(now().slice(0, 4))),
    operations: operationsOf(),
    signals: {
      messageWaiting: (groupId) => jobs.outbox?.signal(groupId),
      cardStale: (groupId) => jobs.cards?.signal(groupId),
    },
  };
  return { services, inBackground: { ...services, table: openTable('background', storage.background) } };
}

interface JobParts {
  readonly services: Services;
  readonly messenger: Messenger;
  readonly groups: GroupFinder;
  readonly delays: Delays;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

function startJobs(jobs: Jobs, { services, messenger, groups, delays, log, telemetry }: JobParts): void {
  const { table, now } = services;
  const { outbox, cards, quarters, heartbeat: beats } = delays;
  const common = { groupIds: groups.groups.map((group) => group.id), log };
  const working = { table, messenger, now, log };
  const sender = outboxOf({
    ...working,
    delays: outbox,
    wake: (groupId, afterMs) => jobs.outbox?.signal(groupId, afterMs),
    seen: (groupId, waiting) => measuredOutbox(telemetry, groupId, waiting, now()),
  });
  const keeper = postedCards({ ...working, delays: cards, wake: (groupId) => jobs.cards?.signal(groupId) });
  jobs.drained = async () => {
    await Promise.all([sender.drained(), keeper.drained()]);
  };
  jobs.outbox = startJob({
    ...common,
    ...outbox,
    name: 'outbox',
    run: sender.run,
  });
  jobs.cards = startJob({
    ...common,
    ...cards,
    name: 'posted cards',
    run: keeper.run,
  });
  jobs.quarters = startJob({
    ...common,
    ...quarters,
    name: 'quarter end',
    run: (groupId) => takeQuarters(services, groupId, log),
  });
  jobs.heartbeat = startJob({
    ...common,
    ...beats,
    name: 'heartbeat',
    run: heartbeat({ table, now, id: randomUUID().slice(0, 8), version: VERSION }),
  });
}

function gateFor(config: Config): Gate {
  if (config.mode === 'local') return { mode: 'local' };
  return { mode: 'production', botId: config.bot.appId, allowedTenants: config.allowedTenants };
}

/** Local mode seats everybody; production seats the first person of the VRU, who binds the others. */
function firstPeople(config: Config, facts: Facts, people: readonly LocalPerson[] | null) {
  if (config.mode === 'production') {
    const seats = membershipOf(facts)
      .seats.filter((seat) => seat.administers)
      .map((seat) => seat.id);
    if (!seats.includes(config.firstVru.seatId)) {
      throw new ConfigFault([`FIRST_VRU_SEAT is no seat of the VRU; it is one of ${seats.join(', ')}`]);
    }
    return [{ ...config.firstVru, name: 'First person of the VRU' }];
  }
  return (people ?? []).map(({ tenantId, aadObjectId, name, seat }) => ({
    tenantId,
    objectId: aadObjectId,
    name,
    seatId: seat,
  }));
}

/** Who gives the sample group its team: a person of the VRU who neither chairs nor deputises. */
function localLinker(people: readonly LocalPerson[] | null): Actor | null {
  const person = people?.find(({ role }) => role === 'vru');
  if (person === undefined) return null;
  return { tenantId: person.tenantId, objectId: person.aadObjectId, name: person.name, via: 'system' };
}

/** The sample people have been there for as long as the sample registers reach back. */
function firstDay(config: Config, { now }: Services): IsoDate {
  const today = londonDate(now());
  return config.mode === 'local' && config.sampleData ? addDays(today, -365) : today;
}

function signInFor(config: Config, people: readonly LocalPerson[] | null, keys: SigningKeys | null, log: Log): SignIn {
  if (config.mode === 'local' || keys === null) return localSignIn(people ?? [], log);
  return teamsSignIn({ tabAppId: config.tabAppId, allowedTenants: config.allowedTenants, keys: keys.get, log });
}

function cardTools(config: Config, facts: Facts): CardTools {
  return {
    appName: facts.group.shortName,
    newForm: randomUUID,
    tabUrl: (page) => (config.mode === 'local' ? tabAddress(config.publicUrl, page) : tabInTeams(config, page)),
  };
}

function tabAddress(publicUrl: string, page: PageId): string {
  return `${publicUrl}/tab${pathOf(page)}`;
}

/** A link that Teams opens in the app itself; `seats` lies behind the first page. */
function tabInTeams(config: { teamsAppId: string; publicUrl: string }, page: PageId): string {
  const entity = page === 'seats' ? 'tracker' : page;
  const fallback = encodeURIComponent(tabAddress(config.publicUrl, page));
  return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/${entity}?webUrl=${fallback}`;
}
