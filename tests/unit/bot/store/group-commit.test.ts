/** Group commit: which commits share a batch, and the outcome of each. */
import { groupCommit, type Sent } from '../../../../bot/store/group-commit';
import type { Change } from '../../../../bot/store/table';

/** Transactions that the test completes explicitly. */
function storage() {
  const sent: {
    readonly keys: readonly string[];
    readonly changes: readonly Change[];
    readonly end: (sent: Sent) => void;
    fail(): void;
  }[] = [];
  const { commit, drained } = groupCommit(
    (_partition, changes) =>
      new Promise<Sent>((resolve, reject) => {
        const keys = changes.map(({ key }) => key);
        sent.push({ keys, changes, end: resolve, fail: () => reject(new Error('Storage does not answer')) });
      }),
  );
  const nth = async (count: number) => {
    while (sent.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return sent[count - 1] as (typeof sent)[number];
  };
  return { sent, nth, commit, drained };
}

const insert = (key: string): Change => ({ kind: 'insert', key, value: null });
const replace = (key: string, etag: string): Change => ({ kind: 'replace', key, etag, value: null });
const mark = (key: string): Change => ({ kind: 'put', key, value: null });
const merge = (key: string, ...parts: string[]): Change => ({
  kind: 'merge',
  key,
  parts: Object.fromEntries(parts.map((part) => [part, part])),
});

test('given an idle queue, when a commit comes, then it is sent at once', async () => {
  const { nth, commit } = storage();
  const outcome = commit('group', [insert('a')]);
  (await nth(1)).end(true);
  expect(await outcome).toBe(true);
});

test('given several commits in the same moment, then they share a batch', async () => {
  const { sent, nth, commit } = storage();
  const outcomes = ['a', 'b'].map((key) => commit('group', [insert(key)]));
  const together = await nth(1);
  expect(together.keys).toEqual(['a', 'b']);
  together.end(true);
  expect(await Promise.all(outcomes)).toEqual([true, true]);
  expect(sent).toHaveLength(1);
});

test('given a transaction under way, then later commits share the next batch, with a common mark once', async () => {
  const { nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  await nth(1);
  const others = ['b', 'c'].map((key) => commit('group', [insert(key), mark('stale')]));
  (await nth(1)).end(true);
  const together = await nth(2);
  expect([...together.keys].sort()).toEqual(['b', 'c', 'stale']);
  together.end(true);
  expect(await Promise.all([first, ...others])).toEqual([true, true, true]);
});

test('given a refused batch, when storage names the change, then its commit fails and the rest is bisected', async () => {
  const { sent, nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  await nth(1);
  const others = ['b', 'd', 'e', 'f'].map((key) => commit('group', [insert(key), mark('stale')]));
  const outdated = commit('group', [mark('stale'), replace('c', 'old')]);
  (await nth(1)).end(true);
  const refused = await nth(2);
  refused.end({ refused: refused.keys.indexOf('c') });
  const halves = [await nth(3), await nth(4)];
  expect(halves.map(({ keys }) => [...keys].sort())).toEqual([
    ['b', 'd', 'stale'],
    ['e', 'f', 'stale'],
  ]);
  expect(await outdated).toBe(false);
  halves[0]?.end(true);
  halves[1]?.end({ refused: 0 });
  (await nth(5)).end(true);
  expect(await Promise.all([first, ...others])).toEqual([true, true, true, false, true]);
  expect(sent).toHaveLength(5);
});

test.each([null, 17])(
  'given a refused batch, when storage does not say why (%s), then bisection finds the commit',
  async (refused) => {
    const { nth, commit } = storage();
    const first = commit('group', [insert('a')]);
    await nth(1);
    const good = commit('group', [insert('b')]);
    const outdated = commit('group', [replace('c', 'old')]);
    (await nth(1)).end(true);
    (await nth(2)).end({ refused });
    const alone = [await nth(3), await nth(4)];
    for (const one of alone) one.end(one.keys[0] === 'b' || { refused });
    expect(await Promise.all([first, good, outdated])).toEqual([true, true, false]);
  },
);

test('given merges into one row, then different parts share a batch, but not one part twice or the row', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  await nth(1);
  const merging = [commit('group', [merge('row', 'seat0')]), commit('group', [merge('row', 'seat1'), insert('b')])];
  const apart = [commit('group', [merge('row', 'seat0')]), commit('group', [replace('row', 'v1')])];
  (await nth(1)).end(true);
  const together = await nth(2);
  expect(together.changes).toEqual([merge('row', 'seat0', 'seat1'), insert('b')]);
  together.end(true);
  for (const count of [3, 4]) (await nth(count)).end(true);
  expect(await Promise.all([...merging, ...apart])).toEqual([true, true, true, true]);
});

test('given commits that merge into a row that is gone, then all of them are refused, and no other', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  await nth(1);
  const merging = ['seat0', 'seat1'].map((part) => commit('group', [merge('row', part)]));
  const other = commit('group', [insert('b')]);
  (await nth(1)).end(true);
  (await nth(2)).end({ refused: 0 });
  (await nth(3)).end(true);
  expect(await Promise.all([...merging, other])).toEqual([false, false, true]);
});

test('given a transaction under way and one waiting, then the queue is drained once both have ended', async () => {
  const { nth, commit, drained } = storage();
  let empty = false;
  await drained('group');
  void commit('group', [insert('a')]);
  await nth(1);
  void commit('group', [insert('b')]);
  const all = drained('group').then(() => {
    empty = true;
  });
  (await nth(1)).end(true);
  const second = await nth(2);
  expect(empty).toBe(false);
  second.end(true);
  await all;
});

test('given a commit on a version that is being replaced, then it is refused without a request', async () => {
  const { sent, nth, commit } = storage();
  const winner = commit('group', [replace('a', 'v1')]);
  await nth(1);
  const loser = commit('group', [replace('a', 'v1')]);
  (await nth(1)).end(true);
  expect(await Promise.all([winner, loser])).toEqual([true, false]);
  expect(sent).toHaveLength(1);
});

test('given two changes of the same row, then they never share a batch', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  await nth(1);
  const two = [commit('group', [insert('b')]), commit('group', [insert('b')])];
  (await nth(1)).end(true);
  const second = await nth(2);
  expect(second.keys).toEqual(['b']);
  second.end(true);
  (await nth(3)).end({ refused: 0 });
  expect(await Promise.all(two)).toEqual([true, false]);
});

test('given a transaction that fails, then every commit of its batch fails, and the next batch is sent', async () => {
  const { nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  await nth(1);
  const others = ['b', 'c'].map((key) => commit('group', [insert(key)]));
  (await nth(1)).fail();
  await expect(first).rejects.toThrow('does not answer');
  (await nth(2)).fail();
  for (const outcome of others) await expect(outcome).rejects.toThrow('does not answer');
});

test('given a transaction that hangs, or one of another group, then the next is sent all the same', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  await nth(1);
  void commit('another', [insert('a')]);
  const next = commit('group', [insert('b')]);
  expect((await nth(2)).keys).toEqual(['a']);
  (await nth(3)).end(true);
  expect(await next).toBe(true);
});

test('given too many rows for one transaction, or one large commit, then they are separate batches', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('first')]);
  await nth(1);
  const closing = Array.from({ length: 20 }, (_, row) => insert(`closing ${row}`));
  void commit('group', closing);
  for (let press = 0; press < 30; press += 1) {
    void commit(
      'group',
      [1, 2, 3, 4].map((row) => insert(`press ${press} ${row}`)),
    );
  }
  for (const [count, rows] of [1, 20, 100, 20].entries()) {
    const transaction = await nth(count + 1);
    expect(transaction.keys).toHaveLength(rows);
    transaction.end(true);
  }
});
