/** Starts the server from its sources, for local mode. Deployments start with production.ts. */
import { join } from 'node:path';
import { runProcess } from './process';

runProcess({
  environment: process.env,
  tabFolder: join(__dirname, '../dist/tab'),
  loadLocalMode: async () => (await import('./local/mode')).localMode,
});
