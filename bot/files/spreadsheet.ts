/** Writes tables as files: CSV and XLSX of the same sheet, with the same text in both. */
import { unparse } from 'papaparse';
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { type IsoDate, isIsoDate } from '../../shared/domain/calendar/dates';
import { escapeFormula, workbookText } from './cell-text';
import { sheetNames } from './sheet-names';

/** `percent` is a fraction: 0.889 is 88.9%. A number that is not finite gives an empty cell. */
export type Cell = string | number | null | { readonly date: IsoDate } | { readonly percent: number };

export interface Column {
  readonly title: string;
  /** Width in characters. */
  readonly width?: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Returns the sheet as CSV: UTF-8 with a byte order mark (Excel needs it), CRLF, days as `YYYY-MM-DD`, percentages with
 * one decimal, rounded half up.
 */
export function csvFile(sheet: Sheet): Uint8Array {
  return new TextEncoder().encode(`${csvHeader(sheet.columns)}${csvRows(sheet.rows)}`);
}

/** Returns the first line of a CSV file, preceded by the byte order mark. */
export function csvHeader(columns: readonly Column[]): string {
  return `\uFEFF${csvLines([columns.map(({ title }) => escapeFormula(title))])}`;
}

/** Returns further lines; an empty text without rows. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return csvLines(rows.map((row) => row.map(csvCell)));
}

function csvLines(rows: (string | number)[][]): string {
  return rows.length === 0 ? '' : `${unparse(rows, { newline: '\r\n' })}\r\n`;
}

/**
 * Returns the sheets as a workbook: numbers, days (`dd/mm/yyyy`) and percentages have their types, text is text; the
 * header is bold and frozen. Needs at least one sheet.
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

function csvCell(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return escapeFormula(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  if ('date' in cell) return escapeFormula(cell.date);
  return Number.isFinite(cell.percent) ? `${oneDecimal(cell.percent * 100)}%` : '';
}

/** Rounds half up, as on paper: in binary, 2.95 × 10 is a little less than 29.5. */
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

function textCell(text: string) {
  return { value: asWritten(workbookText(text)), type: String };
}

/**
 * Escapes the first character of text that is the name of a property of every object: the writer looks texts up in an
 * object.
 */
function asWritten(text: string): string {
  if (!(text in {})) return text;
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}
