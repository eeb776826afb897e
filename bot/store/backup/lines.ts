/** Lines of a text file as it is read, in constant memory. */
import type { Readable } from 'node:stream';

/**
 * The lines between line feeds. Not `node:readline`, which from Node 24 on also ends lines at U+2028, which a JSON text may hold.
 *
 * @throws what the stream ends with
 */
export async function* linesIn(text: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const part of text.setEncoding('utf8')) {
    const lines = (rest + String(part)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
