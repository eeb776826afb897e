/** Coalesced reads: which callers share a read. */
import { coalescedReads } from '../../../../bot/store/coalesced-read';

/** Reads that end when the story says so, counted by key. */
function storage() {
  const begun: { readonly key: string; readonly end: (value: string) => void; readonly fail: () => void }[] = [];
  const read = (key: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push({ key, end: resolve, fail: () => reject(new Error('Storage does not answer')) });
    });
  const began = async (count: number) => {
    while (begun.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return begun[count - 1];
  };
  return { begun, read, began };
}

test('given nobody else, when somebody asks, then the read begins at once', async () => {
  const { begun, read } = storage();
  const answer = coalescedReads()('register', read('register'));
  expect(begun).toHaveLength(1);
  begun[0]?.end('first');
  expect(await answer).toBe('first');
});

test('given a read under way, when others ask, then one read that begins after they asked is for all of them', async () => {
  const { begun, read, began } = storage();
  const shared = coalescedReads();
  const first = shared('register', read('register'));
  const others = [1, 2, 3].map(() => shared('register', read('register')));
  begun[0]?.end('before they asked');
  expect(await first).toBe('before they asked');

  (await began(2))?.end('after they asked');
  expect(await Promise.all(others)).toEqual(Array(3).fill('after they asked'));
  expect(begun).toHaveLength(2);
});

test('given a read under way, when somebody asks for something else, then they do not wait for it', () => {
  const { begun, read } = storage();
  const shared = coalescedReads();
  void shared('one register', read('one register'));
  void shared('another', read('another'));
  expect(begun.map(({ key }) => key)).toEqual(['one register', 'another']);
});

test('given a read that hangs or fails, when others ask, then theirs is another one', async () => {
  const { begun, read, began } = storage();
  const shared = coalescedReads();
  const failing = shared('register', read('register'));
  const other = shared('register', read('register'));
  (await began(2))?.end('the next one');
  expect(await other).toBe('the next one');
  begun[0]?.fail();
  await expect(failing).rejects.toThrow('Storage does not answer');
});

test('given a read on which somebody decided, when others ask, then theirs begins once that is stored', async () => {
  const { begun, read, began } = storage();
  const shared = coalescedReads();
  let store = () => {};
  const stored = new Promise<void>((resolve) => {
    store = resolve;
  });
  const first = shared('register', read('register'), () => stored);
  const other = shared('register', read('register'), () => stored);
  begun[0]?.end('before');
  await first;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(begun).toHaveLength(1);
  store();
  (await began(2))?.end('after');
  expect(await other).toBe('after');
});
