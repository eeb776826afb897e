/** Table storage for tests: one in-memory Azurite for a whole Jest run, and a separate table for each test. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, startAzurite } from '../../bot/local/azurite';

const root = join(__dirname, '..', '..');
const VARIABLE = 'TABLES_CONNECTION_STRING';

/** Jest loads set-up and teardown as separate modules in one process, so that they share state through `globalThis`. */
const shared = globalThis as { dawgTestAzurite?: Azurite };

/** Starts an Azurite whose data is lost when it stops. */
export async function startMemoryAzurite(): Promise<Azurite> {
  const log = join(tmpdir(), `azurite-${randomUUID()}.log`);
  const azurite = await startAzurite({ root, dataDir: null, log });
  await azurite.ready();
  return azurite;
}

/** For Jest's globalSetup: starts the run's Azurite and passes its connection string to the workers. */
export async function startSharedAzurite(): Promise<void> {
  shared.dawgTestAzurite = await startMemoryAzurite();
  process.env[VARIABLE] = shared.dawgTestAzurite.connectionString;
}

/** For Jest's globalTeardown: stops the run's Azurite. */
export async function stopSharedAzurite(): Promise<void> {
  await shared.dawgTestAzurite?.child.stop();
}

/** Returns the connection string of the run's Azurite. Throws: outside the integration and whole projects. */
export function tablesConnectionString(): string {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error('Azurite runs for the integration and whole projects only');
  return value;
}

/** Returns a unique table name. Table names consist of letters and digits. */
export function freshTableName(): string {
  return `test${randomUUID().replaceAll('-', '')}`;
}
