/** Idempotency of an operation that is delivered more than once to one server. */
import { operationsOf } from '../../../../bot/services/operations';

const never = async (): Promise<never> => {
  throw new Error('This was not to happen');
};

test('given an operation under way, when it is delivered again, then both get the outcome of the first', async () => {
  const { once } = operationsOf();
  const first = once('press', async () => 'recorded', never);
  const second = once('press', never, never);
  expect(await Promise.all([first, second])).toEqual(['recorded', 'recorded']);
});

test('given a completed operation, when it is delivered again, then its remembered result is shown', async () => {
  const { once } = operationsOf();
  const doing = async (done: (remembered: unknown) => void) => {
    done('action 7');
    return 'recorded action 7';
  };
  await once('press', doing, never);
  expect(await once('press', never, async (remembered) => `shown: ${remembered}`)).toBe('shown: action 7');
});

test.each([
  ['was refused', async () => 'refused'],
  ['failed', never],
])('given an operation that %s, when it is delivered again, then it is tried again', async (_what, first) => {
  const { once } = operationsOf();
  await once<string>('press', first, never).catch(() => null);
  expect(await once('press', async () => 'recorded', never)).toBe('recorded');
});

test('given thousands of operations since, when an old one is delivered again, then storage is asked', async () => {
  const { once } = operationsOf();
  const doing = async (done: (remembered: unknown) => void) => done(null);
  for (let press = 0; press <= 2_000; press += 1) await once(`press ${press}`, doing, never);
  const asked: string[] = [];
  await once('press 0', async () => asked.push('storage'), never);
  await once('press 2000', never, async () => asked.push('nobody'));
  expect(asked).toEqual(['storage', 'nobody']);
});
