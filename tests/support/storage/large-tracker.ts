/**
 * Groups with years of tracker data, for tests and benchmarks of the cost of size. They use a separate Azurite: it
 * scans all rows on every insert, so that so many rows are written directly into its file rather than through its API.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../../bot/local/azurite';
import { membershipOf } from '../../../bot/services/membership/found-group';
import { toEntity } from '../../../bot/store/codec';
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import { FACTS } from '../app';
import { seatedGroup } from './large-group';
import { trackerYears, type Years } from './years/tracker-years';

/** Maximum number of data sources that the group is expected to have. */
export const MANY_SOURCES = 300;
/** Ten years in months: with so many sources, 36,000 requests. */
export const TEN_YEARS = 120;

export interface LargeTrackers {
  /** The table names, one for each group, in the order of the stories. */
  readonly tableNames: readonly string[];
  readonly connectionString: string;
  stop(): Promise<void>;
}

const ROOT = join(__dirname, '..', '..', '..');
const VARIABLE = 'TABLES_CONNECTION_STRING';

/**
 * Starts an Azurite with a group for each of these stories, with every seat held. Until it is stopped, this process
 * uses it as its Azurite. A server that starts on one of the tables finds the figures of every quarter.
 */
export async function startLargeTrackers(now: IsoInstant, stories: readonly Years[]): Promise<LargeTrackers> {
  const before = process.env[VARIABLE];
  const dataDir = mkdtempSync(join(tmpdir(), 'large-tracker-'));
  const place = { root: ROOT, dataDir, log: join(dataDir, 'azurite.log') };
  const tableNames: string[] = [];
  const founding = await startAzurite(place);
  try {
    await founding.ready();
    process.env[VARIABLE] = founding.connectionString;
    for (const _ of stories) tableNames.push(await seatedGroup(FACTS));
  } finally {
    await founding.child.stop();
  }
  putInto(join(dataDir, '__azurite_db_table__.json'), now, new Map(tableNames.map((name, at) => [name, stories[at]])));
  const azurite = await startAzurite(place);
  await azurite.ready();
  process.env[VARIABLE] = azurite.connectionString;
  return {
    tableNames,
    connectionString: azurite.connectionString,
    async stop() {
      await azurite.child.stop();
      if (before === undefined) delete process.env[VARIABLE];
      else process.env[VARIABLE] = before;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A table in Azurite's database file. */
interface StoredTable {
  readonly name: string;
  readonly data: StoredRow[];
  maxId: number;
  /** Row indices sorted by each property. */
  readonly binaryIndices: Record<'PartitionKey' | 'RowKey', { values: readonly number[] }>;
}

type StoredRow = ReturnType<typeof storedRow>;

function putInto(path: string, now: IsoInstant, stories: ReadonlyMap<string, Years | undefined>): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly collections: StoredTable[] };
  for (const [tableName, years] of stories) {
    const table = file.collections.find(({ name }) => name.endsWith(`$${tableName}`));
    if (table === undefined || years === undefined) throw new Error(`Azurite has not kept ${tableName}`);
    const partition = membershipOf(FACTS).group.id;
    for (const { key, value } of trackerYears(now, years)) {
      table.maxId += 1;
      table.data.push(storedRow(partition, key, value, { now, id: table.maxId }));
    }
    const rows = [...table.data.keys()];
    const keyOf = (place: number) => table.data[place]?.RowKey ?? '';
    table.binaryIndices.PartitionKey.values = rows;
    table.binaryIndices.RowKey.values = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
  writeFileSync(path, JSON.stringify(file));
}

function storedRow(
  partition: string,
  key: string,
  value: unknown,
  { now, id }: { readonly now: IsoInstant; readonly id: number },
) {
  const { partitionKey: PartitionKey, rowKey: RowKey, ...entity } = toEntity(partition, key, value);
  const timestamp = { Timestamp: now, 'Timestamp@odata.type': 'Edm.DateTime' };
  return {
    PartitionKey,
    RowKey,
    properties: { PartitionKey, RowKey, ...entity, ...timestamp },
    lastModifiedTime: now,
    eTag: `W/"datetime'${encodeURIComponent(now)}'"`,
    meta: { revision: 0, created: Date.parse(now), version: 0 },
    $loki: id,
  };
}
