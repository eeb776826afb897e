/** Where the bundle of the tests begins: what is deployed, with local mode, in which tests need no Microsoft to let them in. */
import { readFileSync } from 'node:fs';
import { localMode } from '../../../bot/local/mode';
import { type LocalMode, runProcess } from '../../../bot/process';

/** With a file that says by how many milliseconds this process's clock is wrong, read when it begins. */
function withClock(file: string | undefined): LocalMode {
  if (file === undefined) return localMode;
  const offset = Number(readFileSync(file, 'utf8'));
  const now = () => new Date(Date.now() + offset).toISOString();
  return (config, facts) => Object.assign({ ...localMode(config, facts) }, { now });
}

runProcess({
  environment: process.env,
  tabFolder: process.env.TEST_TAB_FOLDER ?? '',
  loadLocalMode: async () => withClock(process.env.TEST_CLOCK),
});
