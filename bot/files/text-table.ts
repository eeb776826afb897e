/** Parses tables in text files: rows of cells, with any separator. */
import { parse } from 'papaparse';

export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /**
   * A misplaced quotation mark, in words, and its zero-based row; null if there is none. The text after such a mark
   * would become one cell, and rows would be lost silently.
   */
  readonly stray: { readonly row: number; readonly words: string } | null;
}

/** Returns the text with `\n` at the end of each line, whichever system wrote it. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** Returns the table in a text with plain line ends; only the first `most` rows if given. */
export function textTable(text: string, delimiter: string, most = 0): TextTable {
  const { data: rows, errors } = parse<string[]>(text, { delimiter, newline: '\n', preview: most });
  const stray = errors.find(({ type }) => type === 'Quotes');
  if (stray === undefined) return { rows, stray: null };
  const { row = 0 } = stray;
  return { rows, stray: { row, words: `Row ${row + 1} has a quotation mark that does not belong there.` } };
}
