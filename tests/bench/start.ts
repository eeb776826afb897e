/** Time from process start to the first answered turn, and peak memory: the bundle compared with a minimal echo bot. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { LOCAL_TENANT_ID, localPeople } from '../../bot/local/people';
import { freePort } from '../../bot/local/ports';
import { FACTS } from '../support/app';
import { freshTableName } from '../support/azurite';
import { buildBundle } from '../support/bundle/build';
import { startTeams, type Teams } from '../support/teams';
import { quantile } from './figures';

const STARTS = 7;

interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

/**
 * Prints medians of several starts of each, alternating. The bundle's group already exists, as when an instance is
 * replaced.
 */
export async function benchStart(connectionString: string, print: (line: string) => void): Promise<void> {
  const bundle = await buildBundle('local');
  const people = localPeople(FACTS).map(({ id, aadObjectId, name }) => ({ id, aadObjectId, name }));
  const teams = await startTeams({ tenantId: LOCAL_TENANT_ID, people, limits: false });
  const env = {
    ...bundle.env,
    DAWG_MODE: 'local',
    TABLE_NAME: freshTableName(),
    TABLES_CONNECTION_STRING: connectionString,
    SAMPLE_DATA: 'no',
    LOG_LEVEL: 'warn',
  };
  try {
    await startOf(teams, bundle.main, env);
    const echo: Start[] = [];
    const ours: Start[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      echo.push(await startOf(teams, join(__dirname, 'echo-bot.cjs'), {}));
      ours.push(await startOf(teams, bundle.main, env));
    }
    print(
      `\nFrom the start of the process to the first answered turn, Node ${process.versions.node}, medians of ${STARTS} in turn.`,
    );
    print(
      `start  ${compared(
        ours.map(({ ms }) => ms),
        echo.map(({ ms }) => ms),
        'ms',
      )}`,
    );
    print(
      `memory ${compared(
        ours.map(({ megabytes }) => megabytes),
        echo.map(({ megabytes }) => megabytes),
        'MB',
      )}`,
    );
  } finally {
    await teams.stop();
    await bundle.remove();
  }
}

function compared(ours: readonly number[], echo: readonly number[], unit: string): string {
  const [a, b] = [quantile(ours, 0.5), quantile(echo, 0.5)];
  return `${a.toFixed(0)} ${unit} against ${b.toFixed(0)} ${unit} of a bare echo bot: ${(a / b).toFixed(2)} times`;
}

async function startOf(teams: Teams, script: string, env: Record<string, string>): Promise<Start> {
  const person = teams.person(localPeople(FACTS)[0]?.aadObjectId ?? '');
  const port = await freePort();
  teams.talksTo(`http://127.0.0.1:${port}/api/messages`);
  const begin = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilListening(port, child);
    const answer = await person.says('help', { in: person.chat() });
    if (answer.length === 0) throw new Error(`${script} does not answer`);
    return { ms: performance.now() - begin, megabytes: peakOf(child) };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** Polls the port every five milliseconds; a check costs the process only a connection. */
async function untilListening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await pause(5);
  }
  throw new Error(`It ended with exit code ${child.exitCode}`);
}

/** Peak memory of a process in megabytes, as reported by Linux; NaN on other systems. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
