/**
 * The contract of a table, for the in-memory table and for Azure's adapter on Azurite: versions, transactions, limits,
 * pages.
 */
import { setImmediate as atRest } from 'node:timers/promises';
import { keys, startingWith } from '../../../bot/store/keys';
import type { Change, Table } from '../../../bot/store/table';
import { freshTableName } from '../../support/azurite';
import { type Counting, countingRequests } from '../../support/storage/counting';
import { PATIENT } from '../../support/storage/group-operations';
import { inAzurite, inMemory } from '../../support/storage/tables';

const insert = (key: string, value: unknown): Change => ({ kind: 'insert', key, value });

describe.each([
  ['in memory', inMemory],
  ['in Azurite', inAzurite],
])('a table %s', (_, open) => {
  let table: Table;
  let counting: Counting;
  beforeEach(async () => {
    counting = countingRequests();
    table = open({ tableName: freshTableName(), patience: PATIENT, observers: [counting.observe] });
    await table.create();
  });

  async function stored(key: string, partition = 'group') {
    const row = await table.read<unknown>(partition, key);
    if (row === null) throw new Error(`There is no ${key}`);
    return row;
  }

  test.each(['\u2028', '\u2029', '\u0085', '\r\n', '\v', '\f', '\u0000'])(
    'given a text with %j in it, when it is stored in a transaction, then it is read as it was',
    async (sign) => {
      const text = `before${sign}--after`;
      expect(await table.commit('group', [insert('a', { text }), insert('b', text)])).toBe(true);
      expect((await stored('a')).value).toEqual({ text });
      expect((await stored('b')).value).toBe(text);
    },
  );

  describe('versions', () => {
    test('given a row, when it is inserted again, then that is refused and it stays as it was', async () => {
      expect(await table.commit('group', [insert('a', { first: true })])).toBe(true);

      expect(await table.commit('group', [insert('a', { first: false })])).toBe(false);

      expect((await stored('a')).value).toEqual({ first: true });
    });

    test('given a row that has moved on, when it is replaced at the old version, then that is refused', async () => {
      await table.commit('group', [insert('a', 1)]);
      const old = await stored('a');
      expect(await table.commit('group', [{ kind: 'replace', key: 'a', etag: old.etag, value: 2 }])).toBe(true);

      expect(await table.commit('group', [{ kind: 'replace', key: 'a', etag: old.etag, value: 3 }])).toBe(false);

      expect((await stored('a')).value).toBe(2);
    });

    test('given a row that has moved on, when it is deleted at the old version, then that is refused', async () => {
      await table.commit('group', [insert('a', 1)]);
      const old = await stored('a');
      await table.commit('group', [{ kind: 'replace', key: 'a', etag: old.etag, value: 2 }]);

      expect(await table.commit('group', [{ kind: 'delete', key: 'a', etag: old.etag }])).toBe(false);

      const now = await stored('a');
      expect(now.value).toBe(2);
      expect(await table.commit('group', [{ kind: 'delete', key: 'a', etag: now.etag }])).toBe(true);
      expect(await table.read('group', 'a')).toBeNull();
    });

    test('given a row that is gone, when it is replaced or deleted, then that is refused', async () => {
      await table.commit('group', [insert('a', 1)]);
      const { etag } = await stored('a');
      await table.commit('group', [{ kind: 'delete', key: 'a', etag }]);

      expect(await table.commit('group', [{ kind: 'delete', key: 'a', etag }])).toBe(false);
      expect(await table.commit('group', [{ kind: 'replace', key: 'a', etag, value: 2 }])).toBe(false);
    });

    test('given many commits in one batch, when one has a version conflict, then the others are sent again', async () => {
      await table.commit('group', [insert('a', 1)]);
      const old = await stored('a');
      await table.commit('group', [{ kind: 'replace', key: 'a', etag: old.etag, value: 2 }]);
      const coming = ['first', 'b', 'c', 'd'].map((key) => [insert(key, 1)]);

      await atRest();
      const { commits } = await counting.of(async () => {
        const outdated: Change = { kind: 'replace', key: 'a', etag: old.etag, value: 3 };
        const outcomes = [...coming, [outdated]].map((changes) => table.commit('group', changes));
        expect(await Promise.all(outcomes)).toEqual([true, true, true, true, false]);
      });

      // All together, and then the others in two halves.
      expect(commits).toBe(3);
      expect((await stored('a')).value).toBe(2);
    });

    test('given two deletions, when one of them was decided on an old version, then neither happens', async () => {
      await table.commit('group', [insert('a', 1), insert('b', 1)]);
      const [a, b] = [await stored('a'), await stored('b')];
      await table.commit('group', [{ kind: 'replace', key: 'b', etag: b.etag, value: 2 }]);

      const both: Change[] = [a, b].map(({ key, etag }) => ({ kind: 'delete', key, etag }));

      expect(await table.commit('group', both)).toBe(false);
      expect((await stored('a')).value).toBe(1);
      expect((await stored('b')).value).toBe(2);
    });

    test('given a marker, when it is put again, then it is overwritten unconditionally, with a new version', async () => {
      await table.commit('group', [{ kind: 'put', key: 'mark', value: 1 }]);
      const before = await stored('mark');

      expect(await table.commit('group', [{ kind: 'put', key: 'mark', value: 1 }])).toBe(true);

      expect((await stored('mark')).etag).not.toBe(before.etag);
    });
  });

  describe('parts', () => {
    const merge = (parts: Readonly<Record<string, unknown>>): Change => ({ kind: 'merge', key: 'row', parts });

    test('given two writers to one row, when each merges a part of its own, then both parts are there', async () => {
      await table.commit('group', [insert('row', { seat0: null, seat1: null, seat2: 'before' })]);

      const outcomes = await Promise.all(
        [merge({ seat0: 'a' }), merge({ seat1: 'b' })].map((one) => table.commit('group', [one])),
      );

      expect(outcomes).toEqual([true, true]);
      expect((await stored('row')).value).toEqual({ seat0: 'a', seat1: 'b', seat2: 'before' });
    });

    test('given a row that does not exist, when a part is merged into it, then it is refused', async () => {
      expect(await table.commit('group', [merge({ seat0: 'a' })])).toBe(false);
      expect(await table.read('group', 'row')).toBeNull();
    });

    test('given a merged part, when the row is replaced or deleted at the version before, then it is refused', async () => {
      await table.commit('group', [insert('row', { seat0: null })]);
      const before = await stored('row');
      await table.commit('group', [merge({ seat0: 'a' })]);
      const replace = (etag: string): Change => ({ kind: 'replace', key: 'row', etag, value: { seat1: 'b' } });

      expect(await table.commit('group', [replace(before.etag)])).toBe(false);
      expect(await table.commit('group', [{ kind: 'delete', key: 'row', etag: before.etag }])).toBe(false);

      expect(await table.commit('group', [replace((await stored('row')).etag)])).toBe(true);
      expect((await stored('row')).value).toEqual({ seat1: 'b' });
    });
  });

  describe('transactions', () => {
    test('given five changes, when the last is refused, then none of them is made', async () => {
      await table.commit('group', [insert('there', 1), insert('old', 1)]);
      const { etag } = await stored('old');

      const changes: Change[] = [
        insert('new', 1),
        { kind: 'put', key: 'mark', value: 1 },
        { kind: 'delete', key: 'old', etag },
        insert('there', 2),
      ];

      expect(await table.commit('group', changes)).toBe(false);
      expect(await table.read('group', 'new')).toBeNull();
      expect(await table.read('group', 'mark')).toBeNull();
      expect((await stored('old')).value).toBe(1);
    });

    test('given twenty writers to one row at once, when each uses the version it read, then only one succeeds', async () => {
      await table.commit('group', [insert('a', 'nobody')]);
      const { etag } = await stored('a');
      const writers = Array.from({ length: 20 }, (_, index) => `writer ${index}`);

      const outcomes = await Promise.all(
        writers.map((value) => table.commit('group', [{ kind: 'replace', key: 'a', etag, value }])),
      );

      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect((await stored('a')).value).toBe(writers[outcomes.indexOf(true)]);
    });
  });

  describe('values and keys', () => {
    test('given a value of 70 KB with every kind of character, when it is stored, then it comes back as it was', async () => {
      const value = {
        text: 'é„"\\\n☎🙂 '.repeat(9_000),
        nothing: null,
        nested: [{ deep: [1, 2, { er: true }] }],
        empty: '',
      };
      expect(JSON.stringify(value).length).toBeGreaterThan(70_000);

      await table.commit('group', [insert('long', value)]);

      expect((await stored('long')).value).toEqual(value);
    });

    test('given a value too large for an entity, when it is stored, then it fails with a message', async () => {
      const change = insert('longest', 'x'.repeat(600_000));

      await expect(table.commit('group', [change])).rejects.toThrow('longest is too large to store');
    });

    test.each([
      "with'quote",
      "two''quotes",
      'a b',
      'ü–ß',
      'per%20cent',
      'plus+and&amp',
      'semi;colon:',
      '(brackets)',
      "RowKey='x'",
    ])(
      'given the key %s, when its row is stored, replaced, found and deleted, then it is that row each time',
      async (key) => {
        await table.commit('group', [insert(key, 1), insert(`${key} of another`, 1)]);
        const first = await stored(key);
        expect(await table.commit('group', [{ kind: 'replace', key, etag: first.etag, value: 2 }])).toBe(true);

        const found = await table.range<number>('group', startingWith(key));
        expect(found.rows.map((row) => [row.key, row.value])).toEqual([
          [key, 2],
          [`${key} of another`, 1],
        ]);

        expect(await table.commit('group', [{ kind: 'delete', key, etag: first.etag }])).toBe(false);
        const { etag } = await stored(key);
        expect(await table.commit('group', [{ kind: 'delete', key, etag }])).toBe(true);
        expect(await table.read('group', key)).toBeNull();
        expect((await stored(`${key} of another`)).value).toBe(1);
      },
    );

    test('given a partition with a quote in its name, when a range is read, then only its own rows are in it', async () => {
      await table.commit("group' or PartitionKey ne '", [insert('a', 'theirs')]);
      await table.commit('group', [insert('a', 'ours')]);

      const { rows } = await table.range("group' or PartitionKey ne '", startingWith(''));

      expect(rows.map((row) => row.value)).toEqual(['theirs']);
    });
  });

  describe('limits', () => {
    const many = (count: number, value: unknown) =>
      Array.from({ length: count }, (_, index) => insert(`row ${index}`, value));

    test('given a hundred changes, when they are committed, then they are made', async () => {
      expect(await table.commit('group', many(100, 1))).toBe(true);
      expect((await table.range('group', startingWith('row'))).rows).toHaveLength(100);
    });

    test.each<[string, readonly Change[]]>([
      ['no change at all', []],
      ['more changes than a transaction takes', many(101, 1)],
      ['more than a transaction may weigh', many(9, 'x'.repeat(500_000))],
      ['a key longer than storage takes', [insert('k'.repeat(513), 1)]],
      ...['/', '\\', '#', '?', '\t'].map((sign): [string, readonly Change[]] => [
        `${JSON.stringify(sign)} in a key`,
        [insert('row', 1), insert(`a${sign}b`, 1)],
      ]),
    ])('given %s, when it is committed, then that fails, and nothing is stored', async (_, changes) => {
      await expect(table.commit('group', changes)).rejects.toThrow();

      expect((await table.range('group', { from: '', to: '~' })).rows).toEqual([]);
    });

    test('given a key as long as storage takes, when its row is stored, then it is found', async () => {
      const key = 'k'.repeat(512);
      await table.commit('group', [insert(key, 1)]);

      expect((await stored(key)).value).toBe(1);
    });
  });

  describe('ranges', () => {
    test('given keys of every kind, when they are read, then they come in the order of their code units', async () => {
      const sorted = ['!', '10', '9', 'B', 'Z', '_', 'a', '~', 'é', '🙂', '\uffee'];
      await table.commit(
        'group',
        [...sorted].reverse().map((key) => insert(key, key)),
      );

      const { rows } = await table.range('group', { from: '', to: '\uffff' });

      expect(rows.map(({ key }) => key)).toEqual(sorted);
    });

    test('given a range, when it is read, then its first key is in it and its last is not', async () => {
      await table.commit(
        'group',
        ['a', 'b', 'c'].map((key) => insert(key, 1)),
      );

      const { rows } = await table.range('group', { from: 'a', to: 'c' });

      expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
    });

    async function storeMany(count: number): Promise<void> {
      const changes = Array.from({ length: count }, (_, index) =>
        insert(`row!${String(index).padStart(4, '0')}`, index),
      );
      for (let at = 0; at < count; at += 90) await table.commit('group', changes.slice(at, at + 90));
    }

    test('given ten rows, when they are read four at a time, then each comes once and in order', async () => {
      await storeMany(10);
      await table.commit('group', [insert('row', 'before'), insert('rox', 'after')]);

      const pages: number[][] = [];
      let from: string | null = 'row!';
      while (from !== null) {
        const page: { rows: readonly { value: number }[]; next: string | null } = await table.range<number>(
          'group',
          { from, to: 'row!~' },
          4,
        );
        pages.push(page.rows.map((row) => row.value));
        from = page.next;
      }

      expect(pages).toEqual([
        [0, 1, 2, 3],
        [4, 5, 6, 7],
        [8, 9],
      ]);
    });

    test('given exactly one page of rows, when it is read, then no next page is promised', async () => {
      await storeMany(4);

      const page = await table.range('group', startingWith('row!'), 4);

      expect(page.rows).toHaveLength(4);
      expect(page.next).toBeNull();
    });

    test('given more rows than storage hands out at once, when all are read, then none is missing', async () => {
      await storeMany(1_100);

      const { rows, next } = await table.range('group', startingWith('row!'));

      expect(rows).toHaveLength(1_100);
      expect(next).toBeNull();
    });

    test('given an empty range, when it is read, then it is empty and ends there', async () => {
      expect(await table.range('group', keys.actions)).toEqual({ rows: [], next: null });
    });
  });
});

test('given parts too large for one entity, when they are merged in memory, then it fails as in Azure', async () => {
  const table = inMemory({ tableName: freshTableName(), patience: PATIENT });
  await table.create();
  await table.commit('group', [insert('row', 'x'.repeat(500_000))]);

  const parts = { a: 'x'.repeat(29_000), b: 'x'.repeat(29_000) };

  await expect(table.commit('group', [{ kind: 'merge', key: 'row', parts }])).rejects.toThrow('1 MiB');
});
