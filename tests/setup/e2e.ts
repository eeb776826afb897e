/** Runs before the end-to-end tests: builds the current tab. */
import { join } from 'node:path';
import { buildTab } from '../../bot/local/tab-build';

const root = join(__dirname, '..', '..');

// Jest requires a default export of a global set-up module; in CommonJS, `module.exports` may be the function itself.
module.exports = async (): Promise<void> => {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  await buildTab({ root, print, log: join(root, 'dist', 'tab-build.log') });
};
