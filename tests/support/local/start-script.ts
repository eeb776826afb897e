/** Runs `npm start` for tests: the real script, on free ports, with its own data directory. */
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

/** Returns free ports and the path of a data directory that does not exist yet. `remove` deletes it. */
export async function freshSettings(): Promise<StartSettings & { remove(): void }> {
  const directory = mkdtempSync(join(tmpdir(), 'dawg-start-'));
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const remove = () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  return { dataDir: join(directory, 'data'), port, playgroundPort, remove };
}

export interface Started {
  readonly pid: number;
  /** Resolves when it has printed its addresses. Throws: its output, if it ended instead. */
  ready(): Promise<void>;
  output(): string;
  /** The exit code; null if it was ended by a signal that it did not handle. */
  readonly exit: Promise<number | null>;
  /** Interrupts it as Ctrl-C does. */
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
    // Windows cannot send Ctrl-C to another process; closing the IPC channel has the same effect.
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

/** Removes the npm settings that `npm test` puts in the environment, which must not affect the started process. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('npm_')));
}

/** Returns the ids of the running processes it has started, from the file in its data directory. */
export function pidsOf(settings: StartSettings): number[] {
  const pids = readFileSync(join(settings.dataDir, 'pids'), 'utf8').split('\n').map(Number);
  return pids.filter(isAlive);
}

/** Waits until all of these processes have ended. The only limit is the test's own time-out. */
export async function allEnded(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await pause(50);
}
