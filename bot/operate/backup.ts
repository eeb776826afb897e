/** `npm run backup -- --group <id> [--to <file>]`: one file that holds a group, made while the service runs. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeBackup } from '../store/backup/take-backup';
import type { Table } from '../store/table';
import { type Environment, OptionFault, type Outcome, outcomeOf, say, tableFrom } from './operator-command';

const USAGE = 'Usage: npm run backup -- --group <id> [--to <file>]';
/** How long the group may be busy before the copy is given up. */
const PATIENCE_MS = 5 * 60_000;

/** Takes the backup that these arguments ask for. */
export function backup(
  args: readonly string[],
  environment: Environment,
  open: (environment: Environment) => Table = tableFrom,
): Promise<Outcome> {
  return outcomeOf(async () => {
    const { group, to } = optionsIn(args);
    const now = () => new Date().toISOString();
    const path = to ?? `${group}-${now().slice(0, 19).replaceAll(':', '')}.dawg-backup`;
    if (existsSync(path)) throw new OptionFault(`${path} is there already: say another file with --to.`);
    const { rows, sha256 } = await takeBackup(open(environment), group, path, { now, patienceMs: PATIENCE_MS });
    return [`Wrote ${path}: ${rows} rows of the group ${group}.`, `SHA-256 of what it holds: ${sha256}`];
  });
}

function optionsIn(args: readonly string[]): { readonly group: string; readonly to: string | undefined } {
  try {
    const options = { group: { type: 'string' }, to: { type: 'string' } } as const;
    const { group, to } = parseArgs({ args: [...args], options }).values;
    if (group !== undefined && group !== '') return { group, to };
  } catch (error) {
    throw new OptionFault(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  throw new OptionFault(`Which group?\n${USAGE}`);
}

if (require.main === module) void say(backup(process.argv.slice(2), process.env));
