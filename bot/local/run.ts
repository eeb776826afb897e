/**
 * `npm start`: storage, the server, the Playground and the built tab on one machine, without an account.
 * Everything stays on the loopback address; everything kept is in DATA_DIR.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Facts, factsSchema } from '../../shared/terms-of-reference/facts';
import { startAzurite } from './azurite';
import type { Child } from './children';
import { type DataDir, openDataDir } from './data-dir';
import { Fault } from './fault';
import { Household } from './household';
import { HELP, type Options, readOptions, seatMeant } from './options';
import { chairSeat, type LocalPerson, localPeople, playgroundPeople } from './people';
import { startPlayground } from './playground';
import { LOOPBACK, requirePort, waitUntilAnswers } from './ports';
import { listenForStop } from './signals';
import { buildTab } from './tab-build';

const READY_LIMIT_MS = 60_000;

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs until it is stopped. Sets the exit code: 0 when it was asked to stop, 1 for anything else. */
export async function run(root: string, args: readonly string[]): Promise<void> {
  // A terminal that was closed cannot be written to; that is no reason to end without order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const options = readOptions(args, process.env, root);
    if (options.help) print(HELP);
    else await keepHouse(root, options);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function readFacts(root: string): Facts {
  return factsSchema.parse(JSON.parse(readFileSync(join(root, 'shared', 'terms-of-reference', 'dawg.json'), 'utf8')));
}

async function keepHouse(root: string, options: Options): Promise<void> {
  const facts = readFacts(root);
  const everybody = localPeople(facts);
  const seat = options.as === null ? chairSeat(facts) : seatMeant(options.as, everybody).seat;
  const people = playgroundPeople(everybody, seat);
  const data = await openDataDir(options.dataDir, options.fresh);
  const household = new Household(data.notePids);
  listenForStop(
    () => {
      print('\nStopping …');
      household.ask();
    },
    () => {
      household.kill();
      process.exit(130);
    },
  );
  try {
    const up = bringUp({ root, options, data, household, people });
    const end = await Promise.race([up.then(() => household.end), household.end]);
    await household.stop();
    // What was on its way up when the end came has nothing to add.
    up.catch(() => undefined);
    if (end.why === 'died') throw new Fault(`${end.child.name} ended unexpectedly ${end.how}.\n${end.child.tail()}`);
    print(`Stopped. What was recorded is kept in ${shown(root, data.path)}.`);
  } finally {
    await household.stop();
    data.close();
  }
}

interface House {
  readonly root: string;
  readonly options: Options;
  readonly data: DataDir;
  readonly household: Household;
  /** The Playground's six, the current one first. */
  readonly people: readonly LocalPerson[];
}

async function bringUp(house: House): Promise<void> {
  const { root, options, data, household, people } = house;
  await requirePort(options.port, 'the app', 'PORT');
  await requirePort(options.playgroundPort, 'the Playground', 'PLAYGROUND_PORT');
  const log = (name: string) => join(data.logs, `${name}.log`);
  print('Starting Azurite (table storage) and the Playground …');
  const azurite = await startAzurite({ root, dataDir: data.azurite, log: log('azurite') });
  household.adopt(azurite.child);
  // The Playground waits for nobody, and the server has to wait for the storage: so this one has a start.
  const ports = { port: options.playgroundPort, botPort: options.port };
  const playground = startPlayground({ root, directory: data.playground, logs: data.logs, ...ports }, people);
  household.adopt(playground);
  await buildTab({ root, print, log: log('tab-build'), onChild: (child) => household.shelter(child) });
  await azurite.ready();
  if (household.stopping) return;
  print('Starting the server …');
  const server = startServer(house, azurite.connectionString, log('server'));
  await answering(server, `http://${LOOPBACK}:${options.port}/readyz`, 200);
  await answering(playground, `http://${LOOPBACK}:${options.playgroundPort}/`, 200);
  print(whereToGo(house));
}

function startServer({ root, options, household }: House, connectionString: string, log: string): Child {
  const url = `http://${LOOPBACK}`;
  return household.start({
    name: 'the server',
    args: ['--import', 'tsx', join(root, 'bot', 'main.ts')],
    cwd: root,
    env: {
      DAWG_MODE: 'local',
      HOST: LOOPBACK,
      PORT: String(options.port),
      TABLES_CONNECTION_STRING: connectionString,
      SAMPLE_DATA: options.empty ? 'no' : 'yes',
      PLAYGROUND_URL: `${url}:${options.playgroundPort}`,
    },
    log,
  });
}

async function answering(child: Child, url: string, status: number): Promise<void> {
  if (await waitUntilAnswers(url, { status, limitMs: READY_LIMIT_MS, given: child.running })) return;
  // A child that died is told of by the household, with its log.
  if (!child.running()) return await new Promise(() => undefined);
  throw new Fault(`${child.name} is not ready after a minute (${url}).\n${child.tail()}`);
}

/** A path as the reader would type it in the project's directory. */
function shown(root: string, path: string): string {
  const short = relative(root, path);
  return short === '' || short.startsWith('..') ? path : short;
}

function whereToGo({ options, people, data, root }: House): string {
  const app = `http://${LOOPBACK}:${options.port}`;
  const samples = options.empty
    ? 'No sample data is added (samples from an earlier time stay; --fresh forgets them).'
    : 'Data sources and requests marked as sample are there to try things on; --empty leaves them out.';
  return `
  Playground  http://${LOOPBACK}:${options.playgroundPort}   Teams' chats and channels; write @DAWG /help in the DAWG team
  Tab         ${app}/tab/
  Health      ${app}/readyz

  You are ${people[0]?.name}; --as "<seat title>" opens the Playground as another seat.
  ${samples}
  What is recorded is kept in ${shown(root, data.path)}. Ctrl-C stops everything.`;
}
