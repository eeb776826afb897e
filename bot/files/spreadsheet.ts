/** Tables as files: CSV and XLSX of the same sheet, with the same text in both. */

import { unparse } from 'papaparse';
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { type IsoDate, isIsoDate } from '../../shared/domain/calendar/dates';
import { cut } from '../../shared/words/cut';
import { sheetNames } from './sheet-names';
import { beginsLikeFormula, writable } from './text';

/** `percent` is a part of one: 0.889 is 88.9%. A number that is none (not finite) is an empty cell. */
export type Cell = string | number | null | { readonly date: IsoDate } | { readonly percent: number };

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width?: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheet as CSV: UTF-8 with a mark (Excel needs it), CRLF, days as `YYYY-MM-DD`, percentages with one decimal, half up. */
export function csvFile(sheet: Sheet): Uint8Array {
  const header = sheet.columns.map(({ title }) => harmless(title));
  const rows = sheet.rows.map((row) => row.map(csvCell));
  return new TextEncoder().encode(`\uFEFF${unparse([header, ...rows], { newline: '\r\n' })}\r\n`);
}

/**
 * The sheets as a workbook: numbers, days (`dd/mm/yyyy`) and percentages are real ones, text is text; the header is bold and
 * stays in sight. Needs at least one sheet.
 */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsxFile(
    sheets.map((sheet, index) => ({
      data: [
        sheet.columns.map(({ title }) => ({ ...textCell(title), fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) => row.map(xlsxCell)),
      ],
      sheet: names[index] ?? '',
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => (width === undefined ? {} : { width })),
    })),
  ).toBuffer();
}

/** Text that no spreadsheet takes for a formula: an apostrophe before what begins like one. */
function harmless(text: string): string {
  const clean = writable(text);
  return beginsLikeFormula(clean) ? `'${clean}` : clean;
}

function csvCell(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  if ('date' in cell) return harmless(cell.date);
  return Number.isFinite(cell.percent) ? `${oneDecimal(cell.percent * 100)}%` : '';
}

/** Half up, as on paper: in binary, 2.95 × 10 is a little less than 29.5. */
function oneDecimal(value: number): string {
  return (Math.round(Number((value * 10).toPrecision(12))) / 10).toFixed(1);
}

function xlsxCell(cell: Cell): XlsxCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  if ('date' in cell) {
    if (!isIsoDate(cell.date)) return textCell(cell.date);
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  return Number.isFinite(cell.percent) ? { value: cell.percent, type: Number, format: '0.0%' } : null;
}

/** As much as a cell of a workbook holds, in characters. */
const CELL = 32_767;

function textCell(text: string) {
  return { value: asWritten(writable(cut(harmless(text), CELL))), type: String };
}

/**
 * Workbooks read `_x003D_` in a text as the character of that number, so text that happens to look like it is written with its
 * first character spelt that way. So is text that is a property of every object: the writer looks texts up in one.
 */
function asWritten(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
  return literal in {}
    ? `_x${literal.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${literal.slice(1)}`
    : literal;
}
