import { type Config, ConfigFault, readConfig } from '../../../../bot/config';

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
  test('given everything it needs, then production is what an environment describes that asks for nothing else', () => {
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
    [
      'a setting once more in other letters',
      { ...PRODUCTION, MICROSOFTAPPID: BOT_APP },
      /MICROSOFTAPPID is read by nobody: the setting is called MicrosoftAppId/,
    ],
    ['half a port', { ...PRODUCTION, PORT: '80.5' }, /PORT is not a whole number/],
    ['a port beyond the last', { ...PRODUCTION, PORT: '65536' }, /PORT is above 65535/],
    ['no port', { ...PRODUCTION, PORT: '' }, /PORT is below 1/],
  ])('given %s, then it refuses and says so, and says nothing else', (_what, env, fault) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test('given ids in capitals, then they are kept as tokens carry them', () => {
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

  describe.each(Object.entries(PRODUCTION))('given %s', (name, value) => {
    test.each([
      ['a blank behind it', `${value} `, 'begins or ends with a blank'],
      ['a line break behind it', `${value}\n`, 'begins or ends with a blank'],
      ['quotation marks', `"${value}"`, 'stands in quotation marks'],
    ])('when it comes with %s, then that is said of it, and nothing else', (_what, given, words) => {
      expect(faultsOf({ ...PRODUCTION, [name]: given })).toEqual([expect.stringMatching(`^${name} ${words}`)]);
    });

    test('when it is written twice, then that is refused', () => {
      const readable = ['MicrosoftAppPassword'];
      expect(faultsOf({ ...PRODUCTION, [name]: value + value }).length > 0).toBe(!readable.includes(name));
    });
  });

  test('given a tenant twice, then it is one', () => {
    const config = readConfig({ ...PRODUCTION, ALLOWED_TENANTS: `${TENANT},${PARTNER_TENANT},${TENANT}` });
    expect(config).toMatchObject({ allowedTenants: [TENANT, PARTNER_TENANT] });
  });

  test('given faults, then the message lists them and repeats no secret', () => {
    const env = { ...PRODUCTION, MicrosoftAppPassword: 'hunter2', MicrosoftAppId: 'hunter3', PORT: '0' };
    expect(() => readConfig(env)).toThrow(/2 faults:\n- .*\n- /);
    expect(faultsOf(env).join()).not.toMatch(/hunter[23]/);
  });
});

describe('local mode', () => {
  test('given that it is asked for, then it listens on loopback and knows the emulator only', () => {
    expect(readConfig(LOCAL)).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      proxyHops: 0,
      tableName: 'dawg',
      logLevel: 'info',
      publicUrl: 'http://127.0.0.1:3978',
      tables: { connectionString: 'UseDevelopmentStorage=true' },
      sampleData: false,
    });
  });

  test.each([undefined, '', 'Local', 'LOCAL', 'dev', 'test'])(
    'given DAWG_MODE %p, then nothing of local mode is to be had',
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
