/** Shared reads: which callers share a read, and for how long. */
import { sharedReads } from '../../../../bot/store/shared-read';

/** Reads that the test completes explicitly, counted by key. */
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

test('given no other read, when somebody asks, then the read begins at once', async () => {
  const { begun, read } = storage();
  const answer = sharedReads()('register', read('register'));
  expect(begun).toHaveLength(1);
  begun[0]?.end('first');
  expect(await answer).toBe('first');
});

test('given a read under way, when others ask, then they share one read that begins after they asked', async () => {
  const { begun, read, began } = storage();
  const shared = sharedReads();
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
  const shared = sharedReads();
  void shared('one register', read('one register'));
  void shared('another', read('another'));
  expect(begun.map(({ key }) => key)).toEqual(['one register', 'another']);
});

test('given a read that hangs or fails, when others ask, then they get another one', async () => {
  const { begun, read, began } = storage();
  const shared = sharedReads();
  const failing = shared('register', read('register'));
  const other = shared('register', read('register'));
  (await began(2))?.end('the next one');
  expect(await other).toBe('the next one');
  begun[0]?.fail();
  await expect(failing).rejects.toThrow('Storage does not answer');
});

test('given a read that a decision rests on, when others ask, then their read waits until it is stored', async () => {
  const { begun, read, began } = storage();
  const shared = sharedReads();
  let store = () => {};
  const stored = new Promise<void>((resolve) => {
    store = resolve;
  });
  const first = shared('register', read('register'), { settled: () => stored });
  const other = shared('register', read('register'), { settled: () => stored });
  begun[0]?.end('before');
  await first;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(begun).toHaveLength(1);
  store();
  (await began(2))?.end('after');
  expect(await other).toBe('after');
});

describe('given watchers, who accept a reading of limited age', () => {
  /** Reads that complete at once with their number. */
  function watching() {
    let time = 0;
    let reads = 0;
    let failing = false;
    const shared = sharedReads(() => time);
    const read = async () => {
      reads += 1;
      if (failing) throw new Error('Storage does not answer');
      return reads;
    };
    return {
      asks: (version = 0) => shared('step', read, { age: 2_000, version }),
      asksAfresh: () => shared('step', read),
      passes: (milliseconds: number) => {
        time += milliseconds;
      },
      fails: (now: boolean) => {
        failing = now;
      },
    };
  }

  test('when many ask again and again, then one reading serves them until it is too old', async () => {
    const { asks, passes } = watching();
    expect(await Promise.all([asks(), asks(), asks()])).toEqual([1, 1, 1]);
    passes(1_999);
    expect(await asks()).toBe(1);
    passes(1);
    expect(await Promise.all([asks(), asks()])).toEqual([2, 2]);
  });

  test('when something is committed, then the next who asks sees it at once', async () => {
    const { asks } = watching();
    expect([await asks(0), await asks(1), await asks(1)]).toEqual([1, 2, 2]);
  });

  test('when a reading fails, then it is not kept', async () => {
    const { asks, fails } = watching();
    fails(true);
    await expect(asks()).rejects.toThrow('Storage does not answer');
    fails(false);
    expect(await asks()).toBe(2);
  });

  test('when somebody needs a fresh reading, then a new read is made for them', async () => {
    const { asks, asksAfresh } = watching();
    expect([await asks(), await asksAfresh()]).toEqual([1, 2]);
  });
});
