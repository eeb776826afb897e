/** Many who change something in the same moment: who travels with whom, and what each of them learns. */
import { type Sent, sharedCommits } from '../../../../bot/store/shared-commit';
import type { Change } from '../../../../bot/store/table';

/** Transactions that end when the story says so. */
function storage() {
  const sent: { readonly keys: readonly string[]; readonly end: (sent: Sent) => void; fail(): void }[] = [];
  const commit = sharedCommits(
    (_partition, changes) =>
      new Promise<Sent>((resolve, reject) => {
        const keys = changes.map(({ key }) => key);
        sent.push({ keys, end: resolve, fail: () => reject(new Error('Storage does not answer')) });
      }),
  );
  const nth = async (count: number) => {
    while (sent.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return sent[count - 1] as (typeof sent)[number];
  };
  return { sent, nth, commit };
}

const insert = (key: string): Change => ({ kind: 'insert', key, value: null });
const replace = (key: string, etag: string): Change => ({ kind: 'replace', key, etag, value: null });
const mark = (key: string): Change => ({ kind: 'put', key, value: null });

test('given nobody else, when somebody commits, then it is sent at once', async () => {
  const { sent, nth, commit } = storage();
  const outcome = commit('group', [insert('a')]);
  expect(sent).toHaveLength(1);
  (await nth(1)).end(true);
  expect(await outcome).toBe(true);
});

test('given a transaction under way, when others come, then they travel together, and a mark that both put is put once', async () => {
  const { nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  const others = ['b', 'c'].map((key) => commit('group', [insert(key), mark('stale')]));
  (await nth(1)).end(true);
  const together = await nth(2);
  expect([...together.keys].sort()).toEqual(['b', 'c', 'stale']);
  together.end(true);
  expect(await Promise.all([first, ...others])).toEqual([true, true, true]);
});

test('given several who are refused together, when storage says whose change it was, then only that one fails and the others go on together', async () => {
  const { sent, nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  const [good, another] = ['b', 'd'].map((key) => commit('group', [insert(key), mark('stale')]));
  const outrun = commit('group', [mark('stale'), replace('c', 'old')]);
  (await nth(1)).end(true);
  const refused = await nth(2);
  refused.end({ refused: refused.keys.indexOf('c') });
  const rest = await nth(3);
  expect([...rest.keys].sort()).toEqual(['b', 'd', 'stale']);
  rest.end(true);
  expect(await Promise.all([first, good, another, outrun])).toEqual([true, true, true, false]);
  expect(sent).toHaveLength(3);
});

test.each([null, 17])(
  'given several who are refused together, when storage does not say why (%s), then each is asked for alone',
  async (refused) => {
    const { nth, commit } = storage();
    const first = commit('group', [insert('a')]);
    const good = commit('group', [insert('b')]);
    const outrun = commit('group', [replace('c', 'old')]);
    (await nth(1)).end(true);
    (await nth(2)).end({ refused });
    const alone = [await nth(3), await nth(4)];
    for (const one of alone) one.end(one.keys[0] === 'b' || { refused: 0 });
    expect(await Promise.all([first, good, outrun])).toEqual([true, true, false]);
  },
);

test('given more and more of them refused, then the others are not kept waiting for ever: each is asked for alone', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  const all = ['b', 'c', 'd', 'e', 'f'].map((key) => commit('group', [insert(key)]));
  (await nth(1)).end(true);
  for (const count of [2, 3, 4]) (await nth(count)).end({ refused: 0 });
  const alone = [await nth(5), await nth(6)];
  expect(alone.map(({ keys }) => keys)).toEqual([['e'], ['f']]);
  for (const one of alone) one.end(true);
  expect(await Promise.all(all)).toEqual([false, false, false, true, true]);
});

test('given somebody who decided on the version that is being replaced, then they learn it without another request', async () => {
  const { sent, nth, commit } = storage();
  const quicker = commit('group', [replace('a', 'v1')]);
  const slower = commit('group', [replace('a', 'v1')]);
  (await nth(1)).end(true);
  expect(await Promise.all([quicker, slower])).toEqual([true, false]);
  expect(sent).toHaveLength(1);
});

test('given two who touch the same row, then they never travel together', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  const two = [commit('group', [insert('b')]), commit('group', [insert('b')])];
  (await nth(1)).end(true);
  const second = await nth(2);
  expect(second.keys).toEqual(['b']);
  second.end(true);
  (await nth(3)).end({ refused: 0 });
  expect(await Promise.all(two)).toEqual([true, false]);
});

test('given a transaction that fails, then everybody who travelled in it learns so, and the next are sent', async () => {
  const { nth, commit } = storage();
  const first = commit('group', [insert('a')]);
  const others = ['b', 'c'].map((key) => commit('group', [insert(key)]));
  (await nth(1)).fail();
  await expect(first).rejects.toThrow('does not answer');
  (await nth(2)).fail();
  for (const outcome of others) await expect(outcome).rejects.toThrow('does not answer');
});

test('given a transaction that hangs, or one of another group, then the next is sent all the same', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('a')]);
  void commit('another', [insert('a')]);
  const next = commit('group', [insert('b')]);
  expect((await nth(2)).keys).toEqual(['a']);
  (await nth(3)).end(true);
  expect(await next).toBe(true);
});

test('given more rows than one transaction takes, or somebody with many, then they travel apart', async () => {
  const { nth, commit } = storage();
  void commit('group', [insert('first')]);
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
