/**
 * `npm run infra`: lints the templates, then regenerates everything compiled from them: template, parameters,
 * snapshots.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEPLOYMENTS,
  type Deployment,
  EXAMPLE_VALUES,
  findBicep,
  INFRA,
  PLACEHOLDERS,
  parametersOf,
  runBicep,
  snapshotArguments,
} from './bicep';
import { currentHashes } from './current';

const ABSENT =
  'Bicep is not here. Put it on the PATH, or say where it is in BICEP (https://aka.ms/bicep-install; `az bicep install` ' +
  'puts it into ~/.azure/bin).';

/** Runs one step; a warning counts as an error. */
function step(program: string, args: readonly string[], values: Readonly<Record<string, string>> = {}): void {
  const { ok, complaints } = runBicep(program, args, values);
  if (!ok || complaints.trim() !== '') throw new Error(`bicep ${args.join(' ')}\n${complaints}`);
}

/**
 * Sorts the outputs of a snapshot, which Bicep writes in another order each time: the same sources then give the same
 * bytes.
 */
function inOrder(deployment: Deployment): void {
  const path = join(INFRA, `${deployment}.snapshot.json`);
  const snapshot = JSON.parse(readFileSync(path, 'utf8')) as { outputs: Record<string, unknown> };
  const outputs = Object.fromEntries(Object.entries(snapshot.outputs).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(path, `${JSON.stringify({ ...snapshot, outputs }, null, 2)}\n`);
}

function renew(program: string): void {
  step(program, ['lint', 'main.bicep']);
  step(program, ['build', 'main.bicep', '--outfile', 'main.json']);
  for (const deployment of DEPLOYMENTS) {
    writeFileSync(join(INFRA, `${deployment}.parameters.json`), parametersOf(program, deployment, PLACEHOLDERS));
    step(program, snapshotArguments(deployment, 'overwrite'), EXAMPLE_VALUES);
    inOrder(deployment);
  }
  writeFileSync(join(INFRA, 'current.json'), `${JSON.stringify(currentHashes(), null, 2)}\n`);
}

const program = findBicep(process.env);
try {
  if (program === null) throw new Error(ABSENT);
  renew(program);
  process.stdout.write('Renewed infra/main.json, the parameters and the snapshots.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
