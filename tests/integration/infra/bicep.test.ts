import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEPLOYMENTS,
  EXAMPLE_VALUES,
  findBicep,
  INFRA,
  LEFT_TO_DEFAULT,
  PLACEHOLDERS,
  parametersOf,
  runBicep,
  snapshotArguments,
} from '../../../infra/bicep';
import { COMPILED, currentHashes } from '../../../infra/current';

const bicep = findBicep(process.env);
const committed = (file: string) => readFileSync(join(INFRA, file), 'utf8');

/** Parses a template without the version of the Bicep compiler. */
const withoutGenerator = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === '_generator' ? undefined : value));

function whereBicepIs(program: string) {
  it('then lint reports nothing', () => {
    expect(runBicep(program, ['lint', 'main.bicep'])).toEqual({ ok: true, output: '', complaints: '' });
  });

  it('then the committed template matches the compiled sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dawg-infra-'));
    const file = join(folder, 'main.json');
    expect(runBicep(program, ['build', 'main.bicep', '--outfile', file]).complaints).toBe('');
    expect(withoutGenerator(committed('main.json'))).toEqual(withoutGenerator(readFileSync(file, 'utf8')));
    rmSync(folder, { recursive: true });
  });

  it.each(DEPLOYMENTS)('then the parameters of %s are current', (deployment) => {
    expect(committed(`${deployment}.parameters.json`)).toBe(parametersOf(program, deployment, PLACEHOLDERS));
  });

  it.each(DEPLOYMENTS)('then the snapshot of %s is current', (deployment) => {
    const said = runBicep(program, snapshotArguments(deployment, 'validate'), EXAMPLE_VALUES);
    expect(said).toMatchObject({ ok: true, complaints: '' });
  });

  it('then a deployment without the tenant’s values fails, and names each missing value', () => {
    const needed = Object.keys(EXAMPLE_VALUES).filter((name) => !LEFT_TO_DEFAULT.includes(name));
    const { ok, complaints } = runBicep(program, ['build-params', 'prod.bicepparam', '--stdout']);
    expect(ok).toBe(false);
    expect(needed.filter((name) => !complaints.includes(`"${name}"`))).toEqual([]);
    expect(LEFT_TO_DEFAULT.filter((name) => complaints.includes(`"${name}"`))).toEqual([]);
  });
}

describe('given the infrastructure, where Bicep is on this machine', () => {
  if (bicep !== null) whereBicepIs(bicep);
  else
    it('then, as it is not, the committed hashes match the current files', () => {
      expect(COMPILED.length).toBeGreaterThan(0);
      expect(currentHashes()).toEqual(JSON.parse(committed('current.json')));
    });
});

describe('given the variable BICEP', () => {
  it('then a program that is not there is not found, whatever the PATH has', () => {
    expect(findBicep({ BICEP: '/no/such/program', PATH: process.env.PATH })).toBeNull();
    expect(findBicep({ BICEP: process.execPath })).toBe(process.execPath);
    expect(findBicep({ PATH: '' })).toBeNull();
  });
});
