/**
 * Where the bundle begins (`dist/server/main.js`), beside the built tab. It knows no local mode, in which nobody proves who they are.
 */
import { join } from 'node:path';
import { runProcess } from './process';

runProcess({ environment: process.env, tabFolder: join(__dirname, '../tab'), loadLocalMode: null });
