/** `backup --group <id> [--to <file>]`: writes a group into one file, while the service is running. */
import { existsSync } from 'node:fs';
import { counted } from '../../shared/words/counts';
import { takeBackup } from '../store/backup/take-backup';
import { command, OptionFault, optionsIn } from './command';

const USAGE = 'Usage: backup --group <id> [--to <file>]';

/** Takes the backup that the arguments describe. */
export const backup = command(async (args, { table, now, patienceMs }) => {
  const text = { type: 'string' } as const;
  const { group = '', to } = optionsIn(args, { group: text, to: text }, USAGE);
  if (group === '' || to === '') throw new OptionFault(`Which group?\n${USAGE}`);
  const path = to ?? `${group}-${now().slice(0, 19).replaceAll(':', '')}.dawg-backup`;
  if (existsSync(path)) throw new OptionFault(`${path} is there already: say another file with --to.`);
  const { rows, sha256 } = await takeBackup(table(), group, path, { now, patienceMs });
  return [`Wrote ${path}: ${counted(rows, 'row')} of the group ${group}.`, `SHA-256 of what it holds: ${sha256}`];
});
