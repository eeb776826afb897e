/** Before the end-to-end tests: the tab as it is now. */
import { join } from 'node:path';
import { buildTab } from '../../bot/local/tab-build';

const root = join(__dirname, '..', '..');

// Jest asks a set-up file for a default export, and a CommonJS one may be the function itself.
module.exports = async (): Promise<void> => {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  await buildTab({ root, print, log: join(root, 'dist', 'tab-build.log') });
};
