/** The data directory: made, checked, kept for one `npm start` at a time, and emptied when asked to begin again. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault';
import { isAlive, tryLock } from './lock.mjs';

const MARKER = '.dawg-data';
/** How what is kept is laid out. Another number with each layout that cannot read the one before. */
const FORMAT = 'Format 3';
/** What file managers leave behind does not make a directory somebody's. */
const NOISE = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const LEFTOVER_LIMIT_MS = 12_000;

export interface DataDir {
  readonly path: string;
  readonly azurite: string;
  readonly logs: string;
  readonly playground: string;
  /** Notes which processes use it, so that a start after a crash can wait for them to end. */
  notePids(pids: readonly number[]): void;
  close(): void;
}

/**
 * Opens the directory, making it where it is missing; `fresh` forgets what it kept.
 * Errors: a Fault where it cannot be written, holds somebody else's files or those of an earlier version, or is in use.
 */
export async function openDataDir(path: string, fresh: boolean): Promise<DataDir> {
  prepare(path, fresh);
  const lock = await tryLock(join(path, 'lock'));
  if (!lock.taken) {
    throw new Fault(
      `The data in ${path} is in use by another npm start (process ${lock.holder}): stop that one, or set DATA_DIR, PORT and PLAYGROUND_PORT to have two.`,
    );
  }
  const pids = join(path, 'pids');
  await waitForLeftovers(pids);
  // All that is ever made in it, and so all that is ever deleted from it.
  const folders = { azurite: join(path, 'azurite'), logs: join(path, 'logs'), playground: join(path, 'playground') };
  for (const folder of Object.values(folders)) {
    if (fresh) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    mkdirSync(folder, { recursive: true });
  }
  return {
    path,
    ...folders,
    notePids: (noted) => writeFileSync(pids, noted.join('\n')),
    close: () => {
      rmSync(pids, { force: true });
      lock.release();
    },
  };
}

function prepare(path: string, fresh: boolean): void {
  const marker = join(path, MARKER);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    const names = readdirSync(path).filter((name) => !NOISE.has(name));
    const isOurs = names.includes(MARKER);
    if (names.length > 0 && !isOurs) {
      throw new Fault(
        `The directory ${path} holds files that are not this app's: set DATA_DIR to an empty or a new directory.`,
      );
    }
    if (isOurs && !fresh && !readFileSync(marker, 'utf8').includes(FORMAT)) {
      throw new Fault(
        `The data in ${path} is of an earlier version of this app. Begin again with: npm start -- --fresh`,
      );
    }
    writeFileSync(marker, `Made by npm start. npm start -- --fresh empties this directory.\n${FORMAT}\n`);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new Fault(`The data directory ${path} cannot be written (${code}): set DATA_DIR to one that can.`);
  }
}

/** After a crash the storage emulator still writes what it held. To read its file before that would lose it. */
async function waitForLeftovers(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const pids = readFileSync(file, 'utf8').split('\n').map(Number).filter(Number.isInteger);
  for (const end = Date.now() + LEFTOVER_LIMIT_MS; pids.some(isAlive) && Date.now() < end; ) await pause(50);
  rmSync(file, { force: true });
}
