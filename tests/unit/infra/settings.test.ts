import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, SETTINGS } from '../../../bot/config';
import { DEPLOYMENTS } from '../../../infra/bicep';
import { appSettings, readSnapshot } from './snapshots';

/** Settings that App Service or a library reads, not the server's own configuration. */
const OTHERS_READ = [
  'APPLICATIONINSIGHTS_SDKSTATS_DISABLED',
  'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
  'AZURE_CLIENT_ID',
  'AZURE_TOKEN_CREDENTIALS',
  'NODE_ENV',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
  'WEBSITE_HEALTHCHECK_MAXPINGFAILURES',
  'WEBSITE_RUN_FROM_PACKAGE',
  'WEBSITE_WARMUP_PATH',
  'WEBSITE_WARMUP_STATUSES',
];

/** Server settings that are not set on App Service. */
const LEFT_OUT = [
  'HOST', // all addresses, as in a container
  'PORT', // App Service provides the port
  'MicrosoftAppPassword', // the bot uses a managed identity
  'TABLES_CONNECTION_STRING', // local mode
  'SAMPLE_DATA', // local mode
  'BACKUP_FOLDER', // local mode
];

/** Values that Azure knows only after a resource has been created, by the end of the expression. */
const KNOWN_LATER: Readonly<Record<string, string>> = {
  '.primaryEndpoints.table]': 'https://dawgprod.table.core.windows.net/',
  ".primaryEndpoints.blob, 'backups')]": 'https://dawgprod.blob.core.windows.net/backups',
  '.clientId]': '77777777-7777-4777-8777-777777777777',
  '.ConnectionString]': 'InstrumentationKey=00000000-0000-0000-0000-000000000000',
};

function settled(value: string): string {
  const end = Object.keys(KNOWN_LATER).find((suffix) => value.includes('reference(') && value.endsWith(suffix));
  return end === undefined ? value : (KNOWN_LATER[end] ?? value);
}

describe.each(DEPLOYMENTS)('given the settings of the server in %s', (deployment) => {
  const settings = appSettings(readSnapshot(deployment));
  const environment = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, settled(value)]));

  it('then the server starts with them, in production, behind one proxy, without a secret', () => {
    expect(readConfig(environment)).toMatchObject({
      mode: 'production',
      proxyHops: 1,
      bot: { type: 'UserAssignedMSI', appId: '77777777-7777-4777-8777-777777777777' },
      publicUrl: readSnapshot(deployment).outputs.PUBLIC_URL,
    });
  });

  it('then every setting that the server asks for is there, and none that nobody reads', () => {
    const expected = [...SETTINGS.filter((name) => !LEFT_OUT.includes(name)), ...OTHERS_READ];
    expect(Object.keys(settings).sort()).toEqual([...new Set(expected)].sort());
  });

  it('then the log holds the lines that the alerts read', () => {
    expect(['debug', 'info']).toContain(settings.LOG_LEVEL);
  });

  it('then only the managed identity is tried, the same one for storage and bot', () => {
    expect(settings.AZURE_TOKEN_CREDENTIALS).toBe('ManagedIdentityCredential');
    expect(settings.AZURE_CLIENT_ID).toBe(settings.MicrosoftAppId);
  });

  it('then the platform waits longer than a server needs to stop, and builds nothing', () => {
    const seconds = Number(settings.WEBSITES_CONTAINER_STOP_TIME_LIMIT);
    expect(seconds).toBeGreaterThanOrEqual(20);
    expect(seconds).toBeLessThanOrEqual(120);
    expect(settings.SCM_DO_BUILD_DURING_DEPLOYMENT).toBe('false');
  });
});

describe('given the misspelt value that the sign-in library would throw for', () => {
  it('then the value we set is one that it knows', () => {
    const library = join(
      __dirname,
      '../../../node_modules/@azure/identity/dist/commonjs/credentials/defaultAzureCredential.js',
    );
    expect(existsSync(library)).toBe(true);
    expect(readFileSync(library, 'utf8').toLowerCase()).toContain('case "managedidentitycredential"');
  });
});
