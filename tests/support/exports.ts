/** Everything that leaves the app of a group: its lists and its files. */
import { unzipSync } from 'fflate';
import type { FileView } from '../../shared/contract/meetings';
import type { App } from './app';
import { VRU } from './storage/at-work';

/** Every page that lists something, as it is answered. */
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

/** The files and the lists that leave the app. The lists first: an export leaves an event. */
export async function allOf(app: App): Promise<Readonly<Record<string, unknown>>> {
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
      // A workbook is an archive that names the moment of packing: what is in it has to be the same.
      found[fileName] = format === 'csv' ? base64 : unzipSync(Buffer.from(base64, 'base64'));
    }
  }
  return found;
}
