/** Where the bundle of an operator's commands begins (`dist/server/operate.js`): the first argument names the command. */
import { runCommand } from './commands';

const [name = '', ...args] = process.argv.slice(2);

void runCommand(name, args, process.env).then((code) => {
  process.exitCode = code;
});
