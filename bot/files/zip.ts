/**
 * Reads archives that strangers made. What an archive says about itself is checked before anything is unpacked, and unpacking
 * stops where it said it would: a small file that swells to gigabytes costs nothing.
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
}

/** `locked`: protected with a password. `large`: beyond the limits. `broken`: anything else that cannot be read. */
export type ZipFault = 'locked' | 'large' | 'broken';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where it begins in the archive. */
  readonly at: number;
}

const [DIRECTORY_END, DIRECTORY_ENTRY, LOCAL_ENTRY] = [0x06054b50, 0x02014b50, 0x04034b50];
const LONGEST_COMMENT = 65_535;

/** Each entry's bytes by its name, or why there are none. Only the entries that are wanted are unpacked. Never throws. */
export function unzipped(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | ZipFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = entriesOf(file, limits.entries);
    if (typeof entries === 'string') return entries;
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.bytes) return 'large';
    return new Map(entries.filter(({ name }) => wanted(name)).map((entry) => [entry.name, contentOf(file, entry)]));
  } catch {
    // Positions beyond the end of the file, and data that is not what its entry says.
    return 'broken';
  }
}

function entriesOf(file: Buffer, most: number): readonly Entry[] | ZipFault {
  const end = directoryEnd(file);
  if (end === -1) return 'broken';
  const count = file.readUInt16LE(end + 10);
  if (count > most) return 'large';
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'broken';
    if ((file.readUInt16LE(at + 8) & 1) === 1) return 'locked';
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the end of the directory stands: last in the file but for a comment; -1: nowhere. */
function directoryEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - LONGEST_COMMENT); at -= 1) {
    if (file.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  return -1;
}

/** Throws for data that is not what the directory says. */
function contentOf(file: Buffer, { method, packed, unpacked, at }: Entry): Uint8Array {
  if (file.readUInt32LE(at) !== LOCAL_ENTRY) throw new Error('No entry begins here.');
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const data = file.subarray(from, from + packed);
  const content = method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) }) : data;
  if ((method !== 8 && method !== 0) || content.length !== unpacked) throw new Error('The entry has another size.');
  return content;
}
