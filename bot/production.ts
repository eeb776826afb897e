/**
 * Where the bundle begins (`dist/server/main.js`), beside the built tab: the server, or the doctor where that is asked for. It knows
 * no local mode, in which nobody proves who they are.
 */
import { join } from 'node:path';
import { runProcess } from './process';

const [asked, ...args] = process.argv.slice(2);

if (asked === 'doctor') {
  import('./doctor/command')
    .then(({ runDoctor }) => runDoctor(args, process.env))
    .then((code) => process.exit(code))
    .catch((error: unknown) => {
      process.stderr.write(`The doctor could not finish: ${String(error)}\n`);
      process.exit(2);
    });
} else {
  runProcess({ environment: process.env, tabFolder: join(__dirname, '../tab'), loadLocalMode: null });
}
