/** A spreadsheet on its way to the browser. */
import type { FileView } from '../../shared/contract/meetings';
import type { Sheet } from '../files/spreadsheet';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The sheets as a file; CSV has room for the first only. `name`: without ending. */
export async function spreadsheetView(
  name: string,
  sheets: readonly [Sheet, ...Sheet[]],
  format: 'csv' | 'xlsx',
): Promise<FileView> {
  // Loaded when the first is asked for: what writes spreadsheets is no part of a start.
  const { csvFile, xlsxFile } = await import('../files/spreadsheet');
  const bytes = format === 'csv' ? csvFile(sheets[0]) : await xlsxFile(sheets);
  return {
    fileName: `${name}.${format}`,
    contentType: TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}
