/**
 * The backup format: gzipped lines of JSON. The first line is the header, the last one the trailer with the number of
 * rows and the SHA-256 of all lines before it, and every line in between is a row (described in README.md). A file is
 * verified completely before anything is restored from it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { SCHEMA, type Schema, versionNow } from '../schema';
import type { CopiedRow } from './consistent-copy';
import { linesIn } from './lines';

/** Incremented when older versions of the app can no longer read the file. */
export const BACKUP_VERSION = 1;

const header = z.object({
  format: z.literal('dawg-backup'),
  version: z.number().int().min(1),
  group: z.object({ id: z.string().min(1), name: z.string() }),
  takenAt: z.string(),
  /** Schema version by kind of row, for kinds with more than one version. */
  schema: z.record(z.string(), z.number().int()),
});

export type BackupHeader = z.output<typeof header>;

const row = z.tuple([z.enum(['group', 'link']), z.string().min(1), z.unknown()]);

/** A row of the group's partition, or a row of the directory that links a team or chat to the group. */
export interface BackupRow extends CopiedRow {
  readonly part: 'group' | 'link';
}

const trailer = z.object({ rows: z.number().int(), sha256: z.string() });

export type BackupTrailer = z.output<typeof trailer>;

/** The file cannot be restored; the message says why. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
}

/**
 * Writes a backup in constant memory.
 *
 * @returns the number of rows and the checksum
 */
export async function writeBackup(
  path: string,
  head: Omit<BackupHeader, 'format' | 'version' | 'schema'>,
  rows: AsyncIterable<BackupRow>,
): Promise<BackupTrailer> {
  const hash = createHash('sha256');
  let count = 0;
  let end: BackupTrailer = { rows: 0, sha256: '' };
  async function* lines(): AsyncGenerator<string> {
    const hashed = (value: unknown) => {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      return line;
    };
    const schema = versionsOf(SCHEMA);
    yield hashed({ format: 'dawg-backup', version: BACKUP_VERSION, ...head, schema } satisfies BackupHeader);
    for await (const { part, key, value } of rows) {
      count += 1;
      yield hashed([part, key, value]);
    }
    end = { rows: count, sha256: hash.digest('hex') };
    yield `${JSON.stringify(end)}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { flags: 'wx' }));
  return end;
}

/** Reads a backup to its end and verifies it. @throws UnusableBackup */
export async function checkBackup(path: string): Promise<BackupHeader & BackupTrailer> {
  const hash = createHash('sha256');
  let head: BackupHeader | null = null;
  let last: string | null = null;
  let rows = -1;
  for await (const line of linesOf(path)) {
    if (last !== null) {
      hash.update(`${last}\n`);
      if (head === null) head = headerOf(last);
      else rowOf(jsonOf(last));
      rows += 1;
    }
    last = line;
  }
  const end = trailer.safeParse(jsonOf(last ?? ''));
  if (head === null) headerOf(last ?? '');
  if (head === null || !end.success) throw new UnusableBackup('The file is not complete: its last line is missing.');
  if (end.data.rows !== rows || end.data.sha256 !== hash.digest('hex')) {
    throw new UnusableBackup('The file is damaged: its checksum is not that of what it holds.');
  }
  return { ...head, ...end.data };
}

/** Yields the rows of a file that `checkBackup` has verified. @throws UnusableBackup */
export async function* rowsOf(path: string): AsyncGenerator<BackupRow> {
  let first = true;
  for await (const line of linesOf(path)) {
    const value = jsonOf(line);
    if (!first && Array.isArray(value)) yield rowOf(value);
    first = false;
  }
}

function rowOf(line: unknown): BackupRow {
  const known = row.safeParse(line);
  if (!known.success) throw new UnusableBackup('The file is damaged, or is not a backup of this app.');
  const [part, key, value] = known.data;
  return { part, key, value };
}

function headerOf(line: string): BackupHeader {
  const value = jsonOf(line);
  const known = header.safeParse(value);
  if (!known.success) throw new UnusableBackup('The file is not a backup of this app.');
  if (known.data.version > BACKUP_VERSION) {
    throw new UnusableBackup(
      `The file was written by a newer version of the app (format ${known.data.version}; this one reads up to ${BACKUP_VERSION}). Update the app first.`,
    );
  }
  const unknown = Object.entries(known.data.schema).filter(([kind, version]) => version > versionNow(SCHEMA, kind));
  if (unknown.length > 0) {
    const kinds = unknown.map(([kind]) => kind).join(', ');
    throw new UnusableBackup(
      `The file was written by a newer version of the app (its rows: ${kinds}). Update the app first.`,
    );
  }
  return known.data;
}

function versionsOf(schema: Schema): BackupHeader['schema'] {
  const kinds = Object.keys(schema).map((kind) => [kind, versionNow(schema, kind)] as const);
  return Object.fromEntries(kinds.filter(([, version]) => version > 1));
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const file = createReadStream(path);
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* linesIn(file.pipe(unpacked));
  } catch (error) {
    throw unusable(error);
  } finally {
    file.destroy();
  }
}

function unusable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new UnusableBackup('The file is not complete: it is cut off.');
  if (code === 'Z_DATA_ERROR' || code === 'Z_STREAM_ERROR') {
    return new UnusableBackup('The file is damaged, or is not a backup of this app.');
  }
  if (code === 'ENOENT') return new UnusableBackup('There is no such file.');
  return error;
}
