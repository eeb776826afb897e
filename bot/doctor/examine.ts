/**
 * Collects, from outside, the answers that the checks judge. If a check fails, later ones still run as far as they can.
 */
import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { type Config, ConfigFault, type ProductionConfig, readConfig } from '../config';
import { DOCTOR, keys } from '../store/keys';
import { storageFault } from '../store/storage-fault';
import type { Table } from '../store/table';
import {
  checkClock,
  checkDomain,
  checkEndpoint,
  checkIdentity,
  checkKeys,
  checkServer,
  checkSettings,
  checkStorage,
} from './checks';
import { type Finding, skip } from './finding';
import type { Probe } from './probe';

const BOT_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const SIGN_IN_KEYS = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';
const STORAGE_SCOPE = 'https://storage.azure.com/.default';

export interface Examination {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly ask: Probe;
  readonly now: () => number;
  readonly credential: () => Pick<TokenCredential, 'getToken'>;
  readonly openTable: (config: Config) => Table;
}

/** Returns all findings, in the order in which a request passes the parts. */
export async function runChecks(examination: Examination): Promise<readonly Finding[]> {
  const { environment, ask, now } = examination;
  const { config, faults } = settingsOf(environment);
  const production = config?.mode === 'production' ? config : null;
  const [signIn, bot] = await Promise.all([ask(SIGN_IN_KEYS), ask(BOT_KEYS)]);
  const asOf = now();
  return [
    ...checkSettings(faults),
    ...(await outside(production, ask)),
    checkKeys('sign-in', SIGN_IN_KEYS, signIn),
    checkKeys('bot', BOT_KEYS, bot),
    checkClock(signIn, asOf),
    await identity(production, examination),
    await storage(config, examination),
  ];
}

function settingsOf(environment: Examination['environment']) {
  try {
    return { config: readConfig(environment), faults: [] };
  } catch (error) {
    if (error instanceof ConfigFault) return { config: null, faults: error.faults };
    throw error;
  }
}

const NO_SETTINGS = 'Not looked at: the settings of production come first';

async function outside(config: ProductionConfig | null, ask: Probe): Promise<readonly Finding[]> {
  const checks = ['Manifest domain', 'Server, from its address', 'Bot endpoint'];
  if (config === null) return checks.map((check) => skip(check, NO_SETTINGS));
  const [server, endpoint] = await Promise.all([
    ask(`${config.publicUrl}/readyz`),
    ask(`${config.publicUrl}/api/messages`, { method: 'POST' }),
  ]);
  return [checkDomain(config.publicUrl), checkServer(server), checkEndpoint(endpoint)];
}

async function identity(config: ProductionConfig | null, { credential }: Examination): Promise<Finding> {
  if (config === null) return skip('Identity', NO_SETTINGS);
  try {
    await credential().getToken(STORAGE_SCOPE);
    return checkIdentity(null);
  } catch (error) {
    // The library's message lists everything that it tried; its first line names the error.
    return checkIdentity(error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'unknown error');
  }
}

async function storage(config: Config | null, { openTable }: Examination): Promise<Finding> {
  if (config === null) return skip('Storage', NO_SETTINGS);
  const mark = randomUUID();
  try {
    const table = openTable(config);
    await table.create();
    await table.commit(DOCTOR, [{ kind: 'put', key: keys.doctorMark, value: { mark } }]);
    const read = await table.read<{ readonly mark: string }>(DOCTOR, keys.doctorMark);
    return checkStorage({ seen: read?.value.mark === mark });
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return checkStorage({ fault });
  }
}
