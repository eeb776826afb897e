/** Builds the server's bundle for a test or a benchmark: as it is deployed, or with local mode. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../../..');

export interface Bundle {
  readonly folder: string;
  /** Path of the script for Node to run. */
  readonly main: string;
  /** Environment variables that the bundle needs. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Builds the bundle into a temporary folder. Throws: Vite's output. */
export async function buildBundle(mode: 'local' | 'production'): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'dawg-bundle-'));
  const config = mode === 'local' ? 'tests/support/bundle/vite.config.ts' : 'bot/vite.config.ts';
  const vite = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--app'];
  await promisify(execFile)(process.execPath, [...vite, '--config', config, '--outDir', folder], { cwd: ROOT });
  return {
    folder,
    main: join(folder, 'main.js'),
    env: { TEST_TAB_FOLDER: join(ROOT, 'dist/tab') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
