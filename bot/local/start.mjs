/**
 * `npm start`: makes sure that Node is new enough and everything is installed, then hands over to run.ts in the same
 * process, so that a Ctrl-C reaches only one process.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, nodeFault } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const print = (line) => process.stdout.write(`${line}\n`);

const fault = nodeFault() ?? (await ensureInstalled(root, { print, command: 'npm start' }));
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
const require = createRequire(import.meta.url);
require('tsx/cjs/api').register();
await require('./run.ts').run(root, process.argv.slice(2));
