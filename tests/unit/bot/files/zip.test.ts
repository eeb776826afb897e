import { Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { unzipped, type ZipLimits } from '../../../../bot/files/zip';
import { withDirectoryField } from './sources-files';

const LIMITS: ZipLimits = {
  entries: 3,
  bytes: 1_000,
  parts: [
    { name: /^small\//, bytes: 100 },
    { name: /\.xml$/, bytes: 900 },
  ],
};
const zeros = (size: number) => new Uint8Array(size);
/** Returns how many bytes the decompressor outputs during the work, whether or not they are read. */
async function inflatedBy(work: () => Promise<unknown>): Promise<number> {
  let bytes = 0;
  const push = jest.spyOn(Object.getPrototypeOf(createInflateRaw()) as Transform, 'push').mockImplementation(function (
    this: Transform,
    chunk,
    encoding,
  ) {
    bytes += chunk?.length ?? 0;
    return Transform.prototype.push.call(this, chunk, encoding);
  });
  await work();
  push.mockRestore();
  return bytes;
}
const sizes = async (files: Record<string, Uint8Array>) => {
  const unpacked = await unzipped(zipSync(files), LIMITS);
  return typeof unpacked === 'string'
    ? unpacked
    : Object.fromEntries([...unpacked].map(([name, bytes]) => [name, bytes.length]));
};

describe('given an archive, when it is unpacked', () => {
  it('then it holds what was asked for, as it was packed, and nothing else', async () => {
    const unpacked = await unzipped(zipSync({ 'a.xml': strToU8('<a/>'), 'b.bin': zeros(5) }), LIMITS);
    expect(typeof unpacked === 'string' ? unpacked : [...unpacked].map(([name, text]) => [name, `${text}`])).toEqual([
      ['a.xml', '<a/>'],
    ]);
  });

  it('then each entry has its own limit, by the first pattern that matches its name', async () => {
    expect(await sizes({ 'small/a.xml': zeros(100), 'b.xml': zeros(900) })).toEqual({
      'small/a.xml': 100,
      'b.xml': 900,
    });
    expect(await sizes({ 'small/a.xml': zeros(101) })).toBe('large');
    expect(await sizes({ 'b.xml': zeros(901) })).toBe('large');
  });

  it('then an entry not asked for counts only towards the total', async () => {
    expect(await sizes({ 'a.xml': zeros(10), 'b.bin': zeros(990) })).toEqual({ 'a.xml': 10 });
    expect(await sizes({ 'a.xml': zeros(10), 'b.bin': zeros(991) })).toBe('large');
  });

  it('then the number of entries is limited, whatever they are called', async () => {
    const files = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, zeros(0)]));
    expect(await sizes(files(3))).toEqual({});
    expect(await sizes(files(4))).toBe('large');
  });

  it('then an entry that swells far beyond what it declares is refused before it has swollen', async () => {
    const honest = zipSync({ 'a.xml': zeros(40_000_000) }, { level: 1 });
    const lying = withDirectoryField(honest, 'a.xml', 24, 900);
    const roomy = { ...LIMITS, bytes: 1e9, parts: [{ name: /a/, bytes: 1e9 }] };
    const inFull = await inflatedBy(async () => expect(await unzipped(honest, roomy)).toBeInstanceOf(Map));
    const refused = await inflatedBy(async () => expect(await unzipped(lying, LIMITS)).toBe('broken'));
    expect(inFull).toBe(40_000_000);
    expect(refused).toBeLessThan(1_000_000);
  });
});
