import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { serverBundle } from '../../../bot/build/server-bundle';

export default defineConfig(serverBundle(resolve(import.meta.dirname, 'local-main.ts')));
