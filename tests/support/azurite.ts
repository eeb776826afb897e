/** The table storage of the tests: one Azurite, in memory, for a whole run of Jest; a table of its own for each test. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, startAzurite } from '../../bot/local/azurite';

const root = join(__dirname, '..', '..');
const VARIABLE = 'TABLES_CONNECTION_STRING';

/** Jest loads set-up and teardown separately, in one process: what they share hangs on the process. */
const shared = globalThis as { dawgTestAzurite?: Azurite };

/** Starts an Azurite that forgets everything when it stops. */
export async function startMemoryAzurite(): Promise<Azurite> {
  const log = join(tmpdir(), `azurite-${randomUUID()}.log`);
  const azurite = await startAzurite({ root, dataDir: null, log });
  await azurite.ready();
  return azurite;
}

/** For Jest's globalSetup: starts the run's Azurite and tells the workers where it is. */
export async function startSharedAzurite(): Promise<void> {
  shared.dawgTestAzurite = await startMemoryAzurite();
  process.env[VARIABLE] = shared.dawgTestAzurite.connectionString;
}

/** For Jest's globalTeardown. */
export async function stopSharedAzurite(): Promise<void> {
  await shared.dawgTestAzurite?.child.stop();
}

/** Where the run's Azurite is. Errors: throws outside the integration and e2e projects. */
export function tablesConnectionString(): string {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error('Azurite runs for integration and e2e tests only');
  return value;
}

/** A name no other test uses. Table names are letters and digits. */
export function freshTableName(): string {
  return `test${randomUUID().replaceAll('-', '')}`;
}
