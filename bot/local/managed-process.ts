/** A process that `npm start` runs: its start, readiness, end, and log. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Fault } from './fault';

const GUARD = pathToFileURL(join(__dirname, 'process-guard.mjs')).href;
const STOP_LIMIT_MS = 10_000;
const READY_LIMIT_MS = 60_000;
const TAIL_LINES = 15;

export interface ProcessSpec {
  /** Its name for users: "the server". */
  readonly name: string;
  /** Node's arguments: a script and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Its log files. Its output is written to the first, which is overwritten at every start. */
  readonly logs: readonly [string, ...string[]];
}

/** A Node process that outlives neither its parent nor a request to stop. */
export class ManagedProcess {
  /** "with exit code 1", "by SIGKILL". Never rejects. */
  readonly exited: Promise<string>;
  readonly #spec: ProcessSpec;
  readonly #child: ChildProcess;

  /** Starts the process. */
  constructor(spec: ProcessSpec) {
    const [output] = spec.logs;
    mkdirSync(dirname(output), { recursive: true });
    const log = openSync(output, 'w');
    const child = spawn(process.execPath, ['--import', GUARD, ...spec.args], {
      cwd: spec.cwd,
      env: { ...process.env, ...spec.env },
      stdio: ['ignore', log, log, 'ipc'],
      // A process group of its own: Ctrl-C in the terminal reaches the parent alone, which stops its children in order.
      detached: true,
      windowsHide: true,
    });
    closeSync(log);
    this.#spec = spec;
    this.#child = child;
    this.exited = new Promise((resolve) => {
      child.once('error', (error) => resolve(`at once (${error.message})`));
      child.once('exit', (code, signal) => resolve(signal === null ? `with exit code ${code}` : `by ${signal}`));
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get running(): boolean {
    return this.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * Waits until this address answers, with this status if given.
   * Throws: Fault if the process exits instead, or does not answer in time.
   */
  async untilReady(url: string, { status = 0, limitMs = READY_LIMIT_MS } = {}): Promise<void> {
    for (const end = Date.now() + limitMs; this.running && Date.now() < end; await pause(50)) {
      if (await answers(url, status)) return;
    }
    throw this.running ? this.fault(`is not ready after ${limitMs / 1000} s (${url}).`) : await this.endedFault();
  }

  /** Asks the process to exit, waits, and kills it after ten seconds. */
  async stop(): Promise<void> {
    if (!this.running) return;
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.kill(), STOP_LIMIT_MS);
    await this.exited;
    clearTimeout(timer);
  }

  kill(): void {
    if (this.running) this.#child.kill('SIGKILL');
  }

  /** Waits until the process has exited. Returns a Fault that it exited by itself, with the last lines of its logs. */
  async endedFault(): Promise<Fault> {
    return this.fault(`ended unexpectedly ${await this.exited}.`);
  }

  fault(what: string): Fault {
    return new Fault(`${this.#spec.name} ${what}\n${this.#spec.logs.map(tailOf).join('')}`);
  }
}

async function answers(url: string, status: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
    await response.body?.cancel();
    return status === 0 || response.status === status;
  } catch {
    return false;
  }
}

/** Returns the last lines of a log, below its path; empty if there are none. */
function tailOf(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (text === '') return '';
  return `${path}:\n${text
    .split('\n')
    .slice(-TAIL_LINES)
    .map((line) => `  ${line}\n`)
    .join('')}`;
}
