/**
 * Entry point of the bundle of operator commands (`dist/server/operate.js`): the first argument is the name of the
 * command.
 */
import { runCommand } from './commands';

const [name = '', ...args] = process.argv.slice(2);

void runCommand(name, args, process.env).then((code) => {
  process.exitCode = code;
});
