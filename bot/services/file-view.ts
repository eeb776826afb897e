/** Spreadsheets as files for download in the browser. */
import type { FileView } from '../../shared/contract/meetings';
import type { Sheet } from '../files/spreadsheet';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Returns the sheets as a file; CSV holds the first one only. `name` is without extension. */
export async function spreadsheetView(
  name: string,
  sheets: readonly [Sheet, ...Sheet[]],
  format: 'csv' | 'xlsx',
): Promise<FileView> {
  // Lazy-loaded: the spreadsheet writers must not slow down the start of the server.
  const { csvFile, xlsxFile } = await import('../files/spreadsheet');
  const bytes = format === 'csv' ? csvFile(sheets[0]) : await xlsxFile(sheets);
  return {
    fileName: `${name}.${format}`,
    contentType: TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}
