/** The text of a cell, for every file format. */
import { cut } from '../../shared/words/cut';
import { beginsLikeFormula, writable } from './text';

/** Maximum characters of a workbook's cell. */
const CELL = 32_767;

/** Returns text that no spreadsheet takes for a formula: text that begins like one gets an apostrophe in front. */
export function escapeFormula(text: string): string {
  const clean = writable(text);
  return beginsLikeFormula(clean) ? `'${clean}` : clean;
}

/**
 * As above, for a workbook, which reads `_x003D_` in a text as the character of that code: in text that happens to look
 * like this, the first character is escaped the same way.
 */
export function workbookText(text: string): string {
  return writable(cut(escapeFormula(text), CELL)).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}
