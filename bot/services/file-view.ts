/** A spreadsheet on its way to the browser. */
import type { FileView } from '../../shared/contract/meetings';
import { csvFile, type Sheet, xlsxFile } from '../files/spreadsheet';

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
  const bytes = format === 'csv' ? csvFile(sheets[0]) : await xlsxFile(sheets);
  return {
    fileName: `${name}.${format}`,
    contentType: TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}
