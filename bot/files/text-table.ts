/** Tables in text files: rows of cells, by whatever separates them. */
import { parse } from 'papaparse';

export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /**
   * Where a quotation mark does not belong, in words, and its row from 0; null where there is none. What follows the mark would
   * be one cell, and rows would be missing without a word.
   */
  readonly stray: { readonly row: number; readonly words: string } | null;
}

/** The text with `\n` at the end of each line, whichever system wrote it. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** The table in a text with plain line ends; the first `most` rows only, where that is given. */
export function textTable(text: string, delimiter: string, most = 0): TextTable {
  const { data: rows, errors } = parse<string[]>(text, { delimiter, newline: '\n', preview: most });
  const stray = errors.find(({ type }) => type === 'Quotes');
  if (stray === undefined) return { rows, stray: null };
  const { row = 0 } = stray;
  return { rows, stray: { row, words: `Row ${row + 1} has a quotation mark that does not belong there.` } };
}
