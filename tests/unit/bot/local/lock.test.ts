import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { tryLock, waitForLock } from '../../../../bot/local/lock.mjs';

/** Returns the id of a process that has ended since the machine was booted. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid;
const bootedAt = () => Date.now() - uptime() * 1000;

describe('a lock file', () => {
  let directory = '';
  const path = () => join(directory, 'lock');

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dawg-lock-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('given nobody holds it, is taken, and removed when released', async () => {
    const lock = await tryLock(path());
    if (!lock.taken) throw new Error('not taken');
    expect(existsSync(path())).toBe(true);
    lock.release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('given a live process holds it, names that process', async () => {
    writeFileSync(path(), JSON.stringify({ pid: process.ppid, bootedAt: bootedAt() }));
    expect(await tryLock(path())).toEqual({ taken: false, holder: process.ppid });
  });

  it.each([
    ['its holder has died', () => JSON.stringify({ pid: endedPid(), bootedAt: bootedAt() })],
    ['the machine was restarted since', () => JSON.stringify({ pid: process.ppid, bootedAt: bootedAt() - 86_400_000 })],
    ['a container gave us the number of its holder', () => JSON.stringify({ pid: process.pid, bootedAt: bootedAt() })],
    ['its holder died before writing its name', () => ''],
    ['it holds something else', () => 'not a lock'],
  ])('given %s, is taken over', async (_what, content) => {
    writeFileSync(path(), content());
    expect(await tryLock(path())).toMatchObject({ taken: true });
    expect(readdirSync(directory)).toEqual(['lock']);
  });

  it('given a wait, names the holder once and is taken when the holder lets go', async () => {
    writeFileSync(path(), JSON.stringify({ pid: process.ppid, bootedAt: bootedAt() }));
    const holders: number[] = [];
    const release = await waitForLock(path(), (holder) => {
      holders.push(holder);
      rmSync(path());
    });
    expect(holders).toEqual([process.ppid]);
    release();
    expect(existsSync(path())).toBe(false);
  });
});
