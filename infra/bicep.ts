/** Runs Microsoft's Bicep as a separate program: where it is, its commands, and its input values. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const INFRA = __dirname;
export const DEPLOYMENTS = ['dev', 'prod'] as const;
export type Deployment = (typeof DEPLOYMENTS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values of a tenant, by the names under which the parameter files read them. Invented: the snapshots are made with
 * these.
 */
export const EXAMPLE_VALUES: Readonly<Record<string, string>> = {
  TAB_APP_ID: '11111111-1111-4111-8111-111111111111',
  TEAMS_APP_ID: '22222222-2222-4222-8222-222222222222',
  ALLOWED_TENANTS: '33333333-3333-4333-8333-333333333333',
  FIRST_VRU: '33333333-3333-4333-8333-333333333333/44444444-4444-4444-8444-444444444444',
  FIRST_VRU_SEAT: 'vru-analyst',
  CONTROLLER_NAME: 'Example Violence Reduction Partnership',
  DPO_CONTACT: 'dpo@example.org',
  APP_CONTACT: 'dawg@example.org',
  LAWFUL_BASIS: 'UK GDPR Article 6(1)(e), public task',
  DATA_REGION: 'UK South (London)',
  RETENTION_PERIOD: 'six years after the end of the year',
  ALERT_EMAIL: 'operators@example.org',
  BUDGET_START: '2026-11-01',
};

/** The values that a tenant may leave out: the seat has a default, and the public pages mark a blank. */
export const LEFT_TO_DEFAULT: readonly string[] = [
  'FIRST_VRU_SEAT',
  'CONTROLLER_NAME',
  'DPO_CONTACT',
  'APP_CONTACT',
  'LAWFUL_BASIS',
  'DATA_REGION',
  'RETENTION_PERIOD',
];

/** The same names as the Agents Toolkit writes them into a parameter file: it fills in the values itself. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(EXAMPLE_VALUES).map((name) => [name, `\${{${name}}}`]),
);

/** May be left out: the default in the parameter files suits most tenants. */
const OPTIONAL = ['PUBLIC_HOST_OWN'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Returns the path of the program: from BICEP if set, otherwise from the PATH. Null: it is not on this machine. */
export function findBicep(env: Environment): string | null {
  if (env.BICEP !== undefined && env.BICEP !== '') return isProgram(env.BICEP) ? env.BICEP : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => [join(folder, 'bicep'), join(folder, 'bicep.exe')]).find(isProgram) ?? null;
}

export interface Said {
  readonly ok: boolean;
  readonly output: string;
  /** Warnings and errors, each with file, line and rule. */
  readonly complaints: string;
}

/**
 * Runs Bicep in the folder of the templates, with these values and without this machine's own variables for a tenant's
 * values.
 */
export function runBicep(
  program: string,
  args: readonly string[],
  values: Readonly<Record<string, string>> = {},
): Said {
  const given = [...Object.keys(EXAMPLE_VALUES), ...OPTIONAL];
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !given.includes(name)));
  const env = { ...machine, ...values, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const ran = spawnSync(program, args, { cwd: INFRA, env, encoding: 'utf8', maxBuffer: 64e6 });
  return {
    ok: ran.status === 0,
    output: ran.stdout ?? '',
    complaints: `${ran.stderr ?? ''}${ran.error?.message ?? ''}`,
  };
}

/** Returns the arguments of a snapshot: an invented tenant and subscription, so that every name and id is resolved. */
export function snapshotArguments(deployment: Deployment, mode: 'overwrite' | 'validate'): readonly string[] {
  return [
    ...['snapshot', `${deployment}.bicepparam`, '--mode', mode],
    ...['--tenant-id', '55555555-5555-4555-8555-555555555555'],
    ...['--subscription-id', '66666666-6666-4666-8666-666666666666'],
    ...['--resource-group', `rg-dawg-${deployment}`, '--location', 'uksouth', '--deployment-name', 'main'],
  ];
}

/** Returns the parameters of a deployment as a JSON file. @throws Error with Bicep's diagnostics */
export function parametersOf(
  program: string,
  deployment: Deployment,
  values: Readonly<Record<string, string>>,
): string {
  const said = runBicep(program, ['build-params', `${deployment}.bicepparam`, '--stdout'], values);
  if (!said.ok) throw new Error(said.complaints);
  const { parametersJson } = JSON.parse(said.output) as { parametersJson: string };
  return `${parametersJson.trimEnd()}\n`;
}
