/** `restore --file <file> [--as <id>]`: restores a backup into storage that does not hold the group. */
import dawg from '../../shared/terms-of-reference/dawg.json';
import { counted } from '../../shared/words/counts';
import { restoreBackup } from '../store/backup/restore-backup';
import { command, OptionFault, optionsIn } from './command';

const USAGE = 'Usage: restore --file <file> [--as <group id>]';

/** Restores what the arguments describe. The default group is that of this deployment's terms of reference. */
export const restore = command(async (args, { table }) => {
  const text = { type: 'string' } as const;
  const { file = '', as } = optionsIn(args, { file: text, as: text }, USAGE);
  if (file === '' || as === '') throw new OptionFault(`Which file?\n${USAGE}`);
  const options = as === undefined ? { groupId: dawg.group.id } : { groupId: as, takeOver: true };
  const { rows, takenAt, sha256 } = await restoreBackup(table(), file, options);
  return [
    `Restored ${counted(rows, 'row')} of the group ${options.groupId}, as they stood on ${takenAt}.`,
    `SHA-256 of what the file holds: ${sha256}`,
  ];
});
