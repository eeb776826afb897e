/** Starts the server: configuration, parts, listening, and an orderly end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { factsSchema } from '../shared/terms-of-reference/facts';
import { type Config, ConfigFault, readConfig } from './config';
import { listen } from './http/listener';
import { addSampleData } from './local/sample-data';
import { createLog, silenceConsole } from './log';
import { createServer, type OpenTable } from './server';
import { openTable } from './store/azure-table';

const ROOT = join(__dirname, '..');

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  silenceConsole(log);
  const facts = factsSchema.parse(JSON.parse(readFileSync(join(ROOT, 'shared/terms-of-reference/dawg.json'), 'utf8')));
  const samples = config.mode === 'local' && config.sampleData;
  const server = await createServer({
    config,
    facts,
    log,
    tabFolder: join(ROOT, 'dist/tab'),
    openTable: tablesOf(config),
    ...(samples ? { prepare: (services) => addSampleData(services, facts) } : {}),
  });

  const listener = await listen(server.http, { port: config.port, host: config.host });
  log.info({ mode: config.mode, host: config.host, port: config.port }, 'Listening');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info({}, 'Stopping');
    server.goUnready();
    await listener.stop();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}

function tablesOf(config: Config): OpenTable {
  const access =
    config.mode === 'local'
      ? { connectionString: config.tables.connectionString }
      : { url: config.tables.url, credential: new DefaultAzureCredential() };
  return (_use, patience) => openTable({ tableName: config.tableName, access, patience });
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof ConfigFault ? `${error.message}\n` : `The server could not start: ${String(error)}\n`,
  );
  process.exit(1);
});
