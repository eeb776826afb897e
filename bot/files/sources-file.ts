/** A spreadsheet of data sources, CSV or XLSX, as rows of the columns that a source has. Which of the two its bytes say. */
import { LIMITS } from '../../shared/contract/limits';
import { NEEDED_COLUMNS, SOURCE_COLUMNS, type SourceColumn } from '../../shared/contract/source-columns';
import { invalid, ok, type Result } from '../../shared/domain/result';
import { plural } from '../../shared/words/counts';
import { allOf } from '../../shared/words/lists';
import { fileText, isZip, type WantedText } from './file-text';
import { oneLine } from './text';
import { textTable, withPlainLineEnds } from './text-table';
import { firstSheet, SHEET_COLUMNS, SHEET_ROWS, type WorkbookFault } from './workbook';

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  /** As they were written; empty where the row or the whole spreadsheet has nothing. */
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
/** The header may stand under a title. */
const HEADER_WITHIN = 20;

/**
 * The rows that say anything, at most `LIMITS.importedSources`. Never throws, whatever the bytes. Problems, at `file`, in plain
 * words: empty, too large or too long; a picture or another kind of file; damaged or protected; no header, or a column missing.
 */
export async function readSourcesFile(bytes: Uint8Array): Promise<Result<readonly SheetRow[]>> {
  const table = await tableIn(bytes);
  if (!table.ok) return table;
  const header = table.value.slice(0, HEADER_WITHIN).findIndex(isHeader);
  const titles = table.value[header];
  if (titles === undefined) {
    return refuse(`The spreadsheet has no header row. Its columns are called ${allOf(Object.values(SOURCE_COLUMNS))}.`);
  }
  const columns = columnsOf(titles);
  if (!columns.ok) return columns;
  return rowsUnder(table.value, header, columns.value);
}

async function tableIn(bytes: Uint8Array): Promise<Result<readonly Cells[]>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isLockedWorkbook(file)) return refuse(FAULTS.locked);
  if (!isZip(file) || file.length > LIMITS.sourcesFileBytes) {
    const text = fileText(file, WANTED);
    return text.ok ? tableInText(text.value) : text;
  }
  const sheet = await firstSheet(file);
  return typeof sheet === 'string' ? refuse(FAULTS[sheet]) : ok(sheet);
}

/** With a password, a workbook is an entry of this name in a file of the older kind. */
function isLockedWorkbook(file: Buffer): boolean {
  return file.toString('latin1', 0, 4) === '\xD0\xCF\x11\xE0' && file.includes('EncryptedPackage', 0, 'utf16le');
}

/** The separator is the one by which there is a header. */
function tableInText(text: string): Result<readonly Cells[]> {
  const lines = withPlainLineEnds(text);
  const delimiter = [',', ';', '\t'].find((each) => textTable(lines, each, HEADER_WITHIN).rows.some(isHeader)) ?? ',';
  const { rows, stray } = textTable(lines, delimiter, SHEET_ROWS + 1);
  if (rows.length > SHEET_ROWS) return refuse(FAULTS.far);
  return stray === null ? ok(rows) : refuse(stray.words);
}

const KNOWN = new Map(
  (Object.keys(SOURCE_COLUMNS) as SourceColumn[]).map((column) => [heading(SOURCE_COLUMNS[column]), column]),
);

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
  table: readonly Cells[],
  header: number,
  columns: ReadonlyMap<SourceColumn, number>,
): Result<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for (let index = header + 1; index < table.length; index += 1) {
    const cell = (column: SourceColumn) => table[index]?.[columns.get(column) ?? -1] ?? '';
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
    if (rows.length === LIMITS.importedSources) return refuse(TOO_MANY);
    rows.push({ row: index + 1, cells });
  }
  return rows.length > 0 ? ok(rows) : refuse('The spreadsheet has no data source under its header row.');
}

/** "snasection" for "SNA Section ". */
function heading(cell: string): string {
  return cell.toLowerCase().replace(/[^a-z]+/g, '');
}

function refuse(message: string) {
  return invalid({ file: message });
}
