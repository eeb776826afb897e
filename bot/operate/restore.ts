/** `npm run restore -- --file <file> [--as <id>]`: puts a backup into a store that does not hold the group. */
import { parseArgs } from 'node:util';
import dawg from '../../shared/terms-of-reference/dawg.json';
import { restoreBackup } from '../store/backup/restore-backup';
import type { Table } from '../store/table';
import { type Environment, OptionFault, type Outcome, outcomeOf, say, tableFrom } from './operator-command';

const USAGE = 'Usage: npm run restore -- --file <file> [--as <group id>]';

/** Restores what these arguments ask for. The group of this deployment is that of its terms of reference. */
export function restore(
  args: readonly string[],
  environment: Environment,
  open: (environment: Environment) => Table = tableFrom,
): Promise<Outcome> {
  return outcomeOf(async () => {
    const { file, as } = optionsIn(args);
    const options = as === undefined ? { groupId: dawg.group.id } : { groupId: as, takeOver: true };
    const { rows, takenAt, sha256 } = await restoreBackup(open(environment), file, options);
    return [
      `Restored ${rows} rows of the group ${options.groupId}, as they stood on ${takenAt}.`,
      `SHA-256 of what the file holds: ${sha256}`,
    ];
  });
}

function optionsIn(args: readonly string[]): { readonly file: string; readonly as: string | undefined } {
  try {
    const options = { file: { type: 'string' }, as: { type: 'string' } } as const;
    const { file, as } = parseArgs({ args: [...args], options }).values;
    if (file !== undefined && file !== '' && as !== '') return { file, as };
  } catch (error) {
    throw new OptionFault(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  throw new OptionFault(`Which file?\n${USAGE}`);
}

if (require.main === module) void say(restore(process.argv.slice(2), process.env));
