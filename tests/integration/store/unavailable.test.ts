/** Storage that does not answer, or not in time, as seen through the table interface. */
import { type RetryPolicy, StorageUnavailable } from '../../../bot/store/table';
import { freshTableName } from '../../support/azurite';
import { countingRequests } from '../../support/storage/counting';
import { type StorageFault, storageFaults } from '../../support/storage/faults';
import { PATIENT } from '../../support/storage/group-operations';
import { inAzurite, inMemory, type OpenTestTable } from '../../support/storage/tables';

const HASTY: RetryPolicy = { timeoutMs: 150, retries: 1, retryDelayMs: 10 };
const ONE_MORE_TRY: RetryPolicy = { ...PATIENT, retries: 1, retryDelayMs: 10 };

async function opened(openTable: OpenTestTable, patience: RetryPolicy) {
  const faults = storageFaults();
  const counting = countingRequests();
  const tableName = freshTableName();
  const well = openTable({ tableName, patience: PATIENT });
  await well.create();
  const table = openTable({ tableName, patience, observers: [counting.observe, faults.observe] });
  return { well, table, faults, counting };
}

async function failureOf(work: Promise<unknown>): Promise<StorageUnavailable> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StorageUnavailable) return error;
    throw error;
  }
  throw new Error('Storage was available');
}

const change = { kind: 'insert', key: 'a', value: 1 } as const;

describe.each([
  ['in memory', inMemory],
  ['in Azurite', inAzurite],
])('a table %s', (_, openTable) => {
  const open = (patience: RetryPolicy) => opened(openTable, patience);

  test.each<StorageFault>(['busy', 'hang', 'lost'])(
    'given storage that is %s for good, when something is read, then it fails after two attempts',
    async (fault) => {
      const { table, faults, counting } = await open(HASTY);
      faults.plan({ fault, at: 1, lasts: 'onwards' });

      let failure: StorageUnavailable | undefined;
      const { requests } = await counting.of(async () => {
        failure = await failureOf(table.read('group', 'a'));
      });

      expect(failure?.ambiguous).toBe(false);
      expect(requests).toBe(2);
      expect((await failureOf(table.range('group', { from: 'a', to: 'b' }))).ambiguous).toBe(false);
    },
  );

  test.each<StorageFault>(['busy', 'hang', 'lost'])(
    'given storage that is %s for good, when something is written, then the outcome is unknown',
    async (fault) => {
      const { table, well, faults } = await open(fault === 'lost' ? { ...ONE_MORE_TRY, retries: 0 } : HASTY);
      faults.plan({ fault, at: 1, lasts: 'onwards' });

      const failure = await failureOf(table.commit('group', [change]));

      expect(failure.ambiguous).toBe(true);
      expect((await well.read('group', 'a')) !== null).toBe(fault === 'lost');
    },
  );

  test.each<StorageFault>(['busy', 'lost'])(
    'given storage that is %s once, when something is read, then the second attempt finds it',
    async (fault) => {
      const { table, well, faults } = await open(ONE_MORE_TRY);
      await well.commit('group', [change]);
      faults.plan({ fault, at: 1, attempts: 1 });

      expect((await table.read('group', 'a'))?.value).toBe(1);
      expect(faults.struck).toBe(true);
    },
  );

  test('given storage that hangs once, when something is read, then the second attempt has its own timeout', async () => {
    const { table, well, faults } = await open({ timeoutMs: 2_000, retries: 1, retryDelayMs: 10 });
    await well.commit('group', [change]);
    faults.plan({ fault: 'hang', at: 1, attempts: 1 });

    expect((await table.read('group', 'a'))?.value).toBe(1);
    expect(faults.struck).toBe(true);
  });

  test('given a lost answer, when the client retries the commit, then it reads as refused, and happened once', async () => {
    const { table, well, faults } = await open(ONE_MORE_TRY);
    faults.plan({ fault: 'lost', at: 1, attempts: 1 });

    expect(await table.commit('group', [change])).toBe(false);
    expect((await well.read('group', 'a'))?.value).toBe(1);
  });

  test('given storage that has recovered, when something is written, then it succeeds', async () => {
    const { table, faults } = await open(HASTY);
    faults.plan({ fault: 'busy', at: 1, lasts: 'onwards' });
    await failureOf(table.commit('group', [change]));
    faults.clear();

    expect(await table.commit('group', [change])).toBe(true);
  });
});
