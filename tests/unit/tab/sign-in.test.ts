/** The start of the tab, and its caching of the token and of idempotency keys. */
import type { LocalPersonView } from '../../../shared/contract/membership';
import { idempotencyKeys } from '../../../tab/lib/idempotency-keys';
import { ApiProblem, unreachable } from '../../../tab/lib/problem';
import { type Start, type StartSources, watchStart } from '../../../tab/lib/start';
import { tokenKeeper } from '../../../tab/lib/token-keeper';

const NEVER = new Promise<never>(() => undefined);
const AT_ONCE = Promise.resolve();
const CHAIR: LocalPersonView = { id: 'chair', aadObjectId: 'o-1', name: 'Chair', seat: 'Chair', role: 'chair' };

function notLocal(): Promise<never> {
  return Promise.reject(new ApiProblem('not-found', 'Not found', 'There is no such route.'));
}

/** Returns all reported outcomes after every settled source has been handled. */
async function outcomes(sources: Partial<StartSources<string>>): Promise<readonly Start<string>[]> {
  const told: Start<string>[] = [];
  watchStart({ teams: NEVER, people: NEVER, patience: NEVER, ...sources }, (start) => told.push(start));
  await new Promise((resolve) => setImmediate(resolve));
  return told;
}

describe('the tab starts', () => {
  it('in local mode as soon as the people are known, whatever the frame around it does', async () => {
    expect(await outcomes({ people: Promise.resolve([CHAIR]) })).toEqual([{ kind: 'local', people: [CHAIR] }]);
  });

  it('in Teams as soon as Teams answers, without waiting for the local people', async () => {
    expect(await outcomes({ teams: Promise.resolve('teams') })).toEqual([{ kind: 'teams', host: 'teams' }]);
  });

  it('nowhere, at once, when there is no Teams and no local mode', async () => {
    expect(await outcomes({ teams: Promise.resolve(null), people: notLocal() })).toEqual([{ kind: 'outside' }]);
  });

  it('without saying where it belongs while Teams may still answer', async () => {
    expect(await outcomes({ people: notLocal() })).toEqual([]);
  });

  it('nowhere, once a silent frame has had its time', async () => {
    expect(await outcomes({ people: notLocal(), patience: AT_ONCE })).toEqual([{ kind: 'outside' }]);
  });

  it('in Teams after all, when Teams answers late', async () => {
    const late = new Promise<string>((resolve) => setImmediate(() => resolve('teams')));

    const told = await outcomes({ teams: late, people: notLocal(), patience: AT_ONCE });
    await new Promise((resolve) => setImmediate(resolve));

    expect(told).toEqual([{ kind: 'outside' }, { kind: 'teams', host: 'teams' }]);
  });

  it('with a problem that says so, when nobody can be reached', async () => {
    const told = await outcomes({ teams: Promise.resolve(null), people: Promise.reject(unreachable()) });

    expect(told).toMatchObject([{ kind: 'failed', problem: { kind: 'unreachable' } }]);
  });
});

/** Returns a token that expires at this second. */
function token(exp: number): string {
  return `h.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.s`;
}

describe('a token', () => {
  it('is kept until two minutes before it ends', async () => {
    const given = [token(1000), token(2000)];
    let now = 0;
    const keep = tokenKeeper(
      async () => given.shift() ?? 'none left',
      () => now,
    );

    const first = await keep(false);
    now = 879_000;
    expect(await keep(false)).toBe(first);
    now = 881_000;
    expect(await keep(false)).toBe(token(2000));
  });

  it('is asked for again when the server refused it', async () => {
    const given = [token(1000), token(2000)];
    const keep = tokenKeeper(
      async () => given.shift() ?? 'none left',
      () => 0,
    );

    await keep(false);

    expect(await keep(true)).toBe(token(2000));
  });

  it('is asked for once when several calls need it at the same time', async () => {
    let asked = 0;
    const keep = tokenKeeper(
      async () => {
        asked += 1;
        return token(1000);
      },
      () => 0,
    );

    await Promise.all([keep(false), keep(false), keep(false)]);

    expect(asked).toBe(1);
  });

  it('that does not say when it ends is not kept', async () => {
    const given = ['opaque', 'opaque-2'];
    const keep = tokenKeeper(
      async () => given.shift() ?? 'none left',
      () => 0,
    );

    expect([await keep(false), await keep(false)]).toEqual(['opaque', 'opaque-2']);
  });
});

describe('the key of a change', () => {
  const keys = () => {
    let made = 0;
    return idempotencyKeys(() => `key-${++made}`);
  };

  it('stays while the same change is tried again', () => {
    const { keyFor } = keys();

    expect(keyFor({ to: 'done' })).toBe(keyFor({ to: 'done' }));
  });

  it('is new for another change, so that apologies are not taken for a lost answer "present"', () => {
    const { keyFor } = keys();

    expect(keyFor({ value: 'present' })).not.toBe(keyFor({ value: 'apologies' }));
  });

  it('is new once the last one took effect', () => {
    const { keyFor, settled } = keys();
    const first = keyFor('form');
    settled();

    expect(keyFor('form')).not.toBe(first);
  });
});
