/**
 * A lock file: one process at a time, across processes and operating systems. It names its holder, so that a stale one
 * left behind by a crash is recognised. Plain JavaScript, because it also guards the installation of everything else.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Two computed boot times of the same boot differ by less than this, in milliseconds. */
const BOOT_TOLERANCE_MS = 120_000;

const bootedAt = () => Date.now() - uptime() * 1000;

/** Whether a process with this pid is running. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Returns the holder's pid, or null if the text names no running process. */
function holderOf(text) {
  try {
    const { pid, bootedAt: boot } = JSON.parse(text);
    // After a restart of the machine or of a container, the pid may belong to another process, or to this one.
    const sameBoot = Math.abs(boot - bootedAt()) < BOOT_TOLERANCE_MS;
    return Number.isInteger(pid) && pid !== process.pid && sameBoot && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Moves a stale file away; restores it if another process took the lock at that moment. */
function clear(path, stale) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === stale) rmSync(aside);
    else renameSync(aside, path);
  } catch {
    // Another process cleared it first.
  }
}

/**
 * Takes the lock. Returns `release`, or the pid of the process that holds it.
 * Throws: file system errors if the file can be neither created nor read.
 */
export async function tryLock(path) {
  const name = JSON.stringify({ pid: process.pid, bootedAt: bootedAt() });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      writeFileSync(path, name, { flag: 'wx' });
      return { taken: true, release: () => rmSync(path, { force: true }) };
    } catch (error) {
      // Windows reports EPERM while a deleted file is still being released.
      if (error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    }
    const text = readIfThere(path);
    const holder = holderOf(text);
    if (holder !== null) return { taken: false, holder };
    // Empty: its holder is about to write its name. It gets some time before the file counts as stale.
    if (text !== null && (text !== '' || attempt > 10)) clear(path, text);
    await pause(text === '' ? 50 : 5);
  }
  throw new Error(`the lock file ${path} cannot be taken: delete it and try again`);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Takes the lock, waiting for its holder; `onWait` is called with the pid of each holder, once. */
export async function waitForLock(path, onWait) {
  for (let announced = null; ; ) {
    const lock = await tryLock(path);
    if (lock.taken) return lock.release;
    if (lock.holder !== announced) onWait(lock.holder);
    announced = lock.holder;
    await pause(250);
  }
}
