/**
 * Entry point of the bundle (`dist/server/main.js`), next to the built tab. Local mode is not included, because it does
 * not authenticate anybody.
 */
import { join } from 'node:path';
import { runProcess } from './process';

runProcess({ environment: process.env, tabFolder: join(__dirname, '../tab'), loadLocalMode: null });
