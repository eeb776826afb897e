import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { serverBundle } from '../../../bot/build/server-bundle';

export default defineConfig(
  serverBundle({
    entry: resolve(import.meta.dirname, 'local-main.ts'),
    outDir: process.env.TEST_BUNDLE_FOLDER ?? '',
  }),
);
