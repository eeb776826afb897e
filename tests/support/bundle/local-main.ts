/** Entry point of the test bundle: the deployed code with local mode, so that tests need no sign-in with Microsoft. */
import { readFileSync } from 'node:fs';
import { localMode } from '../../../bot/local/mode';
import { type LocalMode, runProcess } from '../../../bot/process';

/** Local mode with a skewed clock. `file` contains the offset in milliseconds; it is read once, at start. */
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
