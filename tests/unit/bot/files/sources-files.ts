/** Spreadsheets of sources as spreadsheet programs save them, and malicious ones. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { SourceColumn } from '../../../../shared/contract/source-columns';

export const HEADER = [
  'Name',
  'Organisation',
  'Area',
  'Classification',
  'Frequency',
  'SNA section',
  'ISA required',
] as const;

/** The cells of a source with every field filled in. */
export const VIOLENCE = ['Violence', 'Police', 'Portsmouth', 'Aggregate', 'Monthly', 'Drivers', 'Yes'] as const;
export const VIOLENCE_CELLS: Readonly<Record<SourceColumn, string>> = {
  name: 'Violence',
  organisation: 'Police',
  area: 'Portsmouth',
  classification: 'Aggregate',
  frequency: 'Monthly',
  snaSection: 'Drivers',
  isaRequired: 'Yes',
};

export type Value = string | number | boolean | Date | null;
export type Rows = readonly (readonly Value[])[];

/** Returns a workbook with these sheets. */
export async function workbook(...sheets: readonly Rows[]): Promise<Uint8Array> {
  const named = sheets.map((rows, index) => ({
    sheet: `Sheet ${index + 1}`,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
    ),
  }));
  return writeXlsxFile(named).toBuffer();
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** Returns a workbook with a header and one source, in which the XML of one part is changed. */
export async function tampered(change: (xml: string) => string, part = SHEET): Promise<Uint8Array> {
  const parts = unzipSync(await workbook([HEADER, VIOLENCE]));
  const xml = new TextDecoder().decode(parts[part]);
  const changed = change(xml);
  if (changed === xml) throw new Error(`Nothing was changed in ${part}.`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

/**
 * Returns the archive with one field of an entry in its central directory overwritten; `offset` as in the ZIP
 * specification.
 */
export function withDirectoryField(zip: Uint8Array, entry: string, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const start = bytes.readUInt32LE(bytes.length - 6);
  const name = bytes.indexOf(entry, start);
  if (name === -1) throw new Error(`There is no entry ${entry}.`);
  if (offset === 8) bytes.writeUInt16LE(value, name - 46 + offset);
  else bytes.writeUInt32LE(value, name - 46 + offset);
  return bytes;
}
