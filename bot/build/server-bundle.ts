import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { englishMessages, holidaysOf, leftOut } from './left-out';
import { oneOfEach } from './one-of-each';

const BOT = resolve(import.meta.dirname, '..');

/** A file that is whole: where it is deployed there is no node_modules. */
function wholeFile(entry: string, file: string, emptyOutDir: boolean) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const },
    build: {
      ssr: true,
      emptyOutDir,
      target: 'node20.19',
      // Not Vite's own, which puts each module into brackets: V8 compiles what is in brackets at once, needed or not.
      minify: 'esbuild' as const,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'cjs' as const, entryFileNames: file, chunkFileNames: 'late/[name].js' },
      },
    },
  };
}

/**
 * How the server is bundled: `main.js` from this entry, `late/` for what it loads when asked for, and the thread that reads files,
 * which it looks for beside itself. Two builds, not one with two entries: what both use would be a third file, and each start
 * would load two.
 */
export function serverBundle(entry: string): UserConfig {
  return {
    root: BOT,
    plugins: [leftOut(), englishMessages(), holidaysOf('GB'), oneOfEach()],
    json: { stringify: true },
    // One character that Latin-1 has not would double the memory of the whole file. Lines: so that a stack says where.
    esbuild: { charset: 'ascii', lineLimit: 200 },
    build: { outDir: '../dist/server', reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
    environments: {
      server: wholeFile(entry, 'main.js', true),
      thread: wholeFile(resolve(BOT, 'files/read-aside.ts'), 'reading-thread.cjs', false),
    },
    builder: {
      async buildApp(builder) {
        const { server, thread } = builder.environments;
        if (server === undefined || thread === undefined) throw new Error('The bundle has two parts');
        await builder.build(server);
        await builder.build(thread);
      },
    },
  };
}
