/**
 * Azurite writes its file every few seconds; everything that it acknowledged before it is stopped has to be in the
 * file.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { type Azurite, startAzurite } from '../../../bot/local/azurite';
import { freshTableName } from '../../support/azurite';

const root = join(__dirname, '..', '..', '..');

describe('the storage of npm start', () => {
  let dataDir = '';
  const open = async (): Promise<Azurite> => {
    const azurite = await startAzurite({ root, dataDir, log: join(dataDir, 'azurite.log') });
    await azurite.ready();
    return azurite;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'dawg-storage-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

  it('given it is stopped right after a write, still has it at the next start', async () => {
    const table = freshTableName();
    const client = (azurite: Azurite) =>
      TableClient.fromConnectionString(azurite.connectionString, table, { allowInsecureConnection: true });
    const text = randomUUID();
    const first = await open();
    await client(first).createTable();
    await client(first).createEntity({ partitionKey: 'p', rowKey: 'r', text });
    await first.child.stop();
    expect(await first.child.exited).toBe('with exit code 0');

    const second = await open();
    const found = await client(second).getEntity('p', 'r');
    await second.child.stop();
    expect(found.text).toBe(text);
  });
});
