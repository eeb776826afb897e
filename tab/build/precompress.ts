import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|html|svg|json)$/;

/** Minimum size in bytes: below it a compressed file saves less than its header costs. */
const WORTH_IT = 256;

/**
 * Vite plugin: writes `name.br` and `name.gz` beside every text file of the build, at the highest quality. Done at
 * build time, so that no request pays for it and the smallest form is sent.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = (await readdir(dir, { recursive: true })).filter((file) => TEXT.test(file));
      await Promise.all(files.map((file) => compressed(join(dir, file))));
    },
  };
}

async function compressed(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < WORTH_IT) return;
  const [br, gz] = await Promise.all([
    smallest(content),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

/** Brotli's input block sizes, as base-2 logarithms: none is the best for every file. */
const BLOCKS = [16, 17, 18, 19, 20] as const;

async function smallest(content: Buffer): Promise<Buffer> {
  const tried = await Promise.all(
    [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_FONT].flatMap((mode) =>
      BLOCKS.map((block) =>
        promisify(brotliCompress)(content, {
          params: {
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            [constants.BROTLI_PARAM_LGBLOCK]: block,
            [constants.BROTLI_PARAM_MODE]: mode,
          },
        }),
      ),
    ),
  );
  return tried.reduce((best, one) => (one.length < best.length ? one : best));
}
