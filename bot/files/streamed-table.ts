/** Writes tables of any length as CSV and XLSX, in chunks; `spreadsheet.ts` writes what a page shows at once. */
import { type IsoDate, isIsoDate } from '../../shared/domain/calendar/dates';
import { workbookText } from './cell-text';
import { sheetNames } from './sheet-names';
import { type Cell, type Column, csvHeader, csvRows } from './spreadsheet';
import { zipped } from './streamed-zip';

export interface StreamedSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Returns the rows from the beginning each time. */
  readonly rows: () => AsyncIterable<readonly Cell[]>;
}

/** Returns the same bytes as `csvFile`, in chunks. */
export async function* csvPieces({ columns, rows }: StreamedSheet): AsyncGenerator<string> {
  yield csvHeader(columns);
  for await (const row of rows()) yield csvRows([row]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes in `cellXfs`. */
const STYLES = { plain: 0, header: 1, day: 2, percent: 3 } as const;

const PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="workbook" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="sheet" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
} as const;

/**
 * Returns a workbook of one sheet, in chunks, with the same cells as that of `xlsxFile`: the header is bold and frozen,
 * days and percentages have their types.
 */
export function xlsxPieces(sheet: StreamedSheet): AsyncGenerator<Uint8Array> {
  const [name = ''] = sheetNames([sheet.name]);
  const workbook = `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="sheet"/></sheets></workbook>`;
  return zipped([
    ...Object.entries(PARTS).map(([part, text]) => ({ name: part, content: [text] })),
    { name: 'xl/workbook.xml', content: [workbook] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
  ]);
}

async function* sheetXml({ columns, rows }: StreamedSheet): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ title }) => textXml(title, STYLES.header)),
  );
  let number = 1;
  for await (const row of rows()) {
    number += 1;
    yield rowXml(number, row.map(cellXml));
  }
  yield '</sheetData></worksheet>';
}

/** @param cells the XML of each without its address; empty: no cell */
function rowXml(number: number, cells: readonly string[]): string {
  const placed = cells.map((cell, place) => (cell === '' ? '' : `<c r="${columnName(place)}${number}"${cell}</c>`));
  return `<row r="${number}">${placed.join('')}</row>`;
}

function cellXml(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textXml(cell, STYLES.plain);
  if (typeof cell === 'number') return numberXml(cell, STYLES.plain);
  if ('date' in cell) {
    return isIsoDate(cell.date) ? numberXml(dayNumber(cell.date), STYLES.day) : textXml(cell.date, STYLES.plain);
  }
  return numberXml(cell.percent, STYLES.percent);
}

function textXml(text: string, style: number): string {
  const written = workbookText(text);
  return written === '' ? '' : ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(written)}</t></is>`;
}

function numberXml(value: number, style: number): string {
  return Number.isFinite(value) ? ` s="${style}"><v>${value}</v>` : '';
}

/** Returns the serial number of a day in workbooks. */
function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Returns A, B … Z, AA … */
function columnName(place: number): string {
  const before = Math.floor(place / 26);
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (place % 26))}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
