/** The text of a cell, whichever format it is written in. */
import { cut } from '../../shared/words/cut';
import { beginsLikeFormula, writable } from './text';

/** As much as a cell of a workbook holds, in characters. */
const CELL = 32_767;

/** Text that no spreadsheet takes for a formula: an apostrophe before what begins like one. */
export function harmless(text: string): string {
  const clean = writable(text);
  return beginsLikeFormula(clean) ? `'${clean}` : clean;
}

/**
 * The same for a workbook, which reads `_x003D_` in a text as the character of that number: text that happens to look like it is
 * written with its first character spelt that way.
 */
export function workbookText(text: string): string {
  return writable(cut(harmless(text), CELL)).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}
