/**
 * Schemas of the environment: every setting of either mode, and the message for each invalid value. What the server
 * does with the settings is not decided here.
 */
import { z } from 'zod';
import { type CopyMistake, findCopyMistake, findMisnamedSettings, isUnfilled } from '../shared/contract/setting-form';

/** All faults of the environment, one sentence each. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    );
    this.name = 'ConfigFault';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A GUID in lower case, as in tokens: comparisons are exact. */
const guid = (name: string, what: string) =>
  z
    .guid({
      error: (issue) => (issue.input === undefined ? `${name} is missing: ${what}` : `${name} is not a GUID: ${what}`),
    })
    .toLowerCase();

/** Maximum characters of a deployer's text on a page: a sentence or two. */
const LONGEST_SAID = 300;

/** Text on the public pages. Null if it is empty or a placeholder that no tool has filled in. */
const onPublicPages = (name: string) =>
  z
    .string()
    .trim()
    .max(LONGEST_SAID, `${name} is longer than ${LONGEST_SAID} characters`)
    .transform((text) => (text === '' || isUnfilled(text) ? null : text))
    .default(null);

export const deployer = {
  CONTROLLER_NAME: onPublicPages('CONTROLLER_NAME'),
  DPO_CONTACT: onPublicPages('DPO_CONTACT'),
  APP_CONTACT: onPublicPages('APP_CONTACT'),
  LAWFUL_BASIS: onPublicPages('LAWFUL_BASIS'),
  DATA_REGION: onPublicPages('DATA_REGION'),
  RETENTION_PERIOD: onPublicPages('RETENTION_PERIOD'),
};

export const common = {
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

/**
 * Whether an address is a scheme and host with nothing behind it. True for an invalid address: that is reported
 * elsewhere.
 */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { pathname, search, hash, username } = new URL(address);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

const OTHER_CLOUDS = /\.core\.(?:chinacloudapi\.cn|usgovcloudapi\.net|cloudapi\.de)$/;

/** Returns what is wrong with an https address as the endpoint of the table service, or null if no fault is visible. */
function tablesFault(address: string): string | null {
  // An invalid address has been reported already.
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  if (!isOrigin(address))
    return 'TABLES_URL has something behind its host: give the endpoint of the table service alone';
  if (OTHER_CLOUDS.test(hostname)) return 'TABLES_URL is of another cloud: the identity gets tokens for the public one';
  const service = /\.(blob|queue|file|dfs|web)\.core\.windows\.net$/.exec(hostname)?.[1];
  return service === undefined
    ? null
    : `TABLES_URL is the endpoint of the ${service} service, not of the table service`;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export const localSchema = z.object({
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

export const productionSchema = z.object({
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
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(
      /^(?=.*\bInstrumentationKey=[0-9a-f-]{36}(?:;|$))/i,
      'APPLICATIONINSIGHTS_CONNECTION_STRING is not one: it has the part InstrumentationKey=<GUID>',
    )
    .optional(),
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
export const PRODUCTION_ONLY = Object.keys(productionSchema.shape).filter(
  (name) => !Object.hasOwn(localSchema.shape, name),
);

/**
 * Returns the copying mistakes to look for in a setting. Texts on the public pages are free; lists and sentences may
 * repeat themselves.
 */
function slipsFor(name: string): readonly CopyMistake[] {
  if (Object.hasOwn(deployer, name)) return [];
  if (name === 'ALLOWED_TENANTS') return ['quoted'];
  return name === 'MicrosoftAppPassword' ? ['quoted', 'blank'] : ['quoted', 'blank', 'twice'];
}

/** Returns the copying mistakes found, by setting name. */
function slipsIn(env: Environment): ReadonlyMap<string, string> {
  return new Map(
    SETTINGS.flatMap((name) => {
      const slip = findCopyMistake(env[name] ?? '', slipsFor(name));
      return slip === null ? [] : [[name, `${name} ${slip}`] as const];
    }),
  );
}

/**
 * Parses the environment. If a setting has a copying mistake, only that is reported for it: it explains more than the
 * faults of the resulting value.
 *
 * @throws ConfigFault with every fault found, including those in `mixed`.
 */
export function parsed<S extends z.ZodType>(schema: S, env: Environment, mixed: readonly string[]): z.output<S> {
  const slips = slipsIn(env);
  const outcome = schema.safeParse(env);
  const issues = outcome.success ? [] : outcome.error.issues.filter(({ path }) => !slips.has(String(path[0])));
  const others = [...mixed, ...issues.map(({ message }) => message)];
  const faults = [...findMisnamedSettings(env, SETTINGS), ...slips.values(), ...others];
  if (!outcome.success || faults.length > 0) throw new ConfigFault([...new Set(faults)]);
  return outcome.data;
}
