/** Azurite's table service, the storage of local mode, with its data in a directory. */
import { join } from 'node:path';
import { ManagedProcess, type ProcessSpec } from './managed-process';
import { freePort, LOOPBACK } from './ports';

/** The public account and key of every Azurite; they give access to nothing but an emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  readonly child: ManagedProcess;
  readonly connectionString: string;
  /** Throws: Fault if it exits, or does not answer within a minute. */
  ready(): Promise<void>;
}

/**
 * Starts Azurite on a free port. `dataDir: null` keeps everything in memory. It writes its file every few seconds and
 * when it is asked to stop, so its clients have to stop before it does.
 */
export async function startAzurite(
  { root, dataDir, log }: { root: string; dataDir: string | null; log: string },
  start = (spec: ProcessSpec) => new ManagedProcess(spec),
): Promise<Azurite> {
  const port = await freePort();
  const url = `http://${LOOPBACK}:${port}/`;
  const main = join(root, 'node_modules', 'azurite', 'dist', 'src', 'table', 'main.js');
  const where = dataDir === null ? ['--inMemoryPersistence'] : ['--location', dataDir];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = start({
    name: 'Azurite',
    args: [main, '--tableHost', LOOPBACK, '--tablePort', String(port), ...where, ...quiet],
    cwd: dataDir ?? root,
    logs: [log],
  });
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${url}${ACCOUNT};`;
  return { child, connectionString, ready: () => child.untilReady(url) };
}
