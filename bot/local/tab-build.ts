/** Builds the tab when its sources have changed since it was last built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Child, startChild } from './children';
import { Fault } from './fault';
import { waitForLock } from './lock.mjs';

/** What the built tab depends on. Contents count, not times: git changes those at will. */
const SOURCES = ['tab', 'shared', 'package-lock.json'] as const;

function* filesBelow(path: string): Generator<string> {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(below);
    else yield below;
  }
}

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : filesBelow(path);
    for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export interface TabBuild {
  readonly root: string;
  readonly print: (line: string) => void;
  readonly log: string;
  /** Told of the process that builds, so that it can be stopped. */
  readonly onChild?: (child: Child) => void;
}

/**
 * Sees to it that dist/tab is what the sources say, one build at a time.
 * Errors: a Fault where the build fails; what Vite said is in the log.
 */
export async function buildTab({ root, print, log, onChild }: TabBuild): Promise<void> {
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
      print('The tab is up to date.');
      return;
    }
    print('Building the tab …');
    rmSync(stamp, { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--config', 'tab/vite.config.ts', '--outDir', join(dist, 'tab'), '--emptyOutDir'];
    const child = startChild({ name: 'the build of the tab', args, cwd: root, log });
    onChild?.(child);
    const end = await child.exited;
    if (child.exitCode() !== 0 || !existsSync(built)) {
      throw new Fault(`The tab could not be built: Vite ended ${end}.\n${child.tail()}`);
    }
    writeFileSync(stamp, wanted);
    print('The tab is built.');
  } finally {
    release();
  }
}
