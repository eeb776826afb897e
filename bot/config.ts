/**
 * Environment → Config. The only place that reads the environment; all faults are listed at once. Local mode has to be
 * asked for, stays on this machine, and mixes with no setting of production.
 */
import { z } from 'zod';
import { doublyNamed, isUnfilled, type SettingSlip, slipOf } from '../shared/contract/setting-form';
import type { Deployer } from './public-pages/deployer';

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
  /** What the organisation that runs the app says of itself on the public pages. */
  readonly deployer: Deployer;
  /** Where the nightly backups go: a container of Blob storage, or a folder; null: there are none. */
  readonly backups: { readonly containerUrl: string } | { readonly folder: string } | null;
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

/** Most characters of what a deployer says on a page: a sentence or two. */
const LONGEST_SAID = 300;

/** Text on the public pages; empty, or a placeholder that no tool filled in, is what nobody has said yet. */
const onPublicPages = (name: string) =>
  z
    .string()
    .trim()
    .max(LONGEST_SAID, `${name} is longer than ${LONGEST_SAID} characters`)
    .transform((text) => (text === '' || isUnfilled(text) ? null : text))
    .default(null);

const deployer = {
  CONTROLLER_NAME: onPublicPages('CONTROLLER_NAME'),
  DPO_CONTACT: onPublicPages('DPO_CONTACT'),
  APP_CONTACT: onPublicPages('APP_CONTACT'),
  LAWFUL_BASIS: onPublicPages('LAWFUL_BASIS'),
  DATA_REGION: onPublicPages('DATA_REGION'),
  RETENTION_PERIOD: onPublicPages('RETENTION_PERIOD'),
};

const common = {
  ...deployer,
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
  BACKUP_FOLDER: z.string().default(''),
});

const productionSchema = z.object({
  ...common,
  HOST: z.string().default('0.0.0.0'),
  TABLES_URL: z.url({
    protocol: /^https$/,
    error: 'TABLES_URL is missing or not an https address: the endpoint of the table service',
  }),
  PUBLIC_URL: z
    .url({
      protocol: /^https$/,
      error: 'PUBLIC_URL is missing or not an https address: where the tab is served',
    })
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'PUBLIC_URL has a path: give the address of the server alone, such as https://dawg.example.org',
    ),
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
    .transform((list) => [...new Set(list.split(',').map((tenant) => tenant.trim().toLowerCase()))])
    .pipe(z.array(z.guid('ALLOWED_TENANTS has an entry that is not a GUID')).min(1)),
  FIRST_VRU: z
    .string({ error: 'FIRST_VRU is missing: <tenant id>/<object id> of the person of the VRU who binds the seats' })
    .transform((text) => text.split('/'))
    .pipe(
      z.tuple(
        [z.guid('FIRST_VRU: the tenant id is not a GUID'), z.guid('FIRST_VRU: the object id is not a GUID')],
        'FIRST_VRU is not <tenant id>/<object id>',
      ),
    ),
  FIRST_VRU_SEAT: z.string().default('vru-analyst'),
  BACKUP_CONTAINER_URL: z
    .url({
      protocol: /^https$/,
      error: 'BACKUP_CONTAINER_URL is not an https address: the container of Blob storage for the nightly backups',
    })
    .refine((url) => URL.canParse(url) && new URL(url).search === '' && new URL(url).pathname.length > 1, {
      error: 'BACKUP_CONTAINER_URL is https://<account>.blob.core.windows.net/<container>, without a signature',
    })
    .optional(),
});

/** Every setting, of either mode. */
export const SETTINGS: readonly string[] = [
  'DAWG_MODE',
  ...new Set([...Object.keys(localSchema.shape), ...Object.keys(productionSchema.shape)]),
];

/** Every setting that only production has. */
const PRODUCTION_ONLY = Object.keys(productionSchema.shape).filter((name) => !Object.hasOwn(localSchema.shape, name));

/** Slips that count for a setting. Text of the public pages is anybody's own; lists and sentences may repeat themselves. */
function slipsFor(name: string): readonly SettingSlip[] {
  if (Object.hasOwn(deployer, name)) return [];
  if (name === 'ALLOWED_TENANTS') return ['quoted'];
  return name === 'MicrosoftAppPassword' ? ['quoted', 'blank'] : ['quoted', 'blank', 'twice'];
}

/** The slips of copying, by the setting. */
function slipsIn(env: Environment): ReadonlyMap<string, string> {
  return new Map(
    SETTINGS.flatMap((name) => {
      const slip = slipOf(env[name] ?? '', slipsFor(name));
      return slip === null ? [] : [[name, `${name} ${slip}`] as const];
    }),
  );
}

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
export function readConfig(env: Environment): Config {
  const mode = env.DAWG_MODE ?? 'production';
  if (mode === 'local') return readLocal(env);
  if (mode === 'production') return readProduction(env);
  throw new ConfigFault([`DAWG_MODE is "${mode}"; it is local or production`]);
}

function readLocal(env: Environment): LocalConfig {
  const mixed = PRODUCTION_ONLY.filter((name) => (env[name] ?? '') !== '').map(
    (name) => `${name} is a setting of production and cannot stand beside DAWG_MODE=local`,
  );
  if (env.NODE_ENV === 'production') mixed.push('NODE_ENV=production cannot stand beside DAWG_MODE=local');
  const values = parsed(localSchema, env, mixed);
  return {
    mode: 'local',
    host: values.HOST,
    port: values.PORT,
    tableName: values.TABLE_NAME,
    logLevel: values.LOG_LEVEL,
    publicUrl: `http://127.0.0.1:${values.PORT}`,
    proxyHops: 0,
    deployer: deployerOf(values),
    tables: { connectionString: values.TABLES_CONNECTION_STRING },
    sampleData: values.SAMPLE_DATA === 'yes',
    backups: values.BACKUP_FOLDER === '' ? null : { folder: values.BACKUP_FOLDER },
  };
}

function readProduction(env: Environment): ProductionConfig {
  const mixed = ['TABLES_CONNECTION_STRING', 'SAMPLE_DATA', 'BACKUP_FOLDER']
    .filter((name) => (env[name] ?? '') !== '')
    .map((name) => `${name} belongs to local mode; production reaches its storage through TABLES_URL`);
  const values = parsed(productionSchema, env, [...mixed, ...productionMismatches(env)]);
  const app = { appId: values.MicrosoftAppId, tenantId: values.MicrosoftAppTenantId };
  return {
    mode: 'production',
    host: values.HOST,
    port: values.PORT,
    tableName: values.TABLE_NAME,
    logLevel: values.LOG_LEVEL,
    publicUrl: values.PUBLIC_URL.replace(/\/$/, ''),
    proxyHops: values.PROXY_HOPS,
    deployer: deployerOf(values),
    tables: { url: values.TABLES_URL },
    backups: values.BACKUP_CONTAINER_URL === undefined ? null : { containerUrl: values.BACKUP_CONTAINER_URL },
    bot:
      values.MicrosoftAppType === 'SingleTenant'
        ? { type: 'SingleTenant', ...app, password: values.MicrosoftAppPassword ?? '' }
        : { type: 'UserAssignedMSI', ...app },
    tabAppId: values.TAB_APP_ID,
    teamsAppId: values.TEAMS_APP_ID,
    allowedTenants: values.ALLOWED_TENANTS,
    firstVru: { tenantId: values.FIRST_VRU[0], objectId: values.FIRST_VRU[1], seatId: values.FIRST_VRU_SEAT },
  };
}

type DeployerSettings = { readonly [Name in keyof typeof deployer]: string | null };

function deployerOf(values: DeployerSettings): Deployer {
  return {
    controller: values.CONTROLLER_NAME,
    dataProtectionContact: values.DPO_CONTACT,
    appContact: values.APP_CONTACT,
    lawfulBasis: values.LAWFUL_BASIS,
    dataRegion: values.DATA_REGION,
    retention: values.RETENTION_PERIOD,
  };
}

/** What slipped in says more than what it made of the value: of such a setting nothing else is told. */
function parsed<S extends z.ZodType>(schema: S, env: Environment, mixed: readonly string[]): z.output<S> {
  const slips = slipsIn(env);
  const outcome = schema.safeParse(env);
  const issues = outcome.success ? [] : outcome.error.issues.filter(({ path }) => !slips.has(String(path[0])));
  const others = [...mixed, ...issues.map(({ message }) => message)];
  const faults = [...doublyNamed(env, SETTINGS), ...slips.values(), ...others];
  if (!outcome.success || faults.length > 0) throw new ConfigFault([...new Set(faults)]);
  return outcome.data;
}

/** Where the rows are, for a command that an operator gives: the server's own settings, and no more of them than that takes. */
export interface StorageConfig {
  readonly tableName: string;
  readonly access: { readonly url: string } | { readonly connectionString: string };
}

/**
 * The storage that an environment describes.
 *
 * @throws ConfigFault with every fault found.
 */
export function readStorage(env: Environment): StorageConfig {
  const { TABLE_NAME } = parsed(z.object({ TABLE_NAME: common.TABLE_NAME }), env, []);
  const { TABLES_URL = '', TABLES_CONNECTION_STRING = '' } = env;
  if ((TABLES_URL === '') === (TABLES_CONNECTION_STRING === '')) {
    throw new ConfigFault([
      'Set TABLES_URL (the endpoint of the table service, reached with your own Azure identity: "az login") or TABLES_CONNECTION_STRING (that of Azurite), one of the two',
    ]);
  }
  if (TABLES_URL === '') return { tableName: TABLE_NAME, access: { connectionString: TABLES_CONNECTION_STRING } };
  const { TABLES_URL: url } = parsed(z.object({ TABLES_URL: productionSchema.shape.TABLES_URL }), env, []);
  return { tableName: TABLE_NAME, access: { url } };
}
