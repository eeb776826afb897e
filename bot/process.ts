/** The server as a process: configuration, assembly, listening, and a graceful shutdown. */
import { randomUUID } from 'node:crypto';
import { DefaultAzureCredential } from '@azure/identity';
import dawg from '../shared/terms-of-reference/dawg.json';
import { type Facts, factsSchema } from '../shared/terms-of-reference/facts';
import { type Config, ConfigFault, type LocalConfig, readConfig } from './config';
import { listen } from './http/listener';
import { createLog, silenceConsole } from './log';
import { createServer, type OpenTable, type RunningServer, type ServerDependencies } from './server';
import { START_PAUSES, startedAlready, startTrying, whileStarting } from './starting';
import { blobTarget, folderTarget } from './store/backup/targets';
import { openConfiguredTable } from './tables';
import { measuredStorage } from './telemetry/measured';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry';
import { VERSION } from './version';

/** The parts that local mode adds to the server; implemented in `bot/local/mode.ts`. */
export type LocalMode = (config: LocalConfig, facts: Facts) => Pick<ServerDependencies, 'localPeople' | 'prepare'>;

export interface ProcessOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of the built tab. */
  readonly tabFolder: string;
  /** Loads local mode; null if this build has none. */
  readonly loadLocalMode: (() => Promise<LocalMode>) | null;
}

/**
 * Runs the server until the process is asked to stop. If it cannot start, it writes the reason to standard error and
 * exits with code 1.
 */
export function runProcess(options: ProcessOptions): void {
  run(options).catch((error: unknown) => {
    process.stderr.write(
      error instanceof ConfigFault ? `${error.message}\n` : `The server could not start: ${String(error)}\n`,
    );
    process.exit(1);
  });
}

async function run({ environment, tabFolder, loadLocalMode }: ProcessOptions): Promise<void> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  silenceConsole(log);
  const telemetry = await telemetryOf(config);
  const facts = factsSchema.parse(dawg);
  const local = config.mode === 'local' ? await localParts(config, facts, loadLocalMode) : {};
  const attempt = () =>
    createServer({
      config,
      facts,
      log,
      tabFolder,
      openTable: tablesOf(config, telemetry),
      telemetry,
      ...backupsOf(config),
      ...local,
    });
  // In local mode a failed start is reported at once. Elsewhere it is retried: the platform would only restart the
  // process.
  const starting =
    config.mode === 'local' ? startedAlready(await attempt()) : startTrying({ attempt, log, pauses: START_PAUSES });
  let answer = whileStarting(starting.reason);
  const at = { port: config.port, host: config.host };
  const listener = await listen((request, response) => answer(request, response), at);
  log.info({ mode: config.mode, host: config.host, port: config.port }, 'Listening');

  let server: RunningServer | null = null;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info({}, 'Stopping');
    starting.stop();
    server?.goUnready();
    await listener.stop();
    await server?.stop();
    await telemetry.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);

  server = await starting.started;
  if (server !== null) answer = server.http;
}

async function localParts(config: LocalConfig, facts: Facts, load: ProcessOptions['loadLocalMode']) {
  if (load === null) throw new ConfigFault(['DAWG_MODE is local, which this build does not have: use "npm start"']);
  return (await load())(config, facts);
}

function backupsOf({ backups }: Config): Pick<ServerDependencies, 'backups'> {
  if (backups === null) return {};
  if ('folder' in backups) return { backups: folderTarget(backups.folder) };
  return { backups: blobTarget(backups.containerUrl, new DefaultAzureCredential()) };
}

/** Loads the telemetry libraries only if telemetry is exported. */
async function telemetryOf(config: Config): Promise<Telemetry> {
  if (config.mode === 'local' || config.insights === null) return NO_TELEMETRY;
  const { azureMonitor } = await import('./telemetry/azure-monitor');
  return azureMonitor(config.insights, { version: VERSION, instance: randomUUID().slice(0, 8) });
}

/** Opens the tables that the configuration names, with each request measured. */
function tablesOf(config: Config, telemetry: Telemetry): OpenTable {
  const policies = [measuredStorage(telemetry)];
  return (_use, retryPolicy) => openConfiguredTable(config, { retryPolicy, policies });
}
