import { env } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunks } from './build/chunks';
import { contractAddresses } from './build/contract-addresses';
import { iconsFromTheirFiles, tokensInPlace } from './build/fluent';
import { precompress } from './build/precompress';
import { themes } from './build/themes';

// Vite uses the NODE_ENV of its environment; a test runner sets its own, and would get React's development build, twice
// the size.
env.NODE_ENV = 'production';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), contractAddresses(), iconsFromTheirFiles(), tokensInPlace(), themes(), precompress()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks },
        // Every page's first load names each file that it may request later: a hash alone, because the names are part
        // of that load.
        chunkFileNames: 'assets/[hash].js',
      },
    },
  },
});
