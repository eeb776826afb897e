/**
 * The tables of the tests: in memory, or in Azurite if DAWG_TEST_STORAGE says so (as with `npm run test:all`, and for
 * tests of Azurite itself or of real processes). Both are opened through the same interface, and one contract test
 * requires the same behaviour of both.
 */
import { openTable } from '../../../bot/store/azure-table';
import type { RowCodec } from '../../../bot/store/row-codec';
import type { RetryPolicy, Table } from '../../../bot/store/table';
import { tablesConnectionString } from '../azurite';
import { memoryTable } from './memory-table';
import { asPolicy, type Observer } from './requests';

export interface TestTableOptions {
  readonly tableName: string;
  readonly patience: RetryPolicy;
  /** Observers of every request, for counting and for injecting faults. */
  readonly observers?: readonly Observer[];
  /** The codec of another version of the app. */
  readonly codec?: RowCodec;
}

export type OpenTestTable = (options: TestTableOptions) => Table;

export const inMemory: OpenTestTable = memoryTable;

export const inAzurite: OpenTestTable = ({ tableName, patience, observers = [], codec }) => {
  const access = { connectionString: tablesConnectionString() };
  const known = codec === undefined ? {} : { codec };
  return openTable({ tableName, access, retryPolicy: patience, policies: observers.map(asPolicy), ...known });
};

/** Whether this run uses Azurite. */
export const onAzurite = (): boolean => process.env.DAWG_TEST_STORAGE === 'azurite';

/** Opens a table in the storage that this run uses. */
export const openTestTable: OpenTestTable = (options) => (onAzurite() ? inAzurite(options) : inMemory(options));
