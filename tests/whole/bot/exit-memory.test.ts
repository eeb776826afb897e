/** The export of a group is streamed: memory usage does not grow with the history. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../../..');
/** 90 MB of rows. */
const EVENTS = 60_000;
/** Heap limit; the code itself takes a part of it. */
const MEGABYTES = 80;

test('given a history larger than the heap, when a group is exported, then all of it is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exit-memory-'));
  const to = join(folder, 'all');
  const script = join(ROOT, 'tests/support/storage/long-history.ts');
  try {
    const flags = [`--max-old-space-size=${MEGABYTES}`, '--import', 'tsx', script, to, String(EVENTS)];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: ROOT });
    expect(stdout).toContain('files of the group dawg');
    const { resources } = JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8'));
    expect(resources.find(({ name }: { name: string }) => name === 'history')).toMatchObject({ rows: EVENTS });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
