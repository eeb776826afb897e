/**
 * Parses a spreadsheet of data sources, CSV or XLSX, into rows of a source's columns. The format is detected from the
 * bytes.
 */
import { LIMITS } from '../../shared/contract/limits';
import { NEEDED_COLUMNS, SOURCE_COLUMNS, type SourceColumn } from '../../shared/contract/source-columns';
import { invalid, ok, type Result } from '../../shared/domain/result';
import { plural } from '../../shared/words/counts';
import { allOf } from '../../shared/words/lists';
import { fileText, isZip, type WantedText } from './file-text';
import type { NumberedRow } from './numbered-row';
import { SHEET_COLUMNS, SHEET_ROWS } from './sheet-cells';
import { oneLine, visible } from './text';
import { textTable, withPlainLineEnds } from './text-table';
import { findSheet, type WorkbookFault } from './workbook';

export interface SheetRow {
  /** One-based, as the spreadsheet counts. */
  readonly row: number;
  /** As written; empty if the row or the whole spreadsheet has nothing. */
  readonly cells: Readonly<Record<SourceColumn, string>>;
}

type Cells = readonly string[];

const WANTED: WantedText = {
  field: 'file',
  largest: LIMITS.sourcesFileBytes,
  choose: 'Choose a spreadsheet of data sources (.csv or .xlsx).',
};
const SAVE_AGAIN = 'Save it again as .xlsx, or as CSV UTF-8.';
const AT_MOST = `At most ${LIMITS.importedSources} data sources can be imported at once.`;
const FAULTS: Readonly<Record<WorkbookFault, string>> = {
  locked: 'This spreadsheet is protected with a password. Save it without one.',
  large: 'This spreadsheet holds far more than a list of data sources. Copy the list into a new one.',
  far: `The spreadsheet goes beyond ${SHEET_ROWS.toLocaleString('en-GB')} rows or ${SHEET_COLUMNS} columns. ${AT_MOST} Copy the list into a new spreadsheet.`,
  broken: `This spreadsheet cannot be read. ${SAVE_AGAIN}`,
};
/** The header may be below a title, within this many rows. */
const HEADER_WITHIN = 20;

/**
 * Returns the rows with content, at most `LIMITS.importedSources`. Never throws, whatever the bytes. Problems, at
 * `file`, in plain words: empty, too large or too long; a picture or another kind of file; damaged or protected; no
 * header, or a column missing.
 */
export async function readSourcesFile(bytes: Uint8Array): Promise<Result<readonly SheetRow[]>> {
  const table = await tableIn(bytes);
  if (!table.ok) return table;
  const header = headerOf(table.value);
  if (header === null) {
    return refuse(`The spreadsheet has no header row. Its columns are called ${allOf(Object.values(SOURCE_COLUMNS))}.`);
  }
  const columns = columnsOf(header.titles);
  if (!columns.ok) return columns;
  return rowsUnder(header.below, columns.value);
}

async function tableIn(bytes: Uint8Array): Promise<Result<readonly NumberedRow[]>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isLockedWorkbook(file)) return refuse(FAULTS.locked);
  if (!isZip(file) || file.length > LIMITS.sourcesFileBytes) {
    const text = fileText(file, WANTED);
    return text.ok ? tableInText(text.value) : text;
  }
  const sheet = await findSheet(file, (rows) => headerOf(rows) !== null);
  return typeof sheet === 'string' ? refuse(FAULTS[sheet]) : ok(sheet);
}

/** A password-protected workbook is an entry of this name in a file of the older format. */
function isLockedWorkbook(file: Buffer): boolean {
  return file.toString('latin1', 0, 4) === '\xD0\xCF\x11\xE0' && file.includes('EncryptedPackage', 0, 'utf16le');
}

/** The separator is the one with which a header is found. */
function tableInText(text: string): Result<readonly NumberedRow[]> {
  const lines = withPlainLineEnds(text);
  const delimiter = [',', ';', '\t'].find((each) => textTable(lines, each, HEADER_WITHIN).rows.some(isHeader)) ?? ',';
  const { rows, stray } = textTable(lines, delimiter);
  if (stray !== null) return refuse(stray.words);
  const filled = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => oneLine(cell) !== ''));
  return (filled.at(-1)?.number ?? 0) > SHEET_ROWS ? refuse(FAULTS.far) : ok(filled);
}

const KNOWN = new Map(
  (Object.keys(SOURCE_COLUMNS) as SourceColumn[]).map((column) => [heading(SOURCE_COLUMNS[column]), column]),
);

/**
 * Returns the header's titles, and the rows below it; null if there is none. A header of two rows, with some cells
 * merged, counts as one.
 */
function headerOf(
  rows: readonly NumberedRow[],
): { readonly titles: Cells; readonly below: readonly NumberedRow[] } | null {
  const index = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeader(cells));
  const titles = rows[index]?.cells;
  if (titles === undefined) return null;
  const second = rows[index + 1]?.cells ?? [];
  const known = (cell: string | undefined) => KNOWN.has(heading(cell ?? ''));
  const fits = (cell: string, column: number) => oneLine(cell) === '' || (known(cell) && !known(titles[column]));
  if (!second.every(fits) || columnsOf(titles).ok) return { titles, below: rows.slice(index + 1) };
  const width = Math.max(titles.length, second.length);
  const both = Array.from({ length: width }, (_, at) => (known(second[at]) ? second[at] : titles[at]) ?? '');
  return { titles: both, below: rows.slice(index + 2) };
}

function isHeader(cells: Cells): boolean {
  return new Set(cells.flatMap((cell) => KNOWN.get(heading(cell)) ?? [])).size >= 2;
}

function columnsOf(titles: Cells): Result<ReadonlyMap<SourceColumn, number>> {
  const columns = new Map<SourceColumn, number>();
  for (const [index, title] of titles.entries()) {
    const column = KNOWN.get(heading(title));
    if (column === undefined) continue;
    if (columns.has(column)) return refuse(`The spreadsheet has two columns called ${SOURCE_COLUMNS[column]}.`);
    columns.set(column, index);
  }
  const missing = NEEDED_COLUMNS.filter((column) => !columns.has(column)).map((column) => SOURCE_COLUMNS[column]);
  if (missing.length === 0) return ok(columns);
  return refuse(`The spreadsheet has no ${plural(missing.length, 'column', 'columns')} ${allOf(missing)}.`);
}

const TOO_MANY = `The spreadsheet has more than ${LIMITS.importedSources} data sources. ${AT_MOST}`;

function rowsUnder(
  table: readonly NumberedRow[],
  columns: ReadonlyMap<SourceColumn, number>,
): Result<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const { number, cells: written } of table) {
    const cell = (column: SourceColumn) => visible(written[columns.get(column) ?? -1] ?? '');
    const cells = {
      name: cell('name'),
      organisation: cell('organisation'),
      area: cell('area'),
      classification: cell('classification'),
      frequency: cell('frequency'),
      snaSection: cell('snaSection'),
      isaRequired: cell('isaRequired'),
    };
    if (Object.values(cells).every((text) => oneLine(text) === '')) continue;
    // Programs repeat the header on each printed page.
    if (isHeader(written)) {
      if (sameHeader(cells)) continue;
      return refuse(`Row ${number} is a second header, with other columns. Give both lists the same columns.`);
    }
    if (rows.length === LIMITS.importedSources) return refuse(TOO_MANY);
    rows.push({ row: number, cells });
  }
  return rows.length > 0 ? ok(rows) : refuse('The spreadsheet has no data source under its header row.');
}

function sameHeader(cells: SheetRow['cells']): boolean {
  return Object.entries(cells).every(([column, title]) => title === '' || KNOWN.get(heading(title)) === column);
}

/** Returns "snasection" for "SNA Section ". */
function heading(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
}

function refuse(message: string) {
  return invalid({ file: message });
}
