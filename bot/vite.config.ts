import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { serverBundle } from './build/server-bundle';

export default defineConfig(
  serverBundle({
    entry: resolve(import.meta.dirname, 'production.ts'),
    outDir: resolve(import.meta.dirname, '../dist/server'),
  }),
);
