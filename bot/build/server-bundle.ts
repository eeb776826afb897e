import { resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { dedupeLibraries } from './dedupe-libraries';
import { englishMessages, holidaysOf, stubUnusedLibraries } from './left-out';

const BOT = resolve(import.meta.dirname, '..');

interface WholeFile {
  readonly entry: string;
  readonly file: string;
  /** The folder of its lazily loaded chunks. */
  readonly late: string;
  readonly emptyOutDir?: boolean;
}

/** The build of a self-contained file: there is no node_modules where it is deployed. */
function wholeFile({ entry, file, late, emptyOutDir = false }: WholeFile) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const },
    build: {
      ssr: true,
      emptyOutDir,
      target: 'node20.19',
      // Not Vite's own minifier, which puts each module into brackets: V8 compiles what is in brackets eagerly, needed
      // or not.
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
 * The build configuration of the server: `main.js` from this entry, `late/` for its lazily loaded chunks, the worker
 * thread that parses files, which is loaded from the same folder, and the operator commands. Each has a build of its
 * own: in one build with several entries, code shared by two of them would become a further chunk, which each start
 * would have to load.
 */
export function serverBundle(entry: string): UserConfig {
  return {
    root: BOT,
    plugins: [stubUnusedLibraries(), englishMessages(), holidaysOf('GB'), dedupeLibraries()],
    json: { stringify: true },
    // ASCII: one character outside Latin-1 would double the memory of the whole file. Line limit: stack traces then
    // show where.
    esbuild: { charset: 'ascii', lineLimit: 200 },
    build: { outDir: '../dist/server', reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
    environments: {
      server: wholeFile({ entry, file: 'main.js', late: 'late', emptyOutDir: true }),
      thread: wholeFile({
        entry: resolve(BOT, 'files/reading-worker.ts'),
        file: 'reading-thread.cjs',
        late: 'reading',
      }),
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
