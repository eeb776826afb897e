/** `npm run package`: the file an administrator uploads to Teams, made from the environment. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { buildManifest, type TeamsManifest } from './manifest';
import { OptionFaults, optionsFromEnvironment } from './options';

const PROJECT = resolve(__dirname, '..');
const TARGET = join(PROJECT, 'dist', 'dawg-teams-app.zip');

/** A zip stores local time: a local date gives the same bytes in every time zone. */
const MODIFIED = new Date(2000, 0, 1);

/** The package's bytes: the manifest and the two icons, at the top level as Teams wants them. Same input, same bytes. */
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

/** What came of it: whether the file was written, and what to tell the person who asked. */
export interface Outcome {
  readonly written: boolean;
  readonly lines: readonly string[];
}

/** Writes the package; with a fault in the environment it writes nothing and says all that is wrong. */
export function makePackage(
  environment: Readonly<Record<string, string | undefined>>,
  target: string = TARGET,
): Outcome {
  try {
    const manifest = buildManifest(optionsFromEnvironment(environment, projectVersion()));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, zipPackage(manifest));
    const what = `${manifest.name.short} ${manifest.version} for ${manifest.validDomains?.join(', ')}`;
    return { written: true, lines: [`Wrote ${target}: ${what}.`] };
  } catch (error) {
    if (!(error instanceof OptionFaults)) throw error;
    const faults = error.faults.map((fault) => `  - ${fault}`);
    return { written: false, lines: ['The app package cannot be made. In the environment:', ...faults] };
  }
}

if (require.main === module) {
  const { written, lines } = makePackage(process.env);
  (written ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  process.exitCode = written ? 0 : 1;
}
