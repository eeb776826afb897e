/**
 * Reads the cells of one sheet of a workbook as text. Only cells with content count: programs leave styled empty rows
 * behind.
 */

import { dayOf } from './cell-styles';
import type { NumberedRow } from './numbered-row';
import { visitXml, type XmlAttributes } from './xml';

/** Limits of a sheet. A larger one is not a list, and would keep everybody else waiting. */
export const SHEET_ROWS = 5_000;
export const SHEET_COLUMNS = 256;

export interface SheetContext {
  readonly texts: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** Thrown for a sheet with content beyond 5,000 rows or 256 columns. */
export class SheetTooLarge extends Error {}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  inline: string;
}

/**
 * Returns the rows with content, in order. Rows and cells without an address follow the one before them. A formula
 * gives its stored result, or `=` and its text if it was never calculated; an error gives its code (`#N/A`).
 * @throws SheetTooLarge; SyntaxError or RangeError for what cannot be read
 */
export function sheetRows(xml: string, context: SheetContext): readonly NumberedRow[] {
  const rows = new Map<number, string[]>();
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let part = '';
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = numberOf(attributes.get('r'), row + 1);
        column = 0;
      } else if (name === 'c') {
        const place = cellAddress(attributes, row, column + 1);
        column = place.column;
        cell = {
          ...place,
          type: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
          value: null,
          formula: null,
          inline: '',
        };
      } else if (name === 'v' || name === 'f' || name === 'rPh' || (name === 't' && part !== 'rPh')) part = name;
      if (cell !== null && name === 'f') cell.formula ??= '';
    },
    text(text) {
      if (cell === null) return;
      if (part === 'v') cell.value = (cell.value ?? '') + text;
      else if (part === 'f') cell.formula = (cell.formula ?? '') + text;
      else if (part === 't') cell.inline += text;
    },
    close(name) {
      if (name === part) part = '';
      if (name !== 'c' || cell === null) return;
      put(rows, cell, textOf(cell, context));
      cell = null;
    },
  });
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({ number, cells: Array.from(cells, (text) => text ?? '') }));
}

function put(rows: Map<number, string[]>, { row, column }: OpenCell, text: string): void {
  if (text.trim() === '') return;
  if (row > SHEET_ROWS || column > SHEET_COLUMNS) throw new SheetTooLarge();
  const cells = rows.get(row) ?? [];
  if (cells[column - 1] !== undefined) throw new RangeError('Two cells of one address');
  cells[column - 1] = text;
  rows.set(row, cells);
}

function textOf(
  { type, style, value, formula, inline }: OpenCell,
  { texts, dayStyles, from1904 }: SheetContext,
): string {
  if (type === 'inlineStr') return decoded(inline);
  if (type === 'e') return value?.trim() || '#ERROR!';
  if (type === 'str') return value === null && formula !== null ? `=${formula}` : decoded(value ?? '');
  if (value === null || value.trim() === '') return formula === null ? '' : `=${formula}`;
  if (type === 's') {
    const text = texts[Number(value)];
    if (text === undefined) throw new RangeError('A text that is not there');
    return text;
  }
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false';
  if (type === 'd') return value.trim().slice(0, 10);
  const number = Number(value);
  if (!Number.isFinite(number)) throw new RangeError('No number');
  return (dayStyles[style] === true ? dayOf(number, from1904) : null) ?? String(number);
}

/** Returns the shared strings of the workbook, without their phonetic text. */
export function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let said = '';
  let part = '';
  visitXml(xml, {
    open(name) {
      if (name === 'si') said = '';
      else if (name === 't' && part !== 'rPh') part = 't';
      else if (name === 'rPh') part = 'rPh';
    },
    text(text) {
      if (part === 't') said += text;
    },
    close(name) {
      if (name === part) part = '';
      if (name === 'si') texts.push(decoded(said));
    },
  });
  return texts;
}

/** Decodes `_x000D_`, which stands for the character of that code in a workbook's texts. */
function decoded(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function cellAddress(attributes: XmlAttributes, row: number, next: number): { row: number; column: number } {
  const address = attributes.get('r');
  if (address === undefined) return { row: Math.max(row, 1), column: next };
  const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (place === null) throw new RangeError('An address that is none');
  return { row: Number(place[2]), column: columnNumber(place[1] ?? '') };
}

function numberOf(written: string | undefined, next: number): number {
  if (written === undefined) return next;
  if (!/^\d{1,7}$/.test(written)) throw new RangeError('A row’s number that is none');
  return Number(written);
}

/** Returns 1 for "A", 27 for "AA". */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
