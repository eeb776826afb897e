/** The server as a separate process, as in production: it can be killed in the middle of its work. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagedProcess } from '../../../bot/local/managed-process';
import { freePort } from '../../../bot/local/ports';
import { tablesConnectionString } from '../azurite';
import type { Bundle } from '../bundle/build';

const ROOT = join(__dirname, '..', '..', '..');
const READY_LIMIT_MS = 100_000;

export interface ServerProcess {
  readonly url: string;
  /** Kills the process immediately, with all work in progress. */
  kill(): Promise<void>;
  /** Starts it again at the same address, and waits until it responds. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the server in local mode on this table, and waits until it responds; runs the sources unless a bundle is
 * given. Throws: its output, if it does not respond.
 */
export async function startServerProcess(tableName: string, bundle?: Bundle): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DAWG_MODE: 'local',
    PORT: String(port),
    TABLE_NAME: tableName,
    TABLES_CONNECTION_STRING: tablesConnectionString(),
    LOG_LEVEL: 'warn',
    ...bundle?.env,
  };
  const run = async () => {
    const log = join(tmpdir(), `server-${randomUUID()}.log`);
    const args = bundle === undefined ? ['--import', 'tsx', 'bot/main.ts'] : [bundle.main];
    const child = new ManagedProcess({ name: 'The server', args, cwd: ROOT, env, logs: [log] });
    try {
      await child.untilReady(`${url}/readyz`, { status: 200, limitMs: READY_LIMIT_MS });
    } catch (error) {
      await child.stop();
      throw error;
    }
    return child;
  };
  let child = await run();
  return {
    url,
    async kill() {
      child.kill();
      await child.exited;
    },
    async restart() {
      child = await run();
    },
    stop: () => child.stop(),
  };
}
