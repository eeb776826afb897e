/** Where the bundle of the tests begins: what is deployed, with local mode, in which tests need no Microsoft to let them in. */
import { localMode } from '../../../bot/local/mode';
import { runProcess } from '../../../bot/process';

runProcess({
  environment: process.env,
  tabFolder: process.env.TEST_TAB_FOLDER ?? '',
  loadLocalMode: async () => localMode,
});
