import { env } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { routes } from '../shared/areas/routes';
import { API_BASE, IDEMPOTENCY_HEADER } from '../shared/contract/routes';
import { wireTable } from './lib/wire-table';

/** Serves `virtual:wire-table`: the contract's addresses without its schemas. */
function contractAddresses(): Plugin {
  const resolved = '\0virtual:wire-table';
  const table = JSON.stringify(wireTable(routes, API_BASE, IDEMPOTENCY_HEADER));
  return {
    name: 'contract-addresses',
    resolveId: (source) => (source === 'virtual:wire-table' ? resolved : null),
    load: (id) => (id === resolved ? `export const WIRE_TABLE = ${table};` : null),
  };
}

// Vite takes NODE_ENV as it finds it; a test runner sets its own, and would get React's development build, twice the size.
env.NODE_ENV = 'production';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), contractAddresses()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
});
