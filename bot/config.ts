/**
 * Reads the server's configuration from the environment; no other part of the server reads it. All faults are listed at
 * once. Local mode has to be requested explicitly, is limited to this machine, and cannot be combined with production
 * settings.
 */
import { z } from 'zod';
import type { Deployer } from './public-pages/deployer';
import {
  ConfigFault,
  common,
  type deployer,
  type Environment,
  localSchema,
  PRODUCTION_ONLY,
  parsed,
  productionSchema,
} from './settings';

export { ConfigFault, SETTINGS } from './settings';

/** The credentials of the bot's app registration. New multi-tenant bots can no longer be created. */
export type BotCredentials =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

interface CommonConfig {
  readonly host: string;
  readonly port: number;
  readonly tableName: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** The address of this server for browsers, without a trailing slash. */
  readonly publicUrl: string;
  /** Number of trusted reverse proxies in front of this server, each of which appends the caller's address. */
  readonly proxyHops: number;
  /** What the public pages state about the organisation that runs the app. */
  readonly deployer: Deployer;
  /** Where the nightly backups are written: a container of Blob storage, or a folder. Null: no backups. */
  readonly backups: { readonly containerUrl: string } | { readonly folder: string } | null;
}

export interface LocalConfig extends CommonConfig {
  readonly mode: 'local';
  readonly tables: { readonly connectionString: string };
  readonly sampleData: boolean;
}

export interface ProductionConfig extends CommonConfig {
  readonly mode: 'production';
  /** Endpoint of the table service; accessed with the server's own Azure identity. */
  readonly tables: { readonly url: string };
  readonly bot: BotCredentials;
  /** The tab's own app registration: the audience of its sign-in tokens. */
  readonly tabAppId: string;
  /** Id of the app in Teams, for links into the tab. */
  readonly teamsAppId: string;
  /** Connection string of the Application Insights resource for traces and metrics. Null: none are collected. */
  readonly insights: string | null;
  readonly allowedTenants: readonly string[];
  /** The first person of the VRU, who binds everybody else to their seats. */
  readonly firstVru: { readonly tenantId: string; readonly objectId: string; readonly seatId: string };
}

export type Config = LocalConfig | ProductionConfig;

/**
 * Returns the faults that concern several settings. It checks the environment itself, because a schema stops at the
 * faults of single settings.
 */
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
 * Returns the configuration that the environment describes. The mode is production unless DAWG_MODE is `local`.
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
    insights: values.APPLICATIONINSIGHTS_CONNECTION_STRING ?? null,
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

/** The settings of the storage, for operator commands: the part of the server's settings that these need. */
export type StorageConfig = Pick<Config, 'tableName' | 'tables'>;

/**
 * Returns the storage settings that the environment describes.
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
  if (TABLES_URL === '') return { tableName: TABLE_NAME, tables: { connectionString: TABLES_CONNECTION_STRING } };
  const { TABLES_URL: url } = parsed(z.object({ TABLES_URL: productionSchema.shape.TABLES_URL }), env, []);
  return { tableName: TABLE_NAME, tables: { url } };
}
