import { type Config, ConfigFault, readConfig } from '../../../../bot/config';
import { NOTHING_GIVEN } from '../../../../bot/public-pages/deployer';

const BOT_APP = '11111111-1111-4111-8111-111111111111';
const TAB_APP = '22222222-2222-4222-8222-222222222222';
const TENANT = '33333333-3333-4333-8333-333333333333';
const PARTNER_TENANT = '44444444-4444-4444-8444-444444444444';
const PERSON = '55555555-5555-4555-8555-555555555555';

const PRODUCTION = {
  TABLES_URL: 'https://store.table.core.windows.net',
  PUBLIC_URL: 'https://dawg.example.org/',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: BOT_APP,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'a secret',
  TAB_APP_ID: TAB_APP,
  TEAMS_APP_ID: '66666666-6666-4666-8666-666666666666',
  ALLOWED_TENANTS: `${TENANT}, ${PARTNER_TENANT}`,
  FIRST_VRU: `${TENANT}/${PERSON}`,
};

const LOCAL = { DAWG_MODE: 'local', TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true' };

type Env = Record<string, string | undefined>;

function faultsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

function without(env: Env, ...names: string[]): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

describe('production', () => {
  test('given all settings, then the mode is production, whether or not DAWG_MODE says so', () => {
    const config: Config = readConfig(PRODUCTION);
    expect(config).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      port: 3978,
      tableName: 'dawg',
      publicUrl: 'https://dawg.example.org',
      bot: { type: 'SingleTenant', appId: BOT_APP, tenantId: TENANT, password: 'a secret' },
      tabAppId: TAB_APP,
      allowedTenants: [TENANT, PARTNER_TENANT],
      firstVru: { tenantId: TENANT, objectId: PERSON, seatId: 'vru-analyst' },
    });
    expect(readConfig({ ...PRODUCTION, DAWG_MODE: 'production' })).toEqual(config);
  });

  test('given a managed identity, then no secret is asked for and none is kept', () => {
    const env = { ...without(PRODUCTION, 'MicrosoftAppPassword'), MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig(env)).toMatchObject({ bot: { type: 'UserAssignedMSI', appId: BOT_APP, tenantId: TENANT } });
    expect(JSON.stringify(readConfig({ ...env, MicrosoftAppPassword: 'left over' }))).not.toContain('left over');
  });

  test('given nothing at all, then every setting that is missing is named at once', () => {
    const faults = faultsOf({}).join('\n');
    const needed = ['TABLES_URL', 'PUBLIC_URL', 'MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId'];
    for (const name of [...needed, 'TAB_APP_ID', 'TEAMS_APP_ID', 'ALLOWED_TENANTS', 'FIRST_VRU']) {
      expect(faults).toContain(name);
    }
  });

  test('given faults of single settings and between settings, then all of them are listed together', () => {
    const faults = faultsOf({
      ...without(PRODUCTION, 'MicrosoftAppPassword', 'TABLES_URL'),
      TAB_APP_ID: BOT_APP.toUpperCase(),
      PORT: 'many',
      FIRST_VRU: `77777777-7777-4777-8777-777777777777/${PERSON}`,
    });
    expect(faults).toHaveLength(5);
    for (const name of ['MicrosoftAppPassword', 'TABLES_URL', 'TAB_APP_ID equals', 'PORT', 'FIRST_VRU']) {
      expect(faults.join('\n')).toContain(name);
    }
  });

  test.each<[string, Env, RegExp]>([
    ['no type of app', without(PRODUCTION, 'MicrosoftAppType'), /MicrosoftAppType must be SingleTenant or/],
    ['a multi-tenant bot', { ...PRODUCTION, MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType must be SingleTenant/],
    ['a type in another case', { ...PRODUCTION, MicrosoftAppType: 'singletenant' }, /MicrosoftAppType must be/],
    ['no app id', without(PRODUCTION, 'MicrosoftAppId'), /MicrosoftAppId is missing/],
    ['an empty app id', { ...PRODUCTION, MicrosoftAppId: '' }, /MicrosoftAppId is not a GUID/],
    ['no tenant', without(PRODUCTION, 'MicrosoftAppTenantId'), /MicrosoftAppTenantId is missing/],
    ['a single tenant without secret', without(PRODUCTION, 'MicrosoftAppPassword'), /MicrosoftAppPassword is missing/],
    ['an empty secret', { ...PRODUCTION, MicrosoftAppPassword: '' }, /MicrosoftAppPassword is missing/],
    ['one registration for bot and tab', { ...PRODUCTION, TAB_APP_ID: BOT_APP }, /TAB_APP_ID equals MicrosoftAppId/],
    ['no tenants', { ...PRODUCTION, ALLOWED_TENANTS: '' }, /ALLOWED_TENANTS/],
    ['any tenant', { ...PRODUCTION, ALLOWED_TENANTS: '*' }, /ALLOWED_TENANTS/],
    ['a first person without tenant', { ...PRODUCTION, FIRST_VRU: PERSON }, /FIRST_VRU/],
    ['storage without encryption', { ...PRODUCTION, TABLES_URL: 'http://store.example' }, /TABLES_URL/],
    ['a tab without encryption', { ...PRODUCTION, PUBLIC_URL: 'http://dawg.example.org' }, /PUBLIC_URL/],
    [
      'the emulator',
      { ...PRODUCTION, TABLES_CONNECTION_STRING: 'x' },
      /TABLES_CONNECTION_STRING belongs to local mode/,
    ],
    ['samples', { ...PRODUCTION, SAMPLE_DATA: 'yes' }, /SAMPLE_DATA belongs to local mode/],
    ['a folder for backups', { ...PRODUCTION, BACKUP_FOLDER: 'backups' }, /BACKUP_FOLDER belongs to local mode/],
    [
      'a container on http',
      { ...PRODUCTION, BACKUP_CONTAINER_URL: 'http://a.blob.core.windows.net/backups' },
      /BACKUP_CONTAINER_URL is not an https address/,
    ],
    [
      'a container with a signature',
      { ...PRODUCTION, BACKUP_CONTAINER_URL: 'https://a.blob.core.windows.net/backups?sig=x' },
      /without a signature/,
    ],
    [
      'an account without its container',
      { ...PRODUCTION, BACKUP_CONTAINER_URL: 'https://a.blob.core.windows.net/' },
      /BACKUP_CONTAINER_URL is https:/,
    ],
    ['a tab with a path', { ...PRODUCTION, PUBLIC_URL: 'https://dawg.example.org/tab' }, /PUBLIC_URL has a path/],
    ['an address twice', { ...PRODUCTION, PUBLIC_URL: 'https://a.example.orghttps://a.example.org' }, /PUBLIC_URL/],
    [
      'storage of another cloud',
      { ...PRODUCTION, TABLES_URL: 'https://store.table.core.usgovcloudapi.net' },
      /TABLES_URL is of another cloud/,
    ],
    [
      'the blobs of storage',
      { ...PRODUCTION, TABLES_URL: 'https://store.blob.core.windows.net' },
      /TABLES_URL is the endpoint of the blob service/,
    ],
    [
      'a table behind the endpoint',
      { ...PRODUCTION, TABLES_URL: 'https://store.table.core.windows.net/dawg' },
      /TABLES_URL has something behind its host/,
    ],
    ['half a port', { ...PRODUCTION, PORT: '80.5' }, /PORT is not a whole number/],
    ['a port beyond the last', { ...PRODUCTION, PORT: '65536' }, /PORT is above 65535/],
    ['no port', { ...PRODUCTION, PORT: '' }, /PORT is below 1/],
  ])('given %s, then it refuses with exactly that fault', (_what, env, fault) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test('given ids in capitals, then they are kept in lower case, as tokens carry them', () => {
    const config = readConfig({
      ...PRODUCTION,
      MicrosoftAppId: 'ABCDEFAB-1111-4111-8111-111111111111',
      ALLOWED_TENANTS: `${TENANT},ABCDEFAB-3333-4333-8333-333333333333`,
    });
    expect(config).toMatchObject({
      bot: { appId: 'abcdefab-1111-4111-8111-111111111111' },
      allowedTenants: [TENANT, 'abcdefab-3333-4333-8333-333333333333'],
    });
  });

  test('given faults, then the message lists them and repeats no secret', () => {
    const env = { ...PRODUCTION, MicrosoftAppPassword: 'hunter2', MicrosoftAppId: 'hunter3', PORT: '0' };
    expect(() => readConfig(env)).toThrow(/2 faults:\n- .*\n- /);
    expect(faultsOf(env).join()).not.toMatch(/hunter[23]/);
  });
});

describe('copying mistakes', () => {
  const LISTS = ['ALLOWED_TENANTS'];
  const names = Object.keys(PRODUCTION);

  test.each(names)('given %s in quotation marks, then only that is reported', (name) => {
    const value = PRODUCTION[name as keyof typeof PRODUCTION];
    expect(faultsOf({ ...PRODUCTION, [name]: `"${value}"` })).toEqual([
      `${name} has a quotation mark before or after it: take it out`,
    ]);
  });

  test.each(names)('given %s with a trailing space, then it is reported, or ignored in a list', (name) => {
    const value = PRODUCTION[name as keyof typeof PRODUCTION];
    const faults = LISTS.includes(name) ? [] : [`${name} has a blank before or after it: take it out`];
    expect(faultsOf({ ...PRODUCTION, [name]: `${value} ` })).toEqual(faults);
    expect(faultsOf({ ...PRODUCTION, [name]: `${value}\n` })).toEqual(faults);
  });

  test.each(names.filter((name) => !['MicrosoftAppPassword', ...LISTS].includes(name)))(
    'given %s with its value twice, then only that is reported',
    (name) => {
      const value = PRODUCTION[name as keyof typeof PRODUCTION];
      for (const between of ['', ',', ' ']) {
        const faults = faultsOf({ ...PRODUCTION, [name]: value + between + value });
        expect(faults).toEqual([`${name} says the same twice: give it once`]);
      }
    },
  );

  test('given a tenant twice, then it counts once', () => {
    const config = readConfig({ ...PRODUCTION, ALLOWED_TENANTS: `${TENANT},${TENANT}` });
    expect(config).toMatchObject({ allowedTenants: [TENANT] });
  });

  test('given a name only in other capitals, then the fault says what the setting is called', () => {
    const { MicrosoftAppId, ...others } = PRODUCTION;
    expect(faultsOf({ ...others, MICROSOFTAPPID: MicrosoftAppId })).toContain(
      'MICROSOFTAPPID is read by nobody: the setting is called MicrosoftAppId',
    );
  });

  test('given a name a second time in other capitals, then the fault says which to keep', () => {
    expect(faultsOf({ ...PRODUCTION, MICROSOFTAPPID: TAB_APP })).toEqual([
      'MicrosoftAppId is set twice, as MicrosoftAppId and as MICROSOFTAPPID: keep MicrosoftAppId',
    ]);
  });

  test('given an address of the server with a path, then that is reported', () => {
    expect(faultsOf({ ...PRODUCTION, PUBLIC_URL: 'https://dawg.example.org/app' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL has a path/),
    ]);
  });

  test('given a secret in quotation marks, then it is not repeated', () => {
    expect(faultsOf({ ...PRODUCTION, MicrosoftAppPassword: '"hunter2"' }).join()).not.toContain('hunter2');
  });
});

describe('what the deployer says on the public pages', () => {
  const said = { CONTROLLER_NAME: ' Example Council ', DATA_REGION: 'UK South' };

  test.each<[string, Env]>([
    ['production', PRODUCTION],
    ['local mode', LOCAL],
  ])('given %s, then texts are trimmed, and empty ones count as not given', (_mode, env) => {
    const { deployer } = readConfig({
      ...env,
      ...said,
      DPO_CONTACT: '  ',
      RETENTION_PERIOD: `$${'{{RETENTION_PERIOD}}'}`,
    });
    expect(deployer).toEqual({ ...NOTHING_GIVEN, controller: 'Example Council', dataRegion: 'UK South' });
  });

  test('given more than a sentence or two, then it refuses and names the setting', () => {
    expect(faultsOf({ ...PRODUCTION, LAWFUL_BASIS: 'x'.repeat(301) })).toEqual([
      'LAWFUL_BASIS is longer than 300 characters',
    ]);
  });
});

describe('local mode', () => {
  test('given that it is asked for, then it listens on loopback and accepts only the emulator', () => {
    expect(readConfig(LOCAL)).toEqual({
      mode: 'local',
      backups: null,
      host: '127.0.0.1',
      port: 3978,
      proxyHops: 0,
      deployer: NOTHING_GIVEN,
      tableName: 'dawg',
      logLevel: 'info',
      publicUrl: 'http://127.0.0.1:3978',
      tables: { connectionString: 'UseDevelopmentStorage=true' },
      sampleData: false,
    });
  });

  test.each([undefined, '', 'Local', 'LOCAL', 'dev', 'test'])(
    'given DAWG_MODE %p, then settings of local mode are refused',
    (mode) => {
      expect(() => readConfig({ ...LOCAL, DAWG_MODE: mode })).toThrow(ConfigFault);
    },
  );

  test.each(['0.0.0.0', '::', '192.168.1.10', 'dawg.example.org', '127.0.0.1.example.org', ''])(
    'given the address %p, then it refuses: nobody signs in there',
    (host) => {
      expect(faultsOf({ ...LOCAL, HOST: host })).toEqual([expect.stringContaining('HOST must be loopback')]);
    },
  );

  test.each(['127.0.0.1', '::1', 'localhost'])('given the address %p, then it starts', (host) => {
    expect(readConfig({ ...LOCAL, HOST: host })).toMatchObject({ host });
  });

  test.each(Object.entries(PRODUCTION))('given %s of production beside it, then it refuses', (name, value) => {
    expect(faultsOf({ ...LOCAL, [name]: value })).toEqual([
      `${name} is a setting of production and cannot stand beside DAWG_MODE=local`,
    ]);
  });

  test('given a production environment of Node, no storage and another address, then all three are named', () => {
    const faults = faultsOf({ DAWG_MODE: 'local', NODE_ENV: 'production', HOST: '0.0.0.0' });
    expect(faults).toHaveLength(3);
    for (const name of ['NODE_ENV=production', 'TABLES_CONNECTION_STRING', 'HOST']) {
      expect(faults.join('\n')).toContain(name);
    }
  });
});
