/**
 * `npm run package`: builds, from the environment, the file that an administrator uploads to Teams; with `-- --env
 * prod` also from that deployment's values in `infra/env`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { packageFaults } from './check';
import { ENVIRONMENTS, type EnvironmentFile, readEnvironmentFile } from './environment-file';
import { buildManifest, type TeamsManifest } from './manifest';
import { OptionFaults, optionsFromEnvironment } from './options';

const PROJECT = resolve(__dirname, '..');
const TARGET = join(PROJECT, 'dist', 'dawg-teams-app.zip');

/** A zip stores local time: a local date gives the same bytes in every time zone. */
const MODIFIED = new Date(2000, 0, 1);

/**
 * Returns the package's bytes: the manifest and the two icons, at the top level as Teams requires. The same input gives
 * the same bytes.
 */
export function zipPackage(manifest: TeamsManifest): Uint8Array {
  const icon = (name: string) => readFileSync(join(__dirname, name));
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      [manifest.icons.color]: icon(manifest.icons.color),
      [manifest.icons.outline]: icon(manifest.icons.outline),
    },
    { mtime: MODIFIED, level: 9 },
  );
}

function projectVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

/** The result: whether the file was written, and the lines to print. */
export interface Outcome {
  readonly written: boolean;
  readonly lines: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Writes the package. If the environment or the resulting package has faults, it writes nothing and lists all of them.
 */
export function makePackage(environment: Environment, target: string = TARGET): Outcome {
  try {
    const manifest = buildManifest(optionsFromEnvironment(environment, projectVersion()));
    const zip = zipPackage(manifest);
    const faults = packageFaults(zip);
    if (faults.length > 0) return refused('The app package is not as Teams asks for:', faults);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, zip);
    const what = `${manifest.name.short} ${manifest.version} for ${manifest.validDomains?.join(', ')}`;
    return { written: true, lines: [`Wrote ${target}: ${what}.`] };
  } catch (error) {
    if (!(error instanceof OptionFaults)) throw error;
    return refused('The app package cannot be made. In the environment:', error.faults);
  }
}

const refused = (why: string, faults: readonly string[]): Outcome => ({
  written: false,
  lines: [why, ...faults.map((fault) => `  - ${fault}`)],
});

/**
 * Merges a deployment's file with the environment. Variables that are set override the file, so that one value can be
 * tried.
 */
function together(file: EnvironmentFile, environment: Environment): Environment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => (value ?? '').trim() !== ''));
  return { ...file.values, ...set };
}

/**
 * Runs `npm run package` with its arguments: none, or `--env` and the name of a deployment.
 * @param read reads the file of a deployment; defaults to the project's own
 * @param folder the output folder
 */
export function packageFrom(
  args: readonly string[],
  environment: Environment,
  read: typeof readEnvironmentFile = readEnvironmentFile,
  folder: string = dirname(TARGET),
): Outcome {
  if (args.length === 0) return makePackage(environment, join(folder, 'dawg-teams-app.zip'));
  const [option = '', given] = args[0]?.startsWith('--env=') ? ['--env', args[0].slice(6)] : args;
  const name = ENVIRONMENTS.find((candidate) => candidate === given);
  if (option !== '--env' || name === undefined || args.length > 2) {
    return refused('This is used as: npm run package -- --env dev, or --env prod. It was given:', [args.join(' ')]);
  }
  const file = read(name);
  if (file.faults.length > 0)
    return refused(
      'The app package cannot be made:',
      file.faults.map((fault) => `${fault}.`),
    );
  return makePackage(together(file, environment), join(folder, `dawg-teams-app-${name}.zip`));
}

if (require.main === module) {
  const { written, lines } = packageFrom(process.argv.slice(2), process.env);
  (written ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  process.exitCode = written ? 0 : 1;
}
