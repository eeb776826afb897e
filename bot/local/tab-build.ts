/** Builds the tab if its sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './lock.mjs';
import { ManagedProcess, type ProcessSpec } from './managed-process';

/** The inputs of the tab's build. Contents are compared, not modification times, because git changes those. */
const SOURCES = ['tab', 'shared', 'package-lock.json'];

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const below = SOURCES.flatMap((source) =>
    statSync(join(root, source)).isFile()
      ? source
      : readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).map((name) => join(source, name)),
  );
  for (const name of below.sort()) {
    if (statSync(join(root, name)).isFile()) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

export interface TabBuild {
  readonly root: string;
  readonly print: (line: string) => void;
  readonly log: string;
}

/**
 * Makes sure that dist/tab matches the sources, one build at a time.
 * Throws: Fault if the build fails; Vite's output is in the log.
 */
export async function buildTab(
  { root, print, log }: TabBuild,
  start = (spec: ProcessSpec) => new ManagedProcess(spec),
): Promise<void> {
  const dist = join(root, 'dist');
  const built = join(dist, 'tab', 'index.html');
  const stamp = join(dist, 'tab.built-from');
  mkdirSync(dist, { recursive: true });
  const release = await waitForLock(join(dist, 'tab.lock'), (pid) =>
    print(`Waiting for another build of the tab (process ${pid}) …`),
  );
  try {
    const wanted = fingerprint(root);
    if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
      return print('The tab is up to date.');
    }
    print('Building the tab …');
    rmSync(stamp, { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--config', 'tab/vite.config.ts', '--outDir', join(dist, 'tab'), '--emptyOutDir'];
    const build = start({ name: 'the build of the tab', args, cwd: root, logs: [log] });
    const end = await build.exited;
    if (end !== 'with exit code 0' || !existsSync(built))
      throw build.fault(`ended ${end}: the tab could not be built.`);
    writeFileSync(stamp, wanted);
    print('The tab is built.');
  } finally {
    release();
  }
}
