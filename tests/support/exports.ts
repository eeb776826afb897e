/** All data of a group that leaves the app: its lists and its files. */
import { unzipSync } from 'fflate';
import type { FileView } from '../../shared/contract/meetings';
import type { App } from './app';
import { VRU } from './storage/group-operations';

/** Paths of every page that returns a list. */
const PAGES = [
  '/history',
  '/tracker',
  '/requests',
  '/agreements',
  '/actions',
  '/decisions',
  '/membership',
  '/meetings',
];

/** Returns all lists and exported files, by path or file name. Lists come first, because an export records an event. */
export async function exportAll(app: App): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const path of PAGES) {
    const { status, body } = await app.api(VRU)('GET', path);
    expect([path, status]).toEqual([path, 200]);
    found[path] = body;
  }
  for (const format of ['csv', 'xlsx']) {
    const files = { '/tracker/exports': {}, '/actions/exports': {}, '/attendance/exports': { period: '2026-27' } };
    for (const [path, wanted] of Object.entries(files)) {
      const key = { 'idempotency-key': `${path}-${format}-once`.replaceAll('/', '-') };
      const { status, body } = await app.api(VRU)('POST', path, { ...wanted, format }, key);
      expect([path, status]).toEqual([path, 200]);
      const { base64, fileName } = body as FileView;
      // A workbook is a ZIP archive with its creation time, so that only its contents are compared.
      found[fileName] = format === 'csv' ? base64 : unzipSync(Buffer.from(base64, 'base64'));
    }
  }
  return found;
}
