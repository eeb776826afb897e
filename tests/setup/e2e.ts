/** Before the end-to-end tests: the tab as it is now, and one Azurite in memory for all of them. */
import { join } from 'node:path';
import { buildTab } from '../../bot/local/tab-build';
import { startSharedAzurite } from '../support/azurite';

const root = join(__dirname, '..', '..');

module.exports = async (): Promise<void> => {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  await buildTab({ root, print, log: join(root, 'dist', 'tab-build.log') });
  await startSharedAzurite();
};
