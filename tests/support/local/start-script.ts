/** `npm start` as the tests use it: the real script, on free ports, with a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../../../bot/local/lock.mjs';
import { freePort } from '../../../bot/local/ports';

const SCRIPT = join(__dirname, '..', '..', '..', 'bot', 'local', 'start.mjs');

export interface StartSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly playgroundPort: number;
}

/** Free ports, and a data directory that does not exist yet. `remove` clears up. */
export async function freshSettings(): Promise<StartSettings & { remove(): void }> {
  const directory = mkdtempSync(join(tmpdir(), 'dawg-start-'));
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const remove = () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return { dataDir: join(directory, 'data'), port, playgroundPort, remove };
}

export interface Started {
  readonly pid: number;
  /** Resolves when it has printed where to go. Errors: throws what it said, when it ended instead. */
  ready(): Promise<void>;
  output(): string;
  /** The exit code; null after a signal that it did not handle. */
  readonly exit: Promise<number | null>;
  /** What Ctrl-C does. */
  interrupt(): void;
  kill(): void;
}

/** Runs `npm start -- <args>` with these settings. */
export function start(settings: StartSettings, ...args: string[]): Started {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: {
      ...withoutNpm(process.env),
      PORT: String(settings.port),
      PLAYGROUND_PORT: String(settings.playgroundPort),
      DATA_DIR: settings.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid ?? 0,
    ready: () => ready(child, () => said),
    output: () => said,
    exit,
    // Windows knows no Ctrl-C for another process; a closed channel stops it in the same way.
    interrupt: () => (process.platform === 'win32' ? child.disconnect() : child.kill('SIGINT')),
    kill: () => child.kill('SIGKILL'),
  };
}

async function ready(child: ChildProcess, said: () => string): Promise<void> {
  while (!said().includes('Ctrl-C stops everything')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended:\n${said()}`);
    await pause(50);
  }
}

/** `npm test` has settings of npm in its environment that are not meant for the one it starts. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('npm_')));
}

/** The processes it has started, as noted in its data directory. */
export function pidsOf(settings: StartSettings): number[] {
  const pids = readFileSync(join(settings.dataDir, 'pids'), 'utf8').split('\n').map(Number);
  return pids.filter(isAlive);
}

/** Waits until none of these is left. The test's own limit says how long. */
export async function allEnded(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await pause(50);
}
