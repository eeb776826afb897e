import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { englishMessages, holidaysOf, leftOut } from './left-out';
import { oneOfEach } from './one-of-each';

const BOT = resolve(import.meta.dirname, '..');

interface WholeFile {
  readonly entry: string;
  readonly file: string;
  /** The folder of what it loads when asked for. */
  readonly late: string;
  readonly emptyOutDir?: boolean;
}

/** A file that is whole: where it is deployed there is no node_modules. */
function wholeFile({ entry, file, late, emptyOutDir = false }: WholeFile) {
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
        output: { format: 'cjs' as const, entryFileNames: file, chunkFileNames: `${late}/[name].js` },
      },
    },
  };
}

/**
 * How the server is bundled: `main.js` from this entry, `late/` for what it loads when asked for, the thread that reads files, which
 * it looks for beside itself, and the commands of an operator. A build each, not one with several entries: what two of them use
 * would be a file of its own, and each start would load it besides.
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
      server: wholeFile({ entry, file: 'main.js', late: 'late', emptyOutDir: true }),
      thread: wholeFile({ entry: resolve(BOT, 'files/read-aside.ts'), file: 'reading-thread.cjs', late: 'reading' }),
      operate: wholeFile({ entry: resolve(BOT, 'operate/main.ts'), file: 'operate.js', late: 'operate' }),
    },
    builder: {
      async buildApp(builder) {
        const { server, thread, operate } = builder.environments;
        for (const part of [server, thread, operate]) {
          if (part === undefined) throw new Error('The bundle has three parts');
          await builder.build(part);
        }
      },
    },
  };
}
