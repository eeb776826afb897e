/**
 * Unpacks untrusted archives. The declared sizes are checked before anything is unpacked, and unpacking stops at the
 * declared size, so a zip bomb does no harm. Runs outside the main thread.
 */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

export interface ZipLimits {
  readonly entries: number;
  /** Limit of all entries together, unpacked, wanted or not. */
  readonly bytes: number;
  /** The wanted entries, and how many bytes each may unpack to. The first matching pattern applies. */
  readonly parts: readonly { readonly name: RegExp; readonly bytes: number }[];
}

/** `locked`: protected with a password. `large`: beyond the limits. `broken`: anything else that cannot be read. */
export type ZipFault = 'locked' | 'large' | 'broken';

/** Returns the bytes of each wanted entry by name, or why there are none. Never throws. */
export async function unzipped(bytes: Uint8Array, limits: ZipLimits): Promise<ReadonlyMap<string, Buffer> | ZipFault> {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(file, { lazyEntries: true });
    if (zip.entryCount > limits.entries) return 'large';
    const entries = await entriesOf(zip);
    if (entries.some((entry) => entry.isEncrypted())) return 'locked';
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.bytes) return 'large';
    const unpacked = new Map<string, Buffer>();
    for (const entry of entries) {
      const most = limits.parts.find(({ name }) => name.test(entry.fileName))?.bytes;
      if (most === undefined) continue;
      if (entry.uncompressedSize > most) return 'large';
      unpacked.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return unpacked;
  } catch {
    // Not an archive, or an entry whose data differ from the directory: the reader compares the sizes.
    return 'broken';
  }
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}
