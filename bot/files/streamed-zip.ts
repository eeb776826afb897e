/**
 * Writes ZIP archives while their content arrives, in constant memory: workbooks and text documents are archives of
 * XML.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

/** A local date, so that the same content gives the same bytes in every time zone. */
const MODIFIED = new Date(2000, 0, 1);
/** Number of characters that are compressed at once. */
const BATCH = 65_536;

/** Returns the archive in chunks. */
export async function* zipped(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name);
    entry.mtime = MODIFIED;
    zip.add(entry);
    for await (const text of inBatches(content)) {
      entry.push(strToU8(text));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Returns the same text in fewer chunks. */
export async function* inBatches(content: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let batch: string[] = [];
  let characters = 0;
  for await (const text of content) {
    batch.push(text);
    characters += text.length;
    if (characters < BATCH) continue;
    yield batch.join('');
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch.join('');
}
