/** `npm start` from start to stop and restart, and the effects when one of its processes dies. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../../bot/local/lock.mjs';
import { localPeople } from '../../../bot/local/people';
import { routes } from '../../../shared/areas/routes';
import { API_BASE, IDEMPOTENCY_HEADER } from '../../../shared/contract/routes';
import { factsSchema } from '../../../shared/terms-of-reference/facts';
import {
  allEnded,
  freshSettings,
  pidsOf,
  type Started,
  type StartSettings,
  start,
} from '../../support/local/start-script';

const root = join(__dirname, '..', '..', '..');
const facts = factsSchema.parse(
  JSON.parse(readFileSync(join(root, 'shared', 'terms-of-reference', 'dawg.json'), 'utf8')),
);
const chair = localPeople(facts).find(({ seat }) => seat === 'vru-director');

/** Time-out for a start that hangs; four of them run on a busy machine. */
const LIMIT_MS = 120_000;

const status = async (url: string) => (await fetch(url)).status;
const api = (settings: StartSettings, path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${settings.port}${API_BASE}${path}`, {
    ...init,
    headers: {
      authorization: `Local ${chair?.aadObjectId}`,
      'content-type': 'application/json',
      [IDEMPOTENCY_HEADER]: randomUUID(),
    },
  });

/** Records an action, as the tab does. */
async function addAction(settings: StartSettings, text: string): Promise<void> {
  const body = JSON.stringify({ text, owner: 'vru-director', due: '2099-01-31' });
  const response = await api(settings, routes.addAction.path, { method: 'POST', body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}

async function actionTexts(settings: StartSettings): Promise<string[]> {
  const list = (await (await api(settings, routes.actions.path)).json()) as { items: { text: string }[] };
  return list.items.map(({ text }) => text);
}

describe('npm start, while it runs', () => {
  let settings: Awaited<ReturnType<typeof freshSettings>>;
  let started: Started;

  beforeAll(async () => {
    settings = await freshSettings();
    started = start(settings, '--as', 'Lead Analyst, Corporate Insights');
    await started.ready();
  }, LIMIT_MS);

  afterAll(async () => {
    started.interrupt();
    await started.exit;
    settings.remove();
  });

  it('answers at every address that it prints, and opens the Playground as the seat asked for', async () => {
    const [app, playground] = [settings.port, settings.playgroundPort].map((port) => `http://127.0.0.1:${port}`);
    for (const url of [`${playground}/`, `${app}/tab/`, `${app}/healthz`, `${app}/readyz`]) {
      expect(await status(url)).toBe(200);
    }
    for (const url of [playground, `${app}/tab/`, `${app}/readyz`]) expect(started.output()).toContain(url);
    expect(started.output()).toContain('You are Lead Analyst, Corporate Insights (Police)');
  });

  it('refuses a second start on the same data, and goes on running', async () => {
    const second = start(settings);
    expect(await second.exit).toBe(1);
    expect(second.output()).toMatch(
      new RegExp(`^The data in .* is in use by another npm start \\(process ${started.pid}\\): .*\\n$`),
    );
    expect(await status(`http://127.0.0.1:${settings.port}/readyz`)).toBe(200);
  });
});

/** One server: each test continues from the state of the previous one. */
describe('npm start, from one time to the next', () => {
  let settings: Awaited<ReturnType<typeof freshSettings>>;
  let current: Started;
  const run = async (...args: string[]) => {
    current = start(settings, '--empty', ...args);
    await current.ready();
    return pidsOf(settings);
  };

  beforeAll(async () => {
    settings = await freshSettings();
  });

  afterAll(async () => {
    current.interrupt();
    await current.exit;
    settings.remove();
  });

  it(
    'given Ctrl-C right after something was recorded, ends with all it started',
    async () => {
      const children = await run();
      expect(children).toHaveLength(3);
      await addAction(settings, 'Before Ctrl-C');
      current.interrupt();
      expect(await current.exit).toBe(0);
      expect(current.output()).toMatch(/Stopped\. What was recorded is kept in /);
      expect(children.filter(isAlive)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'given it starts again, has kept that; given it is killed, its child processes end by themselves',
    async () => {
      const children = await run();
      expect(await actionTexts(settings)).toEqual(['Before Ctrl-C']);
      await addAction(settings, 'Before the crash');
      current.kill();
      await current.exit;
      await allEnded(children);
      expect(existsSync(join(settings.dataDir, 'lock'))).toBe(true);
    },
    LIMIT_MS,
  );

  it(
    'given a start after the crash, has kept everything; given its storage dies, says so and ends',
    async () => {
      const children = await run();
      expect((await actionTexts(settings)).sort()).toEqual(['Before Ctrl-C', 'Before the crash']);
      const [azurite] = children;
      if (azurite === undefined) throw new Error('no child is noted');
      process.kill(azurite, 'SIGKILL');
      expect(await current.exit).toBe(1);
      expect(current.output()).toMatch(/Azurite ended unexpectedly by SIGKILL\.\n.*azurite\.log:\n {2}Azurite Table/);
      expect(children.filter(isAlive)).toEqual([]);
      expect(existsSync(join(settings.dataDir, 'lock'))).toBe(false);
    },
    LIMIT_MS,
  );

  it(
    'given --fresh, has forgotten all of it',
    async () => {
      await run('--fresh');
      expect(await actionTexts(settings)).toEqual([]);
    },
    LIMIT_MS,
  );
});
