/**
 * `npm start`: storage, the server, the Playground and the built tab on one machine, without an account.
 * Everything stays on the loopback address; everything kept is in DATA_DIR.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { factsSchema } from '../../shared/terms-of-reference/facts';
import { startAzurite } from './azurite';
import { type DataDir, openDataDir } from './data-dir';
import { Fault } from './fault';
import type { ProcessSpec } from './managed-process';
import { HELP, type Options, readOptions, resolveSeat } from './options';
import { chairSeat, type LocalPerson, localPeople, playgroundPeople } from './people';
import { playgroundProcess } from './playground';
import { LOOPBACK, requirePort } from './ports';
import { ProcessGroup } from './process-group';
import { listenForStop } from './signals';
import { buildTab } from './tab-build';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs until it is stopped. Sets the exit code: 0 after a request to stop, 1 for anything else. */
export async function run(root: string, args: readonly string[]): Promise<void> {
  // Writing to a closed terminal fails; that must not prevent an orderly stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const options = readOptions(args, process.env, root);
    if (options.help) print(HELP);
    else await supervise(root, options);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Returns the six people of the Playground, the current one first. */
function peopleFor({ as }: Options, root: string): readonly LocalPerson[] {
  const file = join(root, 'shared', 'terms-of-reference', 'dawg.json');
  const facts = factsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const everybody = localPeople(facts);
  return playgroundPeople(everybody, as === null ? chairSeat(facts) : resolveSeat(as, everybody).seat);
}

async function supervise(root: string, options: Options): Promise<void> {
  const people = peopleFor(options, root);
  const data = await openDataDir(options.dataDir, options.fresh);
  const group = new ProcessGroup(data.notePids);
  const stop = () => {
    print('\nStopping …');
    group.ask();
  };
  const force = () => {
    group.kill();
    process.exit(130);
  };
  listenForStop(stop, force);
  try {
    const up = bringUp({ root, options, data, group, people });
    await Promise.race([up.then(() => group.ended), group.ended]);
  } finally {
    await group.stop();
    data.close();
  }
  print(`Stopped. What was recorded is kept in ${shown(root, data.path)}.`);
}

interface Context {
  readonly root: string;
  readonly options: Options;
  readonly data: DataDir;
  readonly group: ProcessGroup;
  readonly people: readonly LocalPerson[];
}

async function bringUp(context: Context): Promise<void> {
  const { root, options, data, group, people } = context;
  await requirePort(options.port, 'the app', 'PORT');
  await requirePort(options.playgroundPort, 'the Playground', 'PLAYGROUND_PORT');
  const log = (name: string) => join(data.logs, `${name}.log`);
  print('Starting Azurite (table storage) and the Playground …');
  const storage = { root, dataDir: data.azurite, log: log('azurite') };
  const azurite = await startAzurite(storage, (spec) => group.startService(spec));
  // The Playground waits for nothing, while the server has to wait for the storage: so it is started first.
  const place = { root, directory: data.playground, logs: data.logs };
  const ports = { port: options.playgroundPort, botPort: options.port };
  const playground = group.startService(playgroundProcess({ ...place, ...ports }, people));
  await buildTab({ root, print, log: log('tab-build') }, (spec) => group.start(spec));
  await azurite.ready();
  print('Starting the server …');
  const server = group.startService(serverProcess(context, azurite.connectionString, log('server')));
  await server.untilReady(`http://${LOOPBACK}:${options.port}/readyz`, { status: 200 });
  await playground.untilReady(`http://${LOOPBACK}:${options.playgroundPort}/`, { status: 200 });
  print(whereToGo(context));
}

function serverProcess({ root, options }: Context, connectionString: string, log: string): ProcessSpec {
  return {
    name: 'the server',
    args: ['--import', 'tsx', join(root, 'bot', 'main.ts')],
    cwd: root,
    env: {
      DAWG_MODE: 'local',
      HOST: LOOPBACK,
      PORT: String(options.port),
      TABLES_CONNECTION_STRING: connectionString,
      SAMPLE_DATA: options.empty ? 'no' : 'yes',
      PLAYGROUND_URL: `http://${LOOPBACK}:${options.playgroundPort}`,
    },
    logs: [log],
  };
}

/** Returns a path as the reader would type it in the project's directory. */
function shown(root: string, path: string): string {
  const short = relative(root, path);
  return short === '' || short.startsWith('..') ? path : short;
}

function whereToGo({ options, people, data, root }: Context): string {
  const app = `http://${LOOPBACK}:${options.port}`;
  const samples = options.empty
    ? 'No sample data is added (samples from an earlier time stay; --fresh forgets them).'
    : `Data sources and requests marked as sample are there to try things on; --empty leaves them out.
  The sample meeting is today: @DAWG /attendance opens its register. Once that is closed, --fresh begins again with a meeting today.`;
  return `
  Playground  http://${LOOPBACK}:${options.playgroundPort}   Teams' chats and channels; write @DAWG /help in the DAWG team
  Tab         ${app}/tab/overview
  Health      ${app}/readyz

  You are ${people[0]?.name}; --as "<seat title>" opens the Playground as another seat.
  ${samples}
  What is recorded is kept in ${shown(root, data.path)}. Ctrl-C stops everything.`;
}
