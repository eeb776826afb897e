/** Azurite's table service: the storage of local mode, its data in a directory. */
import { join } from 'node:path';
import { type Child, startChild } from './children';
import { Fault } from './fault';
import { freePort, LOOPBACK, waitUntilAnswers } from './ports';

/** The account and key every Azurite has; they are public, and open nothing but an emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const READY_LIMIT_MS = 60_000;

/** How to reach the emulator on this port. */
export function connectionString(port: number): string {
  const endpoint = `http://${LOOPBACK}:${port}/${ACCOUNT}`;
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`;
}

export interface Azurite {
  readonly child: Child;
  readonly connectionString: string;
  /** Errors: a Fault where it ends, or does not answer within a minute. */
  ready(): Promise<void>;
}

/**
 * Starts it on a free port. `dataDir: null` keeps everything in memory. It writes its file every few seconds and when
 * it is asked to stop, so whoever uses it has to stop before it does.
 */
export async function startAzurite(place: { root: string; dataDir: string | null; log: string }): Promise<Azurite> {
  const port = await freePort();
  const main = join(place.root, 'node_modules', 'azurite', 'dist', 'src', 'table', 'main.js');
  const where = place.dataDir === null ? ['--inMemoryPersistence'] : ['--location', place.dataDir];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = startChild({
    name: 'Azurite',
    args: [main, '--tableHost', LOOPBACK, '--tablePort', String(port), ...where, ...quiet],
    cwd: place.dataDir ?? place.root,
    log: place.log,
  });
  return {
    child,
    connectionString: connectionString(port),
    ready: async () => {
      const url = `http://${LOOPBACK}:${port}/`;
      if (await waitUntilAnswers(url, { limitMs: READY_LIMIT_MS, given: child.running })) return;
      throw new Fault(`Azurite, the table storage, did not start.\n${child.tail()}`);
    },
  };
}
