import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { serverBundle } from './build/server-bundle';

export default defineConfig(serverBundle(resolve(import.meta.dirname, 'production.ts')));
