/** Splits a stream of text into lines, in constant memory. */
import type { Readable } from 'node:stream';

/**
 * Yields the lines, separated by line feeds. `node:readline` is unsuitable: from Node 24 on it also ends lines at
 * U+2028, which a JSON text may contain.
 *
 * @throws the error of the stream
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
