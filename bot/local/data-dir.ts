/** The data directory: created, checked, locked for one `npm start` at a time, and emptied with `--fresh`. */
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
/** The format of the stored data; a new number for each format that is incompatible with the previous one. */
const FORMAT = 'Format 3';
/** Files that file managers leave behind do not count as other people's files. */
const NOISE = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const LEFTOVER_LIMIT_MS = 12_000;

export interface DataDir {
  readonly path: string;
  readonly azurite: string;
  readonly logs: string;
  readonly playground: string;
  /** Records which processes use the directory, so that a start after a crash can wait for them to exit. */
  notePids(pids: readonly number[]): void;
  close(): void;
}

/**
 * Opens the directory, creating it if it is missing; `fresh` deletes its data.
 * Throws: Fault if it is not writable, holds other files or those of an earlier version, or is in use.
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
  // Everything that is ever created in it, and so everything that is ever deleted from it.
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

/** After a crash the storage emulator is still writing its data. Reading its file before that would lose it. */
async function waitForLeftovers(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const pids = readFileSync(file, 'utf8').split('\n').map(Number).filter(Number.isInteger);
  for (const end = Date.now() + LEFTOVER_LIMIT_MS; pids.some(isAlive) && Date.now() < end; ) await pause(50);
  rmSync(file, { force: true });
}
