/** The options of `npm start`: arguments, and three environment variables. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from './fault';
import { findPeople, type LocalPerson } from './people';

export const HELP = `npm start                            everything, kept from one time to the next
npm start -- --fresh                 begin again: forget what was kept
npm start -- --empty                 without sample data (together with --fresh, or the first time)
npm start -- --as "<seat title>"     open the Playground as another seat than the Chair's

Environment: PORT (3978) the app · PLAYGROUND_PORT (56150) the Playground · DATA_DIR (.data) where things are kept`;

const KNOWN = '--fresh, --empty, --as "<seat title>" and --help';

export interface Options {
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly help: boolean;
  /** The value of `--as`, not yet resolved to a seat. */
  readonly as: string | null;
  readonly port: number;
  readonly playgroundPort: number;
  /** Absolute path. */
  readonly dataDir: string;
}

/** Parses arguments and environment. Throws: Fault for the first invalid value. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, root: string): Options {
  refuseWhatNpmTook(env);
  const values = readArguments(args);
  const port = readPort(env, 'PORT', 3978);
  const playgroundPort = readPort(env, 'PLAYGROUND_PORT', 56150);
  if (port === playgroundPort) {
    throw new Fault(`PORT and PLAYGROUND_PORT are both ${port}: give them different numbers.`);
  }
  return {
    fresh: values.fresh ?? false,
    empty: values.empty ?? false,
    help: values.help ?? false,
    as: values.as ?? null,
    port,
    playgroundPort,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
  };
}

function readArguments(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  try {
    const options = { fresh: flag, empty: flag, help: { ...flag, short: 'h' }, as: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new Fault(`${reason}: npm start knows ${KNOWN} (after "--": npm start -- --fresh).`);
  }
}

/** `npm start --fresh`, without "--": npm takes the option for its own, and the data would silently be kept. */
function refuseWhatNpmTook(env: NodeJS.ProcessEnv): void {
  const taken = ['fresh', 'empty', 'as'].find((name) => env[`npm_config_${name}`] !== undefined);
  if (taken === undefined) return;
  throw new Fault(`npm took --${taken} for an option of its own: write "--" before it, npm start -- --${taken}.`);
}

function readPort(env: NodeJS.ProcessEnv, name: 'PORT' | 'PLAYGROUND_PORT', usual: number): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Fault(`${name} is "${text}": it must be a port number from 1 to 65535.`);
}

/**
 * Returns the person in the seat named by `--as`. Throws: Fault that lists the existing seats, or those that share the
 * title.
 */
export function resolveSeat(words: string, people: readonly LocalPerson[]): LocalPerson {
  const found = findPeople(people, words);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const list = (some: readonly LocalPerson[], text: (person: LocalPerson) => string) =>
    some.map((person) => `\n  ${text(person)}`).join('');
  if (found.length > 1) {
    const both = list(found, (person) => `--as "${person.title}, ${person.organisation}"`);
    throw new Fault(`${found.length} seats are called "${words}", so add the organisation:${both}`);
  }
  throw new Fault(`No seat is called "${words}"; these are:${list(people, (person) => person.name)}`);
}
