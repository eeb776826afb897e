/** The processes that `npm start` runs: how they begin, how they end, and what they said. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const GUARD = pathToFileURL(join(__dirname, 'child-guard.mjs')).href;
const STOP_LIMIT_MS = 10_000;
const TAIL_LINES = 15;

export interface ChildSpec {
  /** What the reader knows it as: "the server". */
  readonly name: string;
  /** Node's arguments: a script and what it takes. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where its output goes. Written anew at every start. */
  readonly log: string;
  /** Further files in which it explains itself. */
  readonly moreLogs?: readonly string[];
}

export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  /** "with exit code 1", "by SIGKILL". Never rejects. */
  readonly exited: Promise<string>;
  /** The exit code once it has ended; null while it runs and after a signal. */
  exitCode(): number | null;
  running(): boolean;
  /** Asks it to end, waits, and after ten seconds insists. */
  stop(): Promise<void>;
  kill(): void;
  /** The last lines of what it said, each file with its name above. */
  tail(): string;
}

/** Starts a Node process that outlives neither us nor our request to stop. */
export function startChild(spec: ChildSpec): Child {
  mkdirSync(dirname(spec.log), { recursive: true });
  const log = openSync(spec.log, 'w');
  const child = spawn(process.execPath, ['--import', GUARD, ...spec.args], {
    cwd: spec.cwd,
    env: { ...process.env, ...spec.env },
    stdio: ['ignore', log, log, 'ipc'],
    // A group of its own: a Ctrl-C in the terminal reaches us alone, and we stop them in order.
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  const exited = endOf(child);
  return {
    name: spec.name,
    pid: child.pid,
    exited,
    exitCode: () => child.exitCode,
    running: () => isRunning(child),
    stop: () => stop(child, exited),
    kill: () => child.kill('SIGKILL'),
    tail: () => [spec.log, ...(spec.moreLogs ?? [])].map(tailOf).join(''),
  };
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`at once (${error.message})`));
    child.once('exit', (code, signal) => resolve(signal === null ? `with exit code ${code}` : `by ${signal}`));
  });
}

async function stop(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (!isRunning(child)) return;
  if (child.connected) child.disconnect();
  const enough = new AbortController();
  await Promise.race([exited, pause(STOP_LIMIT_MS, undefined, { signal: enough.signal }).catch(() => undefined)]);
  enough.abort();
  if (isRunning(child)) child.kill('SIGKILL');
  await exited;
}

function tailOf(path: string): string {
  if (!existsSync(path)) return '';
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES);
  return lines.join('').trim() === '' ? '' : `${path}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
