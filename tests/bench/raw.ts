/** The table requests of one press, one list and the tracker without the product: the time that storage alone takes. */
import { randomUUID } from 'node:crypto';
import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import { type KeyRange, keys, startingWith } from '../../bot/store/keys';

export interface RawTable {
  /**
   * Reads a person's row and the open register, and commits a transaction of five rows; retries on each version
   * conflict.
   */
  press(): Promise<void>;
  /** Reads the membership and the unended actions. */
  list(): Promise<void>;
  /** Reads the membership, all tracker rows, and the quarters of the trend. */
  tracker(): Promise<void>;
  /** Reads the membership, all tracker rows, and the unended actions with the projections in front of them. */
  overview(): Promise<void>;
}

/** Number of rows of the trend, plus one. */
const TREND = 13;

/** Returns raw requests to the app's own table, for one seat's row in an open register. */
export async function rawTable(
  connectionString: string,
  tableName: string,
  of: {
    readonly groupId: string;
    readonly meetingId: string;
    readonly seatId: string;
    readonly tenantId: string;
    readonly objectId: string;
  },
): Promise<RawTable> {
  const client = TableClient.fromConnectionString(connectionString, tableName, { allowInsecureConnection: true });
  const { groupId, meetingId, seatId } = of;

  async function range({ from, to }: KeyRange, limit?: number): Promise<readonly Record<string, unknown>[]> {
    const filter = odata`PartitionKey eq ${groupId} and RowKey ge ${from} and RowKey lt ${to}`;
    const rows: Record<string, unknown>[] = [];
    const pages = client.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: limit ?? 1_000 });
    for await (const page of pages) {
      rows.push(...page);
      if (limit !== undefined) break;
    }
    return rows;
  }

  async function press(): Promise<void> {
    const [, register] = await Promise.all([
      client.getEntity(groupId, keys.person(of)),
      range(startingWith(keys.openRegister(meetingId))),
    ]);
    const row = register.find(
      ({ json0 }) => String(json0).startsWith('{"seat0"') && String(json0).includes(`"${seatId}"`),
    );
    if (row === undefined) throw new Error('The seat is not in the register');
    const operation = randomUUID();
    const at = new Date().toISOString();
    const text = { partitionKey: groupId, pieces: 1, json0: String(row.json0) };
    const changes: TransactionAction[] = [
      ['update', { ...text, rowKey: String(row.rowKey) }, 'Replace', { etag: String(row.etag) }],
      ['create', { ...text, rowKey: keys.event(at, operation, 0) }],
      ['create', { ...text, rowKey: keys.eventOf({ kind: 'register', meetingId }, at, operation, 0) }],
      ['create', { ...text, rowKey: keys.operation(operation) }],
      ['upsert', { ...text, rowKey: `bench!${meetingId}` }, 'Replace'],
    ];
    await client.submitTransaction(changes);
  }

  return {
    async press() {
      for (;;) {
        try {
          return await press();
        } catch (error) {
          if (!(error instanceof RestError) || error.statusCode !== 412) throw error;
        }
      }
    },
    async list() {
      await Promise.all([range(keys.membership), range(keys.actions)]);
    },
    async tracker() {
      await Promise.all([range(keys.membership), range(keys.tracker), range(startingWith(keys.quarters), TREND)]);
    },
    async overview() {
      await Promise.all([range(keys.membership), range(keys.tracker), range(keys.projectionWithActions('2024-25-Q1'))]);
    },
  };
}
