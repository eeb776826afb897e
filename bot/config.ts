/**
 * Environment → Config. The only place that reads the environment; all faults are listed at once. Local mode has to be
 * asked for, stays on this machine, and mixes with no setting of production.
 */
import { z } from 'zod';

/** The credentials of the bot's app registration. New multi-tenant bots do not exist any more. */
export type BotCredentials =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

interface CommonConfig {
  readonly host: string;
  readonly port: number;
  readonly tableName: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where a person's browser finds this server, without trailing slash. */
  readonly publicUrl: string;
  /** How many proxies in front of this server are trusted to say whom they heard from. */
  readonly proxyHops: number;
}

export interface LocalConfig extends CommonConfig {
  readonly mode: 'local';
  readonly tables: { readonly connectionString: string };
  readonly sampleData: boolean;
}

export interface ProductionConfig extends CommonConfig {
  readonly mode: 'production';
  /** Endpoint of the table service; reached with the server's own Azure identity. */
  readonly tables: { readonly url: string };
  readonly bot: BotCredentials;
  /** The tab's own app registration: audience of its sign-in tokens. */
  readonly tabAppId: string;
  /** Id of the app in Teams, for links into the tab. */
  readonly teamsAppId: string;
  /** Connection string of the Application Insights that collects traces and metrics; null: nobody does. */
  readonly insights: string | null;
  readonly allowedTenants: readonly string[];
  /** The first person of the VRU: binds everybody else to their seats. */
  readonly firstVru: { readonly tenantId: string; readonly objectId: string; readonly seatId: string };
}

export type Config = LocalConfig | ProductionConfig;

/** Everything that is wrong with the environment, one sentence each. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    );
    this.name = 'ConfigFault';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** In lower case, as tokens carry it: the comparisons are exact. */
const guid = (name: string, what: string) =>
  z
    .guid({
      error: (issue) => (issue.input === undefined ? `${name} is missing: ${what}` : `${name} is not a GUID: ${what}`),
    })
    .toLowerCase();

const common = {
  PORT: z.coerce
    .number({ error: 'PORT is not a number' })
    .int('PORT is not a whole number')
    .min(1, 'PORT is below 1')
    .max(65535, 'PORT is above 65535')
    .default(3978),
  TABLE_NAME: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{2,62}$/, 'TABLE_NAME is not a table name: 3 to 63 letters and digits, a letter first')
    .default('dawg'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL is one of debug, info, warn, error, silent')
    .default('info'),
};

/** Whether an address is a host and nothing behind it. */
function isOrigin(address: string): boolean {
  const { pathname, search, hash, username } = new URL(address);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

const OTHER_CLOUDS = /\.core\.(?:chinacloudapi\.cn|usgovcloudapi\.net|cloudapi\.de)$/;

/** What is wrong with an https address as the endpoint of the table service; null: nothing that can be seen. */
function tablesFault(address: string): string | null {
  const { hostname } = new URL(address);
  if (!isOrigin(address))
    return 'TABLES_URL has something behind its host: give the endpoint of the table service alone';
  if (OTHER_CLOUDS.test(hostname)) return 'TABLES_URL is of another cloud: the identity gets tokens for the public one';
  const service = /\.(blob|queue|file|dfs|web)\.core\.windows\.net$/.exec(hostname)?.[1];
  return service === undefined
    ? null
    : `TABLES_URL is the endpoint of the ${service} service, not of the table service`;
}

/** Settings that came with what a form or a shell left around them. What stands inside is checked on its own. */
function unwrapped(env: Environment): { readonly env: Environment; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const clean: Record<string, string | undefined> = { ...env };
  for (const name of SETTINGS) {
    const given = env[name];
    if (given === undefined) continue;
    const trimmed = given.trim();
    const inside = /^(["'])(.*)\1$/.exec(trimmed)?.[2];
    if (trimmed !== given) faults.push(`${name} begins or ends with a blank: give the value alone`);
    if (inside !== undefined) faults.push(`${name} stands in quotation marks: give the value alone`);
    clean[name] = (inside ?? trimmed).trim();
  }
  return { env: clean, faults };
}

/** Names that differ from a setting in their letters' case only: the setting is given twice, or under a name that nobody reads. */
function misspelt(env: Environment): readonly string[] {
  const known = new Map(PRODUCTION_ONLY.map((name) => [name.toLowerCase(), name]));
  return Object.keys(env).flatMap((name) => {
    const meant = known.get(name.toLowerCase());
    return meant === undefined || meant === name || env[name] === undefined
      ? []
      : [`${name} is read by nobody: the setting is called ${meant}`];
  });
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const localSchema = z.object({
  ...common,
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine(
      (host) => LOOPBACK.includes(host),
      'HOST must be loopback (127.0.0.1) in local mode: nobody signs in there',
    ),
  TABLES_CONNECTION_STRING: z
    .string({ error: "TABLES_CONNECTION_STRING is missing: Azurite's, in local mode" })
    .min(1, 'TABLES_CONNECTION_STRING is empty'),
  SAMPLE_DATA: z.enum(['yes', 'no'], 'SAMPLE_DATA is yes or no').default('no'),
});

const productionSchema = z.object({
  ...common,
  HOST: z.string().default('0.0.0.0'),
  TABLES_URL: z
    .url({
      protocol: /^https$/,
      error: 'TABLES_URL is missing or not an https address: the endpoint of the table service',
    })
    .superRefine((address, context) => {
      const fault = tablesFault(address);
      if (fault !== null) context.addIssue(fault);
    }),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'PUBLIC_URL is missing or not an https address: where the tab is served' })
    .refine(isOrigin, 'PUBLIC_URL has a path: give scheme and host alone, such as https://dawg.example.org'),
  PROXY_HOPS: z.coerce
    .number({ error: 'PROXY_HOPS is not a number' })
    .int('PROXY_HOPS is not a whole number')
    .min(0, 'PROXY_HOPS is below 0')
    .max(5, 'PROXY_HOPS is above 5')
    .default(0),
  MicrosoftAppType: z.enum(
    ['SingleTenant', 'UserAssignedMSI'],
    'MicrosoftAppType must be SingleTenant or UserAssignedMSI',
  ),
  MicrosoftAppId: guid('MicrosoftAppId', "the bot's app registration"),
  MicrosoftAppTenantId: guid('MicrosoftAppTenantId', "the tenant of the bot's app registration"),
  MicrosoftAppPassword: z.string().optional(),
  TAB_APP_ID: guid('TAB_APP_ID', "the tab's app registration"),
  TEAMS_APP_ID: guid('TEAMS_APP_ID', 'the id of the app in Teams'),
  ALLOWED_TENANTS: z
    .string({ error: 'ALLOWED_TENANTS is missing: the tenants whose people may come in, separated by commas' })
    .transform((list) => list.split(',').map((tenant) => tenant.trim().toLowerCase()))
    .pipe(z.array(z.guid('ALLOWED_TENANTS has an entry that is not a GUID')).min(1))
    .transform((tenants) => [...new Set(tenants)]),
  FIRST_VRU: z
    .string({ error: 'FIRST_VRU is missing: <tenant id>/<object id> of the person of the VRU who binds the seats' })
    .transform((text) => text.split('/'))
    .pipe(
      z.tuple(
        [z.guid('FIRST_VRU: the tenant id is not a GUID'), z.guid('FIRST_VRU: the object id is not a GUID')],
        'FIRST_VRU is not <tenant id>/<object id>',
      ),
    ),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(
      /^(?=.*\bInstrumentationKey=[0-9a-f-]{36}(?:;|$))/i,
      'APPLICATIONINSIGHTS_CONNECTION_STRING is not one: it has the part InstrumentationKey=<GUID>',
    )
    .optional(),
  FIRST_VRU_SEAT: z.string().default('vru-analyst'),
});

/** Every setting, of either mode. */
export const SETTINGS: readonly string[] = [
  'DAWG_MODE',
  ...new Set([...Object.keys(localSchema.shape), ...Object.keys(productionSchema.shape)]),
];

/** Every setting that only production has. */
const PRODUCTION_ONLY = Object.keys(productionSchema.shape).filter((name) => !Object.hasOwn(localSchema.shape, name));

/** Faults between settings. Looked for in the environment itself: a schema stops at the faults of single settings. */
function productionMismatches(env: Environment): readonly string[] {
  const said = (name: string) => (env[name] ?? '').trim().toLowerCase();
  const faults: string[] = [];
  if (said('MicrosoftAppType') === 'singletenant' && said('MicrosoftAppPassword') === '') {
    faults.push('MicrosoftAppPassword is missing: SingleTenant needs the secret of the app registration');
  }
  if (said('MicrosoftAppId') !== '' && said('MicrosoftAppId') === said('TAB_APP_ID')) {
    faults.push('TAB_APP_ID equals MicrosoftAppId: bot and tab have separate app registrations');
  }
  const tenants = productionSchema.shape.ALLOWED_TENANTS.safeParse(env.ALLOWED_TENANTS);
  const first = productionSchema.shape.FIRST_VRU.safeParse(env.FIRST_VRU);
  if (tenants.success && first.success && !tenants.data.includes(first.data[0].toLowerCase())) {
    faults.push('FIRST_VRU comes from a tenant that is not in ALLOWED_TENANTS: nobody could bind a seat');
  }
  return faults;
}

/**
 * The configuration that an environment describes. Production unless DAWG_MODE says `local`.
 *
 * @throws ConfigFault with every fault found.
 */
export function readConfig(given: Environment): Config {
  const { env, faults } = unwrapped(given);
  const mode = env.DAWG_MODE ?? 'production';
  if (mode === 'local') return readLocal(env, faults);
  if (mode === 'production') return readProduction(env, [...faults, ...misspelt(env)]);
  throw new ConfigFault([`DAWG_MODE is "${mode}"; it is local or production`]);
}

function readLocal(env: Environment, wrapped: readonly string[]): LocalConfig {
  const mixed = PRODUCTION_ONLY.filter((name) => (env[name] ?? '') !== '').map(
    (name) => `${name} is a setting of production and cannot stand beside DAWG_MODE=local`,
  );
  if (env.NODE_ENV === 'production') mixed.push('NODE_ENV=production cannot stand beside DAWG_MODE=local');
  const values = parsed(localSchema, env, [...wrapped, ...mixed]);
  return {
    mode: 'local',
    host: values.HOST,
    port: values.PORT,
    tableName: values.TABLE_NAME,
    logLevel: values.LOG_LEVEL,
    publicUrl: `http://127.0.0.1:${values.PORT}`,
    proxyHops: 0,
    tables: { connectionString: values.TABLES_CONNECTION_STRING },
    sampleData: values.SAMPLE_DATA === 'yes',
  };
}

function readProduction(env: Environment, wrapped: readonly string[]): ProductionConfig {
  const mixed = ['TABLES_CONNECTION_STRING', 'SAMPLE_DATA']
    .filter((name) => (env[name] ?? '') !== '')
    .map((name) => `${name} belongs to local mode; production reaches its storage through TABLES_URL`);
  const values = parsed(productionSchema, env, [...wrapped, ...mixed, ...productionMismatches(env)]);
  const app = { appId: values.MicrosoftAppId, tenantId: values.MicrosoftAppTenantId };
  return {
    mode: 'production',
    host: values.HOST,
    port: values.PORT,
    tableName: values.TABLE_NAME,
    logLevel: values.LOG_LEVEL,
    publicUrl: values.PUBLIC_URL.replace(/\/$/, ''),
    proxyHops: values.PROXY_HOPS,
    tables: { url: values.TABLES_URL },
    bot:
      values.MicrosoftAppType === 'SingleTenant'
        ? { type: 'SingleTenant', ...app, password: values.MicrosoftAppPassword ?? '' }
        : { type: 'UserAssignedMSI', ...app },
    tabAppId: values.TAB_APP_ID,
    teamsAppId: values.TEAMS_APP_ID,
    insights: values.APPLICATIONINSIGHTS_CONNECTION_STRING ?? null,
    allowedTenants: values.ALLOWED_TENANTS,
    firstVru: { tenantId: values.FIRST_VRU[0], objectId: values.FIRST_VRU[1], seatId: values.FIRST_VRU_SEAT },
  };
}

function parsed<S extends z.ZodType>(schema: S, env: Environment, mixed: readonly string[]): z.output<S> {
  const outcome = schema.safeParse(env);
  const faults = outcome.success ? [] : outcome.error.issues.map((issue) => issue.message);
  if (!outcome.success || mixed.length > 0) throw new ConfigFault([...new Set([...mixed, ...faults])]);
  return outcome.data;
}
