/**
 * Where the tables of the tests are: in memory, or in Azurite where DAWG_TEST_STORAGE says so (`npm run test:all` does, and the
 * tests that are about Azurite or real processes). Both are opened alike, and one contract holds them to the same behaviour.
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
  /** They look at every request; tests count with them and break things. */
  readonly observers?: readonly Observer[];
  /** That of another version of the app. */
  readonly codec?: RowCodec;
}

export type OpenTestTable = (options: TestTableOptions) => Table;

export const inMemory: OpenTestTable = memoryTable;

export const inAzurite: OpenTestTable = ({ tableName, patience, observers = [], codec }) => {
  const access = { connectionString: tablesConnectionString() };
  const known = codec === undefined ? {} : { codec };
  return openTable({ tableName, access, retryPolicy: patience, policies: observers.map(asPolicy), ...known });
};

/** Whether this run has its tables in Azurite. */
export const onAzurite = (): boolean => process.env.DAWG_TEST_STORAGE === 'azurite';

/** Opens a table where this run has its tables. */
export const openTestTable: OpenTestTable = (options) => (onAzurite() ? inAzurite(options) : inMemory(options));
