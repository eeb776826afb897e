/**
 * Storage refuses requests or is unavailable when the server starts: the server reports it, keeps trying, and works
 * afterwards.
 */
import { LISTENER_TIMES, type Listener, listen } from '../../../../bot/http/listener';
import { type Starting, startTrying, whileStarting } from '../../../../bot/starting';
import { type App, type LogLine, startApp } from '../../../support/app';
import { storageFaults } from '../../../support/storage/faults';
import { eventually } from '../../../support/teams';

const QUICK = { firstMs: 5, longestMs: 20 };

interface Begun {
  readonly starting: Starting<App>;
  readonly log: readonly LogLine[];
  readonly tries: () => number;
  readonly ask: (path: string) => Promise<readonly [number, string]>;
}

let listener: Listener | undefined;
let app: App | null = null;
afterEach(async () => {
  await listener?.stop();
  await app?.stop();
  app = null;
});

/** Starts the server as the process does; `attempt` may fail first. */
async function begin(attempt: () => Promise<App>): Promise<Begun> {
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (details: object, message: string) =>
    log.push({ level, details, message });
  let tries = 0;
  const counted = () => {
    tries += 1;
    return attempt();
  };
  const starting = startTrying({ attempt: counted, log: { info: write('info'), warn: write('warn') }, pauses: QUICK });
  let answer = whileStarting(starting.reason);
  const times = { ...LISTENER_TIMES, settleMs: 10, lingerMs: 50 };
  const opened = await listen((request, response) => answer(request, response), { port: 0, host: '127.0.0.1' }, times);
  listener = opened;
  starting.started.then(
    (begun) => {
      app = begun;
      if (begun !== null) answer = begun.server.http;
    },
    () => undefined,
  );
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${opened.port}${path}`);
    return [response.status, await response.text()] as const;
  };
  return { starting, log, tries: () => tries, ask };
}

test('given storage that is away, then the server is alive but not ready, and starts when storage is back', async () => {
  const faults = storageFaults();
  faults.plan({ fault: 'busy', at: 1, lasts: 'onwards' });
  const { log, tries, ask, starting } = await begin(() => startApp({ observers: [faults.observe] }));

  await eventually(() => expect(tries()).toBeGreaterThan(2));
  expect(await ask('/healthz')).toEqual([200, 'alive']);
  expect(await ask('/readyz')).toEqual([503, 'storage does not answer']);
  expect(await ask('/api/v1/me')).toEqual([503, 'The app is starting. Try again in a minute.']);
  expect(log.map(({ level, details }) => [level, details])).toEqual([
    ['warn', expect.objectContaining({ reason: 'storage does not answer' })],
  ]);

  faults.clear();
  await starting.started;
  expect(await ask('/readyz')).toEqual([200, 'ready']);
  expect(log.map(({ message }) => message)).toEqual(['Not ready: storage cannot be used', 'Storage can be used now']);
});

test('given a role that does not work yet, then the log says so once; a different reason is logged as well', async () => {
  const refusal = Object.assign(new Error('refused'), { name: 'RestError', statusCode: 403 });
  const shutOut = Object.assign(new Error('refused'), {
    name: 'RestError',
    statusCode: 403,
    code: 'AuthorizationFailure',
  });
  const answers = [refusal, refusal, refusal, shutOut, shutOut];
  const { log, starting } = await begin(async () => {
    const next = answers.shift();
    if (next !== undefined) throw next;
    return startApp();
  });
  await starting.started;
  expect(log.map(({ details }) => (details as { reason?: string }).reason)).toEqual([
    'storage refuses the identity of the server: a new role may take 30 minutes to work',
    'storage refuses this network: private endpoint, DNS or firewall',
    undefined,
  ]);
});

test('given a programming error, then the start fails at once', async () => {
  const { starting, tries } = await begin(() => Promise.reject(new TypeError('broken')));
  await expect(starting.started).rejects.toThrow('broken');
  expect(tries()).toBe(1);
});

test('given a stop while the start waits for storage, then the start is given up', async () => {
  const refusal = Object.assign(new Error('refused'), { name: 'RestError', statusCode: 403 });
  const { starting } = await begin(() => Promise.reject(refusal));
  await eventually(() => expect(starting.reason()).toContain('refuses the identity'));
  starting.stop();
  expect(await starting.started).toBeNull();
});
