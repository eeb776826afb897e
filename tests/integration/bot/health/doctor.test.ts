/** The doctor command, tested from the outside, with a table and simulated answers. */
import { randomUUID } from 'node:crypto';
import { DELAYS } from '../../../../bot/delays';
import { type Examination, runChecks } from '../../../../bot/doctor/examine';
import type { Answer } from '../../../../bot/doctor/probe';
import { storageFaults } from '../../../support/storage/faults';
import { openTestTable } from '../../../support/storage/tables';

const ID = '11111111-1111-4111-8111-111111111111';
const TAB = '22222222-2222-4222-8222-222222222222';
const ENVIRONMENT = {
  TABLES_URL: 'https://store.table.core.windows.net',
  PUBLIC_URL: 'https://dawg.example.org',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: ID,
  MicrosoftAppTenantId: ID,
  TAB_APP_ID: TAB,
  TEAMS_APP_ID: ID,
  ALLOWED_TENANTS: ID,
  FIRST_VRU: `${ID}/${ID}`,
};
const NOW = Date.parse('2026-11-26T10:00:00.000Z');
const date = new Date(NOW).toUTCString();

function healthy(url: string): Answer {
  if (url.endsWith('/readyz')) return { status: 200, body: 'ready', date };
  if (url.endsWith('/api/messages')) return { status: 401, body: '', date };
  return { status: 200, body: '{"jwks_uri":"x"}', date };
}

const faults = storageFaults();
const looking = (changed: Partial<Examination> = {}) =>
  runChecks({
    environment: ENVIRONMENT,
    ask: async (url) => healthy(url),
    now: () => NOW,
    credential: () => ({ getToken: async () => ({ token: 'x', expiresOnTimestamp: 0 }) }),
    openTable: () =>
      openTestTable({
        tableName: `t${randomUUID().replaceAll('-', '')}`,
        patience: DELAYS.storage.interactive,
        observers: [faults.observe],
      }),
    ...changed,
  });
const states = async (changed?: Partial<Examination>) =>
  Object.fromEntries((await looking(changed)).map(({ check, state }) => [check, state]));

const ALL_WELL = {
  Settings: 'pass',
  'Manifest domain': 'pass',
  'Server, from its address': 'pass',
  'Bot endpoint': 'pass',
  'Token keys (sign-in)': 'pass',
  'Token keys (bot)': 'pass',
  Clock: 'pass',
  Identity: 'pass',
  Storage: 'pass',
};

afterEach(() => faults.clear());

test('given a working deployment, then every check passes', async () => {
  expect(await states()).toEqual(ALL_WELL);
});

test('given no settings, then each missing one is reported, dependent checks are skipped, and the rest run', async () => {
  const findings = await looking({ environment: {} });
  expect(findings.filter(({ check, state }) => check === 'Settings' && state === 'fail').length).toBeGreaterThan(5);
  expect(findings.filter(({ state }) => state === 'skip').map(({ check }) => check)).toEqual([
    'Manifest domain',
    'Server, from its address',
    'Bot endpoint',
    'Identity',
    'Storage',
  ]);
  expect(findings.find(({ check }) => check === 'Clock')).toMatchObject({ state: 'pass' });
});

test('given unavailable storage, then only the storage check fails', async () => {
  faults.plan({ fault: 'busy', at: 1, lasts: 'onwards' });
  expect(await states()).toEqual({ ...ALL_WELL, Storage: 'fail' });
});

test('given no identity, then only the first line of the library’s error is reported', async () => {
  const error = new Error('No managed identity here\nEnvironmentCredential: secret detail');
  const findings = await looking({ credential: () => ({ getToken: () => Promise.reject(error) }) });
  const found = findings.find(({ check }) => check === 'Identity');
  expect(found).toMatchObject({ state: 'fail', found: 'No token for storage: No managed identity here' });
});

test('given a clock ten minutes off, and a certificate problem at the server, then both are reported', async () => {
  const behind = { now: () => NOW - 600_000 };
  const ask = async (url: string): Promise<Answer> =>
    url.startsWith(ENVIRONMENT.PUBLIC_URL) ? { obstacle: 'certificate' } : healthy(url);
  expect(await states({ ...behind, ask })).toEqual({
    ...ALL_WELL,
    Clock: 'fail',
    'Server, from its address': 'fail',
    'Bot endpoint': 'fail',
  });
});
